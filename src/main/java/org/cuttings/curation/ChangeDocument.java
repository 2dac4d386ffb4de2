package org.cuttings.curation;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;

/** A change as it is stored, under which id, and back. */
final class ChangeDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangeDocument() {}

  /** Of the latest state of a record. */
  static String key(RecordKind kind, String id) {
    return kind.value() + ":" + id;
  }

  /** Of one change. */
  static String key(RecordKind kind, String id, long version) {
    return key(kind, id) + ":" + version;
  }

  static ObjectNode of(Change change) {
    ObjectNode document = JSON.createObjectNode();
    document.put("kind", change.kind().value());
    document.put("id", change.id());
    document.put("version", change.version());
    document.put("at", EnteredStore.TIME.format(change.at()));
    document.put("by", change.by());
    document.put("action", change.action());
    document.put("reason", change.reason());
    document.set("state", change.state());
    return document;
  }

  static Change read(Hit<ObjectNode> hit) {
    return read(Objects.requireNonNull(hit.source()));
  }

  static Change read(ObjectNode document) {
    String kind = document.path("kind").asText();
    return new Change(
        RecordKind.of(kind)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "This portal does not know what a %s is: a newer one wrote it"
                            .formatted(kind))),
        document.path("id").asText(),
        document.path("version").asLong(),
        Instant.parse(document.path("at").asText()),
        document.path("by").asText(),
        document.path("action").asText(),
        document.path("reason").asText(),
        (ObjectNode) document.path("state"));
  }
}
