package org.cuttings.extract.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cuttings.model.EventType;
import org.jspecify.annotations.Nullable;

/** The words that state or name events, read once from the resource files beside this package. */
final class EventLexicon {
  private static final Map<String, VerbEntry> VERBS = new HashMap<>();
  private static final Map<String, NounEntry> NOUNS = new HashMap<>();

  /** Last words of the nouns of more than one word: looked for only there. */
  private static final Set<String> COMPOUND_HEADS = new HashSet<>();

  private static final Map<String, List<Idiom>> IDIOMS = new HashMap<>();
  private static final Map<String, Support> SUPPORT = new HashMap<>();
  private static final Map<String, Colour> COLOURS = new HashMap<>();
  private static final Set<String> PEOPLE = new HashSet<>();
  private static final Set<String> BODIES = new HashSet<>();
  private static final Set<String> INQUIRERS = new HashSet<>();
  private static final Set<String> PRESS = new HashSet<>();

  static {
    rows("verbs.tsv", EventLexicon::verb);
    rows("nouns.tsv", EventLexicon::noun);
    rows("idioms.tsv", EventLexicon::idiom);
    rows("support.tsv", row -> SUPPORT.put(row[0], Support.valueOf(upper(row[1]))));
    rows("colour.tsv", row -> COLOURS.put(row[0], Colour.valueOf(upper(row[1]))));
    rows(
        "people.txt",
        row -> {
          PEOPLE.add(row[0]);
          if (row.length > 1) {
            BODIES.add(row[0]);
          }
        });
    rows("inquirers.txt", row -> INQUIRERS.add(row[0]));
    rows("press.txt", row -> PRESS.add(row[0]));
  }

  private EventLexicon() {}

  /** What the subject of a verb has to do with the event that its object names. */
  enum Support {
    /** "held a meeting" */
    TAKES_PART,
    /** "sent a letter" */
    BEGINS,
    /** "received a letter" */
    GETS,
    /** "arranged a meeting" */
    BRINGS_ABOUT,
    /** "suggested a meeting" */
    PROPOSES,
    /** "described a meeting" */
    STANDS_BY
  }

  /** What a verb makes of the event in the clause that hangs on it. */
  enum Colour {
    PROPOSED,
    DECLINED,
    DENIED,
    ALLEGED
  }

  static @Nullable VerbEntry verb(String lemma) {
    return VERBS.get(lemma);
  }

  /** The noun of {@code lemma}; {@code before} is the word before it, or empty. */
  static @Nullable NounEntry noun(String before, String word) {
    String lemma = singular(word);
    if (!before.isEmpty() && COMPOUND_HEADS.contains(lemma)) {
      NounEntry compound = NOUNS.get(before + " " + lemma);
      if (compound != null) {
        return compound;
      }
    }
    NounEntry plain = NOUNS.get(word);
    return plain != null ? plain : NOUNS.get(lemma);
  }

  static @Nullable Support support(String lemma) {
    return SUPPORT.get(lemma);
  }

  static @Nullable Colour colour(String lemma) {
    return COLOURS.get(lemma);
  }

  /** Whether {@code word} stands for people: "official", "lawyers". */
  static boolean isPeople(String word) {
    return PEOPLE.contains(word) || PEOPLE.contains(singular(word));
  }

  /** Whether {@code word} stands for a body of people: "embassy", "newspaper". */
  static boolean isBody(String word) {
    return BODIES.contains(word);
  }

  /** "House committee", "the special counsel": whether those called {@code name} inquire. */
  static boolean inquires(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(" counsel")) {
      return lower.endsWith("special counsel") || lower.endsWith("independent counsel");
    }
    return isInquirer(lower.substring(lower.lastIndexOf(' ') + 1));
  }

  /** Whether {@code word} ends the name of those who inquire: "committee", "investigators". */
  static boolean isInquirer(String word) {
    return INQUIRERS.contains(word) || INQUIRERS.contains(singular(word));
  }

  /** Whether {@code word} of a name tells that it is a news organisation. */
  static boolean isPress(String word) {
    return PRESS.contains(word);
  }

  static String singular(String word) {
    int n = word.length();
    if (n < 4 || word.charAt(n - 1) != 's' || word.charAt(n - 2) == 's') {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
      return word.substring(0, n - 2);
    }
    return word.substring(0, n - 1);
  }

  /** The idioms that begin with the verb {@code lemma}. */
  static List<Idiom> idioms(String lemma) {
    return IDIOMS.getOrDefault(lemma, List.of());
  }

  private static void verb(String[] row) {
    VERBS.put(row[0], entry(row[0], row, 1));
  }

  private static void idiom(String[] row) {
    List<String> words = List.of(row[1].split(" ", -1));
    IDIOMS
        .computeIfAbsent(row[0], verb -> new ArrayList<>())
        .add(new Idiom(words, entry(row[1], row, 2)));
  }

  /** The entry whose type stands in column {@code from}, the rest behind it. */
  private static VerbEntry entry(String lemma, String[] row, int from) {
    Set<VerbEntry.Flag> flags = EnumSet.noneOf(VerbEntry.Flag.class);
    for (String flag : list(row[from + 3])) {
      flags.add(VerbEntry.Flag.valueOf(upper(flag)));
    }
    return new VerbEntry(
        lemma,
        EventType.valueOf(upper(row[from])),
        Frame.valueOf(upper(row[from + 1])),
        list(row[from + 2]),
        flags);
  }

  private static void noun(String[] row) {
    NounEntry.Kind kind = NounEntry.Kind.valueOf(upper(row[2]));
    EventType type = row[1].equals("-") ? null : EventType.valueOf(upper(row[1]));
    NOUNS.put(row[0], new NounEntry(row[0], type, kind, row[3].equals("weak")));
    int space = row[0].lastIndexOf(' ');
    if (space > 0) {
      COMPOUND_HEADS.add(row[0].substring(space + 1));
    }
  }

  private static Set<String> list(String cell) {
    return cell.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(cell.split(",", -1)));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  static void rows(String file, Consumer<String[]> reader) {
    try (InputStream in = EventLexicon.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + file);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          reader.accept(line.split("\t", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
