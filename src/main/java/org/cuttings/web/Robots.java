package org.cuttings.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cuttings.search.Facet;

/**
 * What crawlers are asked to leave alone: every combination of filters is an address of its own,
 * and there is no end to them.
 */
final class Robots {
  static final String TEXT =
      """
      User-agent: *
      Allow: /search$
      Allow: /search?q=
      Disallow: /search/values
      Disallow: /*.csv
      Disallow: /*.json
      Disallow: /api/
      Disallow: /articles/*/original
      Disallow: /articles/*?q=
      """
          + Arrays.stream(Facet.values())
              .map(facet -> "Disallow: /search?*%s=\n".formatted(facet.parameter()))
              .collect(Collectors.joining())
          + """
            Disallow: /search?*from=
            Disallow: /search?*to=
            Disallow: /search?*sort=
            Disallow: /search?*snapshot=
            Disallow: /search?*view=
            """;

  private Robots() {}
}
