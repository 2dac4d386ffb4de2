package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cuttings.search.FacetName;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Faceted;
import org.cuttings.search.SearchParameters.DateFilter;

/**
 * An active filter.
 *
 * @param facet what is filtered by
 * @param label the value
 * @param excluded whether the value is left out
 * @param remove the list without this filter
 */
public record Chip(String facet, String label, boolean excluded, String remove) {

  /** How the facets of a list and their values are called. */
  public record Names<F>(Function<F, String> facet, BiFunction<F, FacetValue, String> value) {}

  /**
   * What a list is narrowed to and what it leaves out, facet by facet.
   *
   * @param values of a facet, among which what is chosen or excluded has its name
   */
  public static <F extends Enum<F> & FacetName, P extends Faceted<F, P>> List<Chip> of(
      P list,
      F[] facets,
      Function<F, List<FacetValue>> values,
      Names<F> names,
      Function<P, String> address) {
    List<Chip> chips = new ArrayList<>();
    for (F facet : facets) {
      for (boolean excluded : new boolean[] {false, true}) {
        Set<String> touched = excluded ? list.excluded(facet) : list.included(facet);
        for (String one : touched) {
          chips.add(
              new Chip(
                  names.facet.apply(facet),
                  names.value.apply(facet, named(one, values.apply(facet))),
                  excluded,
                  address.apply(list.without(facet, one))));
        }
      }
    }
    return chips;
  }

  /**
   * A range of dates.
   *
   * @param remove the list without it
   */
  public static Chip of(DateFilter dates, String remove) {
    return new Chip("Date", Labels.dates(dates), false, remove);
  }

  private static FacetValue named(String value, List<FacetValue> values) {
    return values.stream()
        .filter(one -> one.value().equals(value))
        .findFirst()
        .orElseGet(() -> new FacetValue(value, 0, 0, FacetValue.State.SELECTED));
  }
}
