package org.cuttings.extract.clauses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What verbs say of the infinitive that they govern. */
final class GoverningVerbs {
  private static final Set<String> OBJECT = new HashSet<>();
  private static final Set<String> FACT = new HashSet<>();
  private static final Set<String> ERRAND = new HashSet<>();
  private static final Set<String> MESSAGE = new HashSet<>();

  /** What is said in a message. */
  private static final Set<String> SAY =
      Set.of(
          "ask",
          "tell",
          "say",
          "thank",
          "congratulate",
          "complain",
          "warn",
          "invite",
          "apologize",
          "apologise",
          "inform",
          "suggest",
          "propose",
          "offer",
          "report",
          "urge",
          "request");

  static {
    String name = "governing-verbs.tsv";
    try (InputStream in = GoverningVerbs.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          List<String> cells = List.of(line.split("\t"));
          if (cells.contains("object")) {
            OBJECT.add(cells.get(0));
          }
          if (cells.contains("fact")) {
            FACT.add(cells.get(0));
          }
          if (cells.contains("errand")) {
            ERRAND.add(cells.get(0));
          }
          if (cells.contains("message")) {
            MESSAGE.add(cells.get(0));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The governing verbs cannot be read", e);
    }
  }

  private GoverningVerbs() {}

  /** Whether the object of {@code lemma} is the subject of the infinitive: "asked him to go". */
  static boolean objectActs(String lemma) {
    return OBJECT.contains(lemma);
  }

  /** Whether the infinitive is as much a fact as {@code lemma} itself: "managed to go". */
  static boolean implies(String lemma) {
    return FACT.contains(lemma);
  }

  /**
   * Whether {@code purpose}, for which somebody did {@code lemma}, is taken to have been done:
   * "flew in to see her", "rang to ask her".
   */
  static boolean isErrand(String lemma, String purpose) {
    int particle = lemma.indexOf(' ');
    return ERRAND.contains(particle < 0 ? lemma : lemma.substring(0, particle))
        || MESSAGE.contains(lemma) && SAY.contains(purpose);
  }
}
