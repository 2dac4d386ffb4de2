package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.jspecify.annotations.Nullable;

/**
 * The strip over the results that shows when the articles were published.
 *
 * @param path all bars as one SVG path
 * @param bars a link for each bar that has articles
 * @param first label at the left end
 * @param last label at the right end
 * @param peak what the highest bar stands for
 * @param undated link to the articles without a date; null when there are none
 */
public record Histogram(
    String path,
    List<Bar> bars,
    String first,
    String last,
    String peak,
    @Nullable Undated undated) {

  static final int WIDTH = 1_000;
  static final int HEIGHT = 40;

  /** Characters of query strings that the bars may repeat together; else they are no links. */
  private static final int MOST_REPEATED = 10_000;

  /** More bars than this go without the tooltip, which says what the label says. */
  private static final int MANY_BARS = 60;

  public Histogram {
    bars = List.copyOf(bars);
  }

  /** A link over the whole height of the strip. */
  record Bar(String x, String width, String label, @Nullable String tooltip, String href) {}

  /** Articles that the strip cannot place. */
  record Undated(String label, String href) {}

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  /** Null when nothing found has a date. */
  public static @Nullable Histogram of(SearchResults results, ResultsView view) {
    List<SearchResults.Bar> counts = results.histogram();
    long most = counts.stream().mapToLong(SearchResults.Bar::count).max().orElse(0);
    if (most == 0) {
      return null;
    }
    boolean linked = counts.size() * results.parameters().toQueryString().length() < MOST_REPEATED;
    StringBuilder path = new StringBuilder();
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      SearchResults.Bar count = counts.get(i);
      if (count.count() == 0) {
        continue;
      }
      int left = i * WIDTH / counts.size();
      int right = (i + 1) * WIDTH / counts.size();
      int gap = Math.min(3, (right - left) / 4);
      int top = HEIGHT - (int) Math.max(2, Math.round((double) HEIGHT * count.count() / most));
      path.append("M%d %dV%dH%dV%dZ".formatted(left, HEIGHT, top, right - gap, HEIGHT));
      String label = Labels.period(count.period()) + ": " + Labels.count(count.count(), "article");
      if (!linked) {
        continue;
      }
      bars.add(
          new Bar(
              Integer.toString(left),
              Integer.toString(right - left),
              label,
              counts.size() > MANY_BARS ? null : label,
              Links.search(within(results.parameters(), count.period()), view)));
    }
    String unit = counts.getFirst().period().length() > 4 ? "month" : "year";
    return new Histogram(
        path.toString(),
        bars,
        Labels.shortPeriod(counts.getFirst().period()),
        Labels.shortPeriod(counts.getLast().period()),
        "up to " + Labels.count(most) + " a " + unit,
        undated(results, view));
  }

  /** The articles of one period: it takes the place of every other choice of dates. */
  private static SearchParameters within(SearchParameters parameters, String period) {
    PartialDate date = PartialDate.parse(period).orElseThrow();
    return parameters
        .without(Facet.YEAR)
        .without(Facet.MONTH)
        .withDates(
            new SearchParameters.DateFilter(date, date, SearchParameters.DateFilter.Match.CERTAIN));
  }

  private static @Nullable Undated undated(SearchResults results, ResultsView view) {
    if (results.undated() == 0) {
      return null;
    }
    return new Undated(
        Labels.count(results.undated()) + " undated",
        Links.search(
            results.parameters().withIncluded(Facet.YEAR, org.cuttings.search.FacetValue.UNKNOWN),
            view));
  }
}
