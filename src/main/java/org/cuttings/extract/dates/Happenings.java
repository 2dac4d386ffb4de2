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

/** Words for what happens on a day: "dinner", and "dined" for the same. */
final class Happenings {
  private static final Map<String, String> NOUNS = read();

  private Happenings() {}

  /** The noun for what {@code lower} tells of; null if it tells of nothing. */
  static @Nullable String noun(String lower) {
    return NOUNS.get(lower);
  }

  private static Map<String, String> read() {
    Map<String, String> nouns = new HashMap<>();
    InputStream lines =
        Objects.requireNonNull(Happenings.class.getResourceAsStream("happenings.txt"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] words = line.split("\t", -1);
          for (String word : words) {
            nouns.put(word, words[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(nouns);
  }
}
