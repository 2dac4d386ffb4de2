package org.cuttings.web.harvest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.search.Archive;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of everything that crawlers should know, as sitemaps.org has it: {@code /sitemap.xml}
 * names the parts, each of at most {@value #PART} addresses.
 */
public final class SiteMap {
  private static final int PART = 10_000;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XML = "application/xml; charset=utf-8";

  private final Archive archive;
  private final PeopleSearch people;
  private final EventSearch events;
  private final SetDirectory collections;
  private final Answers answers;

  public SiteMap(
      Archive archive,
      PeopleSearch people,
      EventSearch events,
      SetDirectory collections,
      Answers answers) {
    this.archive = archive;
    this.people = people;
    this.events = events;
    this.collections = collections;
    this.answers = answers;
  }

  /**
   * A page.
   *
   * @param path on this site
   * @param changed when, ISO 8601; null where that is not known
   */
  private record Entry(String path, @Nullable String changed) {}

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, "/sitemap.xml", context -> answers.text(context, XML, index(context)));
    Routes.get(routes, "/sitemap/{part}.xml", context -> answers.text(context, XML, part(context)));
  }

  private String index(Context context) {
    List<String> parts = new ArrayList<>(List.of("pages-1"));
    add(parts, "articles", archive.figures().articles());
    add(parts, "people", people.people(PeopleParameters.EMPTY).total());
    add(parts, "events", events.search(EventParameters.EMPTY).total());
    add(parts, "collections", collections.sets().size());
    String site = answers.site(context);
    return XmlText.of(
        xml -> {
          xml.open("sitemapindex", "xmlns", NAMESPACE);
          for (String part : parts) {
            xml.open("sitemap").element("loc", site + "/sitemap/" + part + ".xml").close();
          }
          xml.close();
        });
  }

  private static void add(List<String> parts, String kind, long count) {
    for (long part = 1; part <= Math.ceilDiv(count, PART); part++) {
      parts.add(kind + "-" + part);
    }
  }

  private String part(Context context) {
    String name = context.pathParam("part");
    if (!name.matches("[a-z]+-[1-9][0-9]{0,5}")) {
      throw new NotHereException("There is no such part of the site map.");
    }
    int dash = name.indexOf('-');
    long number = Long.parseLong(name.substring(dash + 1));
    List<Entry> entries;
    try (Stream<Entry> all = entries(name.substring(0, dash))) {
      entries = all.skip((number - 1) * PART).limit(PART).toList();
    }
    if (entries.isEmpty()) {
      throw new NotHereException("There is no such part of the site map.");
    }
    String site = answers.site(context);
    return XmlText.of(
        xml -> {
          xml.open("urlset", "xmlns", NAMESPACE);
          for (Entry entry : entries) {
            xml.open("url")
                .element("loc", site + entry.path())
                .element("lastmod", entry.changed())
                .close();
          }
          xml.close();
        });
  }

  private Stream<Entry> entries(String kind) {
    return switch (kind) {
      case "pages" ->
          Stream.of("/", "/people", "/events", "/quotes", "/claims", "/sources", "/about")
              .map(path -> new Entry(path, null));
      case "articles" ->
          archive
              .all(SearchParameters.EMPTY.withSort(SearchParameters.Sort.OLDEST))
              .map(
                  article ->
                      new Entry(Links.article(article.id(), ""), article.ingested().toString()));
      case "people" ->
          people
              .all(PeopleParameters.EMPTY)
              .<Entry>mapMulti(
                  (record, into) -> {
                    @Nullable String page = Links.record(record.kind(), record.key());
                    if (page != null && !page.startsWith("/search")) {
                      into.accept(new Entry(page, null));
                    }
                  });
      case "events" ->
          events
              .all(EventParameters.EMPTY)
              .map(hit -> new Entry(Links.event(hit.event().id()), hit.added().toString()));
      case "collections" ->
          collections.sets().stream()
              .filter(set -> !set.withdrawn())
              .map(set -> new Entry(set.page(), set.changed().toString()));
      default -> Stream.empty();
    };
  }
}
