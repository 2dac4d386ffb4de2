package org.cuttings.search;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * States of the index that readers page through: points in time of Elasticsearch under short
 * tokens. Everybody who begins a search within {@code freshness} shares one, so that their number
 * is bounded by time, not by readers.
 */
final class Snapshots {
  /** How long one stays after it was last used. */
  private static final Duration KEEP = Duration.ofMinutes(5);

  private static final String KEEP_ALIVE = KEEP.toSeconds() + "s";

  /** Elasticsearch may let go of one a little before we think so. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private static final int TOKEN_LENGTH = 12;

  private final Engine engine;
  private final String index;
  private final Duration freshness;
  private final InstantSource clock;
  private final Map<String, Held> held = new HashMap<>();
  private @Nullable Snapshot newest;
  private long newestOpened;

  /**
   * @param token what stands in addresses
   * @param id what Elasticsearch knows it by
   */
  record Snapshot(String token, String id) {
    String keepAlive() {
      return KEEP_ALIVE;
    }
  }

  private record Held(Snapshot snapshot, long used) {}

  Snapshots(Engine engine, String index, Duration freshness, InstantSource clock) {
    this.engine = engine;
    this.index = index;
    this.freshness = freshness;
    this.clock = clock;
  }

  /** The newest state of the index, at most {@code freshness} old. */
  synchronized Snapshot newest() {
    long now = clock.millis();
    forgetUnused(now);
    Snapshot current = newest;
    if (current == null
        || !held.containsKey(current.token())
        || now - newestOpened >= freshness.toMillis()) {
      current = new Snapshot(token(), engine.openSnapshot(index, KEEP_ALIVE));
      newest = current;
      newestOpened = now;
    }
    held.put(current.token(), new Held(current, now));
    return current;
  }

  /** The state with this token, while it is kept. */
  synchronized Optional<Snapshot> find(String token) {
    long now = clock.millis();
    forgetUnused(now);
    return Optional.ofNullable(
            held.computeIfPresent(token, (key, entry) -> new Held(entry.snapshot, now)))
        .map(Held::snapshot);
  }

  /** Elasticsearch has none under its id any more. */
  synchronized void forget(Snapshot snapshot) {
    held.remove(snapshot.token());
  }

  private void forgetUnused(long now) {
    long oldest = now - KEEP.minus(MARGIN).toMillis();
    Iterator<Held> entries = held.values().iterator();
    while (entries.hasNext()) {
      if (entries.next().used() < oldest) {
        entries.remove();
      }
    }
  }

  private static String token() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, TOKEN_LENGTH);
  }
}
