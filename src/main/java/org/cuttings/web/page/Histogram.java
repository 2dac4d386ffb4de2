package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.jspecify.annotations.Nullable;

/**
 * The strip over a list that shows how its entries lie in time.
 *
 * @param path all bars as one SVG path
 * @param bars a link for each bar that has entries
 * @param first label at the left end
 * @param last label at the right end
 * @param peak what the highest bar stands for
 * @param undated link to what has no date; null when there are none
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

  /** Entries that the strip cannot place. */
  public record Undated(String label, String href) {}

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  /**
   * Whether everything lies in one period: words say that better than a bar as wide as the page.
   */
  public boolean ofOnePeriod() {
    return first.equals(last);
  }

  /** Articles over time; null when nothing found has a date. */
  public static @Nullable Histogram of(SearchResults results, ResultsView view) {
    return of(
        results.histogram(),
        "article",
        results.parameters().toQueryString().length(),
        period -> Links.search(within(results.parameters(), period), view),
        undated(results, view));
  }

  /**
   * @param counts a bar for each period, gaps filled
   * @param noun what is counted
   * @param repeated characters that each link repeats
   * @param href of what is dated within a period
   * @return null when nothing has a date
   */
  public static @Nullable Histogram of(
      List<SearchResults.Bar> counts,
      String noun,
      int repeated,
      Function<String, String> href,
      @Nullable Undated undated) {
    long most = counts.stream().mapToLong(SearchResults.Bar::count).max().orElse(0);
    if (most == 0) {
      return null;
    }
    boolean linked = counts.size() * repeated < MOST_REPEATED;
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
      String label = Labels.period(count.period()) + ": " + Labels.count(count.count(), noun);
      if (!linked) {
        continue;
      }
      bars.add(
          new Bar(
              Integer.toString(left),
              Integer.toString(right - left),
              label,
              counts.size() > MANY_BARS ? null : label,
              href.apply(count.period())));
    }
    String unit =
        switch (counts.getFirst().period().length()) {
          case 4 -> "year";
          case 7 -> "month";
          default -> "day";
        };
    return new Histogram(
        path.toString(),
        bars,
        Labels.shortPeriod(counts.getFirst().period()),
        Labels.shortPeriod(counts.getLast().period()),
        "up to " + Labels.count(most) + " a " + unit,
        undated);
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
