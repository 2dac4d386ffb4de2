package org.cuttings.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.cuttings.elastic.EvidenceFields;
import org.jspecify.annotations.Nullable;

/** The documents of an index one by one in the order of their ids, a page in memory at a time. */
final class SortedDocuments {
  private static final int PAGE = 500;

  private final Snapshot snapshot;
  private List<Hit<JsonNode>> page = List.of();
  private int at;
  private boolean over;

  SortedDocuments(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Null after the last one. */
  @Nullable Hit<JsonNode> next() throws IOException {
    if (at == page.size() && !over) {
      List<FieldValue> after = page.isEmpty() ? List.of() : page.getLast().sort();
      page = snapshot.page(EvidenceFields.ID, after, PAGE);
      at = 0;
      over = page.isEmpty();
    }
    return over ? null : page.get(at++);
  }
}
