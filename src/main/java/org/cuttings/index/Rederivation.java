package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Derives the evidence of some articles anew, in place, from their kept originals, and what follows
 * from it across articles. Others may write at the same time: an article that a run changed
 * meanwhile is read again as it then stands, never put back, and works across articles wait for
 * each other.
 *
 * <p>The index remembers up to where in the journal of decisions it shows them all ({@link
 * #reflects}). A run that began before a decision, or a rebuild, sets that back to what it knew, so
 * that what it wrote is brought up to date after it; so does everybody who is killed.
 */
public final class Rederivation {
  private static final int PAGE = 100;

  /** An article that is changed again and again is left to who changes it. */
  private static final int MOST_ATTEMPTS = 5;

  private final ElasticsearchClient client;
  private final Indices indices;
  private final Path dataFolder;
  private final IndexRebuild.Rereading rereading;

  /**
   * @param derived how many articles were written
   * @param problems articles that stand as they stood, and what the engine refused, as sentences
   */
  public record Outcome(long derived, List<String> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  /**
   * @param dataFolder where the lock file lies
   */
  public Rederivation(
      ElasticsearchClient client,
      Indices indices,
      Path dataFolder,
      IndexRebuild.Rereading rereading) {
    this.client = client;
    this.indices = indices;
    this.dataFolder = dataFolder;
    this.rereading = rereading;
  }

  /** Up to where in the journal every article shows what was decided. */
  public long reflects() {
    try {
      return new RunLedger(client, indices).reflects();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether a run is under way, or was killed, that may not know the latest decisions. */
  public boolean othersWrite() {
    try {
      return new RunLedger(client, indices).pendingFrom().isPresent();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Notes that every article shows what was decided up to {@code to}, if they showed it up to
   * {@code from} and nobody else writes.
   */
  public void reflects(long from, long to) {
    try (FolderLock alone = FolderLock.across(dataFolder)) {
      RunLedger ledger = new RunLedger(client, indices);
      if (ledger.reflects() == from && ledger.pendingFrom().isEmpty()) {
        ledger.reflects(to);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The notes of " + indices.articles() + " cannot be read", e);
  }

  /**
   * Derives {@code ids} anew, those that are in the archive, and finishes what a killed call left.
   *
   * @param progress hears how many more articles were read
   */
  public Outcome derive(Collection<ArticleId> ids, Derivation derivation, LongConsumer progress) {
    try (FolderLock alone = FolderLock.across(dataFolder)) {
      Writing writing = new Writing(derivation, new RunLedger(client, indices).beginRederiving());
      writing.all(ids, progress);
      AcrossArticles across = AcrossArticles.rederived(client, indices, derivation);
      across.tasks().forEach(task -> task.run(count -> {}));
      writing.problems.addAll(across.finish().problems());
      return new Outcome(writing.derived, List.copyOf(writing.problems));
    } catch (IOException e) {
      throw new UncheckedIOException("Deriving " + ids.size() + " articles anew failed", e);
    }
  }

  /** One run. */
  private final class Writing {
    private final Derivation derivation;
    private final long run;
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private long derived;

    Writing(Derivation derivation, long run) {
      this.derivation = derivation;
      this.run = run;
    }

    void all(Collection<ArticleId> ids, LongConsumer progress) {
      List<ArticleId> all = List.copyOf(ids);
      try (ExecutorService readers =
          Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
        for (int from = 0; from < all.size(); from += PAGE) {
          List<ArticleId> page = all.subList(from, Math.min(all.size(), from + PAGE));
          derive(page, readers);
          progress.accept(page.size());
        }
      }
    }

    private void derive(List<ArticleId> ids, ExecutorService readers) {
      List<ArticleId> left = ids;
      for (int attempt = 0; !left.isEmpty(); attempt++) {
        if (attempt == MOST_ATTEMPTS) {
          left.forEach(id -> problem(id, BulkWriter.CHANGED_MEANWHILE));
          return;
        }
        left = attempt(left, readers);
      }
    }

    /** Returns those that were changed since they were looked at. */
    private List<ArticleId> attempt(List<ArticleId> ids, ExecutorService readers) {
      Queue<ArticleId> changed = new ConcurrentLinkedQueue<>();
      Map<ArticleId, ArticleIndex.Placed> placed = new ArticleIndex(client, indices).placed(ids);
      try (ArticleWriter writer =
          new ArticleWriter(
              client,
              indices,
              derivation.outlets(),
              (id, refusal) -> {
                if (BulkWriter.CHANGED_MEANWHILE.equals(refusal)) {
                  changed.add(id);
                } else if (refusal != null) {
                  problem(id, refusal);
                }
              })) {
        List<Future<?>> tasks = new ArrayList<>();
        placed.forEach((id, one) -> tasks.add(readers.submit(() -> rewrite(id, one, writer))));
        for (Future<?> task : tasks) {
          task.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Deriving anew was interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("Deriving anew failed", e.getCause());
      }
      derived += placed.size() - changed.size();
      return List.copyOf(changed);
    }

    private void rewrite(ArticleId id, ArticleIndex.Placed placed, ArticleWriter writer) {
      try {
        Article article = rereading.read(id, placed.standing());
        Derivation.Derived found = derivation.derive(article);
        if (found.fault() != null) {
          problem(id, found.fault());
          return;
        }
        Filing filing = placed.standing().filing().readAnew(derivation.version(), run);
        writer.replace(article, found.evidence(), derivation.file(filing, found), placed);
      } catch (IOException e) {
        problem(id, e.getMessage());
      }
    }

    private void problem(ArticleId id, @Nullable String why) {
      problems.add("Article %s stands as it stood: %s".formatted(id.value(), why));
    }
  }
}
