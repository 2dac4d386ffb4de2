package org.cuttings.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Records as a table, one a row. A cell that holds several things has one a line: variants and
 * other words as they are, roles as {@code 2014..2018-05 mayor of Harbour | mayor}, relations as
 * {@code son: ada-sample (oldest)}, languages and identifiers as {@code name = value}.
 */
public final class AuthorityCsv {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "name",
          "aliases",
          "languages",
          "gender",
          "from",
          "to",
          "roles",
          "relations",
          "side",
          "ordinary_words",
          "not_named",
          "within",
          "see_also",
          "identifiers",
          "note");
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS).build();

  private AuthorityCsv() {}

  public static String write(Collection<AuthorityRecord> records) {
    try {
      return CSV.writerFor(List.class)
          .with(schema().withHeader())
          .writeValueAsString(records.stream().map(AuthorityCsv::row).toList());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table with a head; columns may be left out, or in another order. */
  public static ReadRecords read(String csv) {
    List<AuthorityRecord> records = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (MappingIterator<Map<String, String>> rows =
        CSV.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv.endsWith("\n") ? csv : csv + "\n")) {
      while (rows.hasNextValue()) {
        Map<String, String> row = rows.nextValue();
        int line = rows.getCurrentLocation().getLineNr() - 1;
        try {
          AuthorityRecord record = record(row);
          if (!ids.add(record.id())) {
            throw new IllegalArgumentException("Another row has the id %s.".formatted(record.id()));
          }
          records.add(record);
        } catch (IllegalArgumentException e) {
          refused.add("Up to line %d: %s".formatted(line, e.getMessage()));
        }
      }
    } catch (JsonProcessingException e) {
      refused.add(unreadable(e));
    } catch (RuntimeJsonMappingException e) {
      refused.add("The table cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReadRecords(records, refused);
  }

  static String unreadable(JsonProcessingException e) {
    return "Line %d and what follows cannot be read: %s"
        .formatted(
            e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage());
  }

  private static CsvSchema schema() {
    CsvSchema.Builder schema = CsvSchema.builder();
    COLUMNS.forEach(schema::addColumn);
    return schema.build();
  }

  private static Map<String, String> row(AuthorityRecord record) {
    Map<String, String> row = new LinkedHashMap<>();
    COLUMNS.forEach(column -> row.put(column, ""));
    row.put("id", record.id());
    row.put("kind", record.kind().value());
    row.put("name", record.name());
    row.put("aliases", lines(record.aliases(), alias -> alias));
    row.put("languages", pairs(record.languages()));
    row.put("gender", text(record.gender()));
    row.put("from", text(record.from()));
    row.put("to", text(record.to()));
    row.put(
        "roles",
        lines(
            record.roles(),
            role ->
                "%s..%s %s%s"
                    .formatted(
                        text(role.from()),
                        text(role.to()),
                        role.title(),
                        role.descriptions().stream()
                            .map(" | "::concat)
                            .collect(Collectors.joining()))));
    row.put(
        "relations",
        lines(
            record.relations(),
            one ->
                "%s: %s%s"
                    .formatted(
                        one.kind(),
                        one.of(),
                        one.ordinal() == null ? "" : " (" + one.ordinal() + ")")));
    row.put("side", text(record.side()));
    row.put("ordinary_words", lines(record.ordinaryWords(), word -> word));
    row.put("not_named", lines(record.notNamed(), word -> word));
    row.put("within", text(record.within()));
    row.put("see_also", lines(record.seeAlso(), id -> id));
    row.put("identifiers", pairs(record.identifiers()));
    row.put("note", text(record.note()));
    return row;
  }

  private static <T> String lines(List<T> values, Function<T, String> line) {
    return values.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String pairs(Map<String, String> pairs) {
    return lines(List.copyOf(pairs.entrySet()), one -> one.getKey() + " = " + one.getValue());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String text(@Nullable PartialDate date) {
    return date == null ? "" : date.value();
  }

  private static AuthorityRecord record(Map<String, String> row) {
    for (String column : row.keySet()) {
      if (!COLUMNS.contains(column)) {
        throw new IllegalArgumentException("A record has no column “%s”.".formatted(column));
      }
    }
    AuthorityRecord record =
        new AuthorityRecord(
            cell(row, "id"),
            AuthorityCells.kind(cell(row, "kind")),
            cell(row, "name"),
            lines(row, "aliases"),
            orNull(row, "gender"),
            AuthorityCells.roles(lines(row, "roles")),
            AuthorityCells.relations(lines(row, "relations")),
            orNull(row, "side"),
            lines(row, "ordinary_words"),
            lines(row, "not_named"),
            orNull(row, "within"),
            AuthorityCells.pairs(lines(row, "identifiers")),
            orNull(row, "note"),
            AuthorityCells.pairs(lines(row, "languages")),
            AuthorityCells.date(cell(row, "from")),
            AuthorityCells.date(cell(row, "to")),
            lines(row, "see_also"));
    RecordRules.check(record);
    return record;
  }

  private static String cell(Map<String, String> row, String column) {
    return text(row.get(column)).strip();
  }

  private static @Nullable String orNull(Map<String, String> row, String column) {
    String value = cell(row, column);
    return value.isEmpty() ? null : value;
  }

  private static List<String> lines(Map<String, String> row, String column) {
    return AuthorityCells.lines(cell(row, column));
  }

  /** The cells of a record, as a table has them: what a form shows to be edited. */
  public static Map<String, String> cells(AuthorityRecord record) {
    return row(record);
  }
}
