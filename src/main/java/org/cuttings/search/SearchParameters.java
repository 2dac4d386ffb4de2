package org.cuttings.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the address of a results page says. The URL form is read in {@link #parse} and
 * written in {@link #toQueryString}; every link of the page is derived by a {@code with…} method.
 *
 * @param query what was typed, unchanged
 * @param choices in the facets
 * @param dates the date filter
 * @param sort order of the hits
 * @param names whether a query that is a name is looked for under other names, too
 * @param page 1-based
 * @param snapshot token of the state of the index that the reader is paging through; null for the
 *     newest
 */
public record SearchParameters(
    String query,
    Choices<Facet> choices,
    DateFilter dates,
    Sort sort,
    Names names,
    int page,
    @Nullable String snapshot)
    implements Faceted<Facet, SearchParameters> {

  /** Articles on a page. */
  public static final int PAGE_SIZE = 10;

  public static final SearchParameters EMPTY =
      new SearchParameters("", Choices.none(), DateFilter.NONE, Sort.RELEVANCE, Names.ALL, 1, null);

  /** Order of the hits; undated articles come last in both orders by date of publication. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    /** What came into the archive last comes first. */
    ADDED;

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Under which names somebody is looked for. */
  public enum Names {
    /** Under every name that articles have. */
    ALL,
    /** Under the name that was typed. */
    EXACT;

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param from first day that counts; null for open
   * @param to last day that counts; null for open
   * @param match whether an article whose date is only partly known must lie certainly in the
   *     range, or may possibly
   */
  public record DateFilter(@Nullable PartialDate from, @Nullable PartialDate to, Match match) {
    public static final DateFilter NONE = new DateFilter(null, null, Match.POSSIBLE);

    /** How a partly known date is compared with the range. */
    public enum Match {
      POSSIBLE,
      CERTAIN;

      public String value() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    public boolean isEmpty() {
      return from == null && to == null;
    }

    /** {@code name=value} for what an address must say; the values need no encoding. */
    public List<String> pairs() {
      List<String> pairs = new ArrayList<>();
      if (from != null) {
        pairs.add("from=" + from.value());
      }
      if (to != null) {
        pairs.add("to=" + to.value());
      }
      if (match != Match.POSSIBLE) {
        pairs.add("dates=" + match.value());
      }
      return pairs;
    }
  }

  public SearchParameters {
    if (page < 1) {
      throw new IllegalArgumentException("Pages count from 1, not " + page);
    }
  }

  /**
   * Reads the parameters of a request. Unknown names and blank values count as not given.
   *
   * @throws BadParametersException naming every value that cannot be read
   */
  public static SearchParameters parse(Map<String, List<String>> parameters) {
    return SearchParametersReader.read(parameters);
  }

  /**
   * The parameters as they stand in an address after the question mark, in one fixed order, so that
   * one state of the page has one address. Empty for {@link #EMPTY}.
   */
  @Override
  public String toQueryString() {
    StringJoiner pairs = new StringJoiner("&");
    if (!query.isEmpty()) {
      pairs.add(pair("q", query));
    }
    choices.pairs().forEach(pairs::add);
    dates.pairs().forEach(pairs::add);
    if (sort != Sort.RELEVANCE) {
      pairs.add(pair("sort", sort.value()));
    }
    if (names != Names.ALL) {
      pairs.add(pair("names", names.value()));
    }
    if (page != 1) {
      pairs.add(pair("page", Integer.toString(page)));
    }
    if (snapshot != null) {
      pairs.add(pair("snapshot", snapshot));
    }
    return pairs.toString();
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  public SearchParameters withQuery(String newQuery) {
    return new SearchParameters(newQuery, choices, dates, sort, names, 1, null);
  }

  @Override
  public SearchParameters withChoices(Choices<Facet> newChoices) {
    return new SearchParameters(query, newChoices, dates, sort, names, 1, null);
  }

  public SearchParameters withDates(DateFilter newDates) {
    return new SearchParameters(query, choices, newDates, sort, names, 1, null);
  }

  public SearchParameters withSort(Sort newSort) {
    return new SearchParameters(query, choices, dates, newSort, names, 1, null);
  }

  public SearchParameters withNames(Names newNames) {
    return new SearchParameters(query, choices, dates, sort, newNames, 1, null);
  }

  public SearchParameters withPage(int newPage) {
    return new SearchParameters(query, choices, dates, sort, names, newPage, snapshot);
  }

  public SearchParameters withSnapshot(@Nullable String newSnapshot) {
    return new SearchParameters(query, choices, dates, sort, names, page, newSnapshot);
  }

  public boolean hasFilters() {
    return !choices.isEmpty() || !dates.isEmpty();
  }
}
