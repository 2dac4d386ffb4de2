package org.cuttings.search.events;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.search.FacetField;
import org.cuttings.search.Filters;
import org.cuttings.search.Groupings;
import org.cuttings.search.Queries;
import org.cuttings.search.SearchParameters.DateFilter;

/** The filters of a list of events, and where the index has the values of their facets. */
final class EventFilters {
  private EventFilters() {}

  static Filters<EventFacet> of(EventParameters parameters, Groupings groupings) {
    DateFilter dates = parameters.dates();
    return new Filters<>(
        parameters.choices(),
        facet -> field(facet, groupings),
        dates.isEmpty()
            ? List.of()
            : List.of(Queries.dated(HappeningFields.DATE_FROM, HappeningFields.DATE_TO, dates)),
        parameters.independent() == 1 ? List.of() : List.of(independent(parameters.independent())));
  }

  static FacetField field(EventFacet facet, Groupings groupings) {
    return switch (facet) {
      case PERSON, WITH ->
          FacetField.named(HappeningFields.PARTICIPANT, HappeningFields.PARTICIPANT_LABEL);
      case INITIATOR -> FacetField.named(EventFields.INITIATOR, EventFields.INITIATOR_LABEL);
      case RECIPIENT -> FacetField.named(EventFields.RECIPIENT, EventFields.RECIPIENT_LABEL);
      case TYPE -> FacetField.of(HappeningFields.TYPE);
      case STATUS -> FacetField.of(EventFields.STATUSES);
      case SOURCE -> FacetField.of(EventFields.SOURCES);
      case PLACE -> FacetField.named(HappeningFields.PLACE_KEY, EventFields.PLACE_LABEL);
      case YEAR -> FacetField.periods(HappeningFields.DATE_YEAR);
      case DIFFERENCE -> FacetField.of(EventFields.DIFFERENCES);
      case COLLECTION ->
          FacetField.grouped(
              EventFields.REPORTS, groupings.of(Groupings.Family.EVENTS_BY_COLLECTION));
    };
  }

  /** Events with at least so many independent sources. */
  static Query independent(int least) {
    return Query.of(
        q ->
            q.range(
                range ->
                    range.number(
                        number ->
                            number.field(EventFields.INDEPENDENT_COUNT).gte((double) least))));
  }
}
