package org.cuttings.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as precisely as a document states it: a day, a month, a year, or a range of days.
 *
 * @param from first possible day
 * @param to last possible day, not before {@code from}
 * @param precision what was stated
 */
public record PartialDate(LocalDate from, LocalDate to, Precision precision) {

  /** How much of a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    RANGE
  }

  public PartialDate {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A date cannot end " + to + " before it begins " + from);
    }
  }

  public static PartialDate day(LocalDate day) {
    return new PartialDate(day, day, Precision.DAY);
  }

  public static PartialDate month(YearMonth month) {
    return new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
  }

  public static PartialDate year(int year) {
    return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
  }

  /**
   * Reads {@code 2017-02-14}, {@code 2017-02}, {@code 2017} or two of them joined by a slash; empty
   * if it is none.
   */
  public static Optional<PartialDate> parse(String value) {
    try {
      int slash = value.indexOf('/');
      if (slash >= 0) {
        Optional<PartialDate> first = parse(value.substring(0, slash));
        Optional<PartialDate> last = parse(value.substring(slash + 1));
        if (first.isEmpty() || last.isEmpty() || last.get().to.isBefore(first.get().from)) {
          return Optional.empty();
        }
        return Optional.of(new PartialDate(first.get().from, last.get().to, Precision.RANGE));
      }
      if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return Optional.of(day(LocalDate.parse(value)));
      }
      if (value.matches("\\d{4}-\\d{2}")) {
        return Optional.of(month(YearMonth.parse(value)));
      }
      if (value.matches("\\d{4}") && !value.equals("0000")) {
        return Optional.of(year(Integer.parseInt(value)));
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The days from the beginning of {@code first} to the end of {@code last}. */
  public static PartialDate range(PartialDate first, PartialDate last) {
    return new PartialDate(first.from, last.to, Precision.RANGE);
  }

  /** The form that {@link #parse} reads. */
  public String value() {
    return switch (precision) {
      case DAY -> from.toString();
      case MONTH -> YearMonth.from(from).toString();
      case YEAR -> String.format("%04d", from.getYear());
      case RANGE -> range();
    };
  }

  /** {@code 2016}; null where several years are possible. */
  public @Nullable String certainYear() {
    return from.getYear() == to.getYear() ? year(from.getYear()).value() : null;
  }

  /** {@code 2016-06}; null where several months are possible. */
  public @Nullable String certainMonth() {
    YearMonth month = YearMonth.from(from);
    return month.equals(YearMonth.from(to)) ? month.toString() : null;
  }

  /** Whole years and whole months as such: {@code 2014/2015}, {@code 2016-04/2016-11}. */
  private String range() {
    boolean months =
        from.getDayOfMonth() == 1
            && to.getDayOfMonth() == to.lengthOfMonth()
            && !YearMonth.from(from).equals(YearMonth.from(to));
    boolean years = months && from.getMonthValue() == 1 && to.getMonthValue() == 12;
    if (years && from.getYear() != to.getYear()) {
      return String.format("%04d/%04d", from.getYear(), to.getYear());
    }
    return months ? YearMonth.from(from) + "/" + YearMonth.from(to) : from + "/" + to;
  }

  @Override
  public String toString() {
    return value();
  }
}
