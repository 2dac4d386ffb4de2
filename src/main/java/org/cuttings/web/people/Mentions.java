package org.cuttings.web.people;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.model.PartialDate;
import org.cuttings.model.SourceSlug;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.search.people.RecordView;
import org.cuttings.web.page.Histogram;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * Where and when articles speak of somebody.
 *
 * @param months bars by month, or by year where it is many months; null where nothing is dated
 * @param unplaced mentions that no bar can show; null where there are none
 * @param sources most mentions first
 * @param moreSources how many further sources there are; null when all are here
 */
public record Mentions(
    @Nullable Histogram months,
    @Nullable String unplaced,
    List<Source> sources,
    @Nullable String moreSources) {
  private static final int SOURCES = 12;
  private static final int MOST_MONTHS = 60;
  private static final int MOST_YEARS = 150;
  private static final int FULL = 1_000;

  public Mentions {
    sources = List.copyOf(sources);
  }

  /**
   * @param page of the source; null for an unknown one
   * @param href its articles that speak of the person
   * @param articles {@code 3 articles}
   * @param share of a bar of 1,000
   */
  public record Source(
      String name,
      @Nullable String page,
      String href,
      String mentions,
      String articles,
      int share) {}

  static Mentions of(RecordView record) {
    RecordView.Coverage coverage = record.coverage();
    TreeMap<YearMonth, Long> months = new TreeMap<>();
    TreeMap<Integer, Long> years = new TreeMap<>();
    long unplaced = coverage.undated();
    long withoutMonth = 0;
    for (Map.Entry<String, Long> stated : coverage.dates().entrySet()) {
      @Nullable PartialDate date = PartialDate.parse(stated.getKey()).orElse(null);
      if (date == null || date.from().getYear() != date.to().getYear()) {
        unplaced += stated.getValue();
        continue;
      }
      years.merge(date.from().getYear(), stated.getValue(), Long::sum);
      if (YearMonth.from(date.from()).equals(YearMonth.from(date.to()))) {
        months.merge(YearMonth.from(date.from()), stated.getValue(), Long::sum);
      } else {
        withoutMonth += stated.getValue();
      }
    }
    boolean byMonth =
        !months.isEmpty()
            && months.firstKey().until(months.lastKey(), java.time.temporal.ChronoUnit.MONTHS)
                < MOST_MONTHS;
    List<SearchResults.Bar> bars = byMonth ? months(months) : years(years);
    if (byMonth) {
      unplaced += withoutMonth;
    }
    List<RecordView.InSource> sources = coverage.sources();
    long most = sources.isEmpty() ? 1 : Math.max(1, sources.getFirst().mentions());
    return new Mentions(
        Histogram.of(
            bars,
            "mention",
            record.summary().key().length(),
            period -> search(record.summary(), period),
            null),
        unplaced == 0
            ? null
            : Labels.count(unplaced, "mention")
                + (byMonth ? " in articles without a month" : " in articles without a year"),
        sources.stream().limit(SOURCES).map(one -> source(record.summary(), one, most)).toList(),
        sources.size() > SOURCES ? Labels.count(sources.size() - SOURCES, "further source") : null);
  }

  private static List<SearchResults.Bar> months(TreeMap<YearMonth, Long> counts) {
    List<SearchResults.Bar> bars = new ArrayList<>();
    for (YearMonth m = counts.firstKey(); !m.isAfter(counts.lastKey()); m = m.plusMonths(1)) {
      bars.add(new SearchResults.Bar(m.toString(), counts.getOrDefault(m, 0L)));
    }
    return bars;
  }

  private static List<SearchResults.Bar> years(TreeMap<Integer, Long> counts) {
    List<SearchResults.Bar> bars = new ArrayList<>();
    if (!counts.isEmpty()) {
      int first = Math.max(counts.firstKey(), counts.lastKey() - MOST_YEARS);
      for (int year = first; year <= counts.lastKey(); year++) {
        bars.add(
            new SearchResults.Bar(PartialDate.year(year).value(), counts.getOrDefault(year, 0L)));
      }
    }
    return bars;
  }

  private static Source source(RecordSummary record, RecordView.InSource in, long most) {
    @Nullable String name = in.source();
    SearchParameters search =
        search(record).withIncluded(Facet.SOURCE, name == null ? FacetValue.UNKNOWN : name);
    return new Source(
        Labels.source(name),
        name == null ? null : Links.source(SourceSlug.of(name)),
        Links.search(search),
        Labels.count(in.mentions()),
        "in " + Labels.count(in.articles(), "article"),
        (int) (FULL * in.mentions() / most));
  }

  private static String search(RecordSummary record, String period) {
    PartialDate date = PartialDate.parse(period).orElseThrow();
    return Links.search(
        search(record)
            .withDates(
                new SearchParameters.DateFilter(
                    date, date, SearchParameters.DateFilter.Match.CERTAIN)));
  }

  /** The filter for a person or a place; for others the name as a phrase. */
  static SearchParameters search(RecordSummary record) {
    SearchParameters any = SearchParameters.EMPTY;
    return switch (record.kind()) {
      case PERSON -> any.withIncluded(Facet.PERSON, record.key());
      case PLACE -> any.withIncluded(Facet.PLACE, record.key());
      case ORGANISATION, GROUP ->
          any.withQuery("\"" + record.name().replace('"', ' ').strip() + "\"");
    };
  }
}
