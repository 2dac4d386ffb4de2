package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.EventType;
import org.jspecify.annotations.Nullable;

/** The words for acts of courts, offices and the press, from the files beside this package. */
final class ActLexicon {
  private static final Map<String, List<ActEntry>> VERBS = new HashMap<>();
  private static final Map<String, Noun> NOUNS = new HashMap<>();

  /** Last words of the nouns of two words. */
  private static final Map<String, String> COMPOUNDS = new HashMap<>();

  static {
    EventLexicon.rows("acts.tsv", ActLexicon::verb);
    EventLexicon.rows("act-nouns.tsv", ActLexicon::noun);
    Comparator<ActEntry> longest = Comparator.comparingInt(entry -> -entry.words().size());
    VERBS.values().forEach(entries -> entries.sort(longest));
  }

  private ActLexicon() {}

  /**
   * A noun that names an act.
   *
   * @param done whether its possessor is to whom it is done: "her dismissal", as against "her
   *     lawsuit"
   */
  record Noun(String lemma, EventType type, boolean done) {}

  /** The acts that a verb may state, those with most words first. */
  static List<ActEntry> verbs(String lemma) {
    return VERBS.getOrDefault(lemma, List.of());
  }

  /** The act that {@code word} after {@code before} names; null if none. */
  static @Nullable Noun noun(String before, String word) {
    String lemma = EventLexicon.singular(word);
    String opener = COMPOUNDS.get(lemma);
    return NOUNS.get(opener != null && opener.equals(before) ? before + " " + lemma : lemma);
  }

  private static void verb(String[] row) {
    Set<ActEntry.Need> needs = EnumSet.noneOf(ActEntry.Need.class);
    if (!row[4].equals("-")) {
      for (String need : row[4].split(",", -1)) {
        needs.add(ActEntry.Need.valueOf(need.toUpperCase(Locale.ROOT)));
      }
    }
    VERBS
        .computeIfAbsent(row[0], verb -> new ArrayList<>(2))
        .add(
            new ActEntry(
                row[0],
                row[1].equals("-") ? List.of() : List.of(row[1].split(" ", -1)),
                EventType.valueOf(row[2].toUpperCase(Locale.ROOT)),
                ActEntry.Frame.valueOf(row[3].toUpperCase(Locale.ROOT)),
                needs));
  }

  private static void noun(String[] row) {
    int space = row[0].indexOf(' ');
    if (space > 0) {
      COMPOUNDS.put(row[0].substring(space + 1), row[0].substring(0, space));
    }
    EventType type = EventType.valueOf(row[1].toUpperCase(Locale.ROOT));
    NOUNS.put(row[0], new Noun(row[0], type, row[2].equals("of")));
  }
}
