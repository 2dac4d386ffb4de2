package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends documents in bulk requests of bounded size, and reads every item of every answer. Refusals
 * that pass (too busy, not ready) are tried again, each item for itself; every other one is told to
 * the listener, and the rest goes on.
 *
 * <p>Safe for use by several threads. A full batch is sent by the thread that filled it, so writers
 * cannot run ahead of the engine.
 */
final class BulkWriter implements AutoCloseable {
  /** What a document may weigh: stock Elasticsearch refuses requests of more than 100 MB. */
  static final int MOST_BYTES_OF_DOCUMENT = 99 * 1024 * 1024;

  private static final int BATCH_BYTES = 4 * 1024 * 1024;
  private static final int BATCH_COUNT = 500;
  private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  /** The refusal of what was to replace a document that somebody else replaced. */
  static final String CHANGED_MEANWHILE = "It was changed meanwhile.";

  private static final int CONFLICT = 409;
  private static final String BLOCKED = "cluster_block_exception";

  private final ElasticsearchClient client;
  private final Listener listener;
  private final Pauses pauses;
  private List<Item> batch = new ArrayList<>();
  private long batchBytes;

  /** Hears what became of each document, on the thread that sent it. */
  interface Listener {
    /**
     * @param refusal why it was refused; null when it is in the index
     */
    void written(String id, @Nullable String refusal);
  }

  /** How long to wait before each further attempt. */
  record Pauses(List<Duration> durations) {
    /** Two minutes in all: a node that restarts is back by then. */
    static final Pauses PATIENT =
        new Pauses(
            java.util.stream.Stream.of(
                    100, 300, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 50_000)
                .map(Duration::ofMillis)
                .toList());
  }

  private record Item(String id, BulkOperation operation, int bytes) {}

  BulkWriter(ElasticsearchClient client, Listener listener) {
    this(client, listener, Pauses.PATIENT);
  }

  BulkWriter(ElasticsearchClient client, Listener listener, Pauses pauses) {
    this.client = client;
    this.listener = listener;
    this.pauses = pauses;
  }

  /** Writes a whole document, in the place of one with the same id. */
  void put(String alias, String id, byte[] document) {
    put(alias, id, document, 0);
  }

  /**
   * Writes a whole document, in the place of one with the same id.
   *
   * @param held bytes of other things that stay in memory until the document is written
   */
  void put(String alias, String id, byte[] document, int held) {
    add(
        id,
        document.length,
        held,
        BulkOperation.of(
            bulk ->
                bulk.index(
                    index ->
                        index.index(alias).id(id).requireAlias(true).document(json(document)))));
  }

  /**
   * Writes a whole document in the place of one as it was read; refused as {@link
   * #CHANGED_MEANWHILE} where that was replaced since.
   */
  void replace(String alias, String id, byte[] document, long seqNo, long term) {
    add(
        id,
        document.length,
        0,
        BulkOperation.of(
            bulk ->
                bulk.index(
                    index ->
                        index
                            .index(alias)
                            .id(id)
                            .requireAlias(true)
                            .ifSeqNo(seqNo)
                            .ifPrimaryTerm(term)
                            .document(json(document)))));
  }

  /** Replaces the top-level fields that {@code fields} has, in a document that is there. */
  void update(String alias, String id, byte[] fields) {
    add(
        id,
        fields.length,
        0,
        BulkOperation.of(
            bulk ->
                bulk.update(
                    update ->
                        update
                            .index(alias)
                            .id(id)
                            .requireAlias(true)
                            .retryOnConflict(3)
                            .binaryAction(json(wrapped(fields))))));
  }

  /** Removes a document; one that is not there is none the less removed. */
  void delete(String alias, String id) {
    add(id, 0, 0, BulkOperation.of(bulk -> bulk.delete(delete -> delete.index(alias).id(id))));
  }

  /** Sends what is waiting. */
  void flush() {
    send(take());
  }

  @Override
  public void close() {
    flush();
  }

  private void add(String id, int bytes, int held, BulkOperation operation) {
    if (bytes > MOST_BYTES_OF_DOCUMENT) {
      listener.written(
          id,
          "The index document has "
              + bytes
              + " bytes; Elasticsearch takes at most "
              + MOST_BYTES_OF_DOCUMENT
              + " in one request. Split the document.");
      return;
    }
    List<Item> full = List.of();
    synchronized (this) {
      if (batchBytes + bytes + held > BATCH_BYTES || batch.size() == BATCH_COUNT) {
        full = take();
      }
      batch.add(new Item(id, operation, bytes));
      batchBytes += bytes + held;
    }
    send(full);
  }

  private synchronized List<Item> take() {
    List<Item> taken = batch;
    batch = new ArrayList<>();
    batchBytes = 0;
    return taken;
  }

  private void send(List<Item> items) {
    List<Item> left = items;
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      boolean last = attempt == pauses.durations.size();
      left = attempt(left, last);
      if (!left.isEmpty()) {
        pause(pauses.durations.get(attempt));
      }
    }
  }

  /** Sends the items once and returns those to try again. */
  private List<Item> attempt(List<Item> items, boolean last) {
    BulkResponse response;
    try {
      response = client.bulk(bulk -> bulk.operations(items.stream().map(Item::operation).toList()));
    } catch (ElasticsearchException e) {
      if (isPassing(e.status(), e.error()) && !last) {
        return items;
      }
      if (e.status() == 413 && items.size() > 1) {
        items.forEach(item -> send(List.of(item)));
        return List.of();
      }
      String refusal = "Elasticsearch refused the request: " + e.getMessage();
      items.forEach(item -> listener.written(item.id, refusal));
      return List.of();
    } catch (IOException e) {
      if (!last) {
        return items;
      }
      throw new UncheckedIOException("Elasticsearch does not answer; writing is given up", e);
    }
    return again(items, response.items(), last);
  }

  private List<Item> again(List<Item> items, List<BulkResponseItem> answers, boolean last) {
    if (items.size() != answers.size()) {
      throw new IllegalStateException(
          "Elasticsearch answered " + answers.size() + " items of " + items.size());
    }
    List<Item> again = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ErrorCause error = answers.get(i).error();
      if (error == null) {
        listener.written(items.get(i).id, null);
      } else if (answers.get(i).status() == CONFLICT) {
        listener.written(items.get(i).id, CHANGED_MEANWHILE);
      } else if (TooLargeForEngine.matches(error)) {
        listener.written(items.get(i).id, TooLargeForEngine.explain(items.get(i).bytes));
      } else if (isPassing(answers.get(i).status(), error) && !last) {
        again.add(items.get(i));
      } else {
        listener.written(items.get(i).id, reason(error));
      }
    }
    return again;
  }

  /** Too busy, not ready, or kept from writing while a rebuild switches. */
  private static boolean isPassing(int status, ErrorCause error) {
    return PASSING.contains(status) || BLOCKED.equals(error.type());
  }

  private static String reason(ErrorCause error) {
    StringBuilder reason = new StringBuilder();
    for (ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
      reason
          .append(reason.isEmpty() ? "Elasticsearch refused it: " : "; ")
          .append(cause.reason() == null ? cause.type() : cause.reason());
    }
    return reason.toString();
  }

  /** {@code {"doc": fields}}: the client would write the bytes as a string. */
  private static byte[] wrapped(byte[] fields) {
    byte[] before = "{\"doc\":".getBytes(StandardCharsets.UTF_8);
    byte[] wrapped = Arrays.copyOf(before, before.length + fields.length + 1);
    System.arraycopy(fields, 0, wrapped, before.length, fields.length);
    wrapped[wrapped.length - 1] = '}';
    return wrapped;
  }

  private static BinaryData json(byte[] bytes) {
    return BinaryData.of(bytes, ContentType.APPLICATION_JSON);
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Writing was interrupted", e);
    }
  }
}
