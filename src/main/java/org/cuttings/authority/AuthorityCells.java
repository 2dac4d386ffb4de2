package org.cuttings.authority;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a record as a cell of a table, or a field of a form, has them. */
public final class AuthorityCells {
  private static final Pattern ROLE = Pattern.compile("(\\S*)\\.\\.(\\S*) (.+)");
  private static final Pattern RELATION = Pattern.compile("([^:]+): (\\S+)(?: \\((.+)\\))?");

  private AuthorityCells() {}

  /** The lines of a text that are not empty. */
  public static List<String> lines(String text) {
    return Arrays.stream(text.split("\\R", -1))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /**
   * @throws IllegalArgumentException if it is no kind
   */
  public static EntityKind kind(String value) {
    return Arrays.stream(EntityKind.values())
        .filter(kind -> kind.value().equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A kind is person, organisation, place or group, not “%s”.".formatted(value)));
  }

  /**
   * A date or, for an empty text, null.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static @Nullable PartialDate date(String value) {
    return value.isEmpty()
        ? null
        : PartialDate.parse(value)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "A date is a year, a month 2016-06 or a day 2016-06-09, not “%s”."
                            .formatted(value)));
  }

  /**
   * Roles, one a line.
   *
   * @throws IllegalArgumentException if a line is none
   */
  public static List<AuthorityRecord.Office> roles(List<String> lines) {
    return lines.stream()
        .map(
            line -> {
              Matcher role = ROLE.matcher(line);
              boolean dated = role.matches();
              List<String> words =
                  Arrays.stream((dated ? role.group(3) : line).split("\\|", -1))
                      .map(String::strip)
                      .toList();
              return new AuthorityRecord.Office(
                  words.getFirst(),
                  words.subList(1, words.size()),
                  dated ? date(role.group(1)) : null,
                  dated ? date(role.group(2)) : null);
            })
        .toList();
  }

  /**
   * Relations, one a line.
   *
   * @throws IllegalArgumentException if a line is none
   */
  public static List<AuthorityRecord.Relation> relations(List<String> lines) {
    return lines.stream()
        .map(
            line -> {
              Matcher relation = RELATION.matcher(line);
              if (!relation.matches()) {
                throw new IllegalArgumentException(
                    "A relation is written “son: ada-sample (oldest)”, not “%s”.".formatted(line));
              }
              return new AuthorityRecord.Relation(
                  relation.group(1), relation.group(2), relation.group(3));
            })
        .toList();
  }

  /**
   * Names with values, one a line.
   *
   * @throws IllegalArgumentException if a line is none
   */
  public static Map<String, String> pairs(List<String> lines) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines) {
      int sign = line.lastIndexOf('=');
      if (sign < 1) {
        throw new IllegalArgumentException(
            "This is written “name = value”, not “%s”.".formatted(line));
      }
      pairs.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
    }
    return pairs;
  }
}
