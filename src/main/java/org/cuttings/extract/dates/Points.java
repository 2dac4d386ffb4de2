package org.cuttings.extract.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Points in time that texts call by name: elections, inaugurations and party conventions of the
 * United States as the public record has them, and holidays.
 */
final class Points {
  /** Months between a point and the narrative beyond which another one must be meant. */
  private static final int FARTHEST_MONTHS = 20;

  private record Wording(String[] words, String name) {}

  private static final Map<String, List<Wording>> BY_FIRST_WORD = new HashMap<>();
  private static final Map<String, String[]> VALUES = new HashMap<>();

  static {
    InputStream lines = Objects.requireNonNull(Points.class.getResourceAsStream("points.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          VALUES.put(cells[0], cells[2].split(" ", -1));
          for (String phrase : cells[1].split("\\|", -1)) {
            String[] words = phrase.split(" ", -1);
            BY_FIRST_WORD
                .computeIfAbsent(words[0], first -> new ArrayList<>())
                .add(new Wording(words, cells[0]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Points() {}

  /** The name of the point that begins at {@code token}; null if none does. */
  static @Nullable String name(Tokens tokens, int token) {
    Wording wording = wording(tokens, token);
    return wording == null ? null : wording.name;
  }

  /** Token after the point that begins at {@code token}; {@code token} if none does. */
  static int end(Tokens tokens, int token) {
    Wording wording = wording(tokens, token);
    return wording == null ? token : token + wording.words.length;
  }

  private static @Nullable Wording wording(Tokens tokens, int token) {
    if (token < 0 || token >= tokens.size()) {
      return null;
    }
    for (Wording wording : BY_FIRST_WORD.getOrDefault(tokens.lower(token), List.of())) {
      int matched = 1;
      while (matched < wording.words.length && tokens.is(token + matched, wording.words[matched])) {
        matched++;
      }
      if (matched == wording.words.length) {
        return wording;
      }
    }
    return null;
  }

  private static @Nullable PartialDate ofYear(int year, String day) {
    return PartialDate.parse(year + "-" + day).orElse(null);
  }

  /** The day of the year that is closest to {@code near}; of a year without a day, that of it. */
  private static @Nullable PartialDate nearest(String day, PartialDate near) {
    int year = near.from().getYear();
    if (near.precision() == PartialDate.Precision.YEAR) {
      return ofYear(year, day);
    }
    PartialDate best = null;
    for (int other = year - 1; other <= year + 1; other++) {
      PartialDate one = ofYear(other, day);
      if (one != null && (best == null || distance(one, near) < distance(best, near))) {
        best = one;
      }
    }
    return best;
  }

  /** Days between the two; those back count twice, as what is told goes on. */
  private static long distance(PartialDate one, PartialDate near) {
    long days = one.from().toEpochDay() - near.from().toEpochDay();
    return days < 0 ? -2 * days : days;
  }

  /**
   * When {@code name} was.
   *
   * @param year stated with it; 0 if none was
   * @param near a date of the narrative; null if there is none
   */
  static @Nullable PartialDate value(String name, int year, @Nullable PartialDate near) {
    String[] values = VALUES.getOrDefault(name, new String[0]);
    if (values.length == 1 && values[0].length() <= 5) {
      return year > 0 ? ofYear(year, values[0]) : near == null ? null : nearest(values[0], near);
    }
    PartialDate best = null;
    long least = Long.MAX_VALUE;
    for (String value : values) {
      PartialDate date = PartialDate.parse(value).orElseThrow();
      if (year > 0 && (date.from().getYear() == year || date.to().getYear() == year)) {
        return date;
      }
      if (near != null && year == 0) {
        long distance =
            near.precision() == PartialDate.Precision.YEAR
                    && date.from().getYear() == near.from().getYear()
                ? 0
                : Math.abs(near.from().toEpochDay() - date.from().toEpochDay());
        // Of a year without an election nobody knows which one is meant.
        boolean vague = near.precision() == PartialDate.Precision.YEAR && distance > 0;
        if (distance < least && !vague) {
          least = distance;
          best = date;
        }
      }
    }
    return least <= FARTHEST_MONTHS * 31L ? best : null;
  }
}
