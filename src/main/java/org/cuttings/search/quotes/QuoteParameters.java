package org.cuttings.search.quotes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Choices;
import org.cuttings.search.Faceted;
import org.cuttings.search.ParameterReader;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchParameters.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the address of a list of quotes says.
 *
 * @param query words of the quotes, in the query language of the archive, as typed
 * @param choices in the facets
 * @param dates when the article was published
 * @param sort order; by relevance without a query is newest first
 * @param page 1-based
 * @param snapshot token of the state of the index that the reader is paging through; null for the
 *     newest
 */
public record QuoteParameters(
    String query,
    Choices<QuoteFacet> choices,
    DateFilter dates,
    Sort sort,
    int page,
    @Nullable String snapshot)
    implements Faceted<QuoteFacet, QuoteParameters> {
  /** Quotes on a page. */
  public static final int PAGE_SIZE = 20;

  public static final QuoteParameters EMPTY =
      new QuoteParameters("", Choices.none(), DateFilter.NONE, Sort.RELEVANCE, 1, null);

  /** As many as Elasticsearch is asked to skip. */
  private static final int LAST_PAGE = 1_000_000 / PAGE_SIZE;

  public QuoteParameters {
    if (page < 1) {
      throw new IllegalArgumentException("Pages count from 1, not " + page);
    }
  }

  /**
   * Reads the parameters of a request. Unknown names and blank values count as not given.
   *
   * @throws org.cuttings.search.BadParametersException naming every value that cannot be read
   */
  public static QuoteParameters parse(Map<String, List<String>> parameters) {
    ParameterReader reader = new ParameterReader(parameters);
    QuoteParameters read =
        new QuoteParameters(
            reader.words("q"),
            reader.choices(QuoteFacet.class, QuoteParameters::expected),
            reader.dates(),
            reader.oneOf("sort", Sort.RELEVANCE),
            Math.min(reader.page(), LAST_PAGE),
            reader.snapshot());
    reader.check();
    return read;
  }

  private static @Nullable String expected(QuoteFacet facet, String value) {
    return switch (facet) {
      case YEAR -> ParameterReader.period(value, PartialDate.Precision.YEAR);
      case MONTH -> ParameterReader.period(value, PartialDate.Precision.MONTH);
      case DIRECT -> value.equals("true") || value.equals("false") ? null : "true or false";
      case SPEAKER, ABOUT, SOURCE, COLLECTION -> null;
    };
  }

  @Override
  public String toQueryString() {
    StringJoiner pairs = new StringJoiner("&");
    if (!query.isEmpty()) {
      pairs.add("q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
    choices.pairs().forEach(pairs::add);
    dates.pairs().forEach(pairs::add);
    if (sort != Sort.RELEVANCE) {
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

  public QuoteParameters withQuery(String newQuery) {
    return new QuoteParameters(newQuery, choices, dates, sort, 1, null);
  }

  @Override
  public QuoteParameters withChoices(Choices<QuoteFacet> newChoices) {
    return new QuoteParameters(query, newChoices, dates, sort, 1, null);
  }

  public QuoteParameters withDates(DateFilter newDates) {
    return new QuoteParameters(query, choices, newDates, sort, 1, null);
  }

  public QuoteParameters withSort(Sort newSort) {
    return new QuoteParameters(query, choices, dates, newSort, 1, null);
  }

  public QuoteParameters withPage(int newPage) {
    return new QuoteParameters(query, choices, dates, sort, newPage, snapshot);
  }

  public QuoteParameters withSnapshot(@Nullable String newSnapshot) {
    return new QuoteParameters(query, choices, dates, sort, page, newSnapshot);
  }

  /** The first page of the newest state. */
  public QuoteParameters first() {
    return withPage(1).withSnapshot(null);
  }

  public boolean hasFilters() {
    return !choices.isEmpty() || !dates.isEmpty();
  }
}
