package org.cuttings.extract.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.text.Shape;
import org.jspecify.annotations.Nullable;

/** Finds the words of dates, in order, none overlapping another. */
final class DateGrammar {
  /** The last month of "early 2016". */
  private static final int EARLY = 3;

  private static final Set<String> UNTIL = Set.of("through", "until", "till", "thru");
  private static final Set<String> HEDGES =
      Set.of("approximately", "about", "around", "early", "late", "sometime", "roughly");

  private static final Set<String> WHILE = Set.of("in", "during", "over", "throughout");

  private final DateTokens at;
  private final CalendarGrammar calendar;
  private final YearGrammar years;
  private final RelativeGrammar relative;
  private final PointGrammar points;
  private final DayGrammar days;
  private final List<Phrase> found = new ArrayList<>();

  DateGrammar(DateTokens tokens) {
    this.at = tokens;
    this.years = new YearGrammar(tokens);
    this.calendar = new CalendarGrammar(tokens, years);
    this.relative = new RelativeGrammar(tokens, calendar);
    this.points = new PointGrammar(tokens);
    this.days = new DayGrammar(tokens);
  }

  List<Phrase> phrases() {
    for (int i = 0; i < at.size(); i++) {
      int before = found.size();
      read(i);
      if (found.size() > before) {
        at.floor = found.getLast().end();
        i = at.floor - 1;
      }
    }
    return joined();
  }

  private void read(int i) {
    DateWord word = at.word(i);
    if (word == null) {
      if (at.tokens.shape(i) == Shape.NUMBER) {
        Phrase contest = contest(i);
        if (contest != null) {
          found.add(contest);
        } else if (!years.number(i, found)) {
          add(days.day(i));
        }
      } else {
        Phrase phrase = points.point(i);
        if (phrase == null) {
          phrase = relative.time(i);
        }
        phrase = phrase == null ? points.afterwards(i) : phrase;
        add(phrase == null ? days.day(i) : phrase);
      }
      return;
    }
    switch (word.sort()) {
      case MONTH, SHORT_MONTH -> calendar.month(i, found);
      case WEEKDAY -> add(relative.weekday(i));
      case SEASON -> years.season(i, found);
      case UNIT -> add(relative.unit(i));
      case DAYTIME -> add(relative.daytime(i));
      case TODAY -> add(relative.today(i));
      case CARDINAL -> add(days.day(i));
      case SOME, PART -> {}
    }
  }

  /** "throughout the [2016 presidential campaign]", as against "in the [2016] election". */
  private @Nullable Phrase contest(int i) {
    if (at.year(i) == 0) {
      return null;
    }
    for (int j = i + 1; j <= i + 2; j++) {
      Phrase phrase = points.point(j);
      if (phrase != null && phrase.first() <= i && phrase.first() >= at.floor) {
        return phrase;
      }
    }
    return null;
  }

  private void add(@Nullable Phrase phrase) {
    if (phrase != null && phrase.first() >= at.floor) {
      found.add(phrase);
    }
  }

  /** Two dates with "to" or "through" between them, or "and" after "between", are one. */
  private List<Phrase> joined() {
    List<Phrase> result = new ArrayList<>(found.size());
    for (Phrase phrase : found) {
      Phrase before = result.isEmpty() ? null : result.getLast();
      if (before != null && joins(before, phrase)) {
        result.removeLast();
        result.add(
            new Phrase(
                before.first(),
                phrase.end(),
                new Stated.Between(before.stated(), phrase.stated()),
                phrase.modifier()));
      } else if (before != null && isApposition(before, phrase)) {
        boolean first = before.stated() instanceof Stated.Calendar;
        Stated day = first ? before.stated() : phrase.stated();
        result.removeLast();
        result.add(new Phrase(before.first(), phrase.end(), day));
      } else {
        result.add(phrase);
      }
    }
    result.replaceAll(this::early);
    return result;
  }

  /** "early 2016", that is part of nothing longer: its first months. */
  private Phrase early(Phrase phrase) {
    boolean early = at.is(phrase.first(), "early") && !phrase.modifier();
    return early
            && phrase.stated() instanceof Stated.Calendar year
            && year.month() == 0
            && !(at.isDash(phrase.end()) && at.digits(phrase.end() + 1) > 0)
        ? new Phrase(
            phrase.first(),
            phrase.end(),
            new Stated.Between(
                new Stated.Calendar(year.year(), 1, 0), new Stated.Calendar(year.year(), EARLY, 0)))
        : phrase;
  }

  /** "the next day, on June 7", "June 7, the day after the dinner": one day told twice. */
  private boolean isApposition(Phrase before, Phrase phrase) {
    int mark = before.end();
    int between = phrase.first() - mark;
    if (between < 1 || between > 2 || before.modifier() || phrase.modifier()) {
      return false;
    }
    boolean on = between == 1 || at.is(mark + 1, "on");
    if (isRelative(before.stated()) && isDay(phrase.stated())) {
      return on && (at.is(mark, ",") || at.is(mark, "(") || at.is(mark, "—"));
    }
    boolean month = before.stated() instanceof Stated.Calendar date && date.month() > 0;
    return month
        && (isDay(before.stated()) || phrase.stated() instanceof Stated.Unclear)
        && isRelative(phrase.stated())
        && between == 1
        && (at.isDash(mark) || at.is(mark, ",") || at.is(mark, "(") || at.is(mark, "—"));
  }

  private static boolean isDay(Stated stated) {
    return stated instanceof Stated.Calendar day && day.day() > 0;
  }

  private static boolean isRelative(Stated stated) {
    return stated instanceof Stated.Counted
        || stated instanceof Stated.Adjacent
        || stated instanceof Stated.Beside
        || stated instanceof Stated.Same
        || stated instanceof Stated.Unclear;
  }

  private boolean joins(Phrase before, Phrase phrase) {
    if (!isCalendar(before.stated()) && !(before.stated() instanceof Stated.Same)
        || !isEnd(phrase.stated())
        || before.modifier()
        || !isBetween(before.end(), phrase.first())) {
      return false;
    }
    int between = phrase.first() - before.end();
    boolean comma = at.is(before.end(), ",");
    int mark = comma ? before.end() + 1 : before.end();
    int left = before.first() - 1;
    while (at.in(left, HEDGES)) {
      left--;
    }
    boolean and = at.is(mark, "and");
    return and && at.is(left, "between")
        || between == 1
            && and
            && at.in(left, WHILE)
            && consecutive(before.stated(), phrase.stated())
            && !at.isWord(phrase.end())
        || between <= 2
            && (at.is(mark, "or") || before.stated() instanceof Stated.Season && at.is(mark, "and"))
            && consecutive(before.stated(), phrase.stated())
        || at.is(mark, "to")
            && (at.is(left, "from")
                || isMonth(before.stated()) && at.tokens.startsSentence(left + 1))
        || at.in(mark, UNTIL)
            && (at.is(left, "from") || at.is(mark, "through") || at.is(mark, "thru"))
        || at.isDash(mark) && !at.is(mark, "—");
  }

  /** Whether two months follow one another: "in January and February 2014" is one period. */
  private static boolean consecutive(Stated first, Stated second) {
    if (second instanceof Stated.InYear last) {
      return consecutive(first, last.part());
    }
    if (first instanceof Stated.Season before && second instanceof Stated.Season after) {
      return before.year() == 0 && after.month() > before.month();
    }
    return first instanceof Stated.Calendar from
        && second instanceof Stated.Calendar to
        && from.day() == 0
        && to.day() == 0
        && from.month() > 0
        && to.month() == from.month() % 12 + 1;
  }

  /** "and the following", "to early": whether only such words stand between two dates. */
  private boolean isBetween(int from, int end) {
    boolean comma = at.is(from, ",") && (at.is(from + 1, "and") || at.is(from + 1, "to"));
    int first = comma ? from + 1 : from;
    if (end <= first || end - first > 3) {
      return false;
    }
    for (int i = first + 1; i < end; i++) {
      boolean next = at.is(i, "the") && at.is(i + 1, "following") || at.is(i, "following");
      if (!next && !at.in(i, HEDGES)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMonth(Stated stated) {
    return stated instanceof Stated.Calendar month && month.month() > 0 && month.day() == 0;
  }

  private static boolean isEnd(Stated stated) {
    return isCalendar(stated)
        || stated instanceof Stated.InYear last && last.part() instanceof Stated.Calendar;
  }

  private static boolean isCalendar(Stated stated) {
    return stated instanceof Stated.Calendar || stated instanceof Stated.Season;
  }
}
