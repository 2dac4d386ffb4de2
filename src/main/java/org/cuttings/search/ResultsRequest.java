package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.elastic.ArticleFields;
import org.jspecify.annotations.Nullable;

/**
 * The one request of a results page: hits with their passages and highlights, totals, facets and
 * histogram.
 *
 * <p>The filters are a post filter, because every count needs another set of them. What a query
 * says about words scores; the rest filters.
 */
final class ResultsRequest {
  static final String PASSAGES = "passages";
  static final String FIRST_PASSAGE = "first";
  static final String PARTS = "parts";
  static final String UNDATED = "undated";

  static final int MAX_PASSAGES = 3;
  static final int MAX_FACET_VALUES = 200;

  /** A heading says less than a paragraph, however short it is. */
  private static final double HEADING_BOOST = 0.3;

  private final SearchParameters parameters;
  private final @Nullable Clause clause;
  private final ClauseQueries queries;
  private final Filters<Facet> filters;
  private final Highlights highlights;
  private final List<Sought> sought;
  private final Relevance.Weights weights;

  ResultsRequest(SearchParameters parameters, @Nullable Clause clause, Highlights highlights) {
    this(parameters, clause, highlights, Relevance.Weights.USUAL, Groupings.NONE);
  }

  ResultsRequest(
      SearchParameters parameters,
      @Nullable Clause clause,
      Highlights highlights,
      Relevance.Weights weights,
      Groupings groupings) {
    this.parameters = parameters;
    this.clause = clause;
    this.queries = new ClauseQueries(parameters.dates().match());
    this.filters = Filters.of(parameters, groupings);
    this.highlights = highlights;
    this.sought = clause == null ? List.of() : Sought.in(clause);
    this.weights = weights;
  }

  /** The request for the hits from {@code from} on; on which index or snapshot is left open. */
  SearchRequest.Builder page(int from, int size) {
    SearchRequest.Builder request = hits(from, size);
    filters().forEach(request::aggregations);
    return request;
  }

  /** The same without anything counted but the total. */
  SearchRequest.Builder hits(int from, int size) {
    SearchRequest.Builder request = counted();
    request
        .query(scored(true))
        .from(from)
        .size(size)
        .sort(sort())
        .trackScores(true)
        .source(only(ArticleReader.SUMMARY_FIELDS));
    Optional<Highlight> title =
        highlights.of(texts(Sought::inTitle), ArticleFields.TITLE, ArticleFields.TITLE_STEMMED);
    title.ifPresent(request::highlight);
    return request;
  }

  /** The request that only walks over hits: their sort values, nothing else. */
  SearchRequest.Builder walk(int size) {
    return counted()
        .query(scored(false))
        .size(size)
        .sort(sort())
        .trackTotalHits(track -> track.enabled(false))
        .source(source -> source.fetch(false));
  }

  /** The request for what lists show of {@code size} articles, without anything counted. */
  SearchRequest.Builder list(int size) {
    return walk(size).source(only(ArticleReader.SUMMARY_FIELDS));
  }

  /** The request that only counts. */
  SearchRequest.Builder count() {
    return counted().query(matching()).size(0);
  }

  /** The request that only counts what each source has. */
  SearchRequest.Builder coverage() {
    SearchRequest.Builder request = count();
    CoverageCounts.aggregations(filters.all()).forEach(request::aggregations);
    return request;
  }

  /** The request that only lists the values of a facet. */
  SearchRequest.Builder values(Map<String, Aggregation> counts) {
    SearchRequest.Builder request = count();
    counts.forEach(request::aggregations);
    return request;
  }

  private SearchRequest.Builder counted() {
    SearchRequest.Builder request =
        new SearchRequest.Builder().trackTotalHits(track -> track.enabled(true));
    if (!filters.all().isEmpty()) {
      request.postFilter(Queries.allOf(filters.all()));
    }
    return request;
  }

  private java.util.Map<String, Aggregation> filters() {
    java.util.Map<String, Aggregation> aggregations = new java.util.LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      aggregations.putAll(facetCounts(facet).aggregations());
    }
    aggregations.putAll(Histogram.aggregations(filters, ArticleFields.YEAR, ArticleFields.MONTH));
    aggregations.put(
        UNDATED,
        Aggregation.of(
            a ->
                a.filter(Queries.allOf(filters.all()))
                    .aggregations(
                        UNDATED,
                        missing -> missing.missing(m -> m.field(ArticleFields.PUBLISHED_FROM)))));
    return aggregations;
  }

  FacetCounts<Facet> facetCounts(Facet facet) {
    return new FacetCounts<>(facet, filters, MAX_FACET_VALUES);
  }

  private Query matching() {
    return clause == null ? Queries.everything() : queries.matching(clause);
  }

  /**
   * @param shown whether passages are to come with the hits; they score either way
   */
  private Query scored(boolean shown) {
    return Query.of(
        q ->
            q.bool(
                bool -> {
                  bool.filter(matching());
                  new Relevance(sought, weights).query().ifPresent(bool::should);
                  bestPassages(shown).ifPresent(bool::should);
                  bestParts(shown).ifPresent(bool::should);
                  if (shown) {
                    bool.should(firstPassage());
                  }
                  return bool.minimumShouldMatch("0");
                }));
  }

  private Optional<Query> bestPassages(boolean shown) {
    List<Clause.Text> texts = texts(Sought::inBody);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    Query says =
        Queries.anyOf(
            Relevance.telling(sought.stream().filter(Sought::inBody).toList()).stream()
                .map(Sought::text)
                .distinct()
                .map(ClauseQueries::passageText)
                .toList());
    Query paragraphsFirst =
        Query.of(
            q ->
                q.boosting(
                    boosting ->
                        boosting
                            .positive(says)
                            .negative(Queries.term(ArticleFields.PASSAGES_KIND, "heading"))
                            .negativeBoost(HEADING_BOOST)));
    InnerHits hits =
        InnerHits.of(
            inner -> {
              highlights
                  .of(texts, ArticleFields.PASSAGES_TEXT, ArticleFields.PASSAGES_TEXT_STEMMED)
                  .ifPresent(inner::highlight);
              return inner
                  .name(PASSAGES)
                  .size(MAX_PASSAGES)
                  .sort(byScore(), by(ArticleFields.PASSAGES_ORDINAL, SortOrder.Asc))
                  .source(
                      only(
                          List.of(
                              ArticleFields.PASSAGES_TEXT,
                              ArticleFields.PASSAGES_START,
                              ArticleFields.PASSAGES_END)));
            });
    return Optional.of(
        Query.of(
            q ->
                q.nested(
                    nested ->
                        nested
                            .path(ArticleFields.PASSAGES)
                            .scoreMode(ChildScoreMode.Max)
                            .query(paragraphsFirst)
                            .boost(weights.passage())
                            .innerHits(shown ? hits : null))));
  }

  private Optional<Query> bestParts(boolean shown) {
    List<Sought> inParts = sought.stream().filter(Sought::inParts).toList();
    Set<Place> places = EnumSet.noneOf(Place.class);
    inParts.forEach(one -> one.places().stream().filter(Place::isPart).forEach(places::add));
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<Clause.Text> texts = inParts.stream().map(Sought::text).distinct().toList();
    Query says = Queries.anyOf(texts.stream().map(ClauseQueries::partText).toList());
    InnerHits hits =
        InnerHits.of(
            inner -> {
              highlights
                  .of(texts, ArticleFields.PARTS_TEXT, ArticleFields.PARTS_TEXT_STEMMED)
                  .ifPresent(inner::highlight);
              return inner
                  .name(PARTS)
                  .size(MAX_PASSAGES)
                  .sort(byScore(), by(ArticleFields.PARTS_ORDINAL, SortOrder.Asc))
                  .source(
                      only(
                          List.of(
                              ArticleFields.PARTS_KIND,
                              ArticleFields.PARTS_AUTHOR,
                              ArticleFields.PARTS_TEXT,
                              ArticleFields.PARTS_START,
                              ArticleFields.PARTS_END)));
            });
    return Optional.of(
        Query.of(
            q ->
                q.nested(
                    nested ->
                        nested
                            .path(ArticleFields.PARTS)
                            .scoreMode(ChildScoreMode.Max)
                            .query(ClauseQueries.partOf(places, says))
                            .innerHits(shown ? hits : null))));
  }

  /** What is shown of an article that has no passage with a match. Adds nothing to the score. */
  private static Query firstPassage() {
    Query paragraphsFirst =
        Query.of(
            q ->
                q.bool(
                    bool ->
                        bool.filter(Queries.exists(ArticleFields.PASSAGES_ORDINAL))
                            .should(
                                Query.of(
                                    s ->
                                        s.constantScore(
                                            constant ->
                                                constant.filter(
                                                    Queries.not(
                                                        Queries.term(
                                                            ArticleFields.PASSAGES_KIND,
                                                            "heading"))))))
                            .minimumShouldMatch("0")));
    InnerHits hits =
        InnerHits.of(
            inner ->
                inner
                    .name(FIRST_PASSAGE)
                    .size(1)
                    .sort(byScore(), by(ArticleFields.PASSAGES_ORDINAL, SortOrder.Asc))
                    .source(
                        only(
                            List.of(
                                ArticleFields.PASSAGES_TEXT,
                                ArticleFields.PASSAGES_START,
                                ArticleFields.PASSAGES_END))));
    return Query.of(
        q ->
            q.nested(
                nested ->
                    nested
                        .path(ArticleFields.PASSAGES)
                        .scoreMode(ChildScoreMode.None)
                        .boost(0f)
                        .query(paragraphsFirst)
                        .innerHits(hits)));
  }

  private List<Clause.Text> texts(java.util.function.Predicate<Sought> where) {
    return sought.stream()
        .filter(where)
        .map(Sought::text)
        .distinct()
        .collect(Collectors.toUnmodifiableList());
  }

  private List<SortOptions> sort() {
    SearchParameters.Sort order =
        sought.isEmpty() && parameters.sort() == SearchParameters.Sort.RELEVANCE
            ? SearchParameters.Sort.NEWEST
            : parameters.sort();
    SortOptions id = by(ArticleFields.ID, SortOrder.Asc);
    return switch (order) {
      case RELEVANCE -> List.of(byScore(), id);
      case NEWEST ->
          List.of(
              by(ArticleFields.PUBLISHED_FROM, SortOrder.Desc),
              by(ArticleFields.PUBLISHED_TO, SortOrder.Desc),
              id);
      case OLDEST ->
          List.of(
              by(ArticleFields.PUBLISHED_FROM, SortOrder.Asc),
              by(ArticleFields.PUBLISHED_TO, SortOrder.Asc),
              id);
      case ADDED -> List.of(by(ArticleFields.INGESTED, SortOrder.Desc), id);
    };
  }

  private static SortOptions byScore() {
    return SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc)));
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(
        sort -> sort.field(FieldSort.of(f -> f.field(field).order(order).missing("_last"))));
  }

  private static SourceConfig only(List<String> fields) {
    return SourceConfig.of(source -> source.filter(filter -> filter.includes(fields)));
  }
}
