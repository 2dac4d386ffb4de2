package org.cuttings.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.search.Facet;

/**
 * What crawlers are asked to leave alone: every combination of filters is an address of its own,
 * and there is no end to them; nor need anybody but a reader have the files. Of two rules that fit,
 * the longer one counts.
 */
final class Robots {
  private static final String RULES =
      """
      User-agent: *
      Allow: /search$
      Allow: /search?q=
      Disallow: /search/values
      Disallow: /people?
      Allow: /people?page=
      Disallow: /events?
      Allow: /events?page=
      Disallow: /events/values
      Disallow: /events/matrix
      Disallow: /quotes?
      Allow: /quotes?page=
      Disallow: /quotes/values
      Disallow: /quotes/check?
      Disallow: /claims?
      Disallow: /*.csv
      Disallow: /*.json
      Disallow: /*.ris
      Disallow: /*.bib
      Disallow: /*.atom?
      Disallow: /*/cite
      Disallow: /oai
      Disallow: /sign-in
      Disallow: /alerts
      Disallow: /api/
      Disallow: /articles/*/original
      Disallow: /articles/*/compare/
      Disallow: /articles/*?q=
      Disallow: /articles/*marks=
      """
          + Stream.concat(
                  Arrays.stream(Facet.values()).map(Facet::parameter),
                  Stream.of("from", "to", "dates", "sort", "snapshot", "view", "names"))
              .map(parameter -> "Disallow: /search?*%s=\n".formatted(parameter))
              .collect(Collectors.joining());

  private Robots() {}

  /**
   * @param site where its addresses begin
   */
  static String of(String site) {
    return RULES + "\nSitemap: " + site + "/sitemap.xml\n";
  }
}
