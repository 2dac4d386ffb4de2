package org.cuttings.web.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.EffectiveAuthority;
import org.cuttings.curation.authority.Likeness;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Matches names of a table with the authority records, as OpenRefine and others ask for it: the
 * Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group.
 */
final class ReconciliationService {
  /** A name without a namesake is a match from here on. */
  private static final double MATCH = 95;

  private static final int USUAL_LIMIT = 10;
  private static final int MOST_QUERIES = 200;
  private static final int MOST_RESULTS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Authorities authorities;

  ReconciliationService(Authorities authorities) {
    this.authorities = authorities;
  }

  /**
   * What the service is.
   *
   * @param site address of this site, without a slash at its end
   */
  ObjectNode manifest(String site) {
    ObjectNode manifest = JSON.createObjectNode();
    manifest.putArray("versions").add("0.1").add("0.2");
    manifest.put("name", "Cuttings: who is who");
    manifest.put("identifierSpace", site + "/authority/id/");
    manifest.put("schemaSpace", site + "/authority/kind/");
    ArrayNode types = manifest.putArray("defaultTypes");
    for (EntityKind kind : EntityKind.values()) {
      types.add(type(kind));
    }
    manifest.putObject("view").put("url", site + "/reconcile/view?id={{id}}");
    manifest
        .putObject("preview")
        .put("url", site + "/reconcile/preview?id={{id}}")
        .put("width", 420)
        .put("height", 180);
    manifest
        .putObject("suggest")
        .putObject("entity")
        .put("service_url", site)
        .put("service_path", "/reconcile/suggest/entity");
    manifest.put("batchSize", 50);
    return manifest;
  }

  /**
   * Answers a batch.
   *
   * @param queries an object with a query for each key
   */
  ObjectNode answers(String queries) {
    JsonNode asked = read(queries);
    if (!asked.isObject() || asked.size() > MOST_QUERIES) {
      throw new BadRequestResponse(
          "queries is an object of at most %d queries.".formatted(MOST_QUERIES));
    }
    EffectiveAuthority effective = authorities.effective();
    ObjectNode answers = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> one : asked.properties()) {
      answers.putObject(one.getKey()).set("result", candidates(one.getValue(), effective));
    }
    return answers;
  }

  private static JsonNode read(String queries) {
    try {
      return JSON.readTree(queries);
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("queries is not JSON: " + e.getOriginalMessage());
    }
  }

  private static ArrayNode candidates(JsonNode query, EffectiveAuthority effective) {
    String name = query.path("query").asText("").strip();
    if (name.isEmpty()) {
      throw new BadRequestResponse("Each query has a text \"query\".");
    }
    int limit = Math.clamp(query.path("limit").asInt(USUAL_LIMIT), 1, MOST_RESULTS);
    ArrayNode results = JSON.createArrayNode();
    List<Likeness> found =
        Likeness.of(name, kind(query.path("type")), effective.records(), Math.max(2, limit));
    boolean alone = found.size() < 2 || found.get(1).score() < MATCH;
    for (Likeness one : found.subList(0, Math.min(limit, found.size()))) {
      ObjectNode result = results.addObject();
      result.put("id", one.record().id());
      result.put("name", one.record().name());
      if (!description(one.record()).isEmpty()) {
        result.put("description", description(one.record()));
      }
      result.putArray("type").add(type(one.record().kind()));
      result.put("score", one.score());
      result.put("match", alone && one.score() >= MATCH);
    }
    return results;
  }

  /** What somebody may mean who typed so much. */
  ObjectNode suggestions(String prefix) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("result");
    String typed = prefix.strip().toLowerCase(java.util.Locale.ROOT);
    if (!typed.isEmpty()) {
      authorities.effective().records().stream()
          .filter(record -> begins(record, typed))
          .limit(USUAL_LIMIT)
          .forEach(
              record -> {
                ObjectNode result = results.addObject();
                result.put("id", record.id());
                result.put("name", record.name());
                result.put("description", description(record));
                result.putArray("notable").add(type(record.kind()));
              });
    }
    return answer;
  }

  private static boolean begins(AuthorityRecord record, String typed) {
    return beginsWord(record.name(), typed)
        || record.aliases().stream().anyMatch(alias -> beginsWord(alias, typed));
  }

  private static boolean beginsWord(String name, String typed) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.startsWith(typed) || lower.contains(" " + typed);
  }

  private static @Nullable EntityKind kind(JsonNode type) {
    String wanted = (type.isArray() ? type.path(0) : type).asText("");
    if (wanted.isEmpty()) {
      return null;
    }
    return Arrays.stream(EntityKind.values())
        .filter(kind -> kind.value().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    "A type is person, organisation, place or group, not " + wanted + "."));
  }

  private static ObjectNode type(EntityKind kind) {
    String name = kind.value();
    return JSON.createObjectNode()
        .put("id", name)
        .put("name", name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));
  }

  static String description(AuthorityRecord record) {
    String note = record.note() == null ? "" : record.note();
    return record.roles().isEmpty() ? note : record.roles().getFirst().title();
  }
}
