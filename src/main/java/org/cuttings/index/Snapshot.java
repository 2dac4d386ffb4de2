package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.PointInTimeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cuttings.model.ArticleId;

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

  /** Every document that matches, a page at a time, each once. */
  void forEach(Query query, List<String> fields, int pageSize, Pages pages) throws IOException {
    List<FieldValue> after = List.of();
    while (true) {
      List<FieldValue> previous = after;
      SearchResponse<JsonNode> page =
          client.search(
              search -> {
                search
                    .pit(reference())
                    .query(query)
                    .size(pageSize)
                    .trackTotalHits(total -> total.enabled(false))
                    .sort(sort -> sort.field(field -> field.field("_shard_doc")))
                    .source(source -> source.filter(filter -> filter.includes(fields)));
                return previous.isEmpty() ? search : search.searchAfter(previous);
              },
              JsonNode.class);
      List<Hit<JsonNode>> hits = page.hits().hits();
      if (hits.isEmpty()) {
        return;
      }
      pages.accept(hits);
      after = hits.getLast().sort();
    }
  }

  /** The documents with these ids, as far as they are there. */
  List<Hit<JsonNode>> get(Collection<ArticleId> ids, List<String> fields) throws IOException {
    List<Hit<JsonNode>> found = new ArrayList<>();
    List<String> values = ids.stream().map(ArticleId::value).sorted().toList();
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
