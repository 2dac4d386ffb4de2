package org.cuttings.extract.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that tie words to a speaker, read once from this package's lists. */
final class Lexicon {
  /** What a cue verb does with the words. */
  enum Verb {
    SAY,
    TELL,
    THINK,
    LABEL,
    SEND,
    READ,
    MANNER,
    WEAK
  }

  /** Whose words a noun for words stands for. */
  enum Noun {
    /** Somebody's: "statement", "email". */
    AUTHORED,
    /** A paper that speaks for itself: "report". */
    DOCUMENT
  }

  /** How a verb is inflected. */
  enum Form {
    BASE,
    THIRD,
    PAST,
    ING
  }

  /** A form of a cue verb. */
  record Entry(String lemma, Verb verb, Form form) {}

  private static final Map<String, Entry> VERBS = verbs();
  private static final Map<String, Noun> NOUNS = nouns();
  private static final Set<String> OUTLETS = new HashSet<>(lines("outlets.txt"));

  private Lexicon() {}

  static @Nullable Entry verb(String lower) {
    return VERBS.get(lower);
  }

  static @Nullable Noun noun(String lower) {
    return NOUNS.get(lower);
  }

  /** Whether {@code lower} is part of the name of a newspaper, station or agency. */
  static boolean isOutlet(String lower) {
    return OUTLETS.contains(lower);
  }

  private static Map<String, Entry> verbs() {
    Map<String, Entry> verbs = new HashMap<>();
    for (String line : lines("verbs.tsv")) {
      String[] fields = line.split("\t", -1);
      Verb verb = Verb.valueOf(fields[0].toUpperCase(Locale.ROOT));
      String lemma = fields[1];
      String[] irregular = fields.length > 2 ? fields[2].split(" ", -1) : new String[0];
      boolean past = false;
      boolean ing = false;
      boolean third = false;
      for (String form : irregular) {
        if (form.endsWith("ing") && !form.equals(lemma)) {
          put(verbs, form, lemma, verb, Form.ING);
          ing = true;
        } else if (form.endsWith("s")) {
          put(verbs, form, lemma, verb, Form.THIRD);
          third = true;
        } else {
          put(verbs, form, lemma, verb, Form.PAST);
          past = true;
        }
      }
      boolean e = lemma.endsWith("e");
      boolean y = lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
      String stem = lemma.substring(0, lemma.length() - 1);
      if (!past) {
        put(verbs, e ? lemma + "d" : y ? stem + "ied" : lemma + "ed", lemma, verb, Form.PAST);
      }
      if (!ing) {
        put(
            verbs,
            e && !lemma.endsWith("ee") ? stem + "ing" : lemma + "ing",
            lemma,
            verb,
            Form.ING);
      }
      if (!third) {
        boolean hissing =
            lemma.endsWith("s")
                || lemma.endsWith("sh")
                || lemma.endsWith("ch")
                || lemma.endsWith("x");
        put(verbs, y ? stem + "ies" : lemma + (hissing ? "es" : "s"), lemma, verb, Form.THIRD);
      }
      put(verbs, lemma, lemma, verb, Form.BASE);
    }
    return verbs;
  }

  private static void put(
      Map<String, Entry> verbs, String form, String lemma, Verb verb, Form inflection) {
    verbs.putIfAbsent(form, new Entry(lemma, verb, inflection));
  }

  private static Map<String, Noun> nouns() {
    Map<String, Noun> nouns = new HashMap<>();
    for (String line : lines("nouns.tsv")) {
      String[] fields = line.split("\t", -1);
      nouns.putIfAbsent(fields[1], Noun.valueOf(fields[0].toUpperCase(Locale.ROOT)));
    }
    return nouns;
  }

  private static List<String> lines(String resource) {
    try (InputStream stream =
            Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
