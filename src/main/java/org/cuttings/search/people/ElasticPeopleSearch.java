package org.cuttings.search.people;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Optional;
import org.cuttings.elastic.Indices;
import org.cuttings.search.Engine;

/** People as Elasticsearch holds them. Every page costs one round trip. */
public final class ElasticPeopleSearch implements PeopleSearch {
  /** The longest id that Elasticsearch takes, were every character as long as can be. */
  private static final int LONGEST_KEY = 170;

  /** The window of a search ends at a million hits. */
  private static final int LAST_PAGE = 19_000;

  private final Engine engine;
  private final RecordRequest recordRequest;
  private final PairRequest pairRequest;
  private final PeopleListRequest listRequest;
  private final SuggestionRequest suggestionRequest;

  public ElasticPeopleSearch(ElasticsearchClient client, Indices indices) {
    engine = new Engine(client);
    recordRequest = new RecordRequest(indices);
    pairRequest = new PairRequest(indices);
    listRequest = new PeopleListRequest(indices);
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
    return PeopleListRequest.list(parameters, engine.search(listRequest.request(parameters)));
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
