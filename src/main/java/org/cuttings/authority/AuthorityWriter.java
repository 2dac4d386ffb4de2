package org.cuttings.authority;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Writes records as {@link AuthorityReader} reads them, without what is empty. */
public final class AuthorityWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuthorityWriter() {}

  static String line(AuthorityRecord record) {
    return json(record).toString();
  }

  public static ObjectNode json(AuthorityRecord record) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", record.id());
    json.put("kind", record.kind().value());
    json.put("name", record.name());
    put(json, "aliases", record.aliases());
    put(json, "languages", record.languages());
    put(json, "gender", record.gender());
    put(json, "from", record.from());
    put(json, "to", record.to());
    if (!record.roles().isEmpty()) {
      ArrayNode roles = json.putArray("roles");
      for (AuthorityRecord.Office office : record.roles()) {
        ObjectNode role = roles.addObject().put("title", office.title());
        put(role, "short", office.descriptions());
        put(role, "from", office.from());
        put(role, "to", office.to());
      }
    }
    if (!record.relations().isEmpty()) {
      ArrayNode relations = json.putArray("relations");
      for (AuthorityRecord.Relation one : record.relations()) {
        ObjectNode relation = relations.addObject().put("kind", one.kind()).put("of", one.of());
        put(relation, "ordinal", one.ordinal());
      }
    }
    put(json, "side", record.side());
    put(json, "ordinaryWord", record.ordinaryWords());
    put(json, "notNamed", record.notNamed());
    put(json, "within", record.within());
    put(json, "seeAlso", record.seeAlso());
    put(json, "identifiers", record.identifiers());
    put(json, "note", record.note());
    return json;
  }

  private static void put(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }

  private static void put(ObjectNode json, String field, @Nullable PartialDate date) {
    put(json, field, date == null ? null : date.value());
  }

  private static void put(ObjectNode json, String field, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(json.putArray(field)::add);
    }
  }

  private static void put(ObjectNode json, String field, Map<String, String> values) {
    if (!values.isEmpty()) {
      values.forEach(json.putObject(field)::put);
    }
  }
}
