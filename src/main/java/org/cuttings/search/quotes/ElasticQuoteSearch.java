package org.cuttings.search.quotes;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.elastic.Indices;
import org.cuttings.search.Arrival;
import org.cuttings.search.Engine;
import org.cuttings.search.EveryHit;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Groupings;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.Snapshots;
import org.jspecify.annotations.Nullable;

/** Quotations as Elasticsearch holds them. Every page costs one round trip. */
public final class ElasticQuoteSearch implements QuoteSearch {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{20}-q-[0-9.]{1,24}");

  private final Engine engine;
  private final String index;
  private final CheckRequest checkRequest;
  private final Snapshots snapshots;
  private final Groupings groupings;

  public ElasticQuoteSearch(ElasticsearchClient client, Indices indices) {
    this(client, indices, Groupings.NONE);
  }

  /**
   * @param groupings collections
   */
  public ElasticQuoteSearch(ElasticsearchClient client, Indices indices, Groupings groupings) {
    this(client, indices, groupings, Snapshots.FRESHNESS);
  }

  /**
   * @param groupings collections
   * @param freshness how old the state may be that the first page of a list shows
   */
  public ElasticQuoteSearch(
      ElasticsearchClient client, Indices indices, Groupings groupings, Duration freshness) {
    this.groupings = groupings;
    engine = new Engine(client);
    index = indices.alias(Indices.Kind.QUOTES);
    checkRequest = new CheckRequest(indices);
    snapshots = new Snapshots(engine, index, freshness);
  }

  @Override
  public QuoteResults search(QuoteParameters parameters) {
    QuoteListRequest request = new QuoteListRequest(parameters, groupings);
    return snapshots.search(
        parameters.snapshot(),
        (snapshot, expired) ->
            request.results(engine.search(snapshot.on(request.page()).build()), snapshot, expired));
  }

  @Override
  public List<FacetValue> values(QuoteParameters parameters, QuoteFacet facet) {
    return new QuoteListRequest(parameters, groupings)
        .values(facet, request -> engine.search(request.index(index).build()));
  }

  @Override
  public Stream<SourcedQuote> all(QuoteParameters parameters) {
    QuoteListRequest request = new QuoteListRequest(parameters, groupings);
    return EveryHit.of(engine, index, request::list).map(QuoteReader::quote);
  }

  @Override
  public Stream<SourcedQuote> arrivals(QuoteParameters parameters, @Nullable Arrival before) {
    QuoteListRequest request =
        new QuoteListRequest(parameters.withSort(SearchParameters.Sort.ADDED), groupings);
    return EveryHit.of(engine, index, request::list, before).map(QuoteReader::quote);
  }

  @Override
  public Optional<SourcedQuote> quote(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return engine
        .search(
            SearchRequest.of(
                request -> request.index(index).query(q -> q.ids(ids -> ids.values(id))).size(1)))
        .hits()
        .hits()
        .stream()
        .findFirst()
        .map(QuoteReader::quote);
  }

  @Override
  public QuoteCheck check(CheckQuestion question) {
    PastedWords pasted = PastedWords.of(question.words());
    List<MultiSearchItem<JsonNode>> answers =
        engine.searchAll(checkRequest.requests(pasted, question.by()));
    Set<String> meant = new HashSet<>();
    if (answers.size() > 2) {
      answers.get(2).hits().hits().forEach(hit -> meant.add(String.valueOf(hit.id())));
    }
    boolean more = answers.getFirst().hits().hits().size() == CheckRequest.ARTICLES;
    return new Verdicts(question, meant, more).decide(CheckReader.findings(pasted, answers));
  }
}
