package org.cuttings.web.linked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.EventSummary;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.quotes.CitedArticle;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.page.Described;
import org.cuttings.web.page.Described.Meta;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of the archive are about. Addresses begin with {@code origin}, where the site is.
 */
public final class Descriptions {
  private Descriptions() {}

  /** The site, and how to search it. */
  public static Described site(String origin) {
    return Described.as(
        Thing.main("WebSite")
            .with("name", "Cuttings")
            .with("url", origin + "/")
            .with(
                "potentialAction",
                Thing.of("SearchAction")
                    .with(
                        "target",
                        Thing.of("EntryPoint")
                            .with("urlTemplate", origin + "/search?q={search_term_string}")
                            .map())
                    .with("query-input", "required name=search_term_string")
                    .map())
            .map());
  }

  /** An article, with the names that Zotero and Google Scholar read. */
  public static Described article(ArticleSummary article, String origin) {
    return new Described(meta(article, origin), List.of(news(article, origin)));
  }

  private static Map<String, Object> news(ArticleSummary article, String origin) {
    Metadata metadata = article.metadata();
    String page = origin + Links.article(article.id(), "");
    return Thing.main("NewsArticle")
        .with("@id", page)
        .with("url", page)
        .with("headline", metadata.title())
        .with("author", authors(metadata.byline()))
        .with("publisher", publisher(metadata.publisher()))
        .with("datePublished", exact(metadata.published()))
        .with("inLanguage", metadata.language())
        .with("wordCount", article.words())
        .with("isBasedOn", Links.external(metadata.url()))
        .with(
            "isPartOf",
            Thing.of("WebSite").with("name", "Cuttings").with("url", origin + "/").map())
        .map();
  }

  private static List<Meta> meta(ArticleSummary article, String origin) {
    Metadata metadata = article.metadata();
    List<Meta> meta = new ArrayList<>();
    add(meta, "DC.type", "newspaperArticle");
    add(meta, "citation_title", metadata.title());
    add(meta, "DC.title", metadata.title());
    for (String author : metadata.byline()) {
      add(meta, "citation_author", author);
      add(meta, "DC.creator", author);
    }
    add(meta, "DC.source", metadata.publisher());
    add(meta, "DC.publisher", metadata.publisher());
    @Nullable String date = exact(metadata.published());
    add(meta, "DC.date", date);
    add(meta, "citation_publication_date", date == null ? null : date.replace('-', '/'));
    add(meta, "citation_language", metadata.language());
    add(meta, "DC.language", metadata.language());
    add(meta, "DC.identifier", Links.external(metadata.url()));
    add(meta, "citation_public_url", origin + Links.article(article.id(), ""));
    return meta;
  }

  private static void add(List<Meta> meta, String name, @Nullable String content) {
    if (content != null && !content.isBlank()) {
      meta.add(new Meta(name, content));
    }
  }

  /** Somebody or something that articles speak of. */
  public static Described record(RecordSummary record, String origin) {
    @Nullable String page = Links.record(record.kind(), record.key());
    return Described.as(
        Thing.main(Thing.type(record.kind()))
            .with("@id", page == null ? null : origin + page)
            .with("url", page == null ? null : origin + page)
            .with("name", record.name())
            .with("alternateName", record.aliases())
            .with("disambiguatingDescription", record.note())
            .with("jobTitle", record.kind() == EntityKind.PERSON ? record.office() : null)
            .map());
  }

  /** Words that somebody said. */
  public static Described quote(SourcedQuote quote, String origin) {
    CitedArticle article = quote.article();
    String page = origin + Links.quote(quote.words().id());
    @Nullable String speaker = quote.words().quote().speaker();
    return Described.as(
        Thing.main("Quotation")
            .with("@id", page)
            .with("url", page)
            .with("text", quote.text())
            .with(
                "creator",
                speaker == null
                    ? null
                    : Thing.named(
                        EntityKind.PERSON,
                        EntityKey.of(quote.words().quote().speakerId(), speaker),
                        speaker,
                        origin))
            .with(
                "isPartOf",
                Thing.of("NewsArticle")
                    .with("@id", origin + Links.article(article.id(), ""))
                    .with("headline", article.title())
                    .with("publisher", publisher(article.source()))
                    .with("datePublished", exact(article.published()))
                    .map())
            .map());
  }

  /**
   * An event.
   *
   * @param title of its page
   * @param articles ids and titles of those that tell of it
   */
  public static Described event(
      EventSummary event, String title, Map<String, String> articles, String origin) {
    String page = origin + Links.event(event.id());
    EventSummary one = Objects.requireNonNull(event);
    return Described.as(
        Thing.main("Event")
            .with("@id", page)
            .with("url", page)
            .with("name", title)
            .with("startDate", exact(one.date()))
            .with(
                "location",
                one.place() == null
                    ? null
                    : Thing.of("Place").with("name", one.place().name()).map())
            .with(
                "attendee",
                one.parties().stream()
                    .map(party -> Thing.named(party.kind(), party.key(), party.name(), origin))
                    .toList())
            .with(
                "subjectOf",
                articles.entrySet().stream()
                    .map(
                        article ->
                            Thing.of("NewsArticle")
                                .with("@id", origin + "/articles/" + article.getKey())
                                .with("headline", article.getValue())
                                .map())
                    .toList())
            .map());
  }

  /**
   * A published collection.
   *
   * @param page on this site
   */
  public static Described collection(String title, String summary, String page, String origin) {
    return Described.as(
        Thing.main("Collection")
            .with("@id", origin + page)
            .with("url", origin + page)
            .with("name", title)
            .with("description", summary)
            .map());
  }

  private static List<Map<String, Object>> authors(List<String> byline) {
    return byline.stream().map(name -> Thing.of("Person").with("name", name).map()).toList();
  }

  private static @Nullable Map<String, Object> publisher(@Nullable String name) {
    return name == null ? null : Thing.of("NewsMediaOrganization").with("name", name).map();
  }

  /** A day, a month or a year as ISO 8601 has it; null for a range, which no date says. */
  private static @Nullable String exact(@Nullable PartialDate date) {
    return date == null || date.precision() == PartialDate.Precision.RANGE ? null : date.value();
  }
}
