package org.cuttings.search.people;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Optional;
import org.cuttings.elastic.Indices;
import org.cuttings.search.Engine;

/** People as Elasticsearch holds them. Every page costs one round trip. */
public final class ElasticPeopleSearch implements PeopleSearch {
  /** The longest id that Elasticsearch takes, were every character as long as can be. */
  private static final int LONGEST_KEY = 170;

  private final Engine engine;
  private final RecordRequest recordRequest;

  public ElasticPeopleSearch(ElasticsearchClient client, Indices indices) {
    engine = new Engine(client);
    recordRequest = new RecordRequest(indices);
  }

  @Override
  public Optional<RecordView> record(String key) {
    return isKey(key)
        ? recordRequest.view(key, engine.searchAll(recordRequest.requests(key)))
        : Optional.empty();
  }

  /** Whether Elasticsearch would take it for an id. */
  private static boolean isKey(String key) {
    return !key.isEmpty() && key.length() <= LONGEST_KEY;
  }
}
