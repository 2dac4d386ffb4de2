package org.cuttings.authority;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.model.AuthorityRecord;

/** What a record must be like before it is kept. */
public final class RecordRules {
  private static final int LONGEST_NAME = 200;

  private RecordRules() {}

  /** What is wrong with a record, as sentences; empty for nothing. */
  public static List<String> problems(AuthorityRecord record) {
    List<String> problems = new ArrayList<>();
    if (!record.id().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,127}")) {
      problems.add(
          "The id “%s” is not made of letters, figures, dots and hyphens.".formatted(record.id()));
    }
    name(record.name(), problems);
    Set<String> seen = new HashSet<>(Set.of(record.name()));
    for (String alias : record.aliases()) {
      name(alias, problems);
      if (!seen.add(alias)) {
        problems.add("“%s” is listed twice.".formatted(alias));
      }
    }
    record.roles().forEach(role -> name(role.title(), problems));
    if (record.gender() != null && !record.gender().matches("[mf]")) {
      problems.add("The gender is m, f or nothing, not “%s”.".formatted(record.gender()));
    }
    if (record.from() != null
        && record.to() != null
        && record.to().to().isBefore(record.from().from())) {
      problems.add(
          "It ends, %s, before it begins, %s."
              .formatted(record.to().value(), record.from().value()));
    }
    languages(record, problems);
    identifiers(record, problems);
    return problems;
  }

  /**
   * @throws IllegalArgumentException if something is wrong with it; the message says all that is
   */
  static void check(AuthorityRecord record) {
    List<String> problems = problems(record);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", problems));
    }
  }

  private static void name(String name, List<String> problems) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      problems.add("A name or role has 1 to %d characters.".formatted(LONGEST_NAME));
    } else if (name.indexOf('|') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
      problems.add("“%s” has a line break or the sign |, which no name has.".formatted(name));
    }
  }

  private static void languages(AuthorityRecord record, List<String> problems) {
    record
        .languages()
        .forEach(
            (alias, tag) -> {
              if (!record.aliases().contains(alias)) {
                problems.add("“%s” has a language and is no variant.".formatted(alias));
              }
              if (!tag.matches("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")) {
                problems.add(
                    "“%s” is no language: write ru, or ru-Cyrl with the script.".formatted(tag));
              }
            });
  }

  private static void identifiers(AuthorityRecord record, List<String> problems) {
    record
        .identifiers()
        .forEach(
            (key, value) ->
                Identifier.of(key)
                    .ifPresentOrElse(
                        system -> {
                          if (!system.accepts(value)) {
                            problems.add(
                                "“%s” is no identifier of %s; a digit may be mistyped."
                                    .formatted(value, system.label()));
                          }
                        },
                        () ->
                            problems.add(
                                "“%s” is none of the systems %s."
                                    .formatted(
                                        key,
                                        Arrays.stream(Identifier.values())
                                            .map(Identifier::key)
                                            .toList()))));
  }

  /** The id that follows from a name. */
  public static String idOf(String name) {
    String slug =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "record" : slug.substring(0, Math.min(100, slug.length()));
  }
}
