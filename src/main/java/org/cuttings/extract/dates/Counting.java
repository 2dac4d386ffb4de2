package org.cuttings.extract.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.cuttings.model.PartialDate;
import org.cuttings.model.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/** Counts days, weeks, months and years from a date, no more precisely than it is known. */
final class Counting {
  /** What "a few" comes to at most, for days, weeks and months. */
  private static final int FEW_DAYS = 7;

  private static final int WEEK = 7;
  private static final int MONTHS = 12;
  private static final int FEW_WEEKS = 5;
  private static final int FEW_MONTHS = 3;

  /** What "the final weeks" come to. */
  private static final int FINAL_WEEKS = 4;

  private Counting() {}

  static @Nullable PartialDate count(Stated.Counted counted, PartialDate base) {
    int amount = counted.amount();
    int sign = counted.later() ? 1 : -1;
    LocalDate edge = counted.later() ? base.to() : base.from();
    return switch (counted.unit()) {
      case MINUTE, HOUR -> isDay(base) ? PartialDate.day(edge) : null;
      case DAY, WEEKEND -> {
        if (!isDay(base)) {
          yield base.precision() == Precision.MONTH
                  && amount <= FEW_DAYS
                  && (amount > 0 || counted.later())
              ? base
              : null;
        }
        yield amount > 0
            ? PartialDate.day(edge.plusDays((long) sign * amount))
            : month(edge, edge.plusDays(sign * 3L), edge.plusDays((long) sign * FEW_DAYS));
      }
      case WEEK -> {
        if (!isDay(base)) {
          yield base.precision() == Precision.MONTH ? weeks(counted, base) : null;
        }
        yield amount > 0 ? PartialDate.day(edge.plusWeeks((long) sign * amount)) : null;
      }
      case MONTH ->
          amount > 0 && isWithinMonth(base)
              ? PartialDate.month(YearMonth.from(edge).plusMonths((long) sign * amount))
              : null;
      case YEAR ->
          amount > 0 && base.from().getYear() == base.to().getYear()
              ? PartialDate.year(edge.getYear() + sign * amount)
              : null;
    };
  }

  /** A week after something in May is in May, two or three may be in June. */
  private static @Nullable PartialDate weeks(Stated.Counted counted, PartialDate month) {
    int amount = counted.amount();
    if (amount <= 1) {
      return amount == 1 ? month : null;
    }
    YearMonth near = YearMonth.from(month.from());
    return amount >= FEW_WEEKS - 1
        ? null
        : counted.later() ? months(near, near.plusMonths(1)) : months(near.minusMonths(1), near);
  }

  static @Nullable PartialDate adjacent(Unit unit, boolean later, PartialDate base) {
    int sign = later ? 1 : -1;
    LocalDate edge = later ? base.to() : base.from();
    return switch (unit) {
      case MINUTE, HOUR -> isDay(base) ? PartialDate.day(edge) : null;
      case DAY ->
          isDay(base)
              ? PartialDate.day(edge.plusDays(sign))
              : base.precision() == Precision.MONTH ? base : null;
      case WEEKEND ->
          isDay(base) ? around(unit, PartialDate.day(edge.plusWeeks(later ? 0 : -1))) : null;
      case WEEK -> isDay(base) ? around(unit, PartialDate.day(edge.plusWeeks(sign))) : null;
      case MONTH ->
          isWithinMonth(base) ? PartialDate.month(YearMonth.from(edge).plusMonths(sign)) : null;
      case YEAR ->
          base.from().getYear() == base.to().getYear()
              ? PartialDate.year(edge.getYear() + sign)
              : null;
    };
  }

  /** The day, week, weekend, month or year around {@code base}. */
  static @Nullable PartialDate around(Unit unit, PartialDate base) {
    LocalDate day = base.to();
    return switch (unit) {
      case MINUTE, HOUR -> null;
      case DAY -> isDay(base) ? base : null;
      case WEEKEND -> {
        LocalDate saturday =
            day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.minusDays(1)
                : day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        yield isDay(base) ? days(saturday, saturday.plusDays(1)) : null;
      }
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield isDay(base) ? days(monday, monday.plusDays(6)) : null;
      }
      case MONTH -> isWithinMonth(base) ? PartialDate.month(YearMonth.from(day)) : null;
      case YEAR -> PartialDate.year(day.getYear());
    };
  }

  static @Nullable PartialDate period(Stated.Period period, PartialDate base) {
    LocalDate from = base.to();
    int amount = period.amount();
    return switch (period.unit()) {
      case MINUTE, HOUR, WEEKEND, YEAR -> null;
      case DAY -> {
        if (!isDay(base)) {
          yield null;
        }
        yield amount > 0
            ? days(from.plusDays(1), from.plusDays(amount))
            : month(from, from.plusDays(1), from.plusDays(FEW_DAYS));
      }
      case WEEK ->
          amount > 0 && isDay(base)
              ? days(from, from.plusWeeks(amount))
              : isWithinMonth(base)
                  ? months(
                      YearMonth.from(from),
                      YearMonth.from(from.plusWeeks(amount > 0 ? amount : FEW_WEEKS)))
                  : null;
      case MONTH -> {
        YearMonth month = YearMonth.from(from);
        yield isWithinMonth(base)
            ? months(month.plusMonths(1), month.plusMonths(amount > 0 ? amount : FEW_MONTHS))
            : null;
      }
    };
  }

  /** So long a time up to {@code base}. */
  static @Nullable PartialDate lead(Stated.Lead stated, PartialDate base) {
    PartialDate from =
        count(new Stated.Counted(stated.amount(), stated.unit(), false, stated.base()), base);
    if (from == null || stated.unit() == Unit.YEAR) {
      return null;
    }
    return stated.unit() == Unit.MONTH
        ? months(YearMonth.from(from.from()), YearMonth.from(base.to()))
        : days(from.from(), base.to());
  }

  /** The months of the first weeks after {@code base}, or of the days. */
  static @Nullable PartialDate wake(Unit unit, PartialDate base) {
    YearMonth month = YearMonth.from(base.to());
    return switch (unit) {
      case MINUTE, HOUR, WEEKEND, YEAR -> null;
      case DAY ->
          YearMonth.from(base.to().plusDays(FEW_DAYS)).equals(month)
              ? PartialDate.month(month)
              : null;
      case WEEK ->
          isDay(base) ? months(month, YearMonth.from(base.to().plusWeeks(FEW_WEEKS))) : null;
      case MONTH -> isWithinMonth(base) ? months(month, month.plusMonths(FEW_MONTHS)) : null;
    };
  }

  /** The last weeks, or as many months as stated, before an election. */
  static @Nullable PartialDate closing(Stated.Closing stated, PartialDate election) {
    YearMonth end = YearMonth.from(election.to());
    return switch (stated.unit()) {
      case MINUTE, HOUR, WEEKEND, YEAR -> null;
      case DAY -> PartialDate.month(end);
      case WEEK ->
          months(
              YearMonth.from(
                  election.from().minusWeeks(stated.amount() > 0 ? stated.amount() : FINAL_WEEKS)),
              end);
      case MONTH ->
          months(end.minusMonths(stated.amount() > 0 ? stated.amount() : FEW_MONTHS), end);
    };
  }

  static PartialDate deictic(Stated.Deictic stated, LocalDate now) {
    int offset = stated.offset();
    return switch (stated.unit()) {
      case MINUTE, HOUR, DAY -> PartialDate.day(now.plusDays(offset));
      case WEEKEND, WEEK -> {
        PartialDate found = around(stated.unit(), PartialDate.day(now.plusWeeks(offset)));
        yield found == null ? PartialDate.day(now) : found;
      }
      case MONTH -> PartialDate.month(YearMonth.from(now).plusMonths(offset));
      case YEAR -> PartialDate.year(now.getYear() + offset);
    };
  }

  /** The month that all of the days lie in; null if they lie in two. */
  private static @Nullable PartialDate month(LocalDate day, LocalDate near, LocalDate far) {
    YearMonth month = YearMonth.from(near);
    return month.equals(YearMonth.from(far)) && month.equals(YearMonth.from(day))
        ? PartialDate.month(month)
        : null;
  }

  private static PartialDate months(YearMonth from, YearMonth to) {
    return from.equals(to)
        ? PartialDate.month(from)
        : PartialDate.range(PartialDate.month(from), PartialDate.month(to));
  }

  private static PartialDate days(LocalDate from, LocalDate to) {
    return PartialDate.range(PartialDate.day(from), PartialDate.day(to));
  }

  private static boolean isDay(PartialDate date) {
    return date.to().toEpochDay() - date.from().toEpochDay() <= 3;
  }

  private static boolean isWithinMonth(PartialDate date) {
    return YearMonth.from(date.from()).equals(YearMonth.from(date.to()));
  }

  /** The {@code day} of the month or year {@code whole}, the last if -1; that if it has none. */
  static PartialDate dayOf(int day, PartialDate whole) {
    LocalDate found = day < 0 ? whole.to() : whole.from().plusDays(day - 1L);
    return isDay(whole) || found.isAfter(whole.to()) ? whole : PartialDate.day(found);
  }

  /** The days of a week of the month {@code whole}, or the months of a part of the year. */
  static @Nullable PartialDate partOf(Stated.PartOf stated, PartialDate whole) {
    int count =
        switch (stated.part()) {
          case WEEK -> 4;
          case HALF -> 2;
          case QUARTER -> 4;
        };
    boolean last = stated.number() < 0;
    int number = last ? count : stated.number();
    if (number > count) {
      return null;
    }
    LocalDate first = whole.from();
    if (stated.part() == Stated.Part.WEEK) {
      if (!isWithinMonth(whole)) {
        return null;
      }
      LocalDate from =
          last ? whole.to().minusDays(WEEK - 1L) : first.plusDays((number - 1L) * WEEK);
      return days(from, from.plusDays(WEEK - 1L));
    }
    YearMonth from = YearMonth.from(first).plusMonths((number - 1L) * MONTHS / count);
    return months(from, from.plusMonths(MONTHS / count - 1L));
  }
}
