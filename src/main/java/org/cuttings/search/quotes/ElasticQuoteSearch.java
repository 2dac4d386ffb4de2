package org.cuttings.search.quotes;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.elastic.Indices;
import org.cuttings.search.Engine;

/** Quotations as Elasticsearch holds them. Every page costs one round trip. */
public final class ElasticQuoteSearch implements QuoteSearch {
  private final Engine engine;
  private final CheckRequest checkRequest;

  public ElasticQuoteSearch(ElasticsearchClient client, Indices indices) {
    engine = new Engine(client);
    checkRequest = new CheckRequest(indices);
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
    return new Verdicts(question, meant).decide(CheckReader.findings(pasted, answers));
  }
}
