package org.cuttings.authority;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"records": [ … ]}}, record by record. */
final class AuthorityReader {
  private static final JsonFactory JSON = new JsonFactory();

  private final String file;
  private final JsonParser json;

  private AuthorityReader(String file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /**
   * The records of one file.
   *
   * @param file its name, for messages
   * @throws BadAuthorityFileException if it is no authority file
   */
  static List<AuthorityRecord> read(String file, InputStream in) {
    try (JsonParser json = JSON.createParser(in)) {
      return new AuthorityReader(file, json).records();
    } catch (JsonProcessingException e) {
      throw new BadAuthorityFileException(
          file + ", line " + line(e) + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file, e);
    }
  }

  /** What can be read of a text; a record that cannot is told, and the next one is read. */
  static ReadRecords readable(String text) {
    List<String> refused = new ArrayList<>();
    List<AuthorityRecord> records = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      new AuthorityReader("", json).records(new Sent(json, records, refused, new HashSet<>()));
    } catch (JsonProcessingException e) {
      refused.add(AuthorityCsv.unreadable(e));
    } catch (BadAuthorityFileException e) {
      refused.add(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReadRecords(records, refused);
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  /** What is done with the records of a list, one after the other. */
  private interface Taking {
    void next(AuthorityReader reader) throws IOException;
  }

  /** Takes what is good, tells what is not, and goes on behind it. */
  private record Sent(
      JsonParser json, List<AuthorityRecord> records, List<String> refused, Set<String> ids)
      implements Taking {
    @Override
    public void next(AuthorityReader reader) throws IOException {
      int line = json.currentTokenLocation().getLineNr();
      int around = json.getParsingContext().getNestingDepth();
      if (json.currentToken().isStructStart()) {
        around--;
      }
      try {
        AuthorityRecord record = reader.record();
        RecordRules.check(record);
        if (!ids.add(record.id())) {
          throw new IllegalArgumentException(
              "Another record has the id %s.".formatted(record.id()));
        }
        records.add(record);
      } catch (BadAuthorityFileException e) {
        refused.add(String.valueOf(e.getMessage()));
      } catch (IllegalArgumentException e) {
        refused.add("Line %d: %s".formatted(line, e.getMessage()));
      }
      while (json.getParsingContext().getNestingDepth() > around) {
        json.nextToken();
      }
    }
  }

  private List<AuthorityRecord> records() throws IOException {
    List<AuthorityRecord> records = new ArrayList<>();
    records(reader -> records.add(reader.record()));
    return records;
  }

  private void records(Taking taking) throws IOException {
    expect(json.nextToken(), JsonToken.START_OBJECT, "an object with \"records\"");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      if (!json.currentName().equals("records")) {
        throw bad("only \"records\" is known here, not \"" + json.currentName() + "\"");
      }
      expect(json.nextToken(), JsonToken.START_ARRAY, "a list of records");
      while (json.nextToken() != JsonToken.END_ARRAY) {
        taking.next(this);
      }
    }
  }

  private AuthorityRecord record() throws IOException {
    expect(json.currentToken(), JsonToken.START_OBJECT, "a record");
    String id = null;
    String kind = null;
    String name = null;
    String gender = null;
    String side = null;
    String within = null;
    String note = null;
    List<String> aliases = List.of();
    List<String> ordinaryWords = List.of();
    List<String> notNamed = List.of();
    List<AuthorityRecord.Office> roles = List.of();
    List<AuthorityRecord.Relation> relations = List.of();
    Map<String, String> identifiers = Map.of();
    Map<String, String> languages = Map.of();
    PartialDate from = null;
    PartialDate to = null;
    List<String> seeAlso = List.of();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "id" -> id = text();
        case "kind" -> kind = text();
        case "name" -> name = text();
        case "gender" -> gender = text();
        case "side" -> side = text();
        case "within", "parent" -> within = text();
        case "note" -> note = text();
        case "aliases" -> aliases = texts();
        case "ordinaryWord" -> ordinaryWords = texts();
        case "notNamed" -> notNamed = texts();
        case "roles" -> roles = roles();
        case "relations" -> relations = relations();
        case "identifiers" -> identifiers = pairs();
        case "languages" -> languages = pairs();
        case "from" -> from = date();
        case "to" -> to = date();
        case "seeAlso" -> seeAlso = texts();
        default -> throw bad("a record has no field \"" + field + "\"");
      }
    }
    if (id == null || name == null || kind == null) {
      throw bad("a record needs \"id\", \"kind\" and \"name\"");
    }
    return new AuthorityRecord(
        id,
        kind(kind),
        name,
        aliases,
        gender,
        roles,
        relations,
        side,
        ordinaryWords,
        notNamed,
        within,
        identifiers,
        note,
        languages,
        from,
        to,
        seeAlso);
  }

  private EntityKind kind(String value) {
    for (EntityKind kind : EntityKind.values()) {
      if (kind.value().equals(value.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw bad("\"kind\" is person, organisation, place or group, not \"" + value + "\"");
  }

  private List<AuthorityRecord.Office> roles() throws IOException {
    List<AuthorityRecord.Office> roles = new ArrayList<>();
    expect(json.currentToken(), JsonToken.START_ARRAY, "a list of roles");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String title = null;
      List<String> descriptions = List.of();
      PartialDate from = null;
      PartialDate to = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "title" -> title = text();
          case "short" -> descriptions = texts();
          case "from" -> from = date();
          case "to" -> to = date();
          default -> throw bad("a role has no field \"" + field + "\"");
        }
      }
      if (title == null) {
        throw bad("a role needs a \"title\"");
      }
      roles.add(new AuthorityRecord.Office(title, descriptions, from, to));
    }
    return roles;
  }

  private List<AuthorityRecord.Relation> relations() throws IOException {
    List<AuthorityRecord.Relation> relations = new ArrayList<>();
    expect(json.currentToken(), JsonToken.START_ARRAY, "a list of relations");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Map<String, String> pairs = pairs();
      String kind = pairs.get("kind");
      String of = pairs.get("of");
      if (kind == null || of == null) {
        throw bad("a relation needs \"kind\" and \"of\"");
      }
      relations.add(new AuthorityRecord.Relation(kind, of, pairs.get("ordinal")));
    }
    return relations;
  }

  private Map<String, String> pairs() throws IOException {
    Map<String, String> pairs = new LinkedHashMap<>();
    expect(json.currentToken(), JsonToken.START_OBJECT, "an object");
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      pairs.put(field, text());
    }
    return pairs;
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    expect(json.currentToken(), JsonToken.START_ARRAY, "a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(text());
    }
    return texts;
  }

  private String text() throws IOException {
    expect(json.currentToken(), JsonToken.VALUE_STRING, "text");
    return json.getText();
  }

  private @Nullable PartialDate date() throws IOException {
    String value = text();
    return PartialDate.parse(value)
        .orElseThrow(
            () -> bad("a date is a year, a month 2016-06 or a day 2016-06-09, not " + value));
  }

  private void expect(@Nullable JsonToken found, JsonToken wanted, String what) {
    if (found != wanted) {
      throw bad(what + " is expected here");
    }
  }

  private BadAuthorityFileException bad(String what) {
    return new BadAuthorityFileException(
        (file.isEmpty() ? "Line " : file + ", line ")
            + json.currentLocation().getLineNr()
            + ": "
            + what);
  }
}
