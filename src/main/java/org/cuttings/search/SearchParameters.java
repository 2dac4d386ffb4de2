package org.cuttings.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the address of a results page says. The URL form is read in {@link #parse} and
 * written in {@link #toQueryString}; every link of the page is derived by a {@code with…} method.
 *
 * @param query what was typed, unchanged
 * @param included chosen facet values: those of one facet widen, different facets narrow
 * @param excluded facet values whose articles are left out
 * @param dates the date filter
 * @param sort order of the hits
 * @param page 1-based
 * @param snapshot token of the state of the index that the reader is paging through; null for the
 *     newest
 */
public record SearchParameters(
    String query,
    Map<Facet, Set<String>> included,
    Map<Facet, Set<String>> excluded,
    DateFilter dates,
    Sort sort,
    int page,
    @Nullable String snapshot) {

  /** Articles on a page. */
  public static final int PAGE_SIZE = 10;

  public static final SearchParameters EMPTY =
      new SearchParameters("", Map.of(), Map.of(), DateFilter.NONE, Sort.RELEVANCE, 1, null);

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
  }

  public SearchParameters {
    included = copy(included);
    excluded = copy(excluded);
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
    return new SearchParametersReader(parameters).read();
  }

  /**
   * The parameters as they stand in an address after the question mark, in one fixed order, so that
   * one state of the page has one address. Empty for {@link #EMPTY}.
   */
  public String toQueryString() {
    StringJoiner pairs = new StringJoiner("&");
    if (!query.isEmpty()) {
      pairs.add(pair("q", query));
    }
    for (Facet facet : Facet.values()) {
      for (String value : new TreeSet<>(included(facet))) {
        pairs.add(pair(facet.parameter(), value));
      }
      for (String value : new TreeSet<>(excluded(facet))) {
        pairs.add(pair("-" + facet.parameter(), value));
      }
    }
    if (dates.from() != null) {
      pairs.add(pair("from", dates.from().value()));
    }
    if (dates.to() != null) {
      pairs.add(pair("to", dates.to().value()));
    }
    if (dates.match() != DateFilter.Match.POSSIBLE) {
      pairs.add(pair("dates", dates.match().value()));
    }
    if (sort != Sort.RELEVANCE) {
      pairs.add(pair("sort", sort.value()));
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

  public Set<String> included(Facet facet) {
    return included.getOrDefault(facet, Set.of());
  }

  public Set<String> excluded(Facet facet) {
    return excluded.getOrDefault(facet, Set.of());
  }

  public SearchParameters withQuery(String newQuery) {
    return new SearchParameters(newQuery, included, excluded, dates, sort, 1, null);
  }

  public SearchParameters withIncluded(Facet facet, String value) {
    return new SearchParameters(
        query, plus(included, facet, value), minus(excluded, facet, value), dates, sort, 1, null);
  }

  public SearchParameters withExcluded(Facet facet, String value) {
    return new SearchParameters(
        query, minus(included, facet, value), plus(excluded, facet, value), dates, sort, 1, null);
  }

  /** Neither chosen nor excluded. */
  public SearchParameters without(Facet facet, String value) {
    return new SearchParameters(
        query, minus(included, facet, value), minus(excluded, facet, value), dates, sort, 1, null);
  }

  /** Nothing chosen or excluded in this facet. */
  public SearchParameters without(Facet facet) {
    Map<Facet, Set<String>> in = new EnumMap<>(Facet.class);
    in.putAll(included);
    in.remove(facet);
    Map<Facet, Set<String>> out = new EnumMap<>(Facet.class);
    out.putAll(excluded);
    out.remove(facet);
    return new SearchParameters(query, in, out, dates, sort, 1, null);
  }

  public SearchParameters withDates(DateFilter newDates) {
    return new SearchParameters(query, included, excluded, newDates, sort, 1, null);
  }

  public SearchParameters withSort(Sort newSort) {
    return new SearchParameters(query, included, excluded, dates, newSort, 1, null);
  }

  public SearchParameters withPage(int newPage) {
    return new SearchParameters(query, included, excluded, dates, sort, newPage, snapshot);
  }

  public SearchParameters withSnapshot(@Nullable String newSnapshot) {
    return new SearchParameters(query, included, excluded, dates, sort, page, newSnapshot);
  }

  public boolean hasFilters() {
    return !included.isEmpty() || !excluded.isEmpty() || !dates.isEmpty();
  }

  private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> choices) {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    choices.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values)));
          }
        });
    return java.util.Collections.unmodifiableMap(copy);
  }

  private static Map<Facet, Set<String>> plus(
      Map<Facet, Set<String>> choices, Facet facet, String value) {
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(choices);
    List<String> values = new ArrayList<>(choices.getOrDefault(facet, Set.of()));
    values.add(value);
    changed.put(facet, new LinkedHashSet<>(values));
    return changed;
  }

  private static Map<Facet, Set<String>> minus(
      Map<Facet, Set<String>> choices, Facet facet, String value) {
    Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
    changed.putAll(choices);
    Set<String> values = new LinkedHashSet<>(choices.getOrDefault(facet, Set.of()));
    values.remove(value);
    changed.put(facet, values);
    return changed;
  }
}
