package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.ReportFields;
import org.jspecify.annotations.Nullable;

/**
 * What became of evidence of one kind when it was derived again. Two documents are the same piece
 * of evidence when they begin at the same words of the same article.
 *
 * @param added what only the new index has
 * @param gone what only the old index has
 * @param altered what both have, with another content
 * @param unchanged what both have alike
 */
public record EvidenceChanges(long added, long gone, long altered, long unchanged) {
  /** Who wrote it, and what it was joined to, says nothing about the piece itself. */
  private static final List<String> CIRCUMSTANCES =
      List.of(EvidenceFields.RUN, EvidenceFields.ADDED, EvidenceFields.ARTICLE, ReportFields.EVENT);

  /**
   * @param before name of the old index; null where there is none
   * @param after name of the new index
   */
  static EvidenceChanges between(ElasticsearchClient client, @Nullable String before, String after)
      throws IOException {
    try (Snapshot newer = Snapshot.open(client, after)) {
      if (before == null) {
        return between(null, new SortedDocuments(newer));
      }
      try (Snapshot older = Snapshot.open(client, before)) {
        return between(new SortedDocuments(older), new SortedDocuments(newer));
      }
    }
  }

  private static EvidenceChanges between(@Nullable SortedDocuments before, SortedDocuments after)
      throws IOException {
    long added = 0;
    long gone = 0;
    long altered = 0;
    long unchanged = 0;
    Hit<JsonNode> older = before == null ? null : before.next();
    Hit<JsonNode> newer = after.next();
    while (older != null || newer != null) {
      int order = older == null ? 1 : newer == null ? -1 : id(older).compareTo(id(newer));
      if (order == 0) {
        if (content(Objects.requireNonNull(older)).equals(content(Objects.requireNonNull(newer)))) {
          unchanged++;
        } else {
          altered++;
        }
      } else if (order < 0) {
        gone++;
      } else {
        added++;
      }
      older = before != null && order <= 0 ? before.next() : older;
      newer = order >= 0 ? after.next() : newer;
    }
    return new EvidenceChanges(added, gone, altered, unchanged);
  }

  private static String id(Hit<JsonNode> hit) {
    return Objects.requireNonNull(hit.id());
  }

  private static JsonNode content(Hit<JsonNode> hit) {
    ObjectNode content = Objects.requireNonNull(hit.source()).deepCopy();
    return content.remove(CIRCUMSTANCES);
  }
}
