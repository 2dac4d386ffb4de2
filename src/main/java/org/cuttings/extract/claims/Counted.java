package org.cuttings.extract.claims;

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

/** What a number can count when it speaks of a whole; see {@code counted.tsv}. */
enum Counted {
  /** Contacts, meetings, messages, payments. */
  CONTACT,
  PEOPLE,
  /** People of any kind, of whom texts count many that matter little. */
  CROWD,
  /** Documents, interviews and other things that an inquiry goes through. */
  PAPER,
  /** "about ten times" */
  TIMES,
  /** How long something took. */
  MEASURE,
  /** What counts only where the number is said to be of the whole: "at least three topics". */
  THING,
  MONEY;

  private static final Map<String, Counted> NOUNS = read();

  /** The sort of the plural {@code lower}; null if it is none. */
  static @Nullable Counted of(String lower) {
    return NOUNS.get(lower);
  }

  /** The sort of the singular {@code lower}; null if it is none. */
  static @Nullable Counted one(String lower) {
    return NOUNS.get(lower + "s");
  }

  private static Map<String, Counted> read() {
    Map<String, Counted> nouns = new HashMap<>();
    InputStream lines = Objects.requireNonNull(Counted.class.getResourceAsStream("counted.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          nouns.put(cells[0], valueOf(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(nouns);
  }
}
