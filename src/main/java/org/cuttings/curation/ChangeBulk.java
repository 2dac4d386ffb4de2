package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.elastic.EnteredIndices.Kind;

/** Writes documents of changes, many with one request. */
record ChangeBulk(EnteredStore store) {
  static final int CONFLICT = 409;
  static final int BATCH = 200;

  /** A document and where it is stored. */
  record Keyed(String key, ObjectNode document) {}

  /**
   * What became of a document that was to be created.
   *
   * @param conflicts whether there is one of this key already; then nothing was written
   * @param number of the write, with {@code term}; 0 where nothing was written
   */
  record Created(Keyed document, boolean conflicts, long number, long term) {}

  /** So many as go into one request. */
  static <T> List<List<T>> batches(List<T> all) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }

  /**
   * Creates documents, each unless its key is taken.
   *
   * @return what became of each, in their order
   * @throws JournalUnavailableException if the engine cannot write one now
   */
  List<Created> create(List<Keyed> documents, Refresh refresh) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(refresh);
    for (Keyed one : documents) {
      bulk.operations(
          operation ->
              operation.create(
                  create ->
                      create.index(store.name(Kind.CHANGES)).id(one.key).document(one.document)));
    }
    List<BulkResponseItem> items = store.bulk(bulk.build()).items();
    List<Created> created = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      created.add(created(documents.get(i), items.get(i)));
    }
    return created;
  }

  private static Created created(Keyed document, BulkResponseItem item) {
    if (item.status() == CONFLICT) {
      return new Created(document, true, 0, 0);
    }
    EnteredStore.check(item);
    return new Created(
        document,
        false,
        Objects.requireNonNull(item.seqNo()),
        Objects.requireNonNull(item.primaryTerm()));
  }

  /** Writes documents in the place of those that stand, and makes them visible. */
  void replace(List<Keyed> documents) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
    for (Keyed one : documents) {
      bulk.operations(
          operation ->
              operation.index(
                  index ->
                      index.index(store.name(Kind.CHANGES)).id(one.key).document(one.document)));
    }
    store.bulk(bulk.build()).items().forEach(EnteredStore::check);
  }
}
