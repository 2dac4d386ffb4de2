package org.cuttings.extract.dates;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.dates.Stated.Calendar;
import org.cuttings.extract.text.Tag;

/** Reads days, months, years and seasons: "June 9, 2016", "late May", "the fall of 2015". */
final class CalendarGrammar {
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "by",
          "since",
          "until",
          "till",
          "through",
          "throughout",
          "during",
          "from",
          "between",
          "for",
          "into",
          "before",
          "after",
          "around",
          "about",
          "last",
          "this",
          "next",
          "late",
          "early",
          "mid",
          "mid-",
          "following",
          "past",
          "previous",
          "late-",
          "early-");
  private static final Set<String> BEFORE_VERBLIKE_MONTH =
      Set.of(
          "in",
          "by",
          "since",
          "until",
          "till",
          "throughout",
          "during",
          "following",
          "early",
          "mid",
          "late");

  /** Months that are given names or adjectives too. */
  private static final Set<Integer> NAMES = Set.of(4, 6, 8);

  /** Months that are verbs too. */
  private static final Set<Integer> VERBS = Set.of(3, 5);

  static final Set<String> NOT_A_YEAR_AFTER =
      Set.of(
          "percent",
          "%",
          "people",
          "dollars",
          "euros",
          "rubles",
          "miles",
          "pennsylvania",
          "words",
          "votes",
          "voters",
          "emails",
          "documents",
          "pages",
          "times",
          "men",
          "women",
          "members",
          "delegates",
          "followers",
          "accounts",
          "hours",
          "troops",
          "soldiers",
          "jobs",
          "euro",
          "million",
          "meters",
          "feet",
          "tons",
          "or",
          "degrees",
          "square",
          "points");
  private static final Set<String> DAYTIMES =
      Set.of("morning", "afternoon", "evening", "night", "day");
  private static final Set<String> COUNTED_AFTER =
      Set.of(
          "percent", "%", "million", "billion", "people", "years", "days", "hours", "minutes",
          "weeks", "months", "times", "of");

  /** Days without a preposition from which on a text without marks is a chronology. */
  private static final int ENTRIES = 4;

  private final DateTokens at;
  private final YearGrammar years;
  private int entries = -1;

  CalendarGrammar(DateTokens tokens, YearGrammar years) {
    this.at = tokens;
    this.years = years;
  }

  /** "[2016] march 14 in rome": a year that stood on a line of its own. */
  private boolean isYearHead(int token) {
    return token >= 0
        && (token >= at.floor || at.tokens.sentence(token) < at.tokens.sentence(at.floor))
        && at.year(token) > 0
        && !at.isMonth(token - 1)
        && at.day(token - 1) <= 0
        && (token == 0 || at.tokens.tag(token - 1) != Tag.ADP);
  }

  /** Adds the dates around the month at {@code i}; false if it is none. */
  boolean month(int i, List<Phrase> found) {
    int month = at.number(i);
    int first = i;
    int end = i + 1;
    int day = 0;
    if (at.day(end) > 0 && !isMonthAlone(i)) {
      day = at.day(end++);
    } else if (i - 1 >= at.floor && at.day(i - 1) > 0 && !afterMonth(i - 1)) {
      day = at.day(--first);
    } else if (at.is(i - 1, "of") && i - 2 >= at.floor && at.ordinal(i - 2) > 0) {
      first = i - 2;
      day = at.day(first);
    }
    int lastDay = 0;
    int[] more = new int[4];
    int count = 0;
    if (day > 0 && first == i) {
      if ((at.isDash(end) || at.is(end, "to") || at.is(end, "through") || at.is(end, "until"))
          && at.day(end + 1) > day
          && !at.isMonth(end + 2)) {
        lastDay = at.day(end + 1);
        end += 2;
      } else if (at.day(end) > day && at.year(end + 1) > 0) {
        lastDay = at.day(end++);
      } else {
        while (count < more.length && anotherDay(end) > 0) {
          int next = anotherDay(end);
          more[count++] = next;
          end = next + 1;
        }
      }
    }
    int year = 0;
    int yearAt = yearAfter(end, day > 0);
    int head = at.is(first - 1, ".") || at.is(first - 1, ",") ? first - 2 : first - 1;
    boolean headed = yearAt <= 0 && at.caseless() && isYearHead(head);
    if (yearAt > 0) {
      year = at.year(yearAt);
    } else if (headed) {
      first = head >= at.floor ? head : first;
      year = at.year(head);
    }
    Phrase ofYear =
        yearAt > 0 || headed || count > 0
            ? null
            : years.ofYear(widened(first), end, new Calendar(0, month, day));
    if (!supported(i, month, day > 0, year > 0 || ofYear != null)) {
      return false;
    }
    if (day > 0 && !exists(year, month, day)) {
      day = 0;
    }
    if (ofYear != null && lastDay == 0) {
      found.add(ofYear);
      return true;
    }
    int whole = yearAt > 0 ? yearAt + 1 : end;
    if (count == 1 && at.is(more[0] - 1, "or")) {
      // "June 6 or 7": on one of them, and nobody says which.
      Calendar last = new Calendar(year, month, at.day(more[0]));
      found.add(
          new Phrase(
              widened(first), whole, new Stated.Between(new Calendar(year, month, day), last)));
      return true;
    }
    if (count > 0) {
      found.add(new Phrase(widened(first), i + 2, new Calendar(year, month, day)));
      for (int k = 0; k < count; k++) {
        int to = k == count - 1 ? whole : more[k] + 1;
        found.add(new Phrase(more[k], to, new Calendar(year, month, at.day(more[k]))));
      }
      return true;
    }
    Calendar stated = new Calendar(year, month, day);
    if (lastDay > 0 && exists(year, month, lastDay)) {
      found.add(
          new Phrase(
              widened(first),
              whole,
              new Stated.Between(stated, new Calendar(year, month, lastDay))));
    } else if (day > 0 && isWeekOf(first)) {
      found.add(new Phrase(weekFirst(first), whole, new Stated.WeekOf(stated)));
    } else {
      found.add(new Phrase(widened(first), whole, stated));
    }
    return true;
  }

  /** "in May 10 officials": a number after "in May" counts what follows, unless a year comes. */
  private boolean isMonthAlone(int i) {
    int next = i + 2;
    if (at.year(i + 1) > 0) {
      return true;
    }
    boolean year = yearAfter(next, true) > 0;
    return !year
        && (at.is(i - 1, "in") && !at.isDash(next) && at.ordinal(i + 1) < 0
            || at.in(next, COUNTED_AFTER) && !at.is(next, "of"));
  }

  private boolean afterMonth(int token) {
    return at.isMonth(token - 1);
  }

  /** Token of the next day of a list such as "June 6, 7 and 8"; 0 if the list has ended. */
  private int anotherDay(int end) {
    int next = end;
    if (at.is(next, ",")) {
      next++;
    }
    if (at.is(next, "and") || at.is(next, "or") || at.is(next, "&")) {
      next++;
    }
    if (next == end || at.day(next) == 0 || at.isMonth(next + 1)) {
      return 0;
    }
    boolean ends =
        !at.isWord(next + 1) && !at.isDash(next + 1)
            || at.year(next + 1) > 0
            || at.in(next + 1, BEFORE_MONTH)
            || at.is(next + 1, "and")
            || at.is(next + 1, "at")
            || at.is(next + 1, "of")
            || at.is(next + 1, "with")
            || at.is(next + 1, "to");
    return ends ? next : 0;
  }

  /** Token of the year that follows; 0 if there is none. */
  private int yearAfter(int end, boolean day) {
    int next = end;
    if (at.is(next, ",") || at.is(next, "of") || day && at.is(next, "in")) {
      next++;
    }
    if (at.is(end, ",") && at.is(next, "of")) {
      next++;
    }
    if (at.year(next) == 0) {
      return 0;
    }
    boolean counts = at.in(next + 1, NOT_A_YEAR_AFTER) && !at.is(next + 1, "or");
    return counts ? 0 : next;
  }

  private boolean supported(int i, int month, boolean day, boolean year) {
    boolean shortened = at.is(i, DateWord.Sort.SHORT_MONTH);
    boolean capital = at.caseless() || at.isCapitalised(i) || at.tokens.lower(i).startsWith("mid-");
    if (!capital) {
      return day && year;
    }
    if (day || year) {
      return true;
    }
    if (at.isDash(i - 1) && at.is(i - 2, DateWord.Sort.PART) || isHead(i)) {
      return true;
    }
    if (VERBS.contains(month)) {
      return at.in(i - 1, BEFORE_VERBLIKE_MONTH)
          || at.is(i - 1, "that") && !at.caseless() && !actsOn(i + 1)
          || (at.is(i - 1, "last") || at.is(i - 1, "next") || at.is(i - 1, "from"))
              && !at.caseless()
          || listed(i)
          || partOf(i);
    }
    if (at.in(i - 1, BEFORE_MONTH) || listed(i) || partOf(i)) {
      return true;
    }
    if (shortened) {
      return false;
    }
    if (NAMES.contains(month)) {
      return at.in(i - 1, YearGrammar.DETERMINERS) && !at.is(i - 1, "s") && !at.is(i - 1, "'s");
    }
    return true;
  }

  /** "that May [had met] Lee", "that March [on] Washington" */
  private boolean actsOn(int next) {
    if (next >= at.size()) {
      return false;
    }
    Tag tag = at.tokens.tag(next);
    return tag == Tag.VERB || tag == Tag.AUX || tag == Tag.ADP;
  }

  /** "[June]: Lunch with Ann Roe" */
  private boolean isHead(int i) {
    return at.caseless()
        ? NAMES.contains(at.number(i)) && isChronology()
        : at.tokens.startsSentence(i) && at.is(i + 1, ":");
  }

  /** Whether, without marks, so many days stand without a preposition that a month may too. */
  private boolean isChronology() {
    if (entries < 0) {
      entries = 0;
      int days = 0;
      for (int t = 0; t < at.size(); t++) {
        if (at.isMonth(t) && at.day(t + 1) > 0) {
          days++;
          entries += t > 0 && at.tokens.tag(t - 1) != Tag.ADP ? 1 : 0;
        }
      }
      entries = 2 * entries > days ? entries : 0;
    }
    return entries >= ENTRIES;
  }

  /** "January and February", "April to November" */
  private boolean listed(int i) {
    boolean joinedBefore =
        (at.is(i - 1, "and")
                || at.is(i - 1, "or")
                || at.is(i - 1, "to")
                || at.is(i - 1, ",")
                || at.isDash(i - 1))
            && (at.isMonth(i - 2) || at.year(i - 2) > 0 && at.isMonth(i - 3));
    boolean joinedAfter =
        (at.is(i + 1, "and")
                || at.is(i + 1, "or")
                || at.is(i + 1, "to")
                || at.is(i + 1, "through")
                || at.isDash(i + 1))
            && at.isMonth(i + 2);
    return joinedBefore || joinedAfter && !at.is(i - 1, "that");
  }

  /** "the end of September", "the first week of June" */
  private boolean partOf(int i) {
    return at.is(i - 1, "of")
        && (at.is(i - 2, DateWord.Sort.PART)
            || at.is(i - 2, DateWord.Sort.UNIT)
            || at.is(i - 2, "as")
            || at.is(i - 2, "month"));
  }

  private static boolean exists(int year, int month, int day) {
    return day
        <= switch (month) {
          case 2 -> year == 0 || year % 4 == 0 ? 29 : 28;
          case 4, 6, 9, 11 -> 30;
          default -> 31;
        };
  }

  private boolean isWeekOf(int first) {
    return at.is(first - 1, "of") && at.is(first - 2, "week") && first - 2 >= at.floor;
  }

  private int weekFirst(int first) {
    return at.is(first - 3, "the") && first - 3 >= at.floor ? first - 3 : first - 2;
  }

  /** Takes in what stands before a date and belongs to it: weekday, "early", "the end of". */
  private int widened(int from) {
    int first = from;
    if (at.is(first - 1, ",") && at.is(first - 2, DateWord.Sort.WEEKDAY)) {
      first -= 2;
    } else if (at.is(first - 1, DateWord.Sort.WEEKDAY)) {
      first--;
    }
    if (at.isDash(first - 1) && at.is(first - 2, DateWord.Sort.PART)) {
      first -= 2;
    } else if (at.is(first - 1, DateWord.Sort.PART)) {
      first--;
    } else if (at.is(first - 1, "of")
        && (at.is(first - 2, DateWord.Sort.PART)
            || at.in(first - 2, DAYTIMES)
            || at.is(first - 2, "week"))) {
      first -= 2;
      if (at.is(first - 1, "first") || at.is(first - 1, "last") || at.is(first - 1, "second")) {
        first--;
      }
      if (at.is(first - 1, "the")) {
        first--;
      }
    }
    return Math.max(first, Math.min(from, at.floor));
  }
}
