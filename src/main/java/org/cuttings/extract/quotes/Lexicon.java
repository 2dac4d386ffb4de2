package org.cuttings.extract.quotes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
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

  /**
   * A form of a cue verb.
   *
   * @param particle the word that must follow, "out" in "point out"; null where none must
   */
  record Entry(String lemma, Verb verb, Form form, @Nullable String particle) {}

  private static final Map<String, List<Entry>> VERBS = verbs();
  private static final Map<String, Noun> NOUNS = nouns();
  private static final Set<String> OUTLETS = new HashSet<>(lines("outlets.txt"));

  private Lexicon() {}

  /** The verb that {@code lower} is a form of, where no particle is needed; null if none. */
  static @Nullable Entry verb(String lower) {
    return verb(lower, "");
  }

  /** The verb that {@code lower} is a form of, together with the word that follows it. */
  static @Nullable Entry verb(String lower, String next) {
    List<Entry> entries = VERBS.get(lower);
    if (entries == null) {
      return null;
    }
    Entry plain = null;
    for (Entry entry : entries) {
      if (entry.particle() == null) {
        plain = entry;
      } else if (entry.particle().equals(next)) {
        return entry;
      }
    }
    return plain;
  }

  static @Nullable Noun noun(String lower) {
    return NOUNS.get(lower);
  }

  /** Whether {@code lower} is part of the name of a newspaper, station or agency. */
  static boolean isOutlet(String lower) {
    return OUTLETS.contains(lower);
  }

  private static Map<String, List<Entry>> verbs() {
    Map<String, List<Entry>> verbs = new HashMap<>();
    for (String line : lines("verbs.tsv")) {
      String[] fields = line.split("\t", -1);
      Verb verb = Verb.valueOf(fields[0].toUpperCase(Locale.ROOT));
      String[] words = fields[1].split(" ", 2);
      String particle = words.length > 1 ? words[1] : null;
      Set<Form> made = EnumSet.noneOf(Form.class);
      for (String irregular : fields.length > 2 ? fields[2].split(" ", -1) : new String[0]) {
        String form = irregular.split("~", 2)[0];
        Form inflection = form(form, words[0]);
        put(verbs, form, new Entry(fields[1], verb, inflection, particle));
        made.add(inflection);
      }
      for (Form inflection : Form.values()) {
        if (!made.contains(inflection)) {
          Entry entry = new Entry(fields[1], verb, inflection, particle);
          put(verbs, regular(words[0], inflection), entry);
        }
      }
    }
    return verbs;
  }

  private static Form form(String form, String base) {
    if (form.endsWith("ing") && !form.equals(base)) {
      return Form.ING;
    }
    return form.endsWith("s") ? Form.THIRD : Form.PAST;
  }

  private static String regular(String base, Form form) {
    boolean e = base.endsWith("e");
    boolean y = base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
    boolean hissing =
        base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("x");
    String stem = base.substring(0, base.length() - 1);
    return switch (form) {
      case BASE -> base;
      case THIRD -> y ? stem + "ies" : base + (hissing ? "es" : "s");
      case PAST -> e ? base + "d" : y ? stem + "ied" : base + "ed";
      case ING -> (e && !base.endsWith("ee") ? stem : base) + "ing";
    };
  }

  private static void put(Map<String, List<Entry>> verbs, String form, Entry entry) {
    List<Entry> entries = verbs.computeIfAbsent(form, key -> new ArrayList<>(1));
    boolean known = entries.stream().anyMatch(e -> Objects.equals(e.particle, entry.particle));
    if (!known) {
      entries.add(entry);
    }
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
