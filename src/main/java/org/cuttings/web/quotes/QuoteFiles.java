package org.cuttings.web.quotes;

import java.util.stream.Stream;
import org.cuttings.search.Arrival;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.citations.References;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** What can be taken along from a list of quotes. */
public final class QuoteFiles {
  private final QuoteSearch quotes;

  public QuoteFiles(QuoteSearch quotes) {
    this.quotes = quotes;
  }

  Rows<?> rows(QuoteParameters parameters, String site) {
    return new Rows<>(
        "quotes", QuoteRow.class, quotes.all(parameters).map(quote -> QuoteRow.of(quote, site)));
  }

  References references(QuoteParameters parameters, String site) {
    return new References("quotes", quotes.all(parameters).map(quote -> Reference.to(quote, site)));
  }

  Feed feed(QuoteParameters parameters, @Nullable Arrival before) {
    QuoteParameters asked = parameters.first();
    String title = asked.query().isBlank() ? "Quotes" : "Quotes with " + asked.query();
    return Feed.of(
        Feed.title(title, asked.choices(), asked.dates()),
        Links.quotes(asked),
        before,
        arrivals(asked, before));
  }

  /** Entries of a feed, the newest first; lazy, and to be closed. */
  public Stream<Feed.Entry> arrivals(QuoteParameters parameters, @Nullable Arrival before) {
    return quotes.arrivals(parameters, before).map(QuoteFiles::entry);
  }

  private static Feed.Entry entry(SourcedQuote quote) {
    @Nullable String speaker = quote.words().quote().speaker();
    return new Feed.Entry(
        Links.quote(quote.words().id()),
        (speaker == null ? "" : speaker + ": ")
            + (quote.words().quote().direct() ? "“" + quote.text() + "”" : quote.text()),
        new Arrival(quote.added(), quote.words().id()),
        speaker,
        "%s, %s: %s %s %s"
            .formatted(
                Labels.source(quote.article().source()),
                Labels.date(quote.article().published()),
                quote.words().before(),
                quote.text(),
                quote.words().after()));
  }
}
