package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/** Writes the articles of one set of indices, read again from their originals, to another one. */
final class ArticleCopying {
  private static final int PAGE = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ElasticsearchClient client;
  private final Indices from;
  private final Indices into;
  private final IndexRebuild.Rereading rereading;
  private final Derivation derivation;
  private final List<String> problems;

  /**
   * @param problems is added to, by one thread at a time
   */
  ArticleCopying(
      ElasticsearchClient client,
      Indices from,
      Indices into,
      IndexRebuild.Rereading rereading,
      Derivation derivation,
      List<String> problems) {
    this.client = client;
    this.from = from;
    this.into = into;
    this.rereading = rereading;
    this.derivation = derivation;
    this.problems = problems;
  }

  /**
   * Copies the articles of {@code snapshot} that match; returns how many that were.
   *
   * @param onlyChanged leaves out those that are there already, as they are
   */
  long copy(Snapshot snapshot, Query query, LongConsumer progress, boolean onlyChanged)
      throws IOException {
    long[] copied = {0};
    try (ExecutorService readers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        BulkWriter asTheyStand = new BulkWriter(client, this::note);
        ArticleWriter writer =
            new ArticleWriter(
                client, into, derivation.outlets(), (id, refusal) -> note(id.value(), refusal))) {
      snapshot.forEach(
          query,
          StandingDocument.FIELDS,
          PAGE,
          hits -> {
            Map<ArticleId, Standing> standings = standings(hits);
            Map<ArticleId, Standing> there =
                onlyChanged
                    ? new ArticleIndex(client, into).standings(standings.keySet())
                    : Map.of();
            standings
                .entrySet()
                .removeIf(entry -> isSame(entry.getValue(), there.get(entry.getKey())));
            List<ArticleId> unreadable = copy(standings, there, readers, writer);
            takeOver(snapshot, unreadable, asTheyStand);
            copied[0] += standings.size();
            progress.accept(hits.size());
          });
    }
    return copied[0];
  }

  /** Returns those that cannot be read. */
  private List<ArticleId> copy(
      Map<ArticleId, Standing> standings,
      Map<ArticleId, Standing> there,
      ExecutorService readers,
      ArticleWriter writer) {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    List<ArticleId> ids = List.copyOf(standings.keySet());
    for (ArticleId id : ids) {
      Standing standing = Objects.requireNonNull(standings.get(id));
      tasks.add(() -> copy(id, standing, there.get(id), writer));
    }
    List<ArticleId> unreadable = new ArrayList<>();
    try {
      List<Future<Boolean>> copied = readers.invokeAll(tasks);
      for (int i = 0; i < copied.size(); i++) {
        if (!copied.get(i).get()) {
          unreadable.add(ids.get(i));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The rebuild was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The rebuild failed", e.getCause());
    }
    return unreadable;
  }

  /**
   * @param there what the new index has of it already
   * @return whether the article could be read again
   */
  private boolean copy(
      ArticleId id, Standing standing, @Nullable Standing there, ArticleWriter writer) {
    try {
      Article article = rereading.read(id, standing);
      Derivation.Derived derived = derivation.derive(article);
      if (derived.fault() != null) {
        return standsAsItStood(id, derived.fault());
      }
      writer.write(article, derived.evidence(), derivation.file(standing.filing(), derived), there);
      return true;
    } catch (IOException e) {
      return standsAsItStood(id, e.getMessage());
    }
  }

  private boolean standsAsItStood(ArticleId id, @Nullable String why) {
    note(id.value(), why + " It stands as it stood.");
    return false;
  }

  /** An article that could be read once does not vanish: its documents are taken as they are. */
  private void takeOver(Snapshot snapshot, List<ArticleId> unreadable, BulkWriter bulk)
      throws IOException {
    if (unreadable.isEmpty()) {
      return;
    }
    List<String> ids = unreadable.stream().map(ArticleId::value).toList();
    put(snapshot.get(ids, List.of("*")), into.articles(), bulk);
    List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
    Query ofThese =
        Query.of(
            q ->
                q.terms(t -> t.field(EvidenceFields.ARTICLE_ID).terms(list -> list.value(values))));
    Map<Indices.Kind, String> there = new IndexSet(client, from).behind(from);
    for (Indices.Kind kind : StaleEvidence.KINDS) {
      if (there.containsKey(kind)) {
        try (Snapshot evidence = Snapshot.open(client, from.alias(kind))) {
          evidence.forEach(ofThese, List.of("*"), PAGE, hits -> put(hits, into.alias(kind), bulk));
        }
      }
    }
  }

  private static void put(List<Hit<JsonNode>> hits, String alias, BulkWriter bulk)
      throws IOException {
    for (Hit<JsonNode> hit : hits) {
      bulk.put(alias, Objects.requireNonNull(hit.id()), JSON.writeValueAsBytes(hit.source()));
    }
  }

  private void note(String id, @Nullable String problem) {
    if (problem != null) {
      synchronized (problems) {
        problems.add("Article " + id + ": " + problem);
      }
    }
  }

  private static Map<ArticleId, Standing> standings(List<Hit<JsonNode>> hits) {
    Map<ArticleId, Standing> standings = new HashMap<>();
    for (Hit<JsonNode> hit : hits) {
      standings.put(
          new ArticleId(Objects.requireNonNull(hit.id())),
          StandingDocument.read(Objects.requireNonNull(hit.source())));
    }
    return standings;
  }

  private static boolean isSame(Standing standing, @Nullable Standing other) {
    return other != null
        && other.sha256().equals(standing.sha256())
        && other.filing().stated().equals(standing.filing().stated())
        && other.filing().revision() == standing.filing().revision();
  }
}
