package org.cuttings.web.people;

import java.util.List;
import org.cuttings.model.Quote;
import org.cuttings.model.Wording;
import org.cuttings.search.people.Printed;
import org.cuttings.search.people.PrintedQuote;
import org.cuttings.web.articles.EvidenceSpots;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A quote in a list.
 *
 * @param words as they stand in the article
 * @param href their place
 * @param speaker null where the article names nobody
 * @param record the page of the speaker; null where it has none
 * @param manner how the words are given
 */
public record QuoteLine(
    String words,
    String href,
    @Nullable String speaker,
    @Nullable String record,
    String manner,
    Source source) {

  /**
   * Where words stand.
   *
   * @param href the article
   */
  public record Source(String title, String href, Cutting.Stamp stamp, Cutting.Dateline date) {
    static Source of(Printed article) {
      return new Source(
          article.title(),
          Links.article(article.id(), ""),
          Cutting.Stamp.of(article.source()),
          Cutting.Dateline.of(article.published()));
    }
  }

  static QuoteLine of(PrintedQuote printed) {
    Quote quote = printed.quote().quote();
    @Nullable String name = quote.speaker();
    return new QuoteLine(
        printed.text().replaceAll("\\s+", " "),
        place(printed.article(), quote.wording(), EvidenceSpots.anchor(quote)),
        name,
        name == null
            ? null
            : Links.record(
                org.cuttings.model.EntityKind.PERSON,
                org.cuttings.model.EntityKey.of(quote.speakerId(), name)),
        EvidenceLabels.manner(quote),
        Source.of(printed.article()));
  }

  /** Where the words stand, with the usual evidence marked. */
  static String place(Printed article, Wording words, String anchor) {
    return new Reading(article.id(), "", Marks.USUAL).at(words.passage(), anchor);
  }

  static List<QuoteLine> of(List<PrintedQuote> quotes) {
    return quotes.stream().map(QuoteLine::of).toList();
  }
}
