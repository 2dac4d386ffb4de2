package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventResults;
import org.cuttings.web.page.Chip;
import org.cuttings.web.page.FacetBlock;
import org.cuttings.web.page.FacetSteps;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Step;

/** What narrows a list of events: what is chosen, and what can be. */
final class EventFilters {
  private EventFilters() {}

  /** Every active filter, each with the link that removes it. */
  static List<Chip> chips(EventParameters base, EventResults results) {
    List<Chip> chips =
        Chip.of(
            base,
            EventFacet.values(),
            results::values,
            new Chip.Names<>(facet -> EventLabels.facet(facet).one(), EventLabels::value),
            Links::events);
    if (base.independent() > 1) {
      chips.add(
          new Chip(
              "Independent sources",
              base.independent() + " or more",
              false,
              Links.events(base.withIndependent(1))));
    }
    if (!base.dates().isEmpty()) {
      chips.add(Chip.of(base.dates(), Links.events(base.withDates(DateFilter.NONE))));
    }
    return chips;
  }

  /** The catalogue column. */
  static List<FacetBlock> facets(
      EventResults results, FacetSteps<EventFacet, EventParameters> steps) {
    List<FacetBlock> blocks = new ArrayList<>();
    for (EventFacet facet :
        List.of(
            EventFacet.PERSON,
            EventFacet.WITH,
            EventFacet.TYPE,
            EventFacet.STATUS,
            EventFacet.INITIATOR,
            EventFacet.RECIPIENT,
            EventFacet.DIFFERENCE,
            EventFacet.SOURCE,
            EventFacet.PLACE,
            EventFacet.YEAR)) {
      List<FacetValue> values = shown(facet, results);
      if (!values.isEmpty()) {
        blocks.add(
            FacetBlock.of(
                facet,
                EventLabels.facet(facet),
                values,
                value -> EventLabels.value(facet, value),
                steps));
      }
      if (facet == EventFacet.STATUS) {
        independent(results, steps.list(), blocks);
      }
    }
    return blocks;
  }

  /** Whoever is chosen is not offered as the other of a pair with himself. */
  private static List<FacetValue> shown(EventFacet facet, EventResults results) {
    List<FacetValue> values = results.values(facet);
    if (facet != EventFacet.WITH) {
      return values;
    }
    Set<String> chosen = results.parameters().included(EventFacet.PERSON);
    boolean none = chosen.isEmpty();
    return values.stream()
        .filter(
            value ->
                value.state() != FacetValue.State.OPEN
                    || (!none && !chosen.contains(value.value())))
        .toList();
  }

  private static void independent(
      EventResults results, EventParameters base, List<FacetBlock> blocks) {
    List<FacetBlock.Choice> choices = new ArrayList<>();
    results
        .independent()
        .forEach(
            (least, count) -> {
              boolean chosen = base.independent() == least;
              if (count > 0 || chosen) {
                choices.add(
                    FacetBlock.Choice.of(
                        least + " or more",
                        count,
                        chosen,
                        Step.link(Links.events(base.withIndependent(chosen ? 1 : least)))));
              }
            });
    if (!choices.isEmpty()) {
      blocks.add(new FacetBlock("Independent sources", choices, null));
    }
  }
}
