package org.cuttings.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.index.Standing.Change;
import org.cuttings.ingest.Failure;
import org.cuttings.ingest.Failure.Stage;
import org.cuttings.ingest.Found;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the documents of a run, on whatever thread that is learnt. */
final class IngestTally {
  private final long started = System.nanoTime();
  private final Map<Change, Long> changes = new EnumMap<>(Change.class);
  // By their place in the run, so that the list is the same however the threads ran.
  private final Map<Long, Failure> failures = new TreeMap<>();
  private long found;
  private long leftAside;
  private long characters;

  /** Counts what was come upon and returns its number. */
  synchronized long found(Found one) {
    switch (one) {
      case Found.Delivered delivered -> found++;
      case Found.Skipped skipped -> leftAside++;
      case Found.Failed(Failure failure) -> {
        found++;
        failures.put(found + leftAside, failure);
      }
    }
    return found + leftAside;
  }

  synchronized void unchanged() {
    changes.merge(Change.UNCHANGED, 1L, Long::sum);
  }

  synchronized void failed(long number, Failure failure) {
    failures.put(number, failure);
  }

  /** A failure of the run, after all its documents. */
  synchronized void failed(Failure failure) {
    failures.put(Long.MAX_VALUE - failures.size(), failure);
  }

  synchronized void written(IngestRun.Awaited document, @Nullable String refusal) {
    if (refusal != null) {
      failures.put(document.number(), new Failure(Stage.INDEX, document.name(), refusal));
      return;
    }
    characters += document.characters();
    String fault = document.fault();
    if (fault == null) {
      changes.merge(document.change(), 1L, Long::sum);
    } else {
      failures.put(
          document.number(),
          new Failure(
              Stage.DERIVE,
              document.name(),
              fault + " It is found by its text, without evidence; the next run tries again."));
    }
  }

  synchronized long done() {
    return failures.size() + changes.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized String remark() {
    return failures.isEmpty() ? "" : failures.size() + " failed";
  }

  synchronized List<Failure> failures() {
    return List.copyOf(failures.values());
  }

  synchronized IngestSummary summary(long nearDuplicates, long readOtherwise) {
    return new IngestSummary(
        found,
        changes.getOrDefault(Change.NEW, 0L),
        changes.getOrDefault(Change.CHANGED, 0L),
        changes.getOrDefault(Change.READ_ANEW, 0L),
        changes.getOrDefault(Change.UNCHANGED, 0L),
        leftAside,
        List.copyOf(failures.values()),
        nearDuplicates,
        readOtherwise,
        characters,
        java.time.Duration.ofNanos(System.nanoTime() - started));
  }
}
