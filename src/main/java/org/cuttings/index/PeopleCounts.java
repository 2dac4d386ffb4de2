package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.NamedValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.elastic.QuoteFields;
import org.cuttings.model.EntityKey;
import org.jspecify.annotations.Nullable;

/** Counts what all articles say of some people, in one round trip. */
final class PeopleCounts {
  /** So many that their forms and sources stay below the buckets of one answer. */
  static final int MOST_KEYS = 250;

  private static final int MOST_FORMS = 60;
  private static final int MOST_SOURCES = 100;
  private static final int MOST_CONTEXTS = 5;

  private static final String MENTIONS = "mentions";
  private static final String THESE = "these";
  private static final String KEYS = "keys";
  private static final String ARTICLES = "articles";
  private static final String COUNT = "count";
  private static final String ADDED = "added";
  private static final String KIND = "kind";
  private static final String NAME = "name";
  private static final String FORMS = "forms";
  private static final String SOURCES = "sources";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String CONTEXTS = "contexts";

  private final ElasticsearchClient client;
  private final Indices indices;

  PeopleCounts(ElasticsearchClient client, Indices indices) {
    this.client = client;
    this.indices = indices;
  }

  /** By key; those of whom no article speaks are left out. */
  Map<String, PersonCounts> of(List<String> keys) throws IOException {
    List<RequestItem> requests = new ArrayList<>();
    requests.add(counted(Kind.REPORTS, HappeningFields.PARTICIPANT, keys));
    requests.add(counted(Kind.QUOTES, QuoteFields.SPEAKER_KEY, keys));
    // Contexts cost many times what the counts do, and only candidates have any.
    keys.stream()
        .collect(Collectors.partitioningBy(EntityKey::isCandidate))
        .forEach(
            (candidates, some) -> {
              if (!some.isEmpty()) {
                requests.add(mentions(some, candidates));
              }
            });
    List<Map<String, Aggregate>> answers = new ArrayList<>();
    for (MultiSearchResponseItem<JsonNode> answer :
        client.msearch(search -> search.searches(requests), JsonNode.class).responses()) {
      if (answer.isFailure()) {
        throw new IllegalStateException(
            "Counting people failed: " + answer.failure().error().reason());
      }
      answers.add(answer.result().aggregations());
    }
    Map<String, Long> reports = counts(answers.get(0), KEYS);
    Map<String, Long> quotes = counts(answers.get(1), KEYS);
    Map<String, PersonCounts> people = new HashMap<>();
    for (Map<String, Aggregate> mentions : answers.subList(2, answers.size())) {
      Aggregate these = aggregate(aggregate(mentions, MENTIONS).nested().aggregations(), THESE);
      for (StringTermsBucket bucket : buckets(these.filter().aggregations(), KEYS)) {
        String key = bucket.key().stringValue();
        people.put(
            key, person(bucket, reports.getOrDefault(key, 0L), quotes.getOrDefault(key, 0L)));
      }
    }
    return people;
  }

  private RequestItem mentions(List<String> keys, boolean candidates) {
    Query these = People.any(ArticleFields.MENTIONS_KEY, keys);
    Map<String, Aggregation> figures = new LinkedHashMap<>();
    figures.put(
        ARTICLES,
        Aggregation.of(
            a ->
                a.reverseNested(r -> r)
                    .aggregations(
                        ADDED,
                        Aggregation.of(m -> m.min(min -> min.field(ArticleFields.INGESTED))))));
    figures.put(COUNT, Aggregation.of(a -> a.sum(s -> s.field(ArticleFields.MENTIONS_COUNT))));
    figures.put(KIND, terms(ArticleFields.MENTIONS_KIND, 1));
    figures.put(NAME, terms(ArticleFields.MENTIONS_NAME, 1));
    figures.put(FORMS, terms(ArticleFields.MENTIONS_FORMS, MOST_FORMS));
    figures.put(SOURCES, terms(ArticleFields.MENTIONS_SOURCE, MOST_SOURCES));
    figures.put(FIRST, date(SortOrder.Asc));
    figures.put(LAST, date(SortOrder.Desc));
    if (candidates) {
      figures.put(CONTEXTS, contexts());
    }
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.articles()))
                .body(
                    body ->
                        body.size(0)
                            .query(
                                q ->
                                    q.nested(
                                        n ->
                                            n.path(ArticleFields.MENTIONS)
                                                .scoreMode(ChildScoreMode.None)
                                                .query(these)))
                            .aggregations(
                                MENTIONS,
                                a ->
                                    a.nested(n -> n.path(ArticleFields.MENTIONS))
                                        .aggregations(
                                            THESE,
                                            t ->
                                                t.filter(these)
                                                    .aggregations(
                                                        KEYS,
                                                        among(
                                                            ArticleFields.MENTIONS_KEY,
                                                            keys,
                                                            figures))))));
  }

  private RequestItem counted(Kind kind, String field, List<String> keys) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(kind)))
                .body(
                    body ->
                        body.size(0)
                            .query(People.any(field, keys))
                            .aggregations(KEYS, among(field, keys, Map.of()))));
  }

  private static Aggregation among(
      String field, List<String> keys, Map<String, Aggregation> figures) {
    return Aggregation.of(
        a ->
            a.terms(
                    terms ->
                        terms
                            .field(field)
                            .size(keys.size())
                            .include(include -> include.terms(keys)))
                .aggregations(figures));
  }

  private static Aggregation terms(String field, int size) {
    return Aggregation.of(a -> a.terms(terms -> terms.field(field).size(size)));
  }

  /** The first or last date as stated: the written form sorts as the dates do. */
  private static Aggregation date(SortOrder order) {
    return Aggregation.of(
        a ->
            a.terms(
                terms ->
                    terms
                        .field(ArticleFields.MENTIONS_PUBLISHED)
                        .size(1)
                        .order(NamedValue.of("_key", order))));
  }

  private static Aggregation contexts() {
    return Aggregation.of(
        a ->
            a.topHits(
                top ->
                    top.size(MOST_CONTEXTS)
                        .sort(
                            s ->
                                s.field(
                                    f ->
                                        f.field(ArticleFields.MENTIONS_PUBLISHED).missing("_last")))
                        .sort(s -> s.field(f -> f.field(ArticleFields.MENTIONS_ARTICLE)))
                        // The source of a mention is its whole article, read anew for each.
                        .source(source -> source.fetch(false))
                        .docvalueFields(
                            value(ArticleFields.MENTIONS_ARTICLE),
                            value(ArticleFields.MENTIONS_CONTEXT_PASSAGE),
                            value(ArticleFields.MENTIONS_CONTEXT_TEXT))));
  }

  private static PersonCounts person(StringTermsBucket bucket, long reports, long quotes) {
    Map<String, Aggregate> figures = bucket.aggregations();
    Double mentions = aggregate(figures, COUNT).sum().value();
    return new PersonCounts(
        Objects.requireNonNull(first(figures, KIND)),
        Objects.requireNonNull(first(figures, NAME)),
        mentions == null ? 0 : Math.round(mentions),
        aggregate(figures, ARTICLES).reverseNested().docCount(),
        reports,
        quotes,
        first(figures, FIRST),
        first(figures, LAST),
        counts(figures, FORMS),
        counts(figures, SOURCES),
        contexts(figures),
        added(aggregate(figures, ARTICLES).reverseNested().aggregations()));
  }

  private static @Nullable Instant added(Map<String, Aggregate> articles) {
    Double first = aggregate(articles, ADDED).min().value();
    return first == null || first.isInfinite() ? null : Instant.ofEpochMilli(first.longValue());
  }

  private static FieldAndFormat value(String field) {
    return FieldAndFormat.of(f -> f.field(field));
  }

  private static List<PersonCounts.Context> contexts(Map<String, Aggregate> figures) {
    List<PersonCounts.Context> contexts = new ArrayList<>();
    @Nullable Aggregate hits = figures.get(CONTEXTS);
    if (hits != null) {
      for (Hit<JsonData> hit : hits.topHits().hits().hits()) {
        if (hit.fields().containsKey(ArticleFields.MENTIONS_CONTEXT_TEXT)) {
          contexts.add(
              new PersonCounts.Context(
                  value(hit, ArticleFields.MENTIONS_ARTICLE).asText(),
                  value(hit, ArticleFields.MENTIONS_CONTEXT_PASSAGE).asInt(),
                  value(hit, ArticleFields.MENTIONS_CONTEXT_TEXT).asText()));
        }
      }
    }
    return contexts;
  }

  private static JsonNode value(Hit<JsonData> hit, String field) {
    return Objects.requireNonNull(hit.fields().get(field)).to(JsonNode.class).path(0);
  }

  private static @Nullable String first(Map<String, Aggregate> figures, String name) {
    List<StringTermsBucket> buckets = buckets(figures, name);
    return buckets.isEmpty() ? null : buckets.getFirst().key().stringValue();
  }

  private static Map<String, Long> counts(Map<String, Aggregate> figures, String name) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (StringTermsBucket bucket : buckets(figures, name)) {
      counts.put(bucket.key().stringValue(), bucket.docCount());
    }
    return counts;
  }

  /** None for a field that no document of the index has: that is answered without a type. */
  private static List<StringTermsBucket> buckets(Map<String, Aggregate> figures, String name) {
    Aggregate answer = aggregate(figures, name);
    return answer.isSterms() ? answer.sterms().buckets().array() : List.of();
  }

  private static Aggregate aggregate(Map<String, Aggregate> figures, String name) {
    return Objects.requireNonNull(figures.get(name), name);
  }
}
