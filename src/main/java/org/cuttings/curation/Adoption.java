package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.elastic.EnteredIndices.Kind;

/** Writes changes that were made in another archive, many at a time. */
final class Adoption {
  private static final int BATCH = 200;
  private static final int CONFLICT = 409;

  private final EnteredStore store;

  Adoption(EnteredStore store) {
    this.store = store;
  }

  void adopt(List<Change> changes) {
    for (int from = 0; from < changes.size(); from += BATCH) {
      List<Change> batch = changes.subList(from, Math.min(changes.size(), from + BATCH));
      create(batch);
      record(batch);
    }
  }

  private void create(List<Change> batch) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
    for (Change change : batch) {
      bulk.operations(
          operation ->
              operation.create(
                  create ->
                      create
                          .index(store.name(Kind.CHANGES))
                          .id(ChangeDocument.key(change.kind(), change.id(), change.version()))
                          .document(ChangeDocument.of(change))));
    }
    List<BulkResponseItem> items = send(bulk.build()).items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).status() == CONFLICT) {
        checkSame(batch.get(i));
      } else {
        check(items.get(i));
      }
    }
  }

  private void checkSame(Change change) {
    boolean same =
        store
            .get(Kind.CHANGES, ChangeDocument.key(change.kind(), change.id(), change.version()))
            .map(document -> document.toString().equals(ChangeDocument.of(change).toString()))
            .orElse(false);
    if (!same) {
      throw new IllegalStateException(
          "Somebody else changed %s %s in the meantime (version %d)"
              .formatted(change.kind().value(), change.id(), change.version()));
    }
  }

  /** The last change of each record becomes its latest state, unless a later one is. */
  private void record(List<Change> batch) {
    Map<String, Change> last = new LinkedHashMap<>();
    batch.forEach(change -> last.put(ChangeDocument.key(change.kind(), change.id()), change));
    BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
    last.forEach(
        (key, change) ->
            bulk.operations(
                operation ->
                    operation.index(
                        index ->
                            index
                                .index(store.name(Kind.RECORDS))
                                .id(key)
                                .versionType(VersionType.External)
                                .version(change.version())
                                .document(ChangeDocument.of(change)))));
    for (BulkResponseItem item : send(bulk.build()).items()) {
      if (item.status() != CONFLICT) {
        check(item);
      }
    }
  }

  private BulkResponse send(BulkRequest request) {
    return store.answered("Writing changes", () -> store.client.bulk(request));
  }

  private static void check(BulkResponseItem item) {
    if (item.error() != null) {
      throw new IllegalStateException(
          "Writing the change %s failed: %s".formatted(item.id(), item.error().reason()));
    }
  }
}
