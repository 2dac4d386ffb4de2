package org.cuttings.web.page;

import java.util.List;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchParameters;
import org.jspecify.annotations.Nullable;

/**
 * The form for a range of dates.
 *
 * @param action where it goes
 * @param heading what is dated
 * @param from what stands in its first field
 * @param to what stands in its second field
 * @param certain whether only what lies certainly in the range counts
 * @param kept the rest of the search
 */
public record DatesForm(
    String action,
    String heading,
    String from,
    String to,
    boolean certain,
    List<Frame.Hidden> kept) {
  public DatesForm {
    kept = List.copyOf(kept);
  }

  public static DatesForm of(SearchParameters parameters, ResultsView view) {
    return of(
        "/search",
        "Published between",
        parameters.dates(),
        Forms.hidden(parameters.withDates(SearchParameters.DateFilter.NONE), view));
  }

  /**
   * @param kept the rest of the address
   */
  public static DatesForm of(
      String action, String heading, SearchParameters.DateFilter dates, List<Frame.Hidden> kept) {
    return new DatesForm(
        action,
        heading,
        value(dates.from()),
        value(dates.to()),
        dates.match() == SearchParameters.DateFilter.Match.CERTAIN,
        kept);
  }

  private static String value(@Nullable PartialDate date) {
    return date == null ? "" : date.value();
  }
}
