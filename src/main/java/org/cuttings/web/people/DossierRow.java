package org.cuttings.web.people;

import java.util.List;
import org.cuttings.model.Metadata;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.EventSummary;
import org.cuttings.search.events.EventResults.EventHit;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence in the file of somebody, or of two; what no article states is empty.
 *
 * @param evidence {@code event}, {@code quote} or {@code article}
 * @param kind the type of an event, {@code direct} or {@code indirect} of a quote
 * @param status what most sources say of an event
 * @param date of an event, or of the article: {@code 2016}, {@code 2016-06}, {@code 2016-06-09} or
 *     two joined by a slash
 * @param who took part, or said it
 * @param words of a report, of the quote, or the title
 * @param sources who published it
 * @param page where this site shows it
 */
record DossierRow(
    String evidence,
    String id,
    @Nullable String kind,
    @Nullable String status,
    @Nullable String date,
    List<String> who,
    String words,
    List<String> sources,
    String page) {

  /**
   * @param site where its addresses begin
   */
  static DossierRow of(EventHit hit, String site) {
    EventSummary event = hit.event();
    return new DossierRow(
        "event",
        event.id(),
        event.type().value(),
        event.status().value(),
        event.date() == null ? null : event.date().value(),
        event.parties().stream().map(EventSummary.Party::name).toList(),
        hit.words(),
        event.sources(),
        site + Links.event(event.id()));
  }

  static DossierRow of(SourcedQuote quote, String site) {
    String speaker = quote.words().quote().speaker();
    return new DossierRow(
        "quote",
        quote.words().id(),
        quote.words().quote().direct() ? "direct" : "indirect",
        null,
        quote.article().published() == null ? null : quote.article().published().value(),
        speaker == null ? List.of() : List.of(speaker),
        quote.text(),
        published(quote.article().source()),
        site + Links.quote(quote.words().id()));
  }

  static DossierRow of(ArticleSummary article, String site) {
    Metadata metadata = article.metadata();
    return new DossierRow(
        "article",
        article.id().value(),
        null,
        null,
        metadata.published() == null ? null : metadata.published().value(),
        metadata.byline(),
        article.title(),
        published(metadata.publisher()),
        site + Links.article(article.id(), ""));
  }

  private static List<String> published(@Nullable String source) {
    return source == null ? List.of() : List.of(source);
  }
}
