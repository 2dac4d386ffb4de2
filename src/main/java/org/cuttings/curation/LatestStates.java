package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.elastic.EnteredIndices.Kind;

/** Writes the documents of the latest states, which follow from the changes. */
final class LatestStates {
  private final EnteredStore store;

  LatestStates(EnteredStore store) {
    this.store = store;
  }

  /** The last change of each record becomes its latest state, unless a later one is. */
  void follow(List<Change> changes) {
    Map<String, Change> last = new LinkedHashMap<>();
    changes.forEach(change -> last.put(ChangeDocument.key(change.kind(), change.id()), change));
    ChangeBulk.batches(List.copyOf(last.values())).forEach(this::write);
  }

  private void write(List<Change> changes) {
    BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
    for (Change change : changes) {
      bulk.operations(
          operation ->
              operation.index(
                  index ->
                      index
                          .index(store.name(Kind.RECORDS))
                          .id(ChangeDocument.key(change.kind(), change.id()))
                          .versionType(VersionType.External)
                          .version(change.version())
                          .document(ChangeDocument.of(change))));
    }
    for (BulkResponseItem item : store.bulk(bulk.build()).items()) {
      if (item.status() != ChangeBulk.CONFLICT) {
        EnteredStore.check(item);
      }
    }
  }
}
