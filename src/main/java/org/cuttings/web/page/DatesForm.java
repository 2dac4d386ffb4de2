package org.cuttings.web.page;

import java.util.List;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchParameters;
import org.jspecify.annotations.Nullable;

/**
 * The form for a range of dates.
 *
 * @param from what stands in its first field
 * @param to what stands in its second field
 * @param certain whether only articles count that lie certainly in the range
 * @param kept the rest of the search
 */
public record DatesForm(String from, String to, boolean certain, List<Frame.Hidden> kept) {
  public DatesForm {
    kept = List.copyOf(kept);
  }

  public static DatesForm of(SearchParameters parameters, ResultsView view) {
    SearchParameters.DateFilter dates = parameters.dates();
    return new DatesForm(
        value(dates.from()),
        value(dates.to()),
        dates.match() == SearchParameters.DateFilter.Match.CERTAIN,
        Forms.hidden(parameters.withDates(SearchParameters.DateFilter.NONE), view));
  }

  private static String value(@Nullable PartialDate date) {
    return date == null ? "" : date.value();
  }
}
