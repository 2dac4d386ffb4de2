package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;

/**
 * Removes the documents of evidence that belong to no article as it stands: left by an earlier
 * revision, by rules that found other things, or by a run that was killed before it wrote the
 * article. Evidence belongs to an article when both were written by the same run.
 *
 * <p>An article that the engine refused although it had taken its evidence loses it, and stands
 * without, until it is taken in again; so does one whose evidence went to an index that a rebuild
 * was just replacing. Both are told, and marked so that the next ingest of the document, or a
 * rebuild, derives it anew.
 */
final class StaleEvidence {
  /** The kinds whose documents belong to one article each. */
  static final List<Indices.Kind> KINDS =
      List.of(Indices.Kind.REPORTS, Indices.Kind.QUOTES, Indices.Kind.CLAIMS);

  private static final int PAGE = 500;
  private static final List<String> ARTICLE =
      List.of(ArticleFields.RUN, ArticleFields.EVIDENCE_COUNT);
  private static final List<String> EVIDENCE =
      List.of(EvidenceFields.ARTICLE_ID, EvidenceFields.RUN);

  private final ElasticsearchClient client;
  private final Indices indices;
  private final List<String> refusals = new ArrayList<>();
  private final TreeSet<String> incomplete = new TreeSet<>();

  /**
   * @param refusals what the engine refused, as sentences
   * @param incomplete articles that stand without part of their evidence, as sentences
   */
  record Outcome(List<String> refusals, List<String> incomplete) {}

  StaleEvidence(ElasticsearchClient client, Indices indices) {
    this.client = client;
    this.indices = indices;
  }

  /** An article as it stands: who wrote it, and how many documents it counts. */
  private record Counted(long run, int evidence) {}

  /** Clears what runs since {@code run} left. */
  Outcome clear(long run, LongConsumer progress) throws IOException {
    try (BulkWriter bulk =
        new BulkWriter(
            client,
            (id, refusal) -> {
              if (refusal != null) {
                refusals.add("Clearing " + id + ": " + refusal);
              }
            })) {
      ofArticles(run, bulk, progress);
      for (Indices.Kind kind : KINDS) {
        orphans(kind, run, bulk);
      }
    }
    IndexSet.refresh(client, indices);
    return new Outcome(
        List.copyOf(refusals),
        incomplete.stream()
            .map(id -> "Article " + id + " stands without part of its evidence; take it in again.")
            .toList());
  }

  /** What earlier runs wrote for the articles that were written since. */
  private void ofArticles(long run, BulkWriter bulk, LongConsumer progress) throws IOException {
    try (Snapshot snapshot = Snapshot.open(client, indices.articles())) {
      snapshot.forEach(
          Snapshot.since(ArticleFields.RUN, run),
          ARTICLE,
          PAGE,
          hits -> {
            Map<String, Counted> articles = counted(hits);
            Map<String, Integer> found = new HashMap<>();
            for (Indices.Kind kind : KINDS) {
              clear(kind, articles, found, bulk);
            }
            articles.forEach(
                (id, article) -> {
                  if (found.getOrDefault(id, 0) != article.evidence) {
                    incomplete(id, bulk);
                  }
                });
            progress.accept(hits.size());
          });
    }
  }

  private void clear(
      Indices.Kind kind, Map<String, Counted> articles, Map<String, Integer> found, BulkWriter bulk)
      throws IOException {
    List<FieldValue> ids = articles.keySet().stream().map(FieldValue::of).toList();
    Query ofThese =
        Query.of(
            q -> q.terms(t -> t.field(EvidenceFields.ARTICLE_ID).terms(list -> list.value(ids))));
    try (Snapshot snapshot = Snapshot.open(client, indices.alias(kind))) {
      snapshot.forEach(
          ofThese,
          EVIDENCE,
          PAGE,
          hits -> {
            for (Hit<JsonNode> hit : hits) {
              String article = article(hit);
              if (run(hit) == Objects.requireNonNull(articles.get(article)).run) {
                found.merge(article, 1, Integer::sum);
              } else {
                bulk.delete(indices.alias(kind), Objects.requireNonNull(hit.id()));
              }
            }
          });
    }
  }

  /** What was written since for articles that were not. */
  private void orphans(Indices.Kind kind, long run, BulkWriter bulk) throws IOException {
    try (Snapshot snapshot = Snapshot.open(client, indices.alias(kind));
        Snapshot articles = Snapshot.open(client, indices.articles())) {
      snapshot.forEach(
          Snapshot.since(EvidenceFields.RUN, run),
          EVIDENCE,
          PAGE,
          hits -> {
            TreeSet<String> ids = new TreeSet<>();
            hits.forEach(hit -> ids.add(article(hit)));
            Map<String, Counted> there = counted(articles.get(ids, ARTICLE));
            for (Hit<JsonNode> hit : hits) {
              Counted article = there.get(article(hit));
              if (article == null || article.run < run(hit)) {
                bulk.delete(indices.alias(kind), Objects.requireNonNull(hit.id()));
                if (article != null) {
                  incomplete(article(hit), bulk);
                }
              }
            }
          });
    }
  }

  private void incomplete(String article, BulkWriter bulk) {
    if (incomplete.add(article)) {
      bulk.update(
          indices.articles(),
          article,
          "{\"%s\":\"\"}".formatted(ArticleFields.PIPELINE).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Map<String, Counted> counted(List<Hit<JsonNode>> hits) {
    Map<String, Counted> articles = new HashMap<>();
    for (Hit<JsonNode> hit : hits) {
      JsonNode article = Objects.requireNonNull(hit.source());
      articles.put(
          Objects.requireNonNull(hit.id()),
          new Counted(
              article.path(ArticleFields.RUN).asLong(),
              article.path(ArticleFields.EVIDENCE_COUNT).asInt()));
    }
    return articles;
  }

  private static String article(Hit<JsonNode> hit) {
    return Objects.requireNonNull(hit.source())
        .path(EvidenceFields.ARTICLE)
        .path(ArticleFields.leaf(EvidenceFields.ARTICLE_ID))
        .asText();
  }

  private static long run(Hit<JsonNode> hit) {
    return Objects.requireNonNull(hit.source()).path(EvidenceFields.RUN).asLong();
  }
}
