package org.cuttings.search.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cuttings.elastic.PersonFields;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.ArticleReader;
import org.cuttings.search.EventReader;
import org.cuttings.search.RecordSummary;

/** Reads what the index holds of people and what else has a record. */
public final class RecordReader {
  /** The fields that {@link #summary} reads. */
  public static final List<String> SUMMARY_FIELDS =
      List.of(
          PersonFields.ID,
          PersonFields.KIND,
          PersonFields.NAME,
          PersonFields.SORT_NAME,
          PersonFields.CANDIDATE,
          PersonFields.SIDE,
          PersonFields.NOTE,
          PersonFields.ROLES,
          PersonFields.ALIASES,
          PersonFields.MENTION_COUNT,
          PersonFields.ARTICLE_COUNT,
          PersonFields.REPORT_COUNT,
          PersonFields.QUOTE_COUNT,
          PersonFields.FIRST,
          PersonFields.LAST,
          PersonFields.ADDED);

  private RecordReader() {}

  public static RecordSummary summary(JsonNode person) {
    List<String> aliases = new ArrayList<>();
    person.path(PersonFields.ALIASES).forEach(alias -> aliases.add(alias.asText()));
    List<RecordSummary.Role> roles = new ArrayList<>();
    for (JsonNode role : person.path(PersonFields.ROLES)) {
      roles.add(
          new RecordSummary.Role(
              role.path("title").asText(),
              ArticleReader.text(role, "from"),
              ArticleReader.text(role, "to")));
    }
    String name = person.path(PersonFields.NAME).asText();
    return new RecordSummary(
        person.path(PersonFields.ID).asText(),
        kind(person.path(PersonFields.KIND).asText()),
        name,
        person.path(PersonFields.SORT_NAME).asText(name),
        person.path(PersonFields.CANDIDATE).asBoolean(),
        ArticleReader.text(person, PersonFields.SIDE),
        ArticleReader.text(person, PersonFields.NOTE),
        roles,
        aliases,
        person.path(PersonFields.MENTION_COUNT).asLong(),
        person.path(PersonFields.ARTICLE_COUNT).asLong(),
        person.path(PersonFields.REPORT_COUNT).asLong(),
        person.path(PersonFields.QUOTE_COUNT).asLong(),
        ArticleReader.text(person, PersonFields.FIRST),
        ArticleReader.text(person, PersonFields.LAST),
        added(person));
  }

  private static Instant added(JsonNode person) {
    String added = ArticleReader.text(person, PersonFields.ADDED);
    return added == null ? Instant.EPOCH : Instant.parse(added);
  }

  /**
   * What is known by its own document, or by its part in events alone: a group that no article
   * names, only describes, has no document.
   *
   * @param person may be missing
   * @param events in which it took part
   */
  static Optional<RecordSummary> summary(String key, JsonNode person, List<JsonNode> events) {
    if (!person.isMissingNode()) {
      return Optional.of(summary(person));
    }
    return events.stream()
        .map(EventReader::summary)
        .flatMap(event -> event.parties().stream())
        .filter(party -> party.key().equals(key))
        .findFirst()
        .map(
            party ->
                new RecordSummary(
                    key,
                    party.kind(),
                    party.name(),
                    party.name(),
                    EntityKey.isCandidate(key),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    0,
                    0,
                    0,
                    0,
                    null,
                    null,
                    Instant.EPOCH));
  }

  static EntityKind kind(String value) {
    return EntityKind.valueOf(value.toUpperCase(Locale.ROOT));
  }

  static List<RecordView.Form> forms(JsonNode person) {
    List<RecordView.Form> forms = new ArrayList<>();
    for (JsonNode form : person.path(PersonFields.FORMS)) {
      forms.add(new RecordView.Form(form.path("name").asText(), form.path("articles").asLong()));
    }
    return forms;
  }

  static Map<String, String> identifiers(JsonNode person) {
    Map<String, String> identifiers = new TreeMap<>();
    person
        .path(PersonFields.IDENTIFIERS)
        .properties()
        .forEach(one -> identifiers.put(one.getKey(), one.getValue().asText()));
    return identifiers;
  }

  /**
   * @param here keys of those of whom the archive has a page
   */
  static List<RecordView.Relation> relations(JsonNode person, Set<String> here) {
    List<RecordView.Relation> relations = new ArrayList<>();
    for (JsonNode relation : person.path(PersonFields.RELATIONS)) {
      boolean inverse = relation.has("by");
      String other = relation.path(inverse ? "by" : "of").asText();
      relations.add(
          new RecordView.Relation(
              relation.path("kind").asText(),
              ArticleReader.text(relation, "ordinal"),
              new Named(other, relation.path("name").asText()),
              kind(relation.path("other_kind").asText()),
              inverse,
              here.contains(other)));
    }
    return relations;
  }
}
