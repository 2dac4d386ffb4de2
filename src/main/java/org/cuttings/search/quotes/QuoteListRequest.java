package org.cuttings.search.quotes;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.QuoteFields;
import org.cuttings.model.Quote;
import org.cuttings.search.Answers;
import org.cuttings.search.FacetCounts;
import org.cuttings.search.FacetField;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Filters;
import org.cuttings.search.Groupings;
import org.cuttings.search.Histogram;
import org.cuttings.search.Queries;
import org.cuttings.search.ResultsReader;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.Snapshots;
import org.cuttings.search.TextSearch;
import org.cuttings.search.quotes.QuoteResults.Found;

/**
 * The one request of a list of quotes, and what its answer says. The filters are a post filter,
 * because every count needs another set of them. A word that is only set apart by marks is nobody's
 * quote and never listed.
 */
final class QuoteListRequest {
  private static final int MAX_FACET_VALUES = 200;
  private static final String UNDATED = "undated";

  private final QuoteParameters parameters;
  private final TextSearch words;
  private final Filters<QuoteFacet> filters;

  QuoteListRequest(QuoteParameters parameters, Groupings groupings) {
    this.parameters = parameters;
    words = new TextSearch(parameters.query(), EvidenceFields.TEXT, EvidenceFields.TEXT_STEMMED);
    SearchParameters.DateFilter dates = parameters.dates();
    filters =
        new Filters<>(
            parameters.choices(),
            facet -> field(facet, groupings),
            dates.isEmpty()
                ? List.of()
                : List.of(
                    Queries.dated(
                        EvidenceFields.ARTICLE_PUBLISHED_FROM,
                        EvidenceFields.ARTICLE_PUBLISHED_TO,
                        dates)),
            List.of());
  }

  private static FacetField field(QuoteFacet facet, Groupings groupings) {
    return switch (facet) {
      case SPEAKER -> FacetField.named(QuoteFields.SPEAKER_KEY, QuoteFields.SPEAKER_LABEL);
      case ABOUT -> FacetField.named(QuoteFields.ABOUT, QuoteFields.ABOUT_LABEL);
      case SOURCE -> FacetField.of(EvidenceFields.ARTICLE_SOURCE);
      case DIRECT -> FacetField.of(QuoteFields.DIRECT);
      case YEAR -> FacetField.periods(QuoteFields.YEAR);
      case MONTH -> FacetField.periods(QuoteFields.MONTH);
      case COLLECTION ->
          FacetField.grouped(
              EvidenceFields.ID, groupings.of(Groupings.Family.QUOTES_BY_COLLECTION));
    };
  }

  /** The page that is asked for, with everything that is counted. */
  SearchRequest.Builder page() {
    SearchRequest.Builder request =
        list(QuoteParameters.PAGE_SIZE)
            .from((parameters.page() - 1) * QuoteParameters.PAGE_SIZE)
            .trackTotalHits(track -> track.enabled(true));
    words.highlight().ifPresent(request::highlight);
    aggregations().forEach(request::aggregations);
    return request;
  }

  /** Every value of a facet. */
  List<FacetValue> values(
      QuoteFacet facet, Function<SearchRequest.Builder, SearchResponse<JsonNode>> search) {
    return FacetCounts.every(
        facet,
        filters,
        counts -> {
          SearchRequest.Builder request = list(0).trackTotalHits(track -> track.enabled(true));
          counts.forEach(request::aggregations);
          return search.apply(request);
        });
  }

  /** So many quotes, without anything counted. */
  SearchRequest.Builder list(int size) {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .query(matching())
            .size(size)
            .sort(sort())
            .trackScores(true)
            .trackTotalHits(track -> track.enabled(false));
    if (!filters.all().isEmpty()) {
      request.postFilter(Queries.allOf(filters.all()));
    }
    return request;
  }

  private Query matching() {
    Query quotes = Queries.not(Queries.term(QuoteFields.KIND, Quote.Kind.TERM.value()));
    return Query.of(
        q ->
            q.bool(
                bool -> {
                  words.query().ifPresent(bool::must);
                  return bool.filter(quotes);
                }));
  }

  private Map<String, Aggregation> aggregations() {
    Map<String, Aggregation> aggregations = new LinkedHashMap<>();
    for (QuoteFacet facet : QuoteFacet.values()) {
      aggregations.putAll(counts(facet).aggregations());
    }
    aggregations.putAll(Histogram.aggregations(filters, QuoteFields.YEAR, QuoteFields.MONTH));
    aggregations.put(
        UNDATED,
        Aggregation.of(
            a ->
                a.filter(Queries.allOf(filters.all()))
                    .aggregations(
                        UNDATED,
                        missing ->
                            missing.missing(m -> m.field(EvidenceFields.ARTICLE_PUBLISHED)))));
    return aggregations;
  }

  private FacetCounts<QuoteFacet> counts(QuoteFacet facet) {
    return new FacetCounts<>(facet, filters, MAX_FACET_VALUES);
  }

  private List<SortOptions> sort() {
    SortOptions id = by(EvidenceFields.ID, SortOrder.Asc);
    return switch (parameters.sort()) {
      case NEWEST -> newest(id);
      case OLDEST ->
          List.of(
              by(EvidenceFields.ARTICLE_PUBLISHED_FROM, SortOrder.Asc),
              by(EvidenceFields.ARTICLE_PUBLISHED_TO, SortOrder.Asc),
              id);
      case ADDED -> List.of(by(EvidenceFields.ADDED, SortOrder.Desc), id);
      case RELEVANCE ->
          words.query().isEmpty()
              ? newest(id)
              : List.of(
                  SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))), id);
    };
  }

  private static List<SortOptions> newest(SortOptions id) {
    return List.of(
        by(EvidenceFields.ARTICLE_PUBLISHED_FROM, SortOrder.Desc),
        by(EvidenceFields.ARTICLE_PUBLISHED_TO, SortOrder.Desc),
        id);
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(
        sort -> sort.field(FieldSort.of(f -> f.field(field).order(order).missing("_last"))));
  }

  /**
   * @param snapshot that was searched
   * @param expired whether another was asked for
   */
  QuoteResults results(
      SearchResponse<JsonNode> response, Snapshots.Snapshot snapshot, boolean expired) {
    long total = ResultsReader.total(response);
    Answers answers = new Answers(response.aggregations());
    Map<QuoteFacet, List<FacetValue>> facets = new EnumMap<>(QuoteFacet.class);
    for (QuoteFacet facet : QuoteFacet.values()) {
      facets.put(facet, counts(facet).values(answers, total));
    }
    return new QuoteResults(
        parameters.withSnapshot(snapshot.token()),
        expired ? Snapshots.withExpiry(words.reading()) : words.reading(),
        total,
        answers.within(UNDATED).missing(UNDATED),
        response.hits().hits().stream().map(this::found).toList(),
        facets,
        Histogram.bars(answers));
  }

  private Found found(Hit<JsonNode> hit) {
    SourcedQuote quote = QuoteReader.quote(hit);
    return new Found(quote, words.spans(quote.text(), hit.highlight()));
  }
}
