package org.cuttings.search.people;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.elastic.Indices;
import org.cuttings.search.Arrival;
import org.cuttings.search.Engine;
import org.cuttings.search.EveryHit;
import org.cuttings.search.Groupings;
import org.cuttings.search.RecordSummary;
import org.jspecify.annotations.Nullable;

/** People as Elasticsearch holds them. Every page costs one round trip. */
public final class ElasticPeopleSearch implements PeopleSearch {
  /** The longest id that Elasticsearch takes, were every character as long as can be. */
  private static final int LONGEST_KEY = 170;

  /** The window of a search ends at a million hits. */
  private static final int LAST_PAGE = 19_000;

  private final Engine engine;
  private final String people;
  private final RecordRequest recordRequest;
  private final PairRequest pairRequest;
  private final PeopleListRequest listRequest;
  private final SuggestionRequest suggestionRequest;

  public ElasticPeopleSearch(ElasticsearchClient client, Indices indices) {
    this(client, indices, Groupings.NONE);
  }

  /**
   * @param groupings collections
   */
  public ElasticPeopleSearch(ElasticsearchClient client, Indices indices, Groupings groupings) {
    engine = new Engine(client);
    people = indices.alias(Indices.Kind.PEOPLE);
    recordRequest = new RecordRequest(indices);
    pairRequest = new PairRequest(indices);
    listRequest = new PeopleListRequest(indices, groupings);
    suggestionRequest = new SuggestionRequest(indices);
  }

  @Override
  public Optional<RecordView> record(String key, int page) {
    return isKey(key)
        ? recordRequest.view(key, page, engine.searchAll(recordRequest.requests(key, within(page))))
        : Optional.empty();
  }

  @Override
  public Optional<PairView> pair(String one, String other, int page) {
    return isKey(one) && isKey(other) && !one.equals(other)
        ? pairRequest.view(
            one, other, page, engine.searchAll(pairRequest.requests(one, other, within(page))))
        : Optional.empty();
  }

  @Override
  public PeopleList people(PeopleParameters parameters) {
    return listRequest.list(parameters, engine.search(listRequest.request(parameters)));
  }

  @Override
  public Stream<RecordSummary> all(PeopleParameters parameters) {
    return EveryHit.of(engine, people, size -> listRequest.batch(parameters, size))
        .map(hit -> RecordReader.summary(Objects.requireNonNull(hit.source())));
  }

  @Override
  public Stream<RecordSummary> arrivals(PeopleParameters parameters, @Nullable Arrival before) {
    return EveryHit.of(engine, people, size -> listRequest.arrivals(parameters, size), before)
        .map(hit -> RecordReader.summary(Objects.requireNonNull(hit.source())));
  }

  @Override
  public Suggestions suggestions(String typed) {
    String words = SuggestionRequest.read(typed);
    return words.isEmpty()
        ? Suggestions.none(typed)
        : suggestionRequest.suggestions(typed, engine.searchAll(suggestionRequest.requests(words)));
  }

  private static int within(int page) {
    return Math.min(page, LAST_PAGE);
  }

  /** Whether Elasticsearch would take it for an id. */
  private static boolean isKey(String key) {
    return !key.isEmpty() && key.length() <= LONGEST_KEY;
  }
}
