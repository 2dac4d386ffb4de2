package org.cuttings.search.events;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.cuttings.model.PartialDate;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.Choices;
import org.cuttings.search.Faceted;
import org.cuttings.search.ParameterReader;
import org.cuttings.search.SearchParameters.DateFilter;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the address of a list of events says. The URL form is read in {@link #parse} and
 * written in {@link #toQueryString}.
 *
 * @param query what was typed, unchanged; looked for in the words of the reports
 * @param choices in the facets
 * @param independent how many independent sources an event must have; 1 for any
 * @param dates the range in which it must lie
 * @param sort order of the list
 * @param page 1-based
 * @param snapshot token of the state of the index that the reader is paging through; null for the
 *     newest
 */
public record EventParameters(
    String query,
    Choices<EventFacet> choices,
    int independent,
    DateFilter dates,
    Sort sort,
    int page,
    @Nullable String snapshot)
    implements Faceted<EventFacet, EventParameters> {
  /** Events on a page. */
  public static final int PAGE_SIZE = 25;

  public static final EventParameters EMPTY =
      new EventParameters("", Choices.none(), 1, DateFilter.NONE, Sort.OLDEST, 1, null);

  /** Order of a list; events without a date come last in both orders by date. */
  public enum Sort {
    OLDEST,
    NEWEST,
    /** Most independent sources first. */
    SOURCES,
    /** That of which an article told that came in last first. */
    ADDED,
    /** Best match first; without a query as {@link #OLDEST}. */
    RELEVANCE;

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public EventParameters {
    if (page < 1 || independent < 1) {
      throw new IllegalArgumentException("Pages and sources count from 1");
    }
  }

  /**
   * Reads the parameters of a request. Unknown names and blank values count as not given.
   *
   * @throws BadParametersException naming every value that cannot be read
   */
  public static EventParameters parse(Map<String, List<String>> parameters) {
    ParameterReader reader = new ParameterReader(parameters);
    EventParameters read =
        new EventParameters(
            reader.words("q"),
            reader.choices(EventFacet.class, EventParameters::expected),
            reader.number("independent", 1, "a number of independent sources from 1 on"),
            reader.dates(),
            reader.oneOf("sort", Sort.OLDEST),
            reader.page(),
            reader.snapshot());
    reader.check();
    return read;
  }

  private static @Nullable String expected(EventFacet facet, String value) {
    return facet == EventFacet.YEAR
        ? ParameterReader.period(value, PartialDate.Precision.YEAR)
        : null;
  }

  @Override
  public String toQueryString() {
    StringJoiner pairs = new StringJoiner("&");
    if (!query.isEmpty()) {
      pairs.add("q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
    choices.pairs().forEach(pairs::add);
    if (independent != 1) {
      pairs.add("independent=" + independent);
    }
    dates.pairs().forEach(pairs::add);
    if (sort != Sort.OLDEST) {
      pairs.add("sort=" + sort.value());
    }
    if (page != 1) {
      pairs.add("page=" + page);
    }
    if (snapshot != null) {
      pairs.add("snapshot=" + snapshot);
    }
    return pairs.toString();
  }

  public EventParameters withQuery(String newQuery) {
    return new EventParameters(newQuery, choices, independent, dates, sort, 1, null);
  }

  @Override
  public EventParameters withChoices(Choices<EventFacet> newChoices) {
    return new EventParameters(query, newChoices, independent, dates, sort, 1, null);
  }

  public EventParameters withIndependent(int newIndependent) {
    return new EventParameters(query, choices, newIndependent, dates, sort, 1, null);
  }

  public EventParameters withDates(DateFilter newDates) {
    return new EventParameters(query, choices, independent, newDates, sort, 1, null);
  }

  public EventParameters withSort(Sort newSort) {
    return new EventParameters(query, choices, independent, dates, newSort, 1, null);
  }

  public EventParameters withPage(int newPage) {
    return new EventParameters(query, choices, independent, dates, sort, newPage, snapshot);
  }

  public EventParameters withSnapshot(@Nullable String newSnapshot) {
    return new EventParameters(query, choices, independent, dates, sort, page, newSnapshot);
  }

  /** The first page of the newest state. */
  public EventParameters first() {
    return withPage(1).withSnapshot(null);
  }

  public boolean hasFilters() {
    return !choices.isEmpty() || independent > 1 || !dates.isEmpty();
  }
}
