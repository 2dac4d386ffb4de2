package org.cuttings.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cuttings.search.SearchResults.QueryReading;
import org.jspecify.annotations.Nullable;

/**
 * States of the index that readers page through: points in time of Elasticsearch under short
 * tokens. Everybody who begins a search within {@code freshness} shares one, so that their number
 * is bounded by time, not by readers.
 */
public final class Snapshots {
  /** How old the state may be that a new search sees: as with Elasticsearch's own refresh. */
  public static final Duration FRESHNESS = Duration.ofSeconds(1);

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
  public record Snapshot(String token, String id) {
    /** Makes {@code request}, which names no index, look at this state. */
    public SearchRequest.Builder on(SearchRequest.Builder request) {
      return request.pit(pit -> pit.id(id).keepAlive(time -> time.time(KEEP_ALIVE)));
    }
  }

  /** A search that looks at one state of the index. */
  @FunctionalInterface
  public interface Search<T> {
    /**
     * @param expired whether the state that was asked for is not kept any more, and this is another
     */
    T on(Snapshot snapshot, boolean expired);
  }

  private record Held(Snapshot snapshot, long used) {}

  /**
   * @param freshness how old the state may be that a new search sees; zero for one of its own
   */
  public Snapshots(Engine engine, String index, Duration freshness) {
    this(engine, index, freshness, InstantSource.system());
  }

  Snapshots(Engine engine, String index, Duration freshness, InstantSource clock) {
    this.engine = engine;
    this.index = index;
    this.freshness = freshness;
    this.clock = clock;
  }

  /**
   * Searches the state that has a token, or else the newest one.
   *
   * @param token null for the newest
   */
  public <T> T search(@Nullable String token, Search<T> search) {
    boolean expired = false;
    if (token != null) {
      Optional<Snapshot> snapshot = find(token);
      if (snapshot.isPresent()) {
        try {
          return search.on(snapshot.get(), false);
        } catch (Engine.SnapshotGoneException e) {
          forget(snapshot.get());
        }
      }
      expired = true;
    }
    Snapshot snapshot = newest();
    try {
      return search.on(snapshot, expired);
    } catch (Engine.SnapshotGoneException e) {
      // The engine was restarted, or the index rebuilt, within the second.
      forget(snapshot);
      return searchAnew(search, expired);
    }
  }

  private <T> T searchAnew(Search<T> search, boolean expired) {
    try {
      return search.on(newest(), expired);
    } catch (Engine.SnapshotGoneException e) {
      throw new EngineUnavailableException("Elasticsearch does not keep what it was searching", e);
    }
  }

  /** Adds that the page shows another state than the reader was paging through. */
  public static QueryReading withExpiry(QueryReading reading) {
    List<SearchResults.Ignored> ignored = new ArrayList<>(reading.ignored());
    ignored.add(
        new SearchResults.Ignored(
            "snapshot",
            "the state of the archive that you were paging through is kept for five minutes; this"
                + " page shows the newest one"));
    return new QueryReading(reading.understood(), ignored);
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
