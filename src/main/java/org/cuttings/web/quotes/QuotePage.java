package org.cuttings.web.quotes;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.citations.Citation;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.citations.TextFragment;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.linked.Descriptions;
import org.cuttings.web.page.Described;
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
 * @param files for programs that keep references
 * @param original the words on the page where they were published; null where that has no address
 * @param elsewhere the check that finds the same words in other articles
 * @param about the quote itself
 */
record QuotePage(
    Frame frame,
    QuoteEntry quote,
    List<Citation> citations,
    List<Frame.Alternate> files,
    @Nullable String original,
    String elsewhere,
    SourcedQuote about)
    implements Page {
  /** A check of more says no more. */
  private static final int CHECKED = 600;

  private static final int TITLE = 60;

  QuotePage {
    citations = List.copyOf(citations);
    files = List.copyOf(files);
  }

  @Override
  public String template() {
    return "quotes/show";
  }

  @Override
  public Described described(String origin) {
    return Descriptions.quote(about, origin);
  }

  @Override
  public List<String> sheets() {
    return List.of("quotes.css", "citations.css");
  }

  /**
   * @param site where its addresses begin
   */
  static QuotePage of(SourcedQuote quote, String site) {
    QuoteEntry entry = QuoteEntry.of(quote, List.of(), site);
    Reference reference = Reference.to(quote, site);
    boolean direct = quote.words().quote().direct();
    List<Citation> citations = new ArrayList<>();
    citations.add(new Citation("Plain", entry.citation()));
    citations.addAll(Citation.in(reference, direct));
    List<Frame.Alternate> files = Companions.files(Links.quote(entry.id()));
    return new QuotePage(
        Frame.indexed(
                "“" + shortened(quote.text(), TITLE) + "”",
                (entry.speaker() == null ? "" : entry.speaker() + " in ")
                    + Labels.source(quote.article().source())
                    + ", "
                    + Labels.date(quote.article().published()),
                Links.quote(entry.id()),
                Frame.Place.QUOTES)
            .withAlternates(files),
        entry,
        citations,
        files,
        TextFragment.link(quote.article().url(), quote.text()),
        Links.quoteCheck(shortened(quote.text(), CHECKED), ""),
        quote);
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
