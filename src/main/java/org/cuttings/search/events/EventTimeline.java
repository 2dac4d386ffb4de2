package org.cuttings.search.events;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Answers;
import org.cuttings.search.Filters;
import org.cuttings.search.Histogram;
import org.cuttings.search.Queries;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchResults.Bar;
import org.jspecify.annotations.Nullable;

/**
 * How events lie in time: by year, by month, and within a range of few weeks by day. A bar counts
 * what choosing its period as the range gives (certainly dated in it).
 */
final class EventTimeline {
  private static final String DAYS = "days";

  /** Of {@code date.precision}. */
  private static final String PRECISION_DAY = "day";

  /** Longer ranges are shown by month. */
  private static final int MOST_DAYS = 92;

  private EventTimeline() {}

  static Map<String, Aggregation> aggregations(Filters<EventFacet> filters, DateFilter dates) {
    Map<String, Aggregation> aggregations =
        new LinkedHashMap<>(
            Histogram.aggregations(filters, HappeningFields.DATE_YEAR, HappeningFields.DATE_MONTH));
    if (isShort(dates)) {
      List<Query> days = new ArrayList<>(filters.withoutDates());
      days.add(Queries.term(HappeningFields.DATE_PRECISION, PRECISION_DAY));
      aggregations.put(
          DAYS,
          Aggregation.of(
              a ->
                  a.filter(Queries.allOf(days))
                      .aggregations(DAYS, Histogram.periods(HappeningFields.DATE_VALUE))));
    }
    return aggregations;
  }

  private static boolean isShort(DateFilter dates) {
    @Nullable PartialDate from = dates.from();
    @Nullable PartialDate to = dates.to();
    return from != null && to != null && ChronoUnit.DAYS.between(from.from(), to.to()) < MOST_DAYS;
  }

  static List<Bar> bars(Answers answers, DateFilter dates) {
    if (isShort(dates)) {
      return days(answers.within(DAYS).counts(DAYS), dates);
    }
    TreeMap<String, Long> months = within(Histogram.months(answers), dates);
    TreeMap<String, Long> years = within(Histogram.years(answers), dates);
    // A range may begin and end within one year, which then lies in it only by its months.
    months.forEach((month, count) -> years.putIfAbsent(month.substring(0, 4), count));
    return Histogram.bars(years, months);
  }

  private static List<Bar> days(Map<String, Long> counts, DateFilter dates) {
    List<Bar> bars = new ArrayList<>();
    @Nullable PartialDate from = dates.from();
    @Nullable PartialDate to = dates.to();
    if (from != null && to != null) {
      for (LocalDate day = from.from(); !day.isAfter(to.to()); day = day.plusDays(1)) {
        bars.add(new Bar(day.toString(), counts.getOrDefault(day.toString(), 0L)));
      }
    }
    return bars;
  }

  /** The periods that lie in the range from their first day to their last. */
  private static TreeMap<String, Long> within(TreeMap<String, Long> periods, DateFilter dates) {
    @Nullable PartialDate from = dates.from();
    @Nullable PartialDate to = dates.to();
    TreeMap<String, Long> within = new TreeMap<>();
    periods.forEach(
        (period, count) -> {
          PartialDate date = PartialDate.parse(period).orElseThrow();
          if ((from == null || !date.from().isBefore(from.from()))
              && (to == null || !date.to().isAfter(to.to()))) {
            within.put(period, count);
          }
        });
    return within;
  }
}
