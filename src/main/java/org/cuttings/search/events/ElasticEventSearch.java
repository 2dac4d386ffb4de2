package org.cuttings.search.events;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.ReportFields;
import org.cuttings.search.Arrival;
import org.cuttings.search.Engine;
import org.cuttings.search.EveryHit;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Groupings;
import org.cuttings.search.Snapshots;
import org.cuttings.search.events.EventResults.EventHit;
import org.jspecify.annotations.Nullable;

/**
 * Events as Elasticsearch holds them. A list, a matrix and an event cost one round trip each; an id
 * that is no event's costs a second one.
 */
public final class ElasticEventSearch implements EventSearch {
  /** The longest id that Elasticsearch takes, were every character as long as can be. */
  private static final int LONGEST_ID = 170;

  private final Engine engine;
  private final String events;
  private final String reports;
  private final EventPageRequest page;
  private final Snapshots snapshots;
  private final Groupings groupings;

  public ElasticEventSearch(ElasticsearchClient client, Indices indices) {
    this(client, indices, Groupings.NONE);
  }

  /**
   * @param groupings collections
   */
  public ElasticEventSearch(ElasticsearchClient client, Indices indices, Groupings groupings) {
    this(client, indices, groupings, Snapshots.FRESHNESS);
  }

  /**
   * @param groupings collections
   * @param freshness how old the state may be that the first page of a list shows
   */
  public ElasticEventSearch(
      ElasticsearchClient client, Indices indices, Groupings groupings, Duration freshness) {
    this.groupings = groupings;
    engine = new Engine(client);
    events = indices.alias(Indices.Kind.EVENTS);
    reports = indices.alias(Indices.Kind.REPORTS);
    page = new EventPageRequest(indices);
    snapshots = new Snapshots(engine, events, freshness);
  }

  @Override
  public EventResults search(EventParameters parameters) {
    EventListRequest request = new EventListRequest(parameters, groupings);
    return snapshots.search(
        parameters.snapshot(),
        (snapshot, expired) ->
            request.results(engine.search(snapshot.on(request.page()).build()), snapshot, expired));
  }

  @Override
  public List<FacetValue> values(EventParameters parameters, EventFacet facet) {
    return new EventListRequest(parameters, groupings)
        .values(facet, request -> engine.search(request.index(events).build()));
  }

  @Override
  public Stream<EventHit> all(EventParameters parameters) {
    EventListRequest request = new EventListRequest(parameters, groupings);
    return EveryHit.of(engine, events, request::batch).map(request::hit);
  }

  @Override
  public Stream<EventHit> arrivals(EventParameters parameters, @Nullable Arrival before) {
    EventListRequest request =
        new EventListRequest(parameters.withSort(EventParameters.Sort.ADDED), groupings);
    return EveryHit.of(engine, events, request::batch, before).map(request::hit);
  }

  @Override
  public EventMatrix matrix(EventParameters parameters, EventMatrix.Direction direction) {
    EventMatrixRequest request = new EventMatrixRequest(parameters, direction, groupings);
    return request.matrix(engine.search(request.request().index(events).build()));
  }

  @Override
  public Optional<EventView> event(String id) {
    return isId(id) ? page.view(engine.searchAll(page.requests(id))) : Optional.empty();
  }

  @Override
  public Optional<String> movedTo(String id) {
    if (!isId(id)) {
      return Optional.empty();
    }
    SearchRequest request =
        SearchRequest.of(
            search ->
                search
                    .index(reports)
                    .query(q -> q.ids(ids -> ids.values(id)))
                    .source(source -> source.filter(f -> f.includes(ReportFields.EVENT))));
    return engine.search(request).hits().hits().stream()
        .map(hit -> hit.source())
        .filter(source -> source != null)
        .map((JsonNode source) -> source.path(ReportFields.EVENT).asText())
        .filter(event -> !event.equals(id))
        .findFirst();
  }

  /** Whether Elasticsearch would take it for an id. */
  private static boolean isId(String id) {
    return !id.isEmpty() && id.length() <= LONGEST_ID;
  }
}
