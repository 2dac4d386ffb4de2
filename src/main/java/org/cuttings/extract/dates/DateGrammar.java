package org.cuttings.extract.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.text.Shape;
import org.jspecify.annotations.Nullable;

/** Finds the words of dates, in order, none overlapping another. */
final class DateGrammar {
  private static final Set<String> UNTIL = Set.of("through", "until", "till", "thru");
  private static final Set<String> HEDGES =
      Set.of("approximately", "about", "around", "early", "late", "sometime", "roughly");

  private final DateTokens at;
  private final CalendarGrammar calendar;
  private final RelativeGrammar relative;
  private final PointGrammar points;
  private final List<Phrase> found = new ArrayList<>();

  DateGrammar(DateTokens tokens) {
    this.at = tokens;
    this.calendar = new CalendarGrammar(tokens);
    this.relative = new RelativeGrammar(tokens, calendar);
    this.points = new PointGrammar(tokens);
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
        calendar.number(i, found);
      } else {
        add(points.point(i));
        if (at.floor <= i && (found.isEmpty() || found.getLast().end() <= i)) {
          add(relative.time(i));
        }
      }
      return;
    }
    switch (word.sort()) {
      case MONTH, SHORT_MONTH -> calendar.month(i, found);
      case WEEKDAY -> add(relative.weekday(i));
      case SEASON -> calendar.season(i, found);
      case UNIT -> add(relative.unit(i));
      case DAYTIME -> add(relative.daytime(i));
      case TODAY -> add(relative.today(i));
      case CARDINAL, SOME, PART -> {}
    }
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
      } else {
        result.add(phrase);
      }
    }
    return result;
  }

  private boolean joins(Phrase before, Phrase phrase) {
    boolean plain =
        isCalendar(before.stated()) && isCalendar(phrase.stated()) && !before.modifier();
    int between = phrase.first() - before.end();
    if (!plain
        || between < 1
        || between > 2
        || between == 2 && !at.in(phrase.first() - 1, HEDGES)) {
      return false;
    }
    int mark = before.end();
    int left = before.first() - 1;
    while (at.in(left, HEDGES)) {
      left--;
    }
    return at.is(mark, "and") && at.is(left, "between")
        || at.is(mark, "to") && at.is(left, "from")
        || at.in(mark, UNTIL)
            && (at.is(left, "from") || at.is(mark, "through") || at.is(mark, "thru"))
        || at.isDash(mark) && !at.is(mark, "—");
  }

  private static boolean isCalendar(Stated stated) {
    return stated instanceof Stated.Calendar || stated instanceof Stated.Season;
  }
}
