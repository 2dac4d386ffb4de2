package org.cuttings.search.quotes;

import java.util.List;
import java.util.Map;
import org.cuttings.model.TextSpan;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchResults.Bar;
import org.cuttings.search.SearchResults.QueryReading;

/**
 * What a search for quotes found.
 *
 * @param parameters what was asked, with the snapshot that further pages use
 * @param reading how the query was understood
 * @param total exact number of matching quotes
 * @param undated how many of them stand in an article without a date
 * @param quotes those of this page
 * @param facets at most 200 values of each facet, counted and ordered as those of articles
 * @param histogram quotes by the month (over four years: year) in which their article was
 *     published; the range of dates is not applied
 */
public record QuoteResults(
    QuoteParameters parameters,
    QueryReading reading,
    long total,
    long undated,
    List<Found> quotes,
    Map<QuoteFacet, List<FacetValue>> facets,
    List<Bar> histogram) {
  public QuoteResults {
    quotes = List.copyOf(quotes);
    facets = Map.copyOf(facets);
    histogram = List.copyOf(histogram);
  }

  /**
   * A quote that matches.
   *
   * @param marks the matching words in its text
   */
  public record Found(SourcedQuote quote, List<TextSpan> marks) {
    public Found {
      marks = List.copyOf(marks);
    }
  }

  /** The values of a facet; empty where there are none. */
  public List<FacetValue> values(QuoteFacet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /** Number of the last page that has quotes; 1 when there are none. */
  public int lastPage() {
    return (int)
        Math.clamp(Math.ceilDiv(total, QuoteParameters.PAGE_SIZE), 1, (long) Integer.MAX_VALUE);
  }
}
