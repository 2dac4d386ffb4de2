package org.cuttings.web.quotes;

import java.util.List;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * One quote, to be read in its sentence and taken along with a reference.
 *
 * @param quote as lists show it
 * @param citations in several styles
 * @param original the words on the page where they were published; null where that has no address
 * @param elsewhere the check that finds the same words in other articles
 */
record QuotePage(
    Frame frame,
    QuoteEntry quote,
    List<QuoteCitation> citations,
    @Nullable String original,
    String elsewhere)
    implements Page {
  /** A check of more says no more. */
  private static final int CHECKED = 600;

  private static final int TITLE = 60;

  QuotePage {
    citations = List.copyOf(citations);
  }

  @Override
  public String template() {
    return "quotes/show";
  }

  @Override
  public List<String> sheets() {
    return List.of("quotes.css");
  }

  static QuotePage of(SourcedQuote quote) {
    QuoteEntry entry = QuoteEntry.of(quote, List.of());
    boolean direct = quote.words().quote().direct();
    return new QuotePage(
        Frame.indexed(
            "“" + shortened(quote.text(), TITLE) + "”",
            (entry.speaker() == null ? "" : entry.speaker() + " in ")
                + Labels.source(quote.article().source())
                + ", "
                + Labels.date(quote.article().published()),
            Links.quote(entry.id()),
            Frame.Place.QUOTES),
        entry,
        QuoteCitation.of(quote.text(), direct, entry.speaker(), quote.article()),
        TextFragment.link(quote.article().url(), quote.text()),
        Links.quoteCheck(shortened(quote.text(), CHECKED), ""));
  }

  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length);
    return text.substring(0, space > length / 2 ? space : text.offsetByCodePoints(0, length / 2))
        + "…";
  }
}
