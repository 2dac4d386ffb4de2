package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.PointInTimeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The state of an index at one moment, to be gone through while others write. */
final class Snapshot implements AutoCloseable {
  private static final Time LIVES = Time.of(time -> time.time("10m"));
  private static final int MOST_IDS = 500;

  private final ElasticsearchClient client;
  private final String id;

  private Snapshot(ElasticsearchClient client, String id) {
    this.client = client;
    this.id = id;
  }

  /** Does something with a page of documents. */
  interface Pages {
    void accept(List<Hit<JsonNode>> hits) throws IOException;
  }

  static Snapshot open(ElasticsearchClient client, String alias) throws IOException {
    return new Snapshot(
        client, client.openPointInTime(open -> open.index(alias).keepAlive(LIVES)).id());
  }

  PointInTimeReference reference() {
    return PointInTimeReference.of(pit -> pit.id(id).keepAlive(LIVES));
  }

  /** What was written by {@code run} and later ones. */
  static Query since(String field, long run) {
    return Query.of(q -> q.range(range -> range.number(n -> n.field(field).gte((double) run))));
  }

  /** Every document that matches, a page at a time, each once. */
  void forEach(Query query, List<String> fields, int pageSize, Pages pages) throws IOException {
    List<FieldValue> after = List.of();
    while (true) {
      List<Hit<JsonNode>> hits = page(query, fields, "_shard_doc", after, pageSize);
      if (hits.isEmpty()) {
        return;
      }
      pages.accept(hits);
      after = hits.getLast().sort();
    }
  }

  /**
   * Whole documents in the order of a field.
   *
   * @param after sort values of the document before; empty for the first page
   */
  List<Hit<JsonNode>> page(String sortField, List<FieldValue> after, int size) throws IOException {
    return page(Query.of(q -> q.matchAll(all -> all)), List.of("*"), sortField, after, size);
  }

  private List<Hit<JsonNode>> page(
      Query query, List<String> fields, String sortField, List<FieldValue> after, int size)
      throws IOException {
    return client
        .search(
            search -> {
              search
                  .pit(reference())
                  .query(query)
                  .size(size)
                  .trackTotalHits(total -> total.enabled(false))
                  .sort(sort -> sort.field(field -> field.field(sortField)))
                  .source(source -> source.filter(filter -> filter.includes(fields)));
              return after.isEmpty() ? search : search.searchAfter(after);
            },
            JsonNode.class)
        .hits()
        .hits();
  }

  /** The documents with these ids, as far as they are there. */
  List<Hit<JsonNode>> get(Collection<String> ids, List<String> fields) throws IOException {
    List<Hit<JsonNode>> found = new ArrayList<>();
    List<String> values = ids.stream().sorted().toList();
    for (int from = 0; from < values.size(); from += MOST_IDS) {
      List<String> some = values.subList(from, Math.min(values.size(), from + MOST_IDS));
      forEach(
          Query.of(query -> query.ids(list -> list.values(some))), fields, MOST_IDS, found::addAll);
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    client.closePointInTime(close -> close.id(id));
  }
}
