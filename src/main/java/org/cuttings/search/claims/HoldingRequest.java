package org.cuttings.search.claims;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Answers;
import org.cuttings.search.Choices;
import org.cuttings.search.EventReader;
import org.cuttings.search.EventSummary;
import org.cuttings.search.Queries;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.claims.ClaimResults.Held;
import org.cuttings.search.claims.ClaimResults.Holding;
import org.cuttings.search.claims.ClaimResults.Number;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.jspecify.annotations.Nullable;

/** Asks what the archive itself holds of what the numbers of a group count. */
final class HoldingRequest {
  /** Events that a group lists itself; its link leads to all. */
  private static final int LISTED = 10;

  private static final String HAPPENED = "happened";

  private final ClaimGroups.Group group;
  private final ClaimResults.Side one;
  private final ClaimResults.Side other;

  /** By what a number counts: kinds of events, in a time or in any. */
  private record Definition(Set<EventType> types, @Nullable PartialDate when) {}

  /**
   * @param group of contacts between two sides
   * @param one the first side
   * @param other the second
   */
  HoldingRequest(ClaimGroups.Group group, ClaimResults.Side one, ClaimResults.Side other) {
    this.group = group;
    this.one = one;
    this.other = other;
  }

  RequestItem request(String events) {
    Map<String, Aggregation> counts = new HashMap<>();
    for (Definition definition : definitions()) {
      counts.put(
          name(definition),
          Aggregation.of(
              a ->
                  a.filter(matching(definition))
                      .aggregations(
                          HAPPENED,
                          h ->
                              h.filter(
                                  Queries.term(
                                      EventFields.STATUSES, EventStatus.HAPPENED.value())))));
    }
    return RequestItem.of(
        item ->
            item.header(header -> header.index(events))
                .body(
                    body ->
                        body.size(LISTED)
                            .query(
                                Queries.allOf(
                                    List.of(
                                        Queries.terms(HappeningFields.PARTICIPANT, one.asked()),
                                        Queries.terms(HappeningFields.PARTICIPANT, other.asked()),
                                        matching(all()))))
                            .trackTotalHits(track -> track.enabled(false))
                            .source(s -> s.filter(f -> f.includes(EventReader.SUMMARY_FIELDS)))
                            .sort(
                                s ->
                                    s.field(
                                        f ->
                                            f.field(EventFields.INDEPENDENT_COUNT)
                                                .order(SortOrder.Desc)))
                            .sort(s -> s.field(f -> f.field(HappeningFields.DATE_FROM)))
                            .sort(s -> s.field(f -> f.field(EventFields.ID)))
                            .aggregations(counts)));
  }

  ClaimResults.Group read(MultiSearchItem<JsonNode> answer) {
    Answers answers = new Answers(answer.aggregations());
    List<Number> numbers = new ArrayList<>();
    group
        .members()
        .forEach(
            (claim, types) ->
                numbers.add(
                    new Number(
                        claim,
                        claim.claim().whole() == null
                            ? held(new Definition(types, claim.claim().when()), answers)
                            : null)));
    Comparator<EventSummary> inTime =
        Comparator.comparing(
            event -> event.date() == null ? null : event.date().from(),
            Comparator.nullsLast(Comparator.naturalOrder()));
    List<EventSummary> events =
        answer.hits().hits().stream()
            .map(hit -> EventReader.summary(Objects.requireNonNull(hit.source())))
            .sorted(inTime)
            .toList();
    return new ClaimResults.Group(
        group.counted().heading(),
        group.heading(),
        numbers,
        new Holding(one, other, held(all(), answers), events));
  }

  private Held held(Definition definition, Answers answers) {
    Answers within = answers.within(name(definition));
    return new Held(list(definition), answers.passing(name(definition)), within.passing(HAPPENED));
  }

  /** The list of the same events. */
  private EventParameters list(Definition definition) {
    Map<EventFacet, Set<String>> included = new HashMap<>();
    included.put(EventFacet.PERSON, new HashSet<>(one.asked()));
    included.put(EventFacet.WITH, new HashSet<>(other.asked()));
    included.put(EventFacet.TYPE, new HashSet<>(values(definition.types())));
    return EventParameters.EMPTY
        .withChoices(new Choices<>(included, Map.of()))
        .withDates(dates(definition));
  }

  private static DateFilter dates(Definition definition) {
    PartialDate when = definition.when();
    return when == null
        ? DateFilter.NONE
        : new DateFilter(
            PartialDate.day(when.from()), PartialDate.day(when.to()), DateFilter.Match.CERTAIN);
  }

  private static Query matching(Definition definition) {
    Query types = Queries.terms(HappeningFields.TYPE, values(definition.types()));
    return definition.when() == null
        ? types
        : Queries.allOf(
            List.of(
                types,
                Queries.dated(
                    HappeningFields.DATE_FROM, HappeningFields.DATE_TO, dates(definition))));
  }

  private Set<Definition> definitions() {
    Set<Definition> definitions = new HashSet<>();
    group
        .members()
        .forEach((claim, types) -> definitions.add(new Definition(types, claim.claim().when())));
    definitions.add(all());
    return definitions;
  }

  private Definition all() {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    group.members().values().forEach(types::addAll);
    return new Definition(types, null);
  }

  private static List<String> values(Collection<EventType> types) {
    return types.stream().map(EventType::value).sorted().toList();
  }

  private static String name(Definition definition) {
    PartialDate when = definition.when();
    return String.join("+", values(definition.types())) + (when == null ? "" : "@" + when.value());
  }
}
