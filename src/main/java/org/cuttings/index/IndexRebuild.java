package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;

/**
 * Makes the indices anew beside those that are searched: every article is read again from its kept
 * original with what was stated about it, its evidence is derived again, and the aliases switch in
 * one request when all is there. Ids, ingest times and revisions stay. Readers notice nothing; who
 * writes meanwhile waits for the switch at most for the time that the last comparison takes.
 *
 * <p>Closing without {@link #commit} removes what was built. What a killed process left is removed
 * by {@link #clearLeftovers}; a file lock, which dies with its process, tells one from the other.
 */
public final class IndexRebuild implements AutoCloseable {
  private final ElasticsearchClient client;
  private final Indices indices;
  private final Indices next;
  private final IndexSet set;
  private final Path dataFolder;
  private final FolderLock lock;
  private final Map<Kind, String> from;
  private final Map<Kind, String> into;
  private final long firstRunNotInSnapshot;
  private final Derivation derivation;
  private final List<String> problems = new ArrayList<>();
  private boolean committed;

  /** Reads an article again from its kept original. */
  public interface Rereading {
    /**
     * @throws IOException when it cannot be read; the message says why
     */
    Article read(ArticleId id, Standing standing) throws IOException;
  }

  /**
   * @param articles how many the new index holds
   * @param linked how many of them have near-duplicates
   * @param changes what became of the evidence, for each kind
   * @param problems articles that could not be read again and stand as they stood, as sentences
   */
  public record Outcome(
      long articles, long linked, Map<Kind, EvidenceChanges> changes, List<String> problems) {
    public Outcome {
      changes = Map.copyOf(changes);
      problems = List.copyOf(problems);
    }
  }

  private IndexRebuild(
      ElasticsearchClient client,
      Indices indices,
      Path dataFolder,
      FolderLock lock,
      Map<Kind, String> from,
      Map<Kind, String> into,
      long firstRunNotInSnapshot,
      Derivation derivation) {
    this.client = client;
    this.indices = indices;
    this.next = indices.beingBuilt();
    this.set = new IndexSet(client, indices);
    this.dataFolder = dataFolder;
    this.lock = lock;
    this.from = from;
    this.into = into;
    this.firstRunNotInSnapshot = firstRunNotInSnapshot;
    this.derivation = derivation;
  }

  /**
   * Makes the empty indices that are to be filled.
   *
   * @param dataFolder where the lock file lies
   * @param derivation how evidence is derived from the articles
   * @throws IllegalStateException when another rebuild is running
   */
  public static IndexRebuild begin(
      ElasticsearchClient client, Indices indices, Path dataFolder, Derivation derivation) {
    try {
      FolderLock lock =
          FolderLock.rebuild(dataFolder)
              .orElseThrow(() -> new IllegalStateException("Another rebuild is running"));
      try {
        IndexSet set = new IndexSet(client, indices);
        clear(set);
        Map<Kind, String> from = set.behind(indices);
        if (!from.containsKey(Kind.ARTICLES)) {
          set.ensureExists();
          from = set.behind(indices);
        }
        long last = new RunLedger(client, indices).last();
        set.create(set.nextNumber(), indices.beingBuilt(), List.of());
        RunLedger ledger = new RunLedger(client, indices.beingBuilt());
        ledger.continueAfter(last);
        ledger.reflects(derivation.decisions());
        return new IndexRebuild(
            client,
            indices,
            dataFolder,
            lock,
            from,
            set.behind(indices.beingBuilt()),
            last,
            derivation);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rebuild of " + indices.articles() + " cannot begin", e);
    }
  }

  /** Removes what a killed rebuild left; does nothing while one is running. */
  public static void clearLeftovers(ElasticsearchClient client, Indices indices, Path dataFolder) {
    try {
      Optional<FolderLock> lock = FolderLock.rebuild(dataFolder);
      if (lock.isPresent()) {
        try (FolderLock held = lock.get()) {
          clear(new IndexSet(client, indices));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Leftovers of a rebuild could not be removed", e);
    }
  }

  /** Reads every article again; {@code progress} hears how many. */
  public void fill(Rereading rereading, LongConsumer progress) {
    try (Snapshot snapshot = Snapshot.open(client, index(from, Kind.ARTICLES))) {
      copying(rereading)
          .copy(snapshot, Query.of(query -> query.matchAll(all -> all)), progress, false);
    } catch (IOException e) {
      throw new UncheckedIOException("Filling " + into.values() + " failed", e);
    }
  }

  /**
   * What is to be worked out across the articles once they are there. Whatever of it is left
   * undone, {@link #commit} does.
   */
  public AcrossArticles across() {
    try {
      return AcrossArticles.pending(client, next, derivation);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not look at " + into.values(), e);
    }
  }

  /** Brings over what was written since, checks the counts and switches the aliases. */
  public Outcome commit(Rereading rereading) {
    try (FolderLock alone = FolderLock.across(dataFolder)) {
      return switched(rereading);
    } catch (IOException e) {
      throw new UncheckedIOException("The switch to " + into.values() + " failed", e);
    }
  }

  private Outcome switched(Rereading rereading) throws IOException {
    workAcross();
    Map<Kind, EvidenceChanges> changes = new EnumMap<>(Kind.class);
    for (Kind kind : List.of(Kind.REPORTS, Kind.QUOTES, Kind.CLAIMS)) {
      changes.put(kind, EvidenceChanges.between(client, from.get(kind), index(into, kind)));
    }
    set.blockWrites(true);
    String articlesBefore = index(from, Kind.ARTICLES);
    client.indices().refresh(refresh -> refresh.index(List.copyOf(from.values())));
    try (Snapshot snapshot = Snapshot.open(client, articlesBefore)) {
      Query written = Snapshot.since(ArticleFields.RUN, firstRunNotInSnapshot);
      if (copying(rereading).copy(snapshot, written, count -> {}, true) > 0) {
        new RunLedger(client, next).pending(firstRunNotInSnapshot);
        workAcross();
      }
    }
    long articles = count(index(into, Kind.ARTICLES), Query.of(q -> q.matchAll(all -> all)));
    long before = count(articlesBefore, Query.of(q -> q.matchAll(all -> all)));
    if (articles != before) {
      throw new IllegalStateException(
          "The new index holds %d articles, the old one %d; the old one stays"
              .formatted(articles, before));
    }
    Query exists = Query.of(q -> q.exists(e -> e.field(ArticleFields.NEAR_DUPLICATES_ID)));
    long linked = count(index(into, Kind.ARTICLES), exists);
    new RunLedger(client, next).continueAfter(new RunLedger(client, articlesBefore).last());
    switchAliases();
    committed = true;
    return new Outcome(articles, linked, changes, problems);
  }

  private void workAcross() {
    AcrossArticles across = across();
    across.tasks().forEach(task -> task.run(count -> {}));
    problems.addAll(across.finish().problems());
  }

  private void switchAliases() throws IOException {
    UpdateAliasesRequest.Builder update = new UpdateAliasesRequest.Builder();
    for (Kind kind : Kind.values()) {
      String name = index(into, kind);
      update
          .actions(a -> a.add(add -> add.index(name).alias(indices.alias(kind))))
          .actions(a -> a.remove(remove -> remove.index(name).alias(next.alias(kind))));
      if (from.containsKey(kind)) {
        update.actions(a -> a.removeIndex(remove -> remove.index(index(from, kind))));
      }
    }
    client.indices().updateAliases(update.build());
  }

  private ArticleCopying copying(Rereading rereading) {
    return new ArticleCopying(client, indices, next, rereading, derivation, problems);
  }

  private long count(String name, Query query) throws IOException {
    client.indices().refresh(refresh -> refresh.index(name));
    return client.count(count -> count.index(name).query(query)).count();
  }

  private static String index(Map<Kind, String> names, Kind kind) {
    return Objects.requireNonNull(names.get(kind), kind::value);
  }

  private static void clear(IndexSet set) throws IOException {
    set.removeOthers();
    set.blockWrites(false);
  }

  @Override
  public void close() {
    try (FolderLock held = lock) {
      if (!committed) {
        clear(set);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("What was built of " + into + " could not be removed", e);
    }
  }
}
