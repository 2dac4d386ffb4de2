package org.cuttings.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Given names of many languages. */
public final class GivenNames {
  private static final Map<String, String> NAMES = read();

  private GivenNames() {}

  /** By name, in lower case, whose it is: {@code m}, {@code f}, or {@code u} for both. */
  public static Map<String, String> all() {
    return NAMES;
  }

  /** Whether {@code word}, in lower case, is one. */
  static boolean has(String word) {
    return NAMES.containsKey(word);
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(GivenNames.class.getResourceAsStream("given-names.tsv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] row = line.strip().toLowerCase(Locale.ROOT).split("\t", -1);
        names.put(row[0], row.length > 1 ? row[1] : "u");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list of given names cannot be read", e);
    }
    return Collections.unmodifiableMap(names);
  }
}
