package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.util.NamedValue;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchResults.Bar;

/**
 * Entries of a list over time. The range of dates that the reader chose is not applied, so that the
 * strip shows what lies outside too; a bar counts what choosing its month or year as the range
 * gives (certainly dated in it).
 */
public final class Histogram {
  private static final String NAME = "histogram";
  private static final String YEARS = "years";
  private static final String MONTHS = "months";

  /** Longer spans are shown by year. */
  private static final int MAX_MONTHS = 48;

  /** More bars than this, mostly empty, come from an outlier; then only those with entries stay. */
  private static final int MAX_BARS = 400;

  private static final int MAX_PERIODS = 10_000;

  private Histogram() {}

  /**
   * What to ask, by name.
   *
   * @param years field with {@code 2017}, only where the year is certain
   * @param months field with {@code 2017-05}, only where the month is certain
   */
  public static <F extends Enum<F> & FacetName> Map<String, Aggregation> aggregations(
      Filters<F> filters, String years, String months) {
    return Map.of(
        NAME,
        Aggregation.of(
            a ->
                a.filter(Queries.allOf(filters.withoutDates()))
                    .aggregations(YEARS, periods(years))
                    .aggregations(MONTHS, periods(months))));
  }

  /** Entries certainly within each year that has any. */
  public static TreeMap<String, Long> years(Answers answers) {
    return new TreeMap<>(answers.within(NAME).counts(YEARS));
  }

  /** Entries certainly within each month that has any. */
  public static TreeMap<String, Long> months(Answers answers) {
    return new TreeMap<>(answers.within(NAME).counts(MONTHS));
  }

  /** Counts periods, the earliest first. */
  public static Aggregation periods(String field) {
    return Aggregation.of(
        a ->
            a.terms(
                terms ->
                    terms
                        .field(field)
                        .size(MAX_PERIODS)
                        .order(NamedValue.of("_key", SortOrder.Asc))));
  }

  /** As {@link SearchResults#histogram} has them. */
  public static List<Bar> bars(Answers answers) {
    return bars(years(answers), months(answers));
  }

  /** Bars from the first to the last period that has entries. */
  public static List<Bar> bars(TreeMap<String, Long> years, TreeMap<String, Long> months) {
    if (years.isEmpty()) {
      return List.of();
    }
    int firstYear = Integer.parseInt(years.firstKey());
    int lastYear = Integer.parseInt(years.lastKey());
    YearMonth first =
        months.isEmpty() ? YearMonth.of(firstYear, 1) : YearMonth.parse(months.firstKey());
    YearMonth last =
        months.isEmpty() ? YearMonth.of(lastYear, 12) : YearMonth.parse(months.lastKey());
    if (first.getYear() > firstYear) {
      first = YearMonth.of(firstYear, 12);
    }
    if (last.getYear() < lastYear) {
      last = YearMonth.of(lastYear, 1);
    }
    return !months.isEmpty() && ChronoUnit.MONTHS.between(first, last) < MAX_MONTHS
        ? byMonth(first, last, months)
        : byYear(firstYear, lastYear, years);
  }

  private static List<Bar> byMonth(YearMonth first, YearMonth last, Map<String, Long> months) {
    List<Bar> bars = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      bars.add(new Bar(month.toString(), months.getOrDefault(month.toString(), 0L)));
    }
    return bars;
  }

  private static List<Bar> byYear(int first, int last, Map<String, Long> years) {
    List<Bar> bars = new ArrayList<>();
    if (last - first >= MAX_BARS) {
      years.forEach((year, count) -> bars.add(new Bar(year, count)));
      return bars;
    }
    for (int year = first; year <= last; year++) {
      String period = PartialDate.year(year).value();
      bars.add(new Bar(period, years.getOrDefault(period, 0L)));
    }
    return bars;
  }
}
