package org.cuttings.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.elastic.Indices;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Snapshots.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The archive as Elasticsearch holds it. A page of results costs one round trip; a second where the
 * query is a name that has others; one without results costs a few more.
 */
public final class ElasticArchive implements Archive {
  /** See {@link ResultsSearch}. */
  private static final int STEP = 20_000;

  private final Engine engine;
  private final String index;
  private final QueryReader queries;
  private final ResultsSearch results;
  private final Snapshots snapshots;
  private final Highlights highlights = new Highlights();
  private final ResultsReader reader = new ResultsReader(highlights);
  private final ArticlePage articlePage = new ArticlePage(highlights);
  private final EvidencePage evidencePage;
  private final ArticleReading reading;
  private final Relevance.Weights weights;
  private final Groupings groupings;

  /**
   * @param names tells whom a query names
   */
  public ElasticArchive(ElasticsearchClient client, Indices indices, NameLookup names) {
    this(client, indices, names, Groupings.NONE);
  }

  /**
   * @param names tells whom a query names
   * @param groupings collections and tags
   */
  public ElasticArchive(
      ElasticsearchClient client, Indices indices, NameLookup names, Groupings groupings) {
    this(
        client,
        indices,
        names,
        Snapshots.FRESHNESS,
        InstantSource.system(),
        STEP,
        Relevance.Weights.USUAL,
        groupings);
  }

  ElasticArchive(
      ElasticsearchClient client,
      Indices indices,
      NameLookup names,
      Duration freshness,
      InstantSource clock,
      int step,
      Relevance.Weights weights,
      Groupings groupings) {
    this.weights = weights;
    this.groupings = groupings;
    engine = new Engine(client);
    queries = new QueryReader(engine, names);
    index = indices.articles();
    results = new ResultsSearch(engine, index, queries, highlights, weights, step, groupings);
    evidencePage = new EvidencePage(indices);
    reading = new ArticleReading(engine, queries, results, articlePage, evidencePage, index);
    snapshots = new Snapshots(engine, index, freshness, clock);
  }

  @Override
  public SearchResults search(SearchParameters parameters) {
    return snapshots.search(
        parameters.snapshot(), (snapshot, expired) -> search(parameters, snapshot, expired));
  }

  private SearchResults search(SearchParameters parameters, Snapshot snapshot, boolean expired) {
    ResultsSearch.Found found = results.find(parameters, snapshot);
    ParsedQuery parsed = found.query();
    long total = ResultsReader.total(found.response());
    Answers answers = new Answers(found.response().aggregations());
    Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, found.request().facetCounts(facet).values(answers, total));
    }
    return new SearchResults(
        parameters.withSnapshot(snapshot.token()),
        expired ? Snapshots.withExpiry(parsed.reading()) : parsed.reading(),
        total,
        answers.within(ResultsRequest.UNDATED).missing(ResultsRequest.UNDATED),
        reader.hits(found.response()),
        facets,
        Histogram.bars(answers),
        parsed.names(),
        total > 0 || isEmpty(parameters, parsed)
            ? null
            : new Advisor(engine, queries, parameters, parsed.clause(), snapshot, groupings)
                .advice());
  }

  /** Whether everything was asked for: nothing then can be done when there is nothing. */
  private static boolean isEmpty(SearchParameters parameters, ParsedQuery parsed) {
    return parsed.clause() == null && !parameters.hasFilters();
  }

  @Override
  public Stream<ArticleSummary> all(SearchParameters parameters) {
    return EveryHit.of(engine, index, list(parameters)::list).map(ElasticArchive::summary);
  }

  @Override
  public Stream<ArticleSummary> arrivals(SearchParameters parameters, @Nullable Arrival before) {
    ResultsRequest request = list(parameters.withSort(SearchParameters.Sort.ADDED));
    return EveryHit.of(engine, index, request::list, before).map(ElasticArchive::summary);
  }

  @Override
  public Instant wholeUntil(Instant now) {
    @Nullable Instant since = engine.comingInSince(index);
    return since != null && since.isBefore(now) ? since : now;
  }

  private ResultsRequest list(SearchParameters parameters) {
    return new ResultsRequest(
        parameters, results.understood(parameters).clause(), highlights, weights, groupings);
  }

  private static ArticleSummary summary(Hit<JsonNode> hit) {
    return ArticleReader.summary(
        Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source()));
  }

  @Override
  public SourcesBeside beside(SearchParameters parameters, List<String> sources) {
    @Nullable Clause clause = results.understood(parameters).clause();
    List<RequestItem> requests = new ArrayList<>();
    requests.add(
        item(new ResultsRequest(parameters, clause, highlights, weights, groupings).coverage()));
    for (String source : sources) {
      SearchParameters alone = parameters.without(Facet.SOURCE).withIncluded(Facet.SOURCE, source);
      requests.add(
          item(
              new ResultsRequest(alone, clause, highlights, weights, groupings)
                  .hits(0, SourcesBeside.ARTICLES)));
    }
    List<MultiSearchItem<JsonNode>> answers = engine.searchAll(requests);
    List<SourcesBeside.Best> best = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      MultiSearchItem<JsonNode> answer = answers.get(i + 1);
      best.add(
          new SourcesBeside.Best(sources.get(i), ResultsReader.total(answer), reader.hits(answer)));
    }
    return new SourcesBeside(
        CoverageCounts.coverage(new Answers(answers.getFirst().aggregations())), best);
  }

  private RequestItem item(SearchRequest.Builder body) {
    return RequestItem.of(item -> item.header(header -> header.index(index)).body(body.build()));
  }

  @Override
  public List<FacetValue> facetValues(SearchParameters parameters, Facet facet) {
    ResultsRequest request =
        new ResultsRequest(
            parameters, results.understood(parameters).clause(), highlights, weights, groupings);
    return FacetCounts.every(
        facet,
        Filters.of(parameters, groupings),
        counts -> engine.search(request.values(counts).index(index).build()));
  }

  @Override
  public Optional<ArticleView> article(ArticleId id, String query, SearchParameters.Names names) {
    ParsedQuery parsed = queries.read(query, names);
    Optional<ArticleView> view = article(id, parsed.clause());
    return view.filter(article -> !article.isMarked())
        .flatMap(article -> results.nearly(names, parsed))
        .flatMap(named -> article(id, named.clause()))
        .or(() -> view);
  }

  private Optional<ArticleView> article(ArticleId id, @Nullable Clause clause) {
    return articlePage.view(engine.search(articlePage.request(index, id, clause)));
  }

  @Override
  public List<ReadArticle> read(List<ArticleId> ids, String query, SearchParameters.Names names) {
    return reading.read(ids, query, names);
  }

  @Override
  public Optional<ArticleEvidence> evidence(ArticleId id) {
    return evidencePage.evidence(id, engine.searchAll(evidencePage.requests(id)));
  }

  @Override
  public ArchiveFigures figures() {
    return FiguresPage.figures(engine.search(FiguresPage.request(index)));
  }

  @Override
  public Optional<SourceView> source(String id) {
    return FiguresPage.source(engine.search(FiguresPage.request(index, id)));
  }

  @Override
  public boolean isReady() {
    try {
      engine.search(SearchRequest.of(request -> request.index(index).size(0)));
      return true;
    } catch (EngineUnavailableException e) {
      return false;
    }
  }
}
