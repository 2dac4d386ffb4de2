package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;

/** A change as it is stored, under which id, and back. */
final class ChangeDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names what was decided together with a change. */
  private static final String BUNDLE = "bundle";

  /** The key of the first change of a bundle, as long as this one is not made. */
  private static final String LEAD = "lead";

  /** Changes that are not made, or not yet. */
  static final Query RESERVED = Query.of(q -> q.exists(exists -> exists.field(LEAD)));

  private ChangeDocument() {}

  /** Of the latest state of a record. */
  static String key(RecordKind kind, String id) {
    return kind.value() + ":" + id;
  }

  /** Of one change. */
  static String key(RecordKind kind, String id, long version) {
    return key(kind, id) + ":" + version;
  }

  static String key(Change change) {
    return key(change.kind(), change.id(), change.version());
  }

  /** A change that is not made before the one under {@code lead} is. */
  static ObjectNode reserved(Change change, String bundle, String lead) {
    return of(change).put(BUNDLE, bundle).put(LEAD, lead);
  }

  /** The document of a reserved change, as it is once it is made. */
  static ObjectNode made(ObjectNode reserved) {
    return reserved.deepCopy().without(LEAD);
  }

  static boolean isReserved(ObjectNode document) {
    return document.has(LEAD);
  }

  static String lead(ObjectNode document) {
    return document.path(LEAD).asText();
  }

  static String bundle(ObjectNode document) {
    return document.path(BUNDLE).asText();
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
