package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpSerializable;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchParameters.DateFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of Elasticsearch, as JSON. */
class ResultsRequestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kislyak | {'multi_match':{'fields':['title^2.5','passages.text^1.3','title.stemmed^2','passages.text.stemmed'],'query':'kislyak','slop':0,'tie_breaker':0.2,'type':'phrase'}}",
        "\"personal lawyer\" | {'multi_match':{'fields':['title^2.5','passages.text^1.3'],'query':'personal lawyer','slop':0,'tie_breaker':0.2,'type':'phrase'}}",
        "title:\"near words\"~5 | {'multi_match':{'fields':['title^2.5'],'query':'near words','slop':5,'tie_breaker':0.2,'type':'phrase'}}",
        "by:kis* | {'simple_query_string':{'analyze_wildcard':true,'default_operator':'and','fields':['byline'],'flags':'PREFIX','query':'kis*'}}",
        "source:kislyk~1 | {'multi_match':{'fields':['source.text'],'fuzziness':'1','operator':'and','query':'kislyk','tie_breaker':0.2,'type':'best_fields'}}",
        "by:unknown | {'bool':{'must_not':[{'exists':{'field':'byline_facet'}}]}}",
        "date:2016-06..2016-09 | {'bool':{'filter':[{'range':{'published_to':{'gte':'2016-06-01'}}},{'range':{'published_from':{'lte':'2016-09-30'}}}]}}",
        "in:comments | {'nested':{'path':'parts','query':{'terms':{'parts.kind':['comment']}},'score_mode':'none'}}",
        "-by:x date:2016.. | {'bool':{'filter':[{'bool':{'filter':[{'range':{'published_to':{'gte':'2016-01-01'}}}]}}],'must_not':[{'multi_match':{'fields':['byline'],'query':'x','slop':0,'tie_breaker':0.2,'type':'phrase'}}]}}",
      })
  void aClauseIsAQuery(String query, String json) throws IOException {
    Clause clause = Objects.requireNonNull(QueryParser.parse(query).clause());

    Query asked = new ClauseQueries(DateFilter.Match.POSSIBLE).matching(clause);

    assertThat(json(asked)).isEqualTo(new ObjectMapper().readTree(json.replace('\'', '"')));
  }

  @Test
  void certainlyInARangeComparesTheOtherEnds() throws IOException {
    Query asked =
        Queries.dated(PartialDate.parse("2016-06").orElseThrow(), null, DateFilter.Match.CERTAIN);

    assertThat(json(asked).toString()).contains("published_from").doesNotContain("published_to");
  }

  @Test
  void aPageIsOneRequestWithEverything() throws IOException {
    SearchParameters parameters =
        SearchParameters.EMPTY
            .withQuery("kislyak \"personal lawyer\"")
            .withIncluded(Facet.SOURCE, "A")
            .withExcluded(Facet.SOURCE, "B")
            .withIncluded(Facet.YEAR, FacetValue.UNKNOWN);
    JsonNode request =
        json(
            new ResultsRequest(
                    parameters, QueryParser.parse(parameters.query()).clause(), new Highlights())
                .page(30, 10)
                .build());

    assertThat(request.path("from").asInt()).isEqualTo(30);
    assertThat(request.path("track_total_hits").asBoolean()).isTrue();
    assertThat(request.path("post_filter").path("bool").path("filter")).hasSize(3);
    assertThat(request.path("aggregations").fieldNames())
        .toIterable()
        .contains(
            "source.values",
            "source.chosen0",
            "source.excluded0",
            "year.chosen0",
            "month.values",
            "byline.values",
            "language.values",
            "format.values",
            "histogram",
            "undated");
    assertThat(request.findValues("inner_hits")).hasSize(2);
    assertThat(request.path("highlight").path("fields")).hasSize(2);
  }

  @Test
  void withoutWordsTheNewestComeFirst() throws IOException {
    SearchRequest request =
        new ResultsRequest(SearchParameters.EMPTY, null, new Highlights()).page(0, 10).build();

    assertThat(json(request).path("sort").get(0).has("published_from")).isTrue();
  }

  private static JsonNode json(JsonpSerializable value) throws IOException {
    return new ObjectMapper().readTree(JsonpUtils.toJsonString(value, new JacksonJsonpMapper()));
  }
}
