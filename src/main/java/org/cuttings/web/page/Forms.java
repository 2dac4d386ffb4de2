package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;

/** What a form sends along besides its own fields. */
public final class Forms {
  private Forms() {}

  /** Everything that {@code parameters} say, except page and snapshot. */
  public static List<Frame.Hidden> hidden(SearchParameters parameters, ResultsView view) {
    List<Frame.Hidden> hidden = new ArrayList<>();
    add(hidden, "q", parameters.query());
    for (Facet facet : Facet.values()) {
      parameters.included(facet).forEach(value -> add(hidden, facet.parameter(), value));
      parameters.excluded(facet).forEach(value -> add(hidden, "-" + facet.parameter(), value));
    }
    SearchParameters.DateFilter dates = parameters.dates();
    if (dates.from() != null) {
      add(hidden, "from", dates.from().value());
    }
    if (dates.to() != null) {
      add(hidden, "to", dates.to().value());
    }
    if (dates.match() != SearchParameters.DateFilter.Match.POSSIBLE) {
      add(hidden, "dates", dates.match().value());
    }
    if (parameters.sort() != SearchParameters.Sort.RELEVANCE) {
      add(hidden, "sort", parameters.sort().value());
    }
    if (view == ResultsView.SOURCES) {
      add(hidden, "view", "sources");
    }
    return List.copyOf(hidden);
  }

  private static void add(List<Frame.Hidden> hidden, String name, String value) {
    if (!value.isEmpty()) {
      hidden.add(new Frame.Hidden(name, value));
    }
  }
}
