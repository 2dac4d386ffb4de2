package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.model.AuthorityRecord;

/**
 * Keeps the documents of people, organisations, places and groups: for everybody whom an article
 * written since a run speaks of, or spoke of before, everything is counted anew over all articles.
 * So a document follows from the articles in the index and the authority record, whatever came
 * first.
 */
final class People {
  private static final int PAGE = 200;
  private static final List<String> KEYS =
      List.of(ArticleFields.MENTIONS_KEY, ArticleFields.MENTIONS_BEFORE);

  private final ElasticsearchClient client;
  private final Indices indices;
  private final Map<String, AuthorityRecord> records;
  private final Relations relations;
  private final Set<String> seen = new HashSet<>();
  private final List<String> waiting = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  People(ElasticsearchClient client, Indices indices, Map<String, AuthorityRecord> records) {
    this.client = client;
    this.indices = indices;
    this.records = records;
    this.relations = Relations.of(records);
  }

  /**
   * Brings up to date whom the runs since {@code run} touched; returns what the engine refused, as
   * sentences.
   */
  List<String> count(long run, LongConsumer progress) throws IOException {
    try (Snapshot snapshot = Snapshot.open(client, indices.articles());
        BulkWriter bulk =
            new BulkWriter(
                client,
                (id, refusal) -> {
                  if (refusal != null) {
                    refusals.add("Counting " + id + ": " + refusal);
                  }
                })) {
      snapshot.forEach(
          Snapshot.since(ArticleFields.RUN, run),
          KEYS,
          PAGE,
          hits -> {
            for (Hit<JsonNode> hit : hits) {
              for (String key : keys(Objects.requireNonNull(hit.source()))) {
                if (seen.add(key)) {
                  waiting.add(key);
                }
              }
            }
            while (waiting.size() >= PeopleCounts.MOST_KEYS) {
              write(take(), bulk);
            }
            progress.accept(hits.size());
          });
      while (!waiting.isEmpty()) {
        write(take(), bulk);
      }
    }
    return List.copyOf(refusals);
  }

  private static Set<String> keys(JsonNode article) {
    Set<String> keys = new TreeSet<>();
    for (JsonNode mention : article.path(ArticleFields.MENTIONS)) {
      JsonNode key = mention.path(ArticleFields.leaf(ArticleFields.MENTIONS_KEY));
      if (key.isTextual()) {
        keys.add(key.asText());
      }
    }
    article.path(ArticleFields.MENTIONS_BEFORE).forEach(key -> keys.add(key.asText()));
    return keys;
  }

  private List<String> take() {
    List<String> some = waiting.subList(0, Math.min(waiting.size(), PeopleCounts.MOST_KEYS));
    List<String> taken = List.copyOf(some);
    some.clear();
    return taken;
  }

  private void write(List<String> keys, BulkWriter bulk) throws IOException {
    Map<String, PersonCounts> counts = new PeopleCounts(client, indices).of(keys);
    String alias = indices.alias(Kind.PEOPLE);
    for (String key : keys) {
      PersonCounts counted = counts.get(key);
      if (counted == null) {
        bulk.delete(alias, key);
      } else {
        bulk.put(alias, key, PersonDocument.of(key, records.get(key), relations.of(key), counted));
      }
    }
  }

  /** Documents that have one of the values. */
  static Query any(String field, List<String> values) {
    List<FieldValue> all = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(list -> list.value(all))));
  }
}
