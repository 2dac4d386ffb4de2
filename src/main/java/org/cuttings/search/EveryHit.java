package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Every hit of a search, however many there are: read in batches, each after the last hit of the
 * one before, from one state of the index. Nothing is kept but the batch at hand.
 */
public final class EveryHit implements Iterator<Hit<JsonNode>> {
  /** Few enough that a batch of long documents is no burden. */
  private static final int BATCH = 1_000;

  /** Enough for those who want only the first, and to know whether there are more. */
  private static final int FIRST_BATCH = 101;

  private static final String KEEP_ALIVE = "60s";

  private final Engine engine;
  private final IntFunction<SearchRequest.Builder> batch;
  private final String snapshot;
  private Iterator<Hit<JsonNode>> hits = List.<Hit<JsonNode>>of().iterator();
  private @Nullable List<FieldValue> last;
  private boolean begun;
  private boolean ended;

  private EveryHit(
      Engine engine,
      String index,
      IntFunction<SearchRequest.Builder> batch,
      @Nullable List<FieldValue> after) {
    this.engine = engine;
    this.batch = batch;
    last = after;
    snapshot = engine.openSnapshot(index, KEEP_ALIVE);
  }

  /**
   * @param batch the request for so many hits; its order must have no ties, and no index be named
   * @return lazy; to be closed
   * @throws EngineUnavailableException now or while the stream is read
   */
  public static Stream<Hit<JsonNode>> of(
      Engine engine, String index, IntFunction<SearchRequest.Builder> batch) {
    return of(engine, index, batch, (List<FieldValue>) null);
  }

  /**
   * Those that came in before another.
   *
   * @param batch as above, in the order in which the hits came in, the newest first, and of ids
   * @param before null for all
   */
  public static Stream<Hit<JsonNode>> of(
      Engine engine,
      String index,
      IntFunction<SearchRequest.Builder> batch,
      @Nullable Arrival before) {
    return of(
        engine,
        index,
        batch,
        before == null
            ? null
            : List.of(FieldValue.of(before.at().toEpochMilli()), FieldValue.of(before.id())));
  }

  private static Stream<Hit<JsonNode>> of(
      Engine engine,
      String index,
      IntFunction<SearchRequest.Builder> batch,
      @Nullable List<FieldValue> after) {
    EveryHit hits = new EveryHit(engine, index, batch, after);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(hits, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(() -> engine.closeSnapshot(hits.snapshot));
  }

  @Override
  public boolean hasNext() {
    if (!hits.hasNext() && !ended) {
      read();
    }
    return hits.hasNext();
  }

  @Override
  public Hit<JsonNode> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Hit<JsonNode> hit = hits.next();
    last = hit.sort();
    return hit;
  }

  private void read() {
    int size = begun ? BATCH : FIRST_BATCH;
    begun = true;
    SearchRequest.Builder request =
        batch.apply(size).pit(pit -> pit.id(snapshot).keepAlive(time -> time.time(KEEP_ALIVE)));
    if (last != null) {
      request.searchAfter(last);
    }
    List<Hit<JsonNode>> found;
    try {
      found = engine.search(request.build()).hits().hits();
    } catch (Engine.SnapshotGoneException e) {
      throw new EngineUnavailableException("Elasticsearch does not keep what was being read", e);
    }
    ended = found.size() < size;
    hits = found.iterator();
  }
}
