package org.cuttings.search.events;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.model.TextSpan;
import org.cuttings.search.Answers;
import org.cuttings.search.EventReader;
import org.cuttings.search.FacetCounts;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Filters;
import org.cuttings.search.Groupings;
import org.cuttings.search.Queries;
import org.cuttings.search.ResultsReader;
import org.cuttings.search.Snapshots;
import org.cuttings.search.TextSearch;
import org.cuttings.search.events.EventResults.EventHit;

/**
 * The one request of a list of events: those of the page with their words, totals, facets and
 * timeline. The filters are a post filter, because every count needs another set of them.
 */
final class EventListRequest {
  private static final int MAX_FACET_VALUES = 200;

  /** Up to here Elasticsearch pages, as the mapping has it. */
  private static final int MOST_HITS = 1_000_000;

  /** Numbers of independent sources that are offered. */
  private static final List<Integer> INDEPENDENT = List.of(2, 3, 4, 5);

  private static final String YEARLESS = "yearless";
  private static final String AT_LEAST = "independent.";

  private final EventParameters parameters;
  private final Filters<EventFacet> filters;
  private final TextSearch words;
  private final Groupings groupings;

  /**
   * @param groupings collections
   */
  EventListRequest(EventParameters parameters, Groupings groupings) {
    this.groupings = groupings;
    this.parameters = parameters;
    filters = EventFilters.of(parameters, groupings);
    words = new TextSearch(parameters.query(), EventFields.TEXT, EventFields.TEXT_STEMMED);
  }

  /** On which index is left open. */
  SearchRequest.Builder page() {
    long from = (parameters.page() - 1L) * EventParameters.PAGE_SIZE;
    boolean within = from + EventParameters.PAGE_SIZE <= MOST_HITS;
    SearchRequest.Builder request = found(within ? EventParameters.PAGE_SIZE : 0);
    request.from(within ? (int) from : 0).postFilter(Queries.allOf(filters.all()));
    words.highlight().ifPresent(request::highlight);
    aggregations().forEach(request::aggregations);
    return request.query(matching());
  }

  /** Every value of a facet. */
  List<FacetValue> values(
      EventFacet facet, Function<SearchRequest.Builder, SearchResponse<JsonNode>> search) {
    return FacetCounts.every(
        facet,
        filters,
        counts -> {
          SearchRequest.Builder request =
              new SearchRequest.Builder()
                  .size(0)
                  .trackTotalHits(track -> track.enabled(true))
                  .query(matching())
                  .postFilter(Queries.allOf(filters.all()));
          counts.forEach(request::aggregations);
          return search.apply(request);
        });
  }

  /** So many of the whole list, in its order, without counts. */
  SearchRequest.Builder batch(int size) {
    return found(size)
        .query(q -> q.bool(bool -> bool.must(matching()).filter(filters.all())))
        .trackTotalHits(track -> track.enabled(false));
  }

  private SearchRequest.Builder found(int size) {
    List<String> fields = new ArrayList<>(EventReader.SUMMARY_FIELDS);
    fields.add(EventFields.TEXT);
    fields.add(HappeningFields.ATTRIBUTED_TO);
    fields.add(EventFields.ADDED);
    return new SearchRequest.Builder()
        .trackTotalHits(track -> track.enabled(true))
        .trackScores(true)
        .size(size)
        .sort(sort())
        .source(source -> source.filter(filter -> filter.includes(fields)));
  }

  private Query matching() {
    return words.query().orElseGet(Queries::everything);
  }

  private Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    for (EventFacet facet : EventFacet.values()) {
      aggregations.putAll(counts(facet).aggregations());
    }
    aggregations.putAll(EventTimeline.aggregations(filters, parameters.dates()));
    aggregations.put(
        YEARLESS,
        Aggregation.of(
            a ->
                a.filter(Queries.allOf(filters.all()))
                    .aggregations(
                        YEARLESS,
                        missing -> missing.missing(m -> m.field(HappeningFields.DATE_YEAR)))));
    for (int least : INDEPENDENT) {
      Query passing =
          Queries.allOf(EventFilters.of(parameters.withIndependent(least), groupings).all());
      aggregations.put(AT_LEAST + least, Aggregation.of(a -> a.filter(passing)));
    }
    return aggregations;
  }

  private FacetCounts<EventFacet> counts(EventFacet facet) {
    return new FacetCounts<>(facet, filters, MAX_FACET_VALUES);
  }

  private List<SortOptions> sort() {
    SortOptions id = by(EventFields.ID, SortOrder.Asc);
    return switch (parameters.sort()) {
      case OLDEST -> oldest(id);
      case NEWEST ->
          List.of(
              by(HappeningFields.DATE_TO, SortOrder.Desc),
              by(HappeningFields.DATE_FROM, SortOrder.Desc),
              id);
      case SOURCES ->
          List.of(
              by(EventFields.INDEPENDENT_COUNT, SortOrder.Desc),
              by(EventFields.SOURCE_COUNT, SortOrder.Desc),
              by(HappeningFields.DATE_FROM, SortOrder.Asc),
              id);
      case ADDED -> List.of(by(EventFields.ADDED, SortOrder.Desc), id);
      case RELEVANCE ->
          words.query().isEmpty()
              ? oldest(id)
              : List.of(
                  SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))), id);
    };
  }

  private static List<SortOptions> oldest(SortOptions id) {
    return List.of(
        by(HappeningFields.DATE_FROM, SortOrder.Asc),
        by(HappeningFields.DATE_TO, SortOrder.Asc),
        id);
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(
        sort -> sort.field(FieldSort.of(f -> f.field(field).order(order).missing("_last"))));
  }

  /**
   * @param snapshot that was searched
   * @param expired whether another was asked for
   */
  EventResults results(
      SearchResponse<JsonNode> response, Snapshots.Snapshot snapshot, boolean expired) {
    long total = ResultsReader.total(response);
    Answers answers = new Answers(response.aggregations());
    Map<EventFacet, List<FacetValue>> facets = new EnumMap<>(EventFacet.class);
    for (EventFacet facet : EventFacet.values()) {
      facets.put(facet, counts(facet).values(answers, total));
    }
    Map<Integer, Long> independent = new TreeMap<>();
    for (int least : INDEPENDENT) {
      independent.put(least, answers.passing(AT_LEAST + least));
    }
    return new EventResults(
        parameters.withSnapshot(snapshot.token()),
        expired ? Snapshots.withExpiry(words.reading()) : words.reading(),
        total,
        answers.within(YEARLESS).missing(YEARLESS),
        response.hits().hits().stream().map(this::hit).toList(),
        facets,
        independent,
        EventTimeline.bars(answers, parameters.dates()));
  }

  /** An event of the list; what Elasticsearch marked in it is read where it marked anything. */
  EventHit hit(Hit<JsonNode> hit) {
    JsonNode event = Objects.requireNonNull(hit.source());
    List<String> texts = EventReader.strings(event.path(EventFields.TEXT));
    String best = texts.isEmpty() ? "" : texts.getFirst();
    List<TextSpan> marks = List.of();
    for (String text : texts) {
      List<TextSpan> marked = words.spans(text, hit.highlight());
      if (marked.size() > marks.size()) {
        best = text;
        marks = marked;
      }
    }
    return new EventHit(
        EventReader.summary(event),
        best,
        marks,
        EventReader.strings(event.path(HappeningFields.ATTRIBUTED_TO)),
        Instant.parse(event.path(EventFields.ADDED).asText()));
  }
}
