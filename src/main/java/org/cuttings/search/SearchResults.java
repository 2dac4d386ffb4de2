package org.cuttings.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param parameters what was asked, with the snapshot that further pages use
 * @param reading how the query was understood
 * @param total exact number of matching articles
 * @param undated how many of them state no date
 * @param articles the hits of this page
 * @param facets at most 200 values of each facet: those chosen, those excluded, then most articles
 *     first (years and months: newest first); a value that would add nothing is not among them
 * @param histogram articles certainly dated in each month (over four years: year), oldest first,
 *     gaps filled; the date range is not applied, a bar counts what choosing its period as the
 *     range, certainly, gives
 * @param names whom the query names
 * @param advice what to do when nothing was found; null when something was
 */
public record SearchResults(
    SearchParameters parameters,
    QueryReading reading,
    long total,
    long undated,
    List<ArticleHit> articles,
    Map<Facet, List<FacetValue>> facets,
    List<Bar> histogram,
    NameReading names,
    @Nullable Advice advice) {
  public SearchResults {
    articles = List.copyOf(articles);
    facets = Map.copyOf(facets);
    histogram = List.copyOf(histogram);
  }

  /** The values of a facet; empty where there are none. */
  public List<FacetValue> values(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /** Number of the last page that has hits; 1 when there are none. */
  public int lastPage() {
    return (int)
        Math.clamp(Math.ceilDiv(total, SearchParameters.PAGE_SIZE), 1, (long) Integer.MAX_VALUE);
  }

  /** Whether the page asked for lies behind the last one; {@code articles} is then empty. */
  public boolean beyondTheEnd() {
    return parameters.page() > lastPage();
  }

  /**
   * One bar of the histogram: {@code period} is a year or a month, {@code 2017} or {@code 2017-05}.
   */
  public record Bar(String period, long count) {}

  /**
   * How a query was understood.
   *
   * @param understood the query as it was run, in the query language
   * @param ignored what was left out, each with the reason, as sentences
   */
  public record QueryReading(String understood, List<Ignored> ignored) {
    public QueryReading {
      ignored = List.copyOf(ignored);
    }
  }

  /** A piece of a query that was left out, and why. */
  public record Ignored(String text, String reason) {}

  /**
   * What a reader can do when nothing was found.
   *
   * @param spelling a query with other spelling that surely has results; null where there is none
   * @param spellingTotal how many results it has
   * @param droppable each filter whose removal gives results, most results first
   * @param anyWord the query with OR between its words; null when that does not help
   * @param anyWordTotal how many results it has
   */
  public record Advice(
      @Nullable String spelling,
      long spellingTotal,
      List<Droppable> droppable,
      @Nullable String anyWord,
      long anyWordTotal) {
    public Advice {
      droppable = List.copyOf(droppable);
    }
  }

  /** A filter, the search without it, and how many articles that gives. */
  public record Droppable(String label, SearchParameters without, long total) {}
}
