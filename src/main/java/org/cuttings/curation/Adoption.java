package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.List;
import org.cuttings.elastic.EnteredIndices.Kind;

/** Writes changes that were made in another archive, many at a time. */
final class Adoption {
  private static final int CONFLICT = 409;

  private final EnteredStore store;

  Adoption(EnteredStore store) {
    this.store = store;
  }

  void adopt(List<Change> changes) {
    for (int from = 0; from < changes.size(); from += LatestStates.BATCH) {
      List<Change> batch =
          changes.subList(from, Math.min(changes.size(), from + LatestStates.BATCH));
      create(batch);
      new LatestStates(store).follow(batch);
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
                          .id(ChangeDocument.key(change))
                          .document(ChangeDocument.of(change))));
    }
    List<BulkResponseItem> items = store.bulk(bulk.build()).items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).status() == CONFLICT) {
        checkSame(batch.get(i));
      } else {
        EnteredStore.check(items.get(i));
      }
    }
  }

  private void checkSame(Change change) {
    boolean same =
        store
            .get(Kind.CHANGES, ChangeDocument.key(change))
            .map(document -> ChangeDocument.read(document).equals(change))
            .orElse(false);
    if (!same) {
      throw new IllegalStateException(
          "Somebody else changed %s %s in the meantime (version %d)"
              .formatted(change.kind().value(), change.id(), change.version()));
    }
  }
}
