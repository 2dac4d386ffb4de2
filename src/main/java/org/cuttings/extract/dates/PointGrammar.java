package org.cuttings.extract.dates;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads points in time that have a name: "on election day", "throughout the transition". */
final class PointGrammar {
  private static final Set<String> DURING = Set.of("during", "throughout", "on");
  private static final Set<String> APART =
      Set.of("before", "after", "since", "until", "following", "till");
  private static final Set<String> NEARLY =
      Set.of("shortly", "just", "immediately", "soon", "right", "days", "hours");
  private static final Set<String> ITS = Set.of("the", "this", "that", "his", "her", "their");
  private static final int REACH = 4;

  private final DateTokens at;

  PointGrammar(DateTokens tokens) {
    this.at = tokens;
  }

  /** The date around the named point that begins at {@code i}; null if there is none. */
  @Nullable Phrase point(int i) {
    String name = Points.name(at.tokens, i);
    if (name == null) {
      return null;
    }
    int end = Points.end(at.tokens, i);
    int year = at.year(end);
    if (year > 0) {
      end++;
    } else if (at.is(end, "of") && at.year(end + 1) > 0) {
      year = at.year(end + 1);
      end += 2;
    }
    int first = i;
    int preposition = i - 1;
    while (preposition >= Math.max(at.floor, i - REACH) && modifies(preposition)) {
      if (at.year(preposition) > 0) {
        year = at.year(preposition);
      }
      first = preposition--;
    }
    if (preposition < at.floor || at.isWord(end) && at.isCapitalised(end) && !at.caseless()) {
      return null;
    }
    boolean campaign = name.equals("campaign");
    boolean day =
        name.endsWith("day")
            || name.endsWith("eve")
            || at.is(end - 1, "day")
            || at.is(end - 1, "night")
            || name.startsWith("christmas");
    boolean during =
        at.in(preposition, DURING) && (day || !at.is(preposition, "on"))
            || day && (at.is(preposition, "at") || at.is(preposition, "around"));
    if (during) {
      boolean period = campaign || name.equals("election") && !day;
      if (period && year == 0) {
        return null;
      }
      return new Phrase(
          first,
          end,
          period ? new Stated.Calendar(year, 0, 0) : new Stated.Point(name, year, false));
    }
    if (campaign || !at.in(preposition, APART)) {
      return null;
    }
    boolean near = at.in(preposition - 1, NEARLY);
    if (near) {
      int from = at.is(preposition - 2, "just") ? preposition - 2 : preposition - 1;
      return new Phrase(Math.max(from, at.floor), end, new Stated.Point(name, year, true));
    }
    return new Phrase(first, end, new Stated.Unclear());
  }

  /** "After his dinner with …" at the beginning of a sentence: the day of the dinner. */
  @Nullable Phrase afterwards(int i) {
    boolean after = at.is(i, "after") || at.is(i, "following");
    if (!after || !at.tokens.startsSentence(i) || !at.in(i + 1, ITS)) {
      return null;
    }
    for (int j = i + 2; j < Math.min(at.size(), i + 2 + REACH) && at.isWord(j); j++) {
      String noun = Happenings.noun(at.tokens.lower(j));
      if (noun != null
          && noun.contentEquals(at.tokens.lower(j))
          && !at.isPossessive(j + 1)
          && Happenings.noun(at.wordAt(j + 1)) == null) {
        return new Phrase(i + 1, j + 1, new Stated.Happening(noun));
      }
    }
    return null;
  }

  private boolean modifies(int token) {
    return at.is(token, "the")
        || at.is(token, "'s")
        || at.is(token, "s")
        || at.is(token, "his")
        || at.is(token, "u.s.")
        || at.is(token, "presidential")
        || at.is(token, "general")
        || at.year(token) > 0
        || at.isCapitalised(token) && !at.tokens.startsSentence(token)
        || at.is(token + 1, "'s")
        || at.is(token + 1, "s");
  }
}
