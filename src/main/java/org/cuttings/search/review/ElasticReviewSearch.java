package org.cuttings.search.review;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.QuoteFields;
import org.cuttings.elastic.ReviewFields;
import org.cuttings.elastic.WordingFields;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Mention;
import org.cuttings.model.Quote;
import org.cuttings.search.Engine;
import org.cuttings.search.Queries;
import org.jspecify.annotations.Nullable;

/** The queue as Elasticsearch holds it. Every page costs one round trip. */
public final class ElasticReviewSearch implements ReviewSearch {
  private static final String SOURCES = "sources";
  private static final String RULES = "rules";
  private static final int MOST_VALUES = 50;

  private final Engine engine;
  private final Indices indices;

  public ElasticReviewSearch(ElasticsearchClient client, Indices indices) {
    this.engine = new Engine(client);
    this.indices = indices;
  }

  @Override
  public Queue waiting(Asked asked) {
    SearchResponse<JsonNode> answer =
        engine.search(
            switch (asked.kind()) {
              case EVENT -> evidence(Indices.Kind.REPORTS, asked, Queries.everything());
              case QUOTE ->
                  evidence(
                      Indices.Kind.QUOTES,
                      asked,
                      Queries.not(Queries.term(QuoteFields.KIND, Quote.Kind.TERM.value())));
              case MENTION -> mentions(asked);
              case JOIN -> joins(asked);
            });
    List<Waiting> waiting = new ArrayList<>();
    for (Hit<JsonNode> hit : answer.hits().hits()) {
      waiting.add(
          switch (asked.kind()) {
            case EVENT, QUOTE -> new Waiting(Objects.requireNonNull(hit.id()), "");
            case MENTION -> mention(hit);
            case JOIN -> join(Objects.requireNonNull(hit.source()));
          });
    }
    return new Queue(
        Objects.requireNonNull(answer.hits().total()).value(),
        waiting,
        shares(answer.aggregations().get(SOURCES)),
        asked.kind() == Reviewable.MENTION
            ? shares(
                Objects.requireNonNull(answer.aggregations().get(RULES))
                    .nested()
                    .aggregations()
                    .get(RULES))
            : shares(answer.aggregations().get(RULES)));
  }

  private SearchRequest evidence(Indices.Kind kind, Asked asked, Query some) {
    List<Query> filters = new ArrayList<>();
    filters.add(some);
    filters.add(Queries.not(Queries.exists(ReviewFields.ON)));
    filter(filters, EvidenceFields.ARTICLE_SOURCE, asked.source());
    filter(filters, EvidenceFields.RULE, asked.rule());
    return page(kind, asked, filters)
        .sort(by(EvidenceFields.CONFIDENCE))
        .sort(by(EvidenceFields.ID))
        .source(source -> source.fetch(false))
        .aggregations(SOURCES, terms(EvidenceFields.ARTICLE_SOURCE))
        .aggregations(RULES, terms(EvidenceFields.RULE))
        .build();
  }

  private SearchRequest joins(Asked asked) {
    List<Query> filters = new ArrayList<>();
    filters.add(Queries.exists(EventFields.DOUBT));
    filter(filters, EventFields.SOURCES, asked.source());
    filter(filters, EventFields.GROUND, asked.rule());
    return page(Indices.Kind.EVENTS, asked, filters)
        .sort(by(EventFields.DOUBT))
        .sort(by(EventFields.ID))
        .source(source -> source.filter(f -> f.includes(EventFields.REASONS)))
        .aggregations(SOURCES, terms(EventFields.SOURCES))
        .aggregations(RULES, terms(EventFields.GROUND))
        .build();
  }

  private SearchRequest mentions(Asked asked) {
    Query doubtful =
        asked.rule().isEmpty()
            ? Queries.exists(ArticleFields.MENTIONS_DOUBT)
            : Queries.term(ArticleFields.MENTIONS_RULE, asked.rule());
    Query any =
        Query.of(
            q ->
                q.nested(
                    nested ->
                        nested
                            .path(ArticleFields.MENTIONS)
                            .query(doubtful)
                            .innerHits(
                                inner ->
                                    inner
                                        .size(1)
                                        .sort(
                                            sort ->
                                                sort.field(
                                                    f ->
                                                        f.field(ArticleFields.MENTIONS_DOUBT)
                                                            .order(SortOrder.Asc))))));
    List<Query> filters = new ArrayList<>(List.of(any));
    filter(filters, ArticleFields.SOURCE, asked.source());
    SortOptions least =
        SortOptions.of(
            sort ->
                sort.field(
                    field ->
                        field
                            .field(ArticleFields.MENTIONS_DOUBT)
                            .order(SortOrder.Asc)
                            .mode(SortMode.Min)
                            .nested(n -> n.path(ArticleFields.MENTIONS).filter(doubtful))));
    Aggregation rules =
        Aggregation.of(
            a ->
                a.nested(n -> n.path(ArticleFields.MENTIONS))
                    .aggregations(RULES, terms(ArticleFields.MENTIONS_RULE)));
    return page(Indices.Kind.ARTICLES, asked, filters)
        .sort(least)
        .sort(by(ArticleFields.ID))
        .source(source -> source.fetch(false))
        .aggregations(SOURCES, terms(ArticleFields.SOURCE))
        .aggregations(RULES, rules)
        .build();
  }

  private SearchRequest.Builder page(Indices.Kind kind, Asked asked, List<Query> filters) {
    return new SearchRequest.Builder()
        .index(indices.alias(kind))
        .query(Queries.allOf(filters))
        .from(asked.skip())
        .size(PAGE)
        .trackTotalHits(track -> track.enabled(true));
  }

  private static void filter(List<Query> filters, String field, String value) {
    if (!value.isEmpty()) {
      filters.add(Queries.term(field, value));
    }
  }

  private static SortOptions by(String field) {
    return SortOptions.of(sort -> sort.field(f -> f.field(field).order(SortOrder.Asc)));
  }

  private static Aggregation terms(String field) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(MOST_VALUES)));
  }

  private static List<Share> shares(@Nullable Aggregate terms) {
    if (terms == null || !terms.isSterms()) {
      return List.of();
    }
    return terms.sterms().buckets().array().stream()
        .map(bucket -> new Share(bucket.key().stringValue(), bucket.docCount()))
        .toList();
  }

  /** The place that is least sure and nobody looked at. */
  private static Waiting mention(Hit<JsonNode> hit) {
    JsonNode mentioned =
        Objects.requireNonNull(
                Objects.requireNonNull(hit.innerHits().get(ArticleFields.MENTIONS))
                    .hits()
                    .hits()
                    .getFirst()
                    .source())
            .to(JsonNode.class);
    int start = 0;
    double least = Double.MAX_VALUE;
    for (JsonNode place : mentioned.path(ArticleFields.leaf(ArticleFields.MENTIONS_PLACES))) {
      double confidence = place.path(EvidenceFields.CONFIDENCE).asDouble();
      boolean pronoun =
          place.path(WordingFields.FORM).asText().equals(Mention.Form.PRONOUN.value());
      if (!pronoun && !place.has(ReviewFields.REVIEW) && confidence < least) {
        least = confidence;
        start = place.path(WordingFields.START).asInt();
      }
    }
    return new Waiting(hit.id() + "-m-" + start, "");
  }

  private static Waiting join(JsonNode event) {
    Waiting weakest = new Waiting("", "");
    double least = Double.MAX_VALUE;
    for (JsonNode reason : event.path(EventFields.REASONS)) {
      boolean decided = reason.path("ground").asText().equals(JoinedEvent.Ground.DECIDED.value());
      double likeness = reason.path("likeness").asDouble();
      if (!decided && likeness < least) {
        least = likeness;
        weakest = new Waiting(reason.path("report").asText(), reason.path("other").asText());
      }
    }
    return weakest;
  }
}
