package org.cuttings.web.page;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cuttings.search.FacetName;
import org.cuttings.search.Faceted;
import org.jspecify.annotations.Nullable;

/**
 * Makes the steps that the facets of a list offer. Each is a link, which repeats the whole address;
 * where that has grown long, a hundred and fifty links would make the page heavy, and the steps are
 * buttons of one form that holds the address once.
 *
 * @param list to go on from
 * @param address of a list
 * @param values address of the whole list of a facet
 * @param kept what the form of the buttons sends along
 * @param buttons whether steps are buttons
 */
public record FacetSteps<F extends Enum<F> & FacetName, P extends Faceted<F, P>>(
    P list,
    Function<P, String> address,
    BiFunction<P, F, String> values,
    List<Frame.Hidden> kept,
    boolean buttons) {
  /** Characters of a query string that a hundred and fifty links may repeat. */
  private static final int LONG = 180;

  public FacetSteps {
    kept = List.copyOf(kept);
  }

  /** Links, unless the address is long. */
  public static <F extends Enum<F> & FacetName, P extends Faceted<F, P>> FacetSteps<F, P> of(
      P list,
      Function<P, String> address,
      BiFunction<P, F, String> values,
      List<Frame.Hidden> kept) {
    return new FacetSteps<>(list, address, values, kept, list.toQueryString().length() > LONG);
  }

  public FacetSteps<F, P> asButtons() {
    return new FacetSteps<>(list, address, values, kept, true);
  }

  /** What the form of the buttons sends along; null where steps are links. */
  public @Nullable List<Frame.Hidden> form() {
    return buttons ? kept : null;
  }

  /** Chooses a value that is neither chosen nor excluded. */
  Step include(F facet, String value) {
    return buttons
        ? new Step(null, facet.parameter(), value)
        : Step.link(address.apply(list.withIncluded(facet, value)));
  }

  /** Leaves a value out that is neither chosen nor excluded. */
  Step exclude(F facet, String value) {
    return buttons
        ? new Step(null, "-" + facet.parameter(), value)
        : Step.link(address.apply(list.withExcluded(facet, value)));
  }

  /** Takes back what was done with a value: a form can only add, so this is always a link. */
  Step undo(F facet, String value) {
    return Step.link(address.apply(list.without(facet, value)));
  }

  /** Leaves a chosen value out; null where steps are buttons, and the choice is to be undone. */
  @Nullable Step turn(F facet, String value) {
    return buttons ? null : Step.link(address.apply(list.withExcluded(facet, value)));
  }

  /** The whole list of a facet. */
  Step values(F facet) {
    return buttons
        ? new Step(null, "facet", facet.parameter())
        : Step.link(values.apply(list, facet));
  }
}
