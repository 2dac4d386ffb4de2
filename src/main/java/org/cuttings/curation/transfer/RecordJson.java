package org.cuttings.curation.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.curation.Change;
import org.cuttings.curation.EnteredStore;
import org.cuttings.curation.RecordKind;

/** A record as a file: JSON, indented, the same bytes for the same record. */
final class RecordJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final DefaultPrettyPrinter LINES =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private RecordJson() {}

  /**
   * @param secrets whether to write what no others should see
   */
  static String write(RecordHistory record, boolean secrets) {
    ObjectNode file = JSON.createObjectNode();
    file.put("kind", record.kind().value());
    file.put("id", record.id());
    for (Change change : record.changes()) {
      ObjectNode line = file.withArray("changes").addObject();
      line.put("version", change.version());
      line.put("at", EnteredStore.TIME.format(change.at()));
      line.put("by", change.by());
      line.put("action", change.action());
      line.put("reason", change.reason());
      line.set(
          "state",
          secrets ? change.state() : change.state().deepCopy().remove(record.kind().secrets()));
    }
    try {
      return JSON.writer(LINES).writeValueAsString(file) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON can be written", e);
    }
  }

  /**
   * @throws BadRecordException saying what is wrong
   */
  static RecordHistory read(String text) {
    JsonNode file = parsed(text);
    String value = text(file, "kind", "");
    RecordKind kind =
        RecordKind.of(value)
            .orElseThrow(
                () ->
                    new BadRecordException(
                        "kind: this version of the portal does not know what \"%s\" is"
                            .formatted(value)));
    String id = text(file, "id", "");
    if (!file.path("changes").isArray() || file.path("changes").isEmpty()) {
      throw new BadRecordException("changes: there must be one at least, in a list");
    }
    List<Change> changes = new ArrayList<>();
    for (JsonNode line : file.path("changes")) {
      changes.add(change(kind, id, line, "changes[%d].".formatted(changes.size())));
    }
    try {
      return new RecordHistory(kind, id, changes);
    } catch (IllegalArgumentException e) {
      throw new BadRecordException("changes: " + e.getMessage());
    }
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BadRecordException(
          "line %d: %s"
              .formatted(
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()));
    }
  }

  private static Change change(RecordKind kind, String id, JsonNode line, String place) {
    if (!line.path("version").canConvertToLong()) {
      throw new BadRecordException(place + "version: a number is missing");
    }
    if (!(line.path("state") instanceof ObjectNode state)) {
      throw new BadRecordException(place + "state: the record after the change is missing");
    }
    try {
      return new Change(
          kind,
          id,
          line.path("version").asLong(),
          time(text(line, "at", place), place),
          text(line, "by", place),
          text(line, "action", place),
          text(line, "reason", place),
          state);
    } catch (IllegalArgumentException e) {
      throw new BadRecordException(place + " " + e.getMessage());
    }
  }

  private static Instant time(String value, String place) {
    try {
      return Instant.parse(value).truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw new BadRecordException(
          "%sat: %s is not a time such as 2026-01-02T03:04:05.678Z".formatted(place, value));
    }
  }

  private static String text(JsonNode node, String field, String place) {
    if (!node.path(field).isTextual()) {
      throw new BadRecordException(place + field + ": a text is missing");
    }
    return node.path(field).asText();
  }
}
