package org.cuttings.extract.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word that dates are made of.
 *
 * @param sort what it is
 * @param number of the month, the weekday, the count; see {@code words.tsv}
 */
record DateWord(Sort sort, int number) {

  /** What a word of a date is. */
  enum Sort {
    MONTH,
    SHORT_MONTH,
    WEEKDAY,
    /** {@link #number} is its first month. */
    SEASON,
    /** {@link #number} is the ordinal of a {@link Unit}. */
    UNIT,
    /** Morning to night. */
    DAYTIME,
    /** {@link #number} is the distance from today. */
    TODAY,
    CARDINAL,
    /** "a few", "several" */
    SOME,
    /** "early", "the end of" */
    PART
  }

  private static final Map<String, DateWord> WORDS = read();

  static @Nullable DateWord of(String lower) {
    DateWord word = WORDS.get(lower);
    if (word == null && lower.startsWith("mid-")) {
      DateWord rest = WORDS.get(lower.substring(4));
      boolean dated = rest != null && (rest.sort == Sort.MONTH || rest.sort == Sort.SEASON);
      return dated ? rest : null;
    }
    return word;
  }

  private static Map<String, DateWord> read() {
    Map<String, DateWord> words = new HashMap<>();
    InputStream lines = Objects.requireNonNull(DateWord.class.getResourceAsStream("words.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          words.put(cells[0], new DateWord(Sort.valueOf(cells[1]), Integer.parseInt(cells[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }
}
