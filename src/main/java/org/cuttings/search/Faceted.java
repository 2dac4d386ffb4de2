package org.cuttings.search;

import java.util.Set;

/**
 * What the address of a list with facets says.
 *
 * @param <F> the facets
 * @param <P> the parameters themselves
 */
public interface Faceted<F extends Enum<F> & FacetName, P extends Faceted<F, P>> {
  Choices<F> choices();

  /** The first page of the same list with other choices. */
  P withChoices(Choices<F> choices);

  /** The parameters as they stand in an address after the question mark. */
  String toQueryString();

  default Set<String> included(F facet) {
    return choices().included(facet);
  }

  default Set<String> excluded(F facet) {
    return choices().excluded(facet);
  }

  default P withIncluded(F facet, String value) {
    return withChoices(choices().including(facet, value));
  }

  default P withExcluded(F facet, String value) {
    return withChoices(choices().excluding(facet, value));
  }

  /** Neither chosen nor excluded. */
  default P without(F facet, String value) {
    return withChoices(choices().without(facet, value));
  }

  /** Nothing chosen or excluded in this facet. */
  default P without(F facet) {
    return withChoices(choices().without(facet));
  }
}
