package org.cuttings.web.quotes;

import org.cuttings.model.PartialDate;
import org.cuttings.model.Quote;
import org.cuttings.search.quotes.CitedArticle;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * A quote in a file; what the article does not state is empty.
 *
 * @param direct whether the words stand between marks
 * @param date of the article, {@code 2016}, {@code 2016-06} or {@code 2016-06-09}
 * @param page where this site shows it
 * @param added when it came into the archive
 */
record QuoteRow(
    String id,
    String words,
    @Nullable String speaker,
    @Nullable String cue,
    boolean direct,
    @Nullable String via,
    String before,
    String after,
    @Nullable String title,
    @Nullable String source,
    @Nullable String date,
    @Nullable String url,
    String page,
    String added) {
  /**
   * @param site where its addresses begin
   */
  static QuoteRow of(SourcedQuote quote, String site) {
    Quote said = quote.words().quote();
    CitedArticle article = quote.article();
    PartialDate date = article.published();
    return new QuoteRow(
        quote.words().id(),
        quote.text(),
        said.speaker(),
        said.cue() == null ? null : said.cue().words(),
        said.direct(),
        said.via(),
        quote.words().before(),
        quote.words().after(),
        article.title(),
        article.source(),
        date == null ? null : date.value(),
        article.url(),
        site + Links.quote(quote.words().id()),
        quote.added().toString());
  }
}
