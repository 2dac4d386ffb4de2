package org.cuttings.index;

import static org.cuttings.elastic.ArticleFields.leaf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.PersonFields;
import org.cuttings.extract.names.SearchNames;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** The document of a person, organisation, place or group. */
final class PersonDocument {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private final JsonGenerator json;

  private PersonDocument(JsonGenerator json) {
    this.json = json;
  }

  /**
   * @param record null for a candidate
   * @param relations to other records and theirs to it
   */
  static byte[] of(
      String key,
      @Nullable AuthorityRecord record,
      List<Relations.Related> relations,
      PersonCounts counts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      new PersonDocument(json).write(key, record, relations, counts);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void write(
      String key,
      @Nullable AuthorityRecord record,
      List<Relations.Related> relations,
      PersonCounts counts)
      throws IOException {
    String name = record == null ? counts.name() : record.name();
    String kind = record == null ? counts.kind() : record.kind().value();
    boolean person = kind.equals(EntityKind.PERSON.value());
    String sortName = person ? sortName(name) : withoutThe(name);
    json.writeStartObject();
    field(PersonFields.ID, key);
    field(PersonFields.NAME, name);
    field(PersonFields.SORT_NAME, sortName);
    field(PersonFields.LETTER, letter(sortName));
    field(PersonFields.KIND, kind);
    json.writeBooleanField(PersonFields.CANDIDATE, record == null);
    Set<String> aliases = new LinkedHashSet<>();
    if (record != null) {
      aliases.addAll(record.aliases());
      write(record);
      relations(relations);
    }
    aliases.addAll(counts.forms().keySet());
    aliases.remove(name);
    strings(PersonFields.ALIASES, aliases);
    List<String> known = new ArrayList<>(List.of(name));
    known.addAll(aliases);
    strings(PersonFields.NAMES, SearchNames.shipped().of(known, person));
    field(PersonFields.FAMILY, SearchNames.shipped().family(name, person));
    counted(PersonFields.FORMS, counts.forms());
    json.writeNumberField(PersonFields.MENTION_COUNT, counts.mentions());
    json.writeNumberField(PersonFields.ARTICLE_COUNT, counts.articles());
    json.writeNumberField(PersonFields.REPORT_COUNT, counts.reports());
    json.writeNumberField(PersonFields.QUOTE_COUNT, counts.quotes());
    field(PersonFields.FIRST, counts.first());
    field(PersonFields.LAST, counts.last());
    if (counts.added() != null) {
      field(PersonFields.ADDED, ArticleDocument.instant(counts.added()));
    }
    counted(PersonFields.SOURCES, counts.sources());
    json.writeArrayFieldStart(PersonFields.CONTEXTS);
    for (PersonCounts.Context context : counts.contexts()) {
      json.writeStartObject();
      field(EvidenceFields.ARTICLE, context.article());
      json.writeNumberField(EvidenceFields.PASSAGE, context.passage());
      field(EvidenceFields.TEXT, context.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(AuthorityRecord record) throws IOException {
    field(PersonFields.SIDE, record.side());
    field(PersonFields.NOTE, record.note());
    field(PersonFields.WITHIN, record.within());
    json.writeArrayFieldStart(PersonFields.ROLES);
    for (AuthorityRecord.Office office : record.roles()) {
      json.writeStartObject();
      field("title", office.title());
      field("from", office.from() == null ? null : office.from().value());
      field("to", office.to() == null ? null : office.to().value());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(
        PersonFields.OFFICES, record.roles().stream().map(AuthorityRecord.Office::title).toList());
    json.writeObjectFieldStart(PersonFields.IDENTIFIERS);
    for (Map.Entry<String, String> identifier : record.identifiers().entrySet()) {
      json.writeStringField(identifier.getKey(), identifier.getValue());
    }
    json.writeEndObject();
  }

  private void relations(List<Relations.Related> relations) throws IOException {
    json.writeArrayFieldStart(PersonFields.RELATIONS);
    for (Relations.Related related : relations) {
      json.writeStartObject();
      field("kind", related.kind());
      field("ordinal", related.ordinal());
      field(related.inverse() ? "by" : "of", related.other().id());
      field("name", related.other().name());
      field("other_kind", related.other().kind().value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** {@code Ellen Sample Jr.} → {@code Sample, Ellen Jr.}; {@code Echo 2.0} has no family name. */
  static String sortName(String name) {
    String[] words = name.split(" ", -1);
    int last = words.length - 1;
    while (last > 0 && SUFFIXES.contains(words[last].toLowerCase(Locale.ROOT))) {
      last--;
    }
    if (last == 0 || words[last].chars().noneMatch(Character::isLetter)) {
      return name;
    }
    StringBuilder sortName = new StringBuilder(words[last]).append(',');
    for (int i = 0; i < words.length; i++) {
      if (i != last) {
        sortName.append(' ').append(words[i]);
      }
    }
    return sortName.toString();
  }

  private static String withoutThe(String name) {
    return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
  }

  private static String letter(String sortName) {
    String plain = Normalizer.normalize(sortName, Normalizer.Form.NFD);
    int first = plain.codePointAt(0);
    return Character.isLetter(first) ? Character.toString(Character.toUpperCase(first)) : "#";
  }

  private void field(String path, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(leaf(path), value);
    }
  }

  private void strings(String field, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void counted(String field, Map<String, Long> counts) throws IOException {
    json.writeArrayFieldStart(field);
    for (Map.Entry<String, Long> one : counts.entrySet()) {
      json.writeStartObject();
      json.writeStringField("name", one.getKey());
      json.writeNumberField("articles", one.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
