package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Makes the index anew beside the one that is searched: every article is read again from its kept
 * original with what was stated about it, and the alias switches when all are there. Ids, ingest
 * times and revisions stay. Readers notice nothing; who writes meanwhile waits for the switch at
 * most for the time that the last comparison takes.
 *
 * <p>Closing without {@link #commit} removes what was built. What a killed process left is removed
 * by {@link #clearLeftovers}; a file lock, which dies with its process, tells one from the other.
 */
public final class IndexRebuild implements AutoCloseable {
  private static final int PAGE = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ElasticsearchClient client;
  private final Indices indices;
  private final ArticleIndex index;
  private final Path lockFile;
  private final FileChannel lockChannel;
  private final String from;
  private final String into;
  private final long firstRunNotInSnapshot;
  private final String pipeline;
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
   * @param problems articles that could not be read again and stand as they stood, as sentences
   */
  public record Outcome(long articles, long linked, List<String> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  private IndexRebuild(
      ElasticsearchClient client,
      Indices indices,
      ArticleIndex index,
      Path lockFile,
      FileChannel lockChannel,
      String from,
      String into,
      long firstRunNotInSnapshot,
      String pipeline) {
    this.pipeline = pipeline;
    this.client = client;
    this.indices = indices;
    this.index = index;
    this.lockFile = lockFile;
    this.lockChannel = lockChannel;
    this.from = from;
    this.into = into;
    this.firstRunNotInSnapshot = firstRunNotInSnapshot;
  }

  /**
   * Makes the empty index that is to be filled.
   *
   * @param dataFolder where the lock file lies
   * @param pipeline version of the rules that the articles are read with
   * @throws IllegalStateException when another rebuild is running
   */
  public static IndexRebuild begin(
      ElasticsearchClient client, Indices indices, Path dataFolder, String pipeline) {
    Path lockFile = lockFile(dataFolder);
    ArticleIndex index = new ArticleIndex(client, indices);
    try {
      FileChannel channel =
          lock(lockFile).orElseThrow(() -> new IllegalStateException("Another rebuild is running"));
      try {
        clear(client, indices, index);
        index.ensureExists();
        String from = index.current().orElseThrow();
        RunLedger ledger = new RunLedger(client, from);
        String into = indices.articles(number(indices, from) + 1);
        index.create(into, indices.articlesBeingBuilt());
        new RunLedger(client, into).continueAfter(ledger.last());
        return new IndexRebuild(
            client, indices, index, lockFile, channel, from, into, ledger.last(), pipeline);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The rebuild of " + indices.articles() + " cannot begin", e);
    }
  }

  /** Removes what a killed rebuild left; does nothing while one is running. */
  public static void clearLeftovers(ElasticsearchClient client, Indices indices, Path dataFolder) {
    try {
      Optional<FileChannel> channel = lock(lockFile(dataFolder));
      if (channel.isPresent()) {
        try (FileChannel held = channel.get()) {
          clear(client, indices, new ArticleIndex(client, indices));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Leftovers of a rebuild could not be removed", e);
    }
  }

  /** Reads every article again; {@code progress} hears how many. */
  public void fill(Rereading rereading, LongConsumer progress) {
    try (Snapshot snapshot = Snapshot.open(client, from)) {
      copy(snapshot, Query.of(query -> query.matchAll(all -> all)), rereading, progress, false);
    } catch (IOException e) {
      throw new UncheckedIOException("Filling " + into + " failed", e);
    }
  }

  /** Brings over what was written since, checks the counts and switches the alias. */
  public Outcome commit(Rereading rereading) {
    try {
      long linked = link();
      blockWrites(client, from, true);
      client.indices().refresh(refresh -> refresh.index(from));
      Query written =
          Query.of(
              query ->
                  query.range(
                      range ->
                          range.number(
                              run ->
                                  run.field(ArticleFields.RUN)
                                      .gte((double) firstRunNotInSnapshot))));
      try (Snapshot snapshot = Snapshot.open(client, from)) {
        if (copy(snapshot, written, rereading, count -> {}, true) > 0) {
          new RunLedger(client, into).unlinked(firstRunNotInSnapshot);
          linked = link();
        }
      }
      long articles = count(into);
      if (articles != count(from)) {
        throw new IllegalStateException(
            "The new index holds %d articles, the old one %d; the old one stays"
                .formatted(articles, count(from)));
      }
      new RunLedger(client, into).continueAfter(new RunLedger(client, from).last());
      client
          .indices()
          .updateAliases(
              update ->
                  update
                      .actions(a -> a.add(add -> add.index(into).alias(indices.articles())))
                      .actions(
                          a ->
                              a.remove(
                                  remove -> remove.index(into).alias(indices.articlesBeingBuilt())))
                      .actions(a -> a.removeIndex(remove -> remove.index(from))));
      committed = true;
      return new Outcome(articles, linked, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("The switch to " + into + " failed", e);
    }
  }

  @Override
  public void close() {
    try (FileChannel held = lockChannel) {
      if (!committed) {
        clear(client, indices, index);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "What was built of " + into + " could not be removed (lock " + lockFile + ")", e);
    }
  }

  private long link() throws IOException {
    NearDuplicates.Outcome outcome =
        new NearDuplicates(client, indices.articlesBeingBuilt()).link(count -> {});
    problems.addAll(outcome.refusals());
    return outcome.linked();
  }

  /** Returns how many were copied. */
  private long copy(
      Snapshot snapshot,
      Query query,
      Rereading rereading,
      LongConsumer progress,
      boolean onlyChanged)
      throws IOException {
    long[] copied = {0};
    try (ExecutorService readers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        BulkWriter bulk = new BulkWriter(client, indices.articlesBeingBuilt(), this::note)) {
      snapshot.forEach(
          query,
          StandingDocument.FIELDS,
          PAGE,
          hits -> {
            Map<ArticleId, Standing> standings = standings(hits);
            Map<ArticleId, Standing> there =
                onlyChanged
                    ? index.standings(indices.articlesBeingBuilt(), standings.keySet())
                    : Map.of();
            standings
                .entrySet()
                .removeIf(entry -> isSame(entry.getValue(), there.get(entry.getKey())));
            copy(snapshot, standings, there, rereading, readers, bulk);
            copied[0] += standings.size();
            progress.accept(hits.size());
          });
    }
    return copied[0];
  }

  private void copy(
      Snapshot snapshot,
      Map<ArticleId, Standing> standings,
      Map<ArticleId, Standing> there,
      Rereading rereading,
      ExecutorService readers,
      BulkWriter bulk)
      throws IOException {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    List<ArticleId> ids = List.copyOf(standings.keySet());
    for (ArticleId id : ids) {
      Standing standing = Objects.requireNonNull(standings.get(id));
      // Links that the new index has already tell linking whom to look at again.
      List<Link> links = there.containsKey(id) ? there.get(id).links() : List.of();
      tasks.add(() -> copy(id, standing, links, rereading, bulk));
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
    // An article that could be read once does not vanish: its document is taken over as it is.
    for (Hit<JsonNode> hit : snapshot.get(unreadable, List.of("*"))) {
      bulk.put(
          new ArticleId(Objects.requireNonNull(hit.id())), JSON.writeValueAsBytes(hit.source()));
    }
  }

  /** Whether the article could be read again. */
  private boolean copy(
      ArticleId id, Standing standing, List<Link> links, Rereading rereading, BulkWriter bulk) {
    try {
      Article article = rereading.read(id, standing);
      Filing filing = standing.filing();
      bulk.put(id, ArticleDocument.of(article, filing.readAnew(pipeline, filing.run()), links));
      return true;
    } catch (IOException e) {
      note(id, e.getMessage() + " It stands as it stood.");
      return false;
    }
  }

  private synchronized void note(ArticleId id, @Nullable String problem) {
    if (problem != null) {
      problems.add("Article " + id + ": " + problem);
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

  private long count(String name) throws IOException {
    client.indices().refresh(refresh -> refresh.index(name));
    return client.count(count -> count.index(name)).count();
  }

  private static void clear(ElasticsearchClient client, Indices indices, ArticleIndex index)
      throws IOException {
    Optional<String> leftover = index.behind(indices.articlesBeingBuilt());
    if (leftover.isPresent()) {
      client.indices().delete(delete -> delete.index(leftover.get()));
    }
    Optional<String> current = index.current();
    if (current.isPresent()) {
      blockWrites(client, current.get(), false);
    }
  }

  private static void blockWrites(ElasticsearchClient client, String name, boolean block)
      throws IOException {
    client
        .indices()
        .putSettings(put -> put.index(name).settings(s -> s.blocks(b -> b.write(block))));
  }

  private static int number(Indices indices, String name) {
    return Integer.parseInt(name.substring(indices.articles().length() + 1));
  }

  private static Path lockFile(Path dataFolder) {
    return dataFolder.resolve("rebuild.lock");
  }

  private static Optional<FileChannel> lock(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // held by this very process
    }
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(channel);
  }
}
