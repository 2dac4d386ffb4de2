package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.search.Choices;
import org.cuttings.search.FacetValue;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventResults;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * A list about two: what lies between them whoever began it, and what each of them began.
 *
 * @param sentence who and whom; null unless exactly two are chosen
 * @param options the three lists, the current one without a link; empty unless two are chosen
 */
record EventDirections(@Nullable String sentence, List<Option> options) {
  EventDirections {
    options = List.copyOf(options);
  }

  static EventDirections of(EventParameters parameters, EventResults results) {
    boolean either = isOne(parameters, EventFacet.PERSON) && isOne(parameters, EventFacet.WITH);
    boolean begun =
        isOne(parameters, EventFacet.INITIATOR) && isOne(parameters, EventFacet.RECIPIENT);
    if (either == begun) {
      return new EventDirections(null, List.of());
    }
    FacetValue one = chosen(results, either ? EventFacet.PERSON : EventFacet.INITIATOR);
    FacetValue other = chosen(results, either ? EventFacet.WITH : EventFacet.RECIPIENT);
    String first = EventLabels.value(EventFacet.PERSON, one);
    String second = EventLabels.value(EventFacet.PERSON, other);
    EventParameters rest =
        parameters
            .without(EventFacet.PERSON)
            .without(EventFacet.WITH)
            .without(EventFacet.INITIATOR)
            .without(EventFacet.RECIPIENT);
    List<Option> options = new ArrayList<>();
    options.add(
        new Option(
            "Whoever began it",
            either
                ? null
                : Links.events(choose(rest, EventFacet.PERSON, one, EventFacet.WITH, other))));
    options.add(
        new Option(
            first + " began it",
            begun
                ? null
                : Links.events(
                    choose(rest, EventFacet.INITIATOR, one, EventFacet.RECIPIENT, other))));
    options.add(
        new Option(
            second + " began it",
            Links.events(choose(rest, EventFacet.INITIATOR, other, EventFacet.RECIPIENT, one))));
    return new EventDirections(
        either ? "between " + first + " and " + second : "from " + first + " to " + second,
        options);
  }

  private static boolean isOne(EventParameters parameters, EventFacet facet) {
    return parameters.included(facet).size() == 1;
  }

  private static FacetValue chosen(EventResults results, EventFacet facet) {
    String value = results.parameters().included(facet).iterator().next();
    return results.values(facet).stream()
        .filter(one -> one.value().equals(value))
        .findFirst()
        .orElseGet(() -> new FacetValue(value, 0, 0, FacetValue.State.SELECTED));
  }

  private static EventParameters choose(
      EventParameters rest, EventFacet first, FacetValue one, EventFacet second, FacetValue other) {
    Choices<EventFacet> choices = rest.choices();
    return rest.withChoices(choices.including(first, one.value()).including(second, other.value()));
  }
}
