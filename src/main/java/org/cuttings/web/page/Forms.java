package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.search.Choices;
import org.cuttings.search.FacetName;
import org.cuttings.search.SearchParameters;

/** What a form sends along besides its own fields. */
public final class Forms {
  private Forms() {}

  /** Everything that {@code parameters} say, except page and snapshot. */
  public static List<Frame.Hidden> hidden(SearchParameters parameters, ResultsView view) {
    List<Frame.Hidden> hidden = new ArrayList<>();
    add(hidden, "q", parameters.query());
    addAll(hidden, parameters.choices(), parameters.dates());
    if (parameters.sort() != SearchParameters.Sort.RELEVANCE) {
      add(hidden, "sort", parameters.sort().value());
    }
    if (parameters.names() != SearchParameters.Names.ALL) {
      add(hidden, "names", parameters.names().value());
    }
    if (view == ResultsView.SOURCES) {
      add(hidden, "view", "sources");
    }
    return List.copyOf(hidden);
  }

  /** What is chosen in facets, and the range of dates. */
  public static <F extends Enum<F> & FacetName> void addAll(
      List<Frame.Hidden> hidden, Choices<F> choices, SearchParameters.DateFilter dates) {
    choices
        .included()
        .forEach((facet, values) -> values.forEach(v -> add(hidden, facet.parameter(), v)));
    choices
        .excluded()
        .forEach((facet, values) -> values.forEach(v -> add(hidden, "-" + facet.parameter(), v)));
    if (dates.from() != null) {
      add(hidden, "from", dates.from().value());
    }
    if (dates.to() != null) {
      add(hidden, "to", dates.to().value());
    }
    if (dates.match() != SearchParameters.DateFilter.Match.POSSIBLE) {
      add(hidden, "dates", dates.match().value());
    }
  }

  /** A parameter that is not empty. */
  public static void add(List<Frame.Hidden> hidden, String name, String value) {
    if (!value.isEmpty()) {
      hidden.add(new Frame.Hidden(name, value));
    }
  }
}
