package org.cuttings.app;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.cuttings.curation.Change;
import org.cuttings.curation.Effects;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.index.Derivation;
import org.cuttings.index.Rederivation;
import org.cuttings.model.ArticleId;

/**
 * Derives anew, in a thread of the portal, the articles that decisions touch, as soon as one is
 * made. It looks by itself too, at the start and then every few seconds: for decisions that a crash
 * left without effect, that another process made, or that a rebuild or a run which began earlier
 * did not know.
 */
final class Rederiver implements Effects, AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final Rederivation rederivation;
  private final Journal journal;
  private final Supplier<Derivation> derivation;
  private final Map<RecordKind, Touched> touched;
  private final Consumer<String> problems;
  private final Semaphore calls = new Semaphore(0);
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicLong asked = new AtomicLong(1);
  private final AtomicLong answered = new AtomicLong();
  private final Thread thread = new Thread(this::work, "rederiver");
  private volatile boolean closed;

  // Of the thread.
  private long shown = -1;
  private long applied = -1;
  private boolean othersWrote;
  private boolean failed;
  private boolean owed;
  private String lastProblem = "";
  private LongConsumer derived = more -> {};

  /** Which articles decisions of one kind touch. */
  interface Touched {
    Set<ArticleId> by(List<Change> changes);
  }

  /**
   * @param derivation makes one that takes into account what is decided by now
   * @param touched for each kind of decision that evidence depends on
   * @param problems hears what could not be brought into effect
   */
  Rederiver(
      Rederivation rederivation,
      Journal journal,
      Supplier<Derivation> derivation,
      Map<RecordKind, Touched> touched,
      Consumer<String> problems) {
    this.rederivation = rederivation;
    this.journal = journal;
    this.derivation = derivation;
    this.touched = Map.copyOf(touched);
    this.problems = problems;
    thread.setDaemon(true);
  }

  Rederiver start() {
    thread.start();
    return this;
  }

  /**
   * Brings everything into effect that is decided by now, in the thread of the caller; for those
   * that do not {@link #start}.
   *
   * @param progress hears how many more articles were read
   */
  void now(LongConsumer progress) {
    derived = progress;
    bringUpToDate();
  }

  @Override
  public void decided() {
    asked.incrementAndGet();
    calls.release();
  }

  @Override
  public Progress progress() {
    return new Progress(answered.get() == asked.get(), waiting.get());
  }

  private void work() {
    while (!closed) {
      try {
        long call = asked.get();
        bringUpToDate();
        answered.set(call);
      } catch (RuntimeException e) {
        // The engine may be away for a while; what is left is done when it is back.
        tell(e + (e.getCause() == null ? "" : ": " + e.getCause()));
      } finally {
        waiting.set(0);
      }
      pause();
    }
  }

  private void pause() {
    try {
      if (calls.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        calls.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void bringUpToDate() {
    boolean othersWrite = rederivation.othersWrite();
    long reflects = rederivation.reflects();
    if (reflects != shown || othersWrote && !othersWrite) {
      // A rebuild switched, or who wrote meanwhile is done: neither may know the latest.
      shown = reflects;
      applied = reflects;
      failed = false;
    }
    othersWrote = othersWrite;
    long now = journal.position();
    if (now > applied) {
      apply(now);
    }
    if (owed && !failed && !othersWrite) {
      rederivation.reflects(shown, applied);
      shown = rederivation.reflects();
      owed = false;
    }
  }

  private void apply(long now) {
    List<Change> changes = journal.since(applied, touched.keySet());
    if (changes.isEmpty()) {
      applied = now;
      return;
    }
    owed = true;
    Derivation latest = derivation.get();
    Set<ArticleId> ids = new HashSet<>();
    touched.forEach(
        (kind, by) -> ids.addAll(by.by(changes.stream().filter(c -> c.kind() == kind).toList())));
    waiting.set(ids.size());
    Rederivation.Outcome outcome =
        rederivation.derive(
            ids,
            latest,
            more -> {
              waiting.addAndGet(-more);
              derived.accept(more);
            });
    outcome.problems().forEach(this::tell);
    failed |= !outcome.problems().isEmpty();
    applied = now;
  }

  private void tell(String problem) {
    if (!closed && !problem.equals(lastProblem)) {
      lastProblem = problem;
      problems.accept("A decision is not in effect everywhere: " + problem);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
