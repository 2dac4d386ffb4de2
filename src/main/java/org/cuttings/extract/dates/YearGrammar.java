package org.cuttings.extract.dates;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.dates.Stated.Calendar;
import org.jspecify.annotations.Nullable;

/** Reads years, dates in figures and seasons: "in 2013", "12/1", "the fall of 2015". */
final class YearGrammar {
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in",
          "since",
          "until",
          "till",
          "by",
          "through",
          "throughout",
          "during",
          "from",
          "between",
          "early",
          "mid",
          "late",
          "circa",
          "around",
          "before",
          "after",
          "of",
          "into",
          "for");

  /** What a bare year before it only says which one is meant. */
  private static final Set<String> CONTESTS =
      Set.of(
          "campaign",
          "campaigns",
          "election",
          "elections",
          "race",
          "races",
          "cycle",
          "primary",
          "primaries",
          "presidential",
          "general",
          "vote",
          "republican",
          "democratic",
          "us",
          "u.s.",
          "american",
          "nominee",
          "contest",
          "ticket",
          "midterm",
          "midterms",
          "olympics",
          "budget",
          "census",
          "united",
          "gop",
          "trump",
          "clinton",
          "national",
          "season",
          "u",
          "act",
          "law");

  private static final Set<String> NOT_A_YEAR_BEFORE =
      Set.of(
          "$",
          "€",
          "£",
          "§",
          "§§",
          "#",
          "section",
          "no.",
          "nos.",
          "page",
          "pp.",
          "u.s.c.",
          "about",
          "approximately",
          "roughly",
          "nearly",
          "than",
          "least",
          "most",
          "some",
          "over");
  static final Set<String> DETERMINERS =
      Set.of(
          "the",
          "a",
          "an",
          "his",
          "her",
          "their",
          "its",
          "this",
          "that",
          "our",
          "my",
          "your",
          "infamous",
          "another",
          "these",
          "those",
          "'s",
          "s");

  private final DateTokens at;

  YearGrammar(DateTokens tokens) {
    this.at = tokens;
  }

  /** Adds the year, or the date in figures, at {@code i}. */
  boolean number(int i, List<Phrase> found) {
    return NumericDates.read(at, i, found) || year(i, found);
  }

  private boolean year(int i, List<Phrase> found) {
    int year = at.year(i);
    if (year == 0
        || at.in(i - 1, NOT_A_YEAR_BEFORE)
        || at.in(i + 1, CalendarGrammar.NOT_A_YEAR_AFTER)
        || at.is(i + 1, "/")
        || at.is(i - 1, "/")) {
      return false;
    }
    boolean likely = year >= 1950 && year <= 2035;
    boolean afterPreposition = at.in(i - 1, BEFORE_YEAR);
    boolean joined =
        (at.isDash(i - 1)
                || at.is(i - 1, "and")
                || at.is(i - 1, "to")
                || at.is(i - 1, "or")
                || at.is(i - 1, ","))
            && at.year(i - 2) > 0;
    boolean joins =
        (at.isDash(i + 1) || at.is(i + 1, "and") || at.is(i + 1, "to")) && at.year(i + 2) > 0;
    boolean determined =
        likely && (at.in(i - 1, DETERMINERS) || at.isCapitalised(i - 1) || at.isWord(i - 1));
    boolean bracketed = at.is(i - 1, "(") && (at.is(i + 1, ")") || at.is(i + 1, ","));
    boolean alone =
        likely
            && (at.isLine(i)
                || at.tokens.startsSentence(i) && (at.is(i + 1, ".") || at.is(i + 1, ":")));
    boolean noun = at.isWord(i + 1);
    if (!(afterPreposition && (likely || !noun)
        || joined
        || joins
        || bracketed
        || alone
        || determined && noun)) {
      return false;
    }
    boolean modifier =
        at.in(i + 1, CONTESTS) || determined && !afterPreposition && at.in(i + 2, CONTESTS);
    int first =
        at.is(i - 1, DateWord.Sort.PART) || at.isDash(i - 1) && at.is(i - 2, DateWord.Sort.PART)
            ? at.isDash(i - 1) ? i - 2 : i - 1
            : widenedYear(i);
    found.add(
        new Phrase(
            Math.max(first, Math.min(i, at.floor)), i + 1, new Calendar(year, 0, 0), modifier));
    return true;
  }

  private int widenedYear(int i) {
    if (at.is(i - 1, "of") && at.is(i - 2, DateWord.Sort.PART)) {
      return at.is(i - 3, "the") ? i - 3 : i - 2;
    }
    return i;
  }

  /** Adds the season at {@code i}: "summer 2016", "in the fall". */
  boolean season(int i, List<Phrase> found) {
    int month = at.number(i);
    int next = i + 1;
    if (at.is(next, "of") || at.is(next, ",")) {
      next++;
    }
    int year = at.year(next);
    if (year > 0) {
      found.add(new Phrase(seasonFirst(i), next + 1, new Stated.Season(month, year, false, false)));
      return true;
    }
    Phrase whole = ofYear(seasonFirst(i), i + 1, new Stated.Season(month, 0, false, false));
    if (whole != null) {
      found.add(whole);
      return true;
    }
    if (at.is(i + 1, "of") || month == 12 && (at.is(i - 1, "following") || at.is(i - 1, "next"))) {
      return false;
    }
    boolean article = at.is(i - 1, "the");
    int before = article ? i - 2 : i - 1;
    boolean timed =
        at.is(before, "in")
            || at.is(before, "during")
            || at.is(before, "by") && article
            || at.is(before, "over")
            || at.is(before, "since")
            || at.is(before, "throughout")
            || at.is(before, "through")
            || at.is(before, DateWord.Sort.PART);
    boolean pointed =
        at.is(i - 1, "that")
            || at.is(i - 1, "this")
            || at.is(i - 1, "last")
            || at.is(i - 1, "past") && at.is(i - 2, "this");
    boolean begins = article && (at.is(i + 1, "began") || at.is(i + 1, "begins"));
    if (begins) {
      found.add(new Phrase(seasonFirst(i), i + 2, new Calendar(0, month, 0)));
      return true;
    }
    boolean latest = pointed && !at.is(i - 1, "that");
    if (!(timed && article || pointed) || at.is(i + 1, "short")) {
      return false;
    }
    found.add(
        new Phrase(
            seasonFirst(i), i + 1, new Stated.Season(month, 0, latest, !at.is(i - 1, "this"))));
    return true;
  }

  /**
   * The date {@code part} from {@code first} to {@code end} with "of last year" or the like behind
   * it; null if nothing of the kind follows.
   */
  @Nullable Phrase ofYear(int first, int end, Stated part) {
    if (!at.is(end, "of")) {
      return null;
    }
    int unit = end + 2;
    Stated year =
        at.is(end + 1, "last")
            ? new Stated.Deictic(Unit.YEAR, -1)
            : at.is(end + 1, "this")
                ? new Stated.Deictic(Unit.YEAR, 0)
                : at.is(end + 1, "that") ? new Stated.Same(Unit.YEAR) : null;
    if (at.is(end + 1, "the") || at.is(end + 1, "that")) {
      boolean next = at.is(unit, "following") || at.is(unit, "next");
      boolean before = at.is(unit, "previous") || at.is(unit, "preceding");
      if (next || before) {
        year = new Stated.Adjacent(Unit.YEAR, next);
        unit++;
      } else if (at.is(unit, "same")) {
        year = new Stated.Same(Unit.YEAR);
        unit++;
      }
    }
    return year != null && at.is(unit, "year")
        ? new Phrase(first, unit + 1, new Stated.InYear(part, year))
        : null;
  }

  private int seasonFirst(int i) {
    int first = i;
    while (first - 1 >= at.floor
        && (at.is(first - 1, "the")
            || at.is(first - 1, DateWord.Sort.PART)
            || at.is(first - 1, "that")
            || at.is(first - 1, "this")
            || at.is(first - 1, "last")
            || at.is(first - 1, "past"))) {
      first--;
    }
    return first;
  }
}
