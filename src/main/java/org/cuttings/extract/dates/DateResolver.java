package org.cuttings.extract.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.cuttings.extract.dates.Stated.Calendar;
import org.cuttings.model.PartialDate;
import org.cuttings.model.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/** Works out what the words of a date come to from where the narrative stands. */
final class DateResolver {
  /** Days within which "that Wednesday" is the one just told of. */
  private static final int JUST = 3;

  /** A month this many months back, or less, belongs to the same run of events. */
  private static final int BACK = 5;

  /**
   * What "a week after the dinner" counts from even if nobody said when it was: told just before.
   */
  private static final Set<String> CONTACTS =
      Set.of(
          "meeting",
          "dinner",
          "lunch",
          "breakfast",
          "call",
          "conversation",
          "email",
          "letter",
          "message",
          "note",
          "visit");

  private static final int WINTER = 12;
  private static final int SPRING = 3;

  /** The month from which on "the winter" is the next one. */
  private static final int MAY = 5;

  private final Narrative narrative;

  DateResolver(Narrative narrative) {
    this.narrative = narrative;
  }

  /**
   * What {@code stated} comes to; null if the article does not tell.
   *
   * @param ahead the next date with a year, or the one that it is joined to; null if there is none
   * @param quoted whether it stands in a quotation
   */
  @Nullable PartialDate resolve(Stated stated, @Nullable Calendar ahead, boolean quoted) {
    return switch (stated) {
      case Calendar calendar -> calendar(calendar, ahead);
      case Stated.Between between -> between(between, ahead, quoted);
      case Stated.DayOfMonth day -> dayOfMonth(day.day());
      case Stated.DayOf day -> {
        PartialDate base = base(day.of(), ahead, quoted);
        yield base == null ? null : Counting.dayOf(day.day(), base);
      }
      case Stated.PartOf part -> {
        PartialDate whole = resolve(part.whole(), ahead, quoted);
        yield whole == null ? null : Counting.partOf(part, whole);
      }
      case Stated.InYear part -> {
        int said = narrative.yearSaid();
        PartialDate year =
            said > 0 && part.year() instanceof Stated.Same
                ? PartialDate.year(said)
                : resolve(part.year(), null, quoted);
        yield year == null ? null : inYear(part.part(), year.from().getYear());
      }
      case Stated.Season season -> season(season, ahead);
      case Stated.WeekOf week -> {
        PartialDate day = calendar(week.day(), ahead);
        yield day == null ? null : days(day.from(), day.from().plusDays(6));
      }
      case Stated.Counted counted -> {
        PartialDate base = base(counted.base(), ahead, quoted);
        yield base == null ? null : Counting.count(counted, base);
      }
      case Stated.Beside beside -> {
        PartialDate base = base(beside.base(), ahead, quoted);
        yield base == null ? null : Counting.adjacent(beside.unit(), beside.later(), base);
      }
      case Stated.Lead lead -> {
        PartialDate base = base(lead.base(), ahead, quoted);
        yield base == null ? null : Counting.lead(lead, base);
      }
      case Stated.Wake wake -> {
        PartialDate base = base(wake.base(), ahead, quoted);
        yield base == null ? null : Counting.wake(wake.unit(), base);
      }
      case Stated.Adjacent adjacent -> {
        PartialDate base = adjacent.unit() == Unit.DAY ? narrative.latest() : narrative.recent();
        yield base == null ? null : Counting.adjacent(adjacent.unit(), adjacent.later(), base);
      }
      case Stated.Period period -> {
        PartialDate base = narrative.recent();
        yield base == null ? null : Counting.period(period, base);
      }
      case Stated.Same same -> same(same.unit());
      case Stated.Deictic deictic -> {
        LocalDate now = narrative.now(quoted);
        yield now == null ? null : Counting.deictic(deictic, now);
      }
      case Stated.Weekday weekday -> weekday(weekday, quoted);
      case Stated.Happening happening -> {
        PartialDate told = narrative.dayOf(happening.noun());
        yield told == null && CONTACTS.contains(happening.noun()) ? narrative.latest() : told;
      }
      case Stated.Point named -> point(named);
      case Stated.Closing closing -> {
        PartialDate election = point(new Stated.Point("election", closing.year(), false));
        yield election == null ? null : Counting.closing(closing, election);
      }
      case Stated.Now now -> null;
      case Stated.Unclear unclear -> null;
    };
  }

  private @Nullable PartialDate inYear(Stated part, int year) {
    return switch (part) {
      case Calendar day -> calendar(new Calendar(year, day.month(), day.day()), null);
      case Stated.Season season ->
          season(new Stated.Season(season.month(), year, false, false), null);
      default -> null;
    };
  }

  private @Nullable PartialDate base(Stated base, @Nullable Calendar ahead, boolean quoted) {
    return switch (base) {
      case Stated.Now now -> {
        LocalDate today = quoted ? null : narrative.published();
        yield today == null ? null : PartialDate.day(today);
      }
      case Stated.Same same ->
          same.unit() == Unit.MONTH || same.unit() == Unit.YEAR
              ? same(same.unit())
              : narrative.latest();
      default -> resolve(base, ahead, quoted);
    };
  }

  private @Nullable PartialDate calendar(Calendar stated, @Nullable Calendar ahead) {
    int year = stated.year() > 0 ? stated.year() : yearOf(stated, ahead);
    if (year == 0) {
      return null;
    }
    if (stated.month() == 0) {
      return PartialDate.year(year);
    }
    YearMonth month = YearMonth.of(year, stated.month());
    if (stated.day() == 0) {
      return PartialDate.month(month);
    }
    return stated.day() <= month.lengthOfMonth()
        ? PartialDate.day(month.atDay(stated.day()))
        : null;
  }

  /** The year of a date without one: from what it is joined to, or from the narrative. */
  private int yearOf(Calendar stated, @Nullable Calendar joined) {
    return joined == null
        ? narrative.yearOf(stated.month(), stated.day())
        : yearBeside(stated.month(), joined);
  }

  private static int yearBeside(int month, Calendar joined) {
    if (joined.month() == 0) {
      return joined.year();
    }
    return month <= joined.month() || month - joined.month() <= BACK
        ? joined.year()
        : joined.year() - 1;
  }

  private @Nullable PartialDate between(
      Stated.Between stated, @Nullable Calendar ahead, boolean quoted) {
    Calendar joined = ahead;
    if (joined == null && stated.to() instanceof Calendar to && to.year() > 0) {
      joined = to;
    } else if (joined == null && stated.to() instanceof Stated.Season to && to.year() > 0) {
      joined = new Calendar(to.year(), to.month(), 0);
    }
    PartialDate from = resolve(stated.from(), joined, quoted);
    PartialDate to = resolve(stated.to(), ahead, quoted);
    if (from != null && stated.to() instanceof Calendar last && last.year() == 0 && ahead == null) {
      int year = from.from().getYear();
      to = calendar(new Calendar(year, last.month(), last.day()), null);
      if (to != null && to.to().isBefore(from.from())) {
        to = calendar(new Calendar(year + 1, last.month(), last.day()), null);
      }
    }
    if (from != null
        && to != null
        && to.to().isBefore(from.from())
        && stated.from() instanceof Calendar first
        && first.year() == 0) {
      from = calendar(new Calendar(to.to().getYear() - 1, first.month(), first.day()), null);
    }
    if (from == null && stated.from() instanceof Stated.Same) {
      return to;
    }
    boolean ordered = from != null && to != null && !to.to().isBefore(from.from());
    return ordered && from != null && to != null ? PartialDate.range(from, to) : null;
  }

  private @Nullable PartialDate season(Stated.Season season, @Nullable Calendar ahead) {
    if (season.month() == WINTER) {
      return winter(season);
    }
    int year = season.year();
    LocalDate today = narrative.published();
    if (year == 0 && season.latest() && today != null) {
      boolean begun = today.getMonthValue() >= season.month();
      year = begun || !season.past() ? today.getYear() : today.getYear() - 1;
    }
    if (year == 0) {
      year = yearOf(new Calendar(0, season.month(), 0), ahead);
    }
    return year == 0
        ? null
        : PartialDate.range(
            PartialDate.month(YearMonth.of(year, season.month())),
            PartialDate.month(YearMonth.of(year, season.month() + 2)));
  }

  /** December to February: the last winter, or, from May on, the next that the narrative meets. */
  private @Nullable PartialDate winter(Stated.Season season) {
    PartialDate told = narrative.recent();
    LocalDate today = narrative.published();
    int year;
    if (season.year() > 0) {
      return null;
    } else if (season.latest()) {
      if (today == null) {
        return null;
      }
      int begun = today.getMonthValue() == WINTER ? today.getYear() : today.getYear() - 1;
      boolean within = today.getMonthValue() == WINTER || today.getMonthValue() < SPRING;
      year = within && season.past() ? begun - 1 : begun;
    } else if (told != null && told.certainYear() != null && !Narrative.isCoarse(told)) {
      year = told.to().getMonthValue() < MAY ? told.to().getYear() - 1 : told.to().getYear();
    } else {
      return null;
    }
    return PartialDate.range(
        PartialDate.month(YearMonth.of(year, WINTER)),
        PartialDate.month(YearMonth.of(year + 1, 2)));
  }

  /** The first such day that the narrative comes to. */
  private @Nullable PartialDate dayOfMonth(int day) {
    PartialDate told = narrative.dayOrLast();
    if (told == null || !Narrative.isWithinMonth(told)) {
      return null;
    }
    YearMonth month = YearMonth.from(told.from());
    boolean passed = told.precision() == Precision.DAY && day < told.from().getDayOfMonth() - JUST;
    month = passed ? month.plusMonths(1) : month;
    return day <= month.lengthOfMonth() ? PartialDate.day(month.atDay(day)) : null;
  }

  private @Nullable PartialDate same(@Nullable Unit unit) {
    if (unit == null) {
      return narrative.mentioned();
    }
    PartialDate named = unit == Unit.MONTH ? narrative.monthNamed() : null;
    if (named != null) {
      return named;
    }
    PartialDate recent = narrative.recent() == null ? narrative.mentioned() : narrative.recent();
    PartialDate day = unit == Unit.DAY ? narrative.anchor() : narrative.day();
    if ((unit == Unit.DAY || unit == Unit.WEEK)
        && day == null
        && recent != null
        && recent.precision() == Precision.MONTH) {
      return recent;
    }
    PartialDate base = unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.WEEKEND ? day : recent;
    if (unit == Unit.YEAR && base == null && narrative.era() > 0) {
      return PartialDate.year(narrative.era());
    }
    return base == null ? null : Counting.around(unit, base);
  }

  private @Nullable PartialDate weekday(Stated.Weekday stated, boolean quoted) {
    DayOfWeek weekday = DayOfWeek.of(stated.day());
    PartialDate day = narrative.day();
    if (stated.side() == Stated.Side.SAID) {
      PartialDate again = narrative.toldOn(weekday);
      if (again != null
          && day != null
          && !again.from().isAfter(day.from())
          && again.from().isAfter(day.from().minusDays(JUST))) {
        return again;
      }
    }
    boolean told =
        stated.side() == Stated.Side.FOLLOWING
            || stated.side() == Stated.Side.SAID
            || narrative.isOfTelling(stated, quoted);
    if (told || stated.side() == Stated.Side.PREVIOUS) {
      return day == null
          ? null
          : PartialDate.day(
              told
                  ? day.to().with(TemporalAdjusters.nextOrSame(weekday))
                  : day.from().with(TemporalAdjusters.previous(weekday)));
    }
    LocalDate today = narrative.published();
    boolean ofToday = !narrative.isLongAfter() || narrative.isOn() && narrative.isNewsOfTheDay();
    if (today == null || !ofToday || quoted) {
      return null;
    }
    narrative.speaksOfTheseDays();
    return PartialDate.day(
        today.with(
            switch (stated.side()) {
              case LAST -> TemporalAdjusters.previous(weekday);
              case NEXT -> TemporalAdjusters.next(weekday);
              case BARE, FOLLOWING, SAID, PREVIOUS ->
                  narrative.isFuture()
                      ? TemporalAdjusters.nextOrSame(weekday)
                      : TemporalAdjusters.previousOrSame(weekday);
            }));
  }

  private @Nullable PartialDate point(Stated.Point stated) {
    PartialDate told = narrative.told();
    LocalDate today = narrative.published();
    PartialDate near =
        told != null
            ? told
            : narrative.era() > 0
                ? PartialDate.year(narrative.era())
                : today == null ? null : PartialDate.day(today);
    PartialDate value = Points.value(stated.name(), stated.year(), near);
    return value == null || !stated.near()
        ? value
        : PartialDate.month(YearMonth.from(value.from()));
  }

  private static PartialDate days(LocalDate from, LocalDate to) {
    return PartialDate.range(PartialDate.day(from), PartialDate.day(to));
  }
}
