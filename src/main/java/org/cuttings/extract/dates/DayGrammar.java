package org.cuttings.extract.dates;

import java.util.Map;
import java.util.Set;
import org.cuttings.extract.dates.Stated.Calendar;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/** Reads days by their number alone: "on the fifth", "the fourth of May", "on the 21st". */
final class DayGrammar {
  private static final Map<String, Integer> ONES =
      Map.of(
          "first", 1, "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7,
          "eighth", 8, "ninth", 9);

  private static final Map<String, Integer> TEENS =
      Map.of(
          "tenth",
          10,
          "eleventh",
          11,
          "twelfth",
          12,
          "thirteenth",
          13,
          "fourteenth",
          14,
          "fifteenth",
          15,
          "sixteenth",
          16,
          "seventeenth",
          17,
          "eighteenth",
          18,
          "nineteenth",
          19);

  private static final Map<String, Integer> TENS = Map.of("twentieth", 20, "thirtieth", 30);

  /** What makes an ordinal behind it a day of the month. */
  private static final Set<String> BEFORE = Set.of("on", "by", "until", "since", "of");

  private final DateTokens at;

  DayGrammar(DateTokens tokens) {
    this.at = tokens;
  }

  /** The day that begins with the ordinal at {@code i}; null if it is none. */
  @Nullable Phrase day(int i) {
    if (at.is(i - 1, "the")) {
      Phrase of =
          at.is(i + 1, "day") ? dayOf(i, i + 2) : at.is(i - 2, "on") ? dayOf(i, i + 1) : null;
      if (of != null) {
        return of;
      }
    }
    Phrase part = at.is(i - 1, "the") ? partOf(i) : null;
    if (part != null) {
      return part;
    }
    int end = i + 1;
    int day = Math.max(at.ordinal(i), word(at.wordAt(i)));
    if (at.in(i, Set.of("twenty", "thirty")) && at.isDash(i + 1)) {
      int ones = ONES.getOrDefault(at.wordAt(i + 2), 0);
      day = ones > 0 ? ones + (at.is(i, "twenty") ? 20 : 30) : 0;
      end = i + 3;
    }
    if (day < 1 || day > 31 || !at.is(i - 1, "the")) {
      return null;
    }
    if (at.is(end, "of") && at.isMonth(end + 1) && at.isCapitalised(end + 1)) {
      int year = at.is(end + 2, ",") ? at.year(end + 3) : at.year(end + 2);
      int to = year == 0 ? end + 2 : at.is(end + 2, ",") ? end + 4 : end + 3;
      return new Phrase(i, to, new Calendar(year, at.number(end + 1), day));
    }
    boolean alone = at.in(i - 2, BEFORE) && !at.is(i - 2, "of") && !counts(end);
    return alone && day > 1 ? new Phrase(i, end, new Stated.DayOfMonth(day)) : null;
  }

  /** "the last week of June", "the first half of that year" */
  private @Nullable Phrase partOf(int i) {
    Stated.Part part =
        switch (at.wordAt(i + 1)) {
          case "week" -> Stated.Part.WEEK;
          case "half" -> Stated.Part.HALF;
          case "quarter" -> Stated.Part.QUARTER;
          default -> null;
        };
    boolean last = at.is(i, "last") || at.is(i, "final");
    int number = last ? -1 : Math.max(at.ordinal(i), word(at.wordAt(i)));
    if (part == null || number == 0 || !at.is(i + 2, "of")) {
      return null;
    }
    boolean week = part == Stated.Part.WEEK;
    if (week && number == 1) {
      // "the first week of June" may begin in May, and is told as the month.
      return null;
    }
    int whole = i + 3;
    boolean said = at.is(whole, "the") || at.is(whole, "that");
    if (week && at.isMonth(whole) && (at.caseless() || at.isCapitalised(whole))) {
      int year = at.is(whole + 1, ",") ? at.year(whole + 2) : at.year(whole + 1);
      int end = year == 0 ? whole + 1 : at.is(whole + 1, ",") ? whole + 3 : whole + 2;
      return new Phrase(
          i - 1, end, new Stated.PartOf(number, part, new Calendar(year, at.number(whole), 0)));
    }
    if (!week && at.year(whole) > 0 && !isNoun(whole + 1)) {
      return new Phrase(
          i - 1, whole + 1, new Stated.PartOf(number, part, new Calendar(at.year(whole), 0, 0)));
    }
    return said && at.is(whole + 1, week ? "month" : "year")
        ? new Phrase(
            i - 1,
            whole + 2,
            new Stated.PartOf(number, part, new Stated.Same(week ? Unit.MONTH : Unit.YEAR)))
        : null;
  }

  /** "the last day of November 2016", "the second day of that month" */
  private @Nullable Phrase dayOf(int i, int preposition) {
    boolean whole = preposition > i + 1;
    boolean last = whole && (at.is(i, "last") || at.is(i, "final"));
    int day = last ? -1 : Math.max(at.ordinal(i), word(at.wordAt(i)));
    if (!at.is(preposition, "of") || day == 0) {
      return null;
    }
    int first = preposition + 1;
    int end = first;
    Stated of = null;
    if (whole && at.isMonth(end) && (at.caseless() || at.isCapitalised(end))) {
      int year = at.is(end + 1, ",") ? at.year(end + 2) : at.year(end + 1);
      of = new Calendar(year, at.number(end), 0);
      end += year == 0 ? 1 : at.is(end + 1, ",") ? 3 : 2;
    } else if (whole && at.year(end) > 0) {
      of = new Calendar(at.year(end), 0, 0);
      end++;
    } else {
      end += at.is(end, "the") || at.is(end, "that") ? 1 : 0;
      end += at.is(end, "same") ? 1 : 0;
      boolean year = whole && at.is(end, "year");
      Unit unit = at.is(end, "month") ? Unit.MONTH : year ? Unit.YEAR : null;
      of = unit == null || end == first ? null : new Stated.Same(unit);
      end++;
    }
    return of == null || at.isPossessive(end)
        ? null
        : new Phrase(i - 1, end, new Stated.DayOf(day, of));
  }

  private boolean isNoun(int token) {
    return token < at.size() && at.tokens.tag(token) == Tag.NOUN;
  }

  /** "on the fifth [floor]": whether the ordinal tells which of some things. */
  private boolean counts(int next) {
    if (next >= at.size()) {
      return false;
    }
    Tag tag = at.tokens.tag(next);
    return tag == Tag.NOUN
        || tag == Tag.ADJ
        || tag == Tag.NUM
        || at.isDash(next)
        || at.is(next, "of")
        || at.is(next, "and")
        || at.is(next, "or");
  }

  private static int word(String lower) {
    int ones = lower.startsWith("twenty-") || lower.startsWith("thirty-") ? 7 : 0;
    if (ones > 0) {
      int value = ONES.getOrDefault(lower.substring(ones), 0);
      return value == 0 ? 0 : value + (lower.startsWith("twenty-") ? 20 : 30);
    }
    return ONES.getOrDefault(lower, TEENS.getOrDefault(lower, TENS.getOrDefault(lower, 0)));
  }
}
