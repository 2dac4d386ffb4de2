package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuttings.elastic.EnteredIndices.Kind;

/** Reads changes, those that are made. */
final class ChangeReader {
  private static final int READ = 1_000;

  /** Where collections may be among what is read: each version of one holds all of it. */
  private static final int READ_LONG = 20;

  private final EnteredStore store;

  ChangeReader(EnteredStore store) {
    this.store = store;
  }

  Optional<Change> get(Kind kind, String key) {
    return store
        .get(kind, key)
        .filter(document -> !ChangeDocument.isReserved(document))
        .map(ChangeDocument::read);
  }

  List<Change> first(Kind kind, Query query, String newest, int size) throws IOException {
    return store
        .client
        .search(
            search ->
                search
                    .index(store.name(kind))
                    .query(query)
                    .size(size)
                    .sort(sort -> sort.field(f -> f.field(newest).order(SortOrder.Desc))),
            ObjectNode.class)
        .hits()
        .hits()
        .stream()
        .map(ChangeDocument::read)
        .toList();
  }

  /**
   * However many there are.
   *
   * @param among the kinds of records that the query may find
   */
  List<Change> all(Kind kind, Query query, String by, SortOrder order, Set<RecordKind> among) {
    int atOnce = among.contains(RecordKind.COLLECTION) ? READ_LONG : READ;
    List<Change> all = new ArrayList<>();
    List<FieldValue> after = new ArrayList<>();
    while (true) {
      SearchResponse<ObjectNode> answer =
          store.answered(
              "Reading records",
              () ->
                  store.client.search(
                      search -> {
                        search
                            .index(store.name(kind))
                            .query(query)
                            .size(atOnce)
                            .sort(sort -> sort.field(f -> f.field(by).order(order)))
                            .sort(sort -> sort.field(f -> f.field("kind").order(SortOrder.Asc)))
                            .sort(sort -> sort.field(f -> f.field("id").order(SortOrder.Asc)))
                            .sort(sort -> sort.field(f -> f.field("version").order(order)));
                        return after.isEmpty() ? search : search.searchAfter(List.copyOf(after));
                      },
                      ObjectNode.class));
      List<Hit<ObjectNode>> hits = answer.hits().hits();
      hits.stream().map(ChangeDocument::read).forEach(all::add);
      if (hits.size() < atOnce) {
        return all;
      }
      after.clear();
      after.addAll(hits.getLast().sort());
    }
  }

  static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  static Query ofKinds(Set<RecordKind> kinds) {
    List<FieldValue> values = kinds.stream().map(kind -> FieldValue.of(kind.value())).toList();
    return Query.of(q -> q.terms(t -> t.field("kind").terms(v -> v.value(values))));
  }

  /** What is made and all queries find; no record is ever reserved, only changes are. */
  static Query every(List<Query> queries) {
    return Query.of(q -> q.bool(b -> b.filter(queries).mustNot(ChangeDocument.RESERVED)));
  }
}
