package org.cuttings.curation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The records of one family, kept in memory for what every page asks. What this portal changes is
 * seen at once; what another portal on the same cluster changes, after two seconds.
 */
public final class RecordDirectory<T> {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Journal journal;
  private final RecordKind kind;
  private final Records<T> records;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable State<T> state;

  public RecordDirectory(Journal journal, RecordKind kind, Class<T> type, InstantSource clock) {
    this.journal = journal;
    this.kind = kind;
    this.records = new Records<>(journal, kind, type);
    this.clock = clock;
  }

  /**
   * @param changes how many there were when the records were read, or before
   * @param position in the journal, at which the records were read, or before
   * @param checked when that was found to be all
   */
  private record State<T>(
      List<Versioned<T>> records, long changes, long position, Instant checked) {}

  /** All of them, by id. */
  public List<Versioned<T>> all() {
    @Nullable State<T> known = state;
    if (known != null && clock.instant().isBefore(known.checked.plus(FRESH))) {
      return known.records;
    }
    if (known != null && !reading.tryLock()) {
      return known.records;
    }
    if (known == null) {
      reading.lock();
    }
    try {
      return read(state);
    } finally {
      reading.unlock();
    }
  }

  /** To be called after a change. */
  public void refresh() {
    reading.lock();
    try {
      read(state);
    } finally {
      reading.unlock();
    }
  }

  private List<Versioned<T>> read(@Nullable State<T> known) {
    Instant now = clock.instant();
    long changes = journal.changes(kind);
    if (known != null && known.changes == changes) {
      state = new State<>(known.records, changes, known.position, now);
      return known.records;
    }
    long position = journal.position();
    List<Versioned<T>> all = known == null ? List.copyOf(records.all()) : changed(known, changes);
    state = new State<>(all, changes, position, now);
    return all;
  }

  /** Only what changed is read, if that is certain to be all. */
  private List<Versioned<T>> changed(State<T> known, long changes) {
    List<Versioned<T>> later = records.since(known.position);
    if (known.changes + later.size() != changes) {
      return List.copyOf(records.all());
    }
    TreeMap<String, Versioned<T>> byId = new TreeMap<>();
    known.records.forEach(record -> byId.put(record.id(), record));
    later.forEach(record -> byId.put(record.id(), record));
    return List.copyOf(byId.values());
  }
}
