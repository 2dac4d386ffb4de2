package org.cuttings.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.transport.TransportException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.cuttings.elastic.Indices;
import org.jspecify.annotations.Nullable;

/**
 * The requests that searches send. What keeps Elasticsearch from answering becomes {@link
 * EngineUnavailableException}; what it refuses is a fault of ours and keeps its cause.
 */
public final class Engine {
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int UNAVAILABLE = 502;

  private final ElasticsearchClient client;

  public Engine(ElasticsearchClient client) {
    this.client = client;
  }

  /** The snapshot that a search was to run on is gone. */
  public static final class SnapshotGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SnapshotGoneException(Throwable cause) {
      super("The snapshot is gone", cause);
    }
  }

  private interface Call<T extends @Nullable Object> {
    T run() throws IOException;
  }

  /**
   * @throws SnapshotGoneException when it is to run on a snapshot that is not there any more
   */
  public SearchResponse<JsonNode> search(SearchRequest request) {
    return answered(
        "A search",
        () -> {
          try {
            return client.search(request, JsonNode.class);
          } catch (ElasticsearchException e) {
            if (request.pit() != null && e.status() == NOT_FOUND) {
              throw new SnapshotGoneException(e);
            }
            throw e;
          }
        });
  }

  /** One answer for each request, in their order. */
  public List<MultiSearchItem<JsonNode>> searchAll(List<RequestItem> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    MsearchResponse<JsonNode> response =
        answered(
            "A group of searches",
            () -> client.msearch(msearch -> msearch.searches(requests), JsonNode.class));
    List<MultiSearchItem<JsonNode>> answers = new ArrayList<>();
    for (MultiSearchResponseItem<JsonNode> answer : response.responses()) {
      if (answer.isFailure()) {
        throw refusal(answer.failure());
      }
      answers.add(answer.result());
    }
    return answers;
  }

  private static RuntimeException refusal(ErrorResponse failure) {
    String reason = failure.error().type() + ": " + failure.error().reason();
    IOException cause = new IOException(reason);
    if (failure.status() == NOT_FOUND) {
      return new SnapshotGoneException(cause);
    }
    return failure.status() >= UNAVAILABLE || failure.status() == TOO_MANY_REQUESTS
        ? new EngineUnavailableException("Elasticsearch cannot search now", cause)
        : new IllegalStateException("Elasticsearch refused one of a group of searches", cause);
  }

  /** When the first run began that still brings in articles; null if none does. */
  @Nullable Instant comingInSince(String index) {
    return answered(
        "Reading the notes of " + index,
        () ->
            client.indices().getMapping(get -> get.index(index)).mappings().values().stream()
                .map(one -> one.mappings().meta().get(Indices.COMING_IN_SINCE))
                .filter(Objects::nonNull)
                .map(since -> Instant.parse(since.to(String.class)))
                .min(Comparator.naturalOrder())
                .orElse(null));
  }

  String openSnapshot(String index, String keepAlive) {
    return answered(
            "Opening a snapshot of " + index,
            () ->
                client.openPointInTime(
                    open -> open.index(index).keepAlive(time -> time.time(keepAlive))))
        .id();
  }

  /** Failing to close one is no fault: it ends by itself. */
  void closeSnapshot(String id) {
    try {
      client.closePointInTime(close -> close.id(id));
    } catch (IOException | ElasticsearchException e) {
      // It is gone already, or goes when its time is over.
    }
  }

  private static <T extends @Nullable Object> T answered(String what, Call<T> call) {
    try {
      return call.run();
    } catch (ElasticsearchException e) {
      throw refusal(what, e);
    } catch (TransportException e) {
      if (e.statusCode() > 0 && e.statusCode() < SERVER_ERROR) {
        throw new IllegalStateException(what + " got an answer that cannot be read", e);
      }
      throw new EngineUnavailableException("Elasticsearch does not answer", e);
    } catch (IOException e) {
      throw new EngineUnavailableException("Elasticsearch does not answer", e);
    }
  }

  private static RuntimeException refusal(String what, ElasticsearchException e) {
    String message = String.valueOf(e.getMessage());
    if (e.status() == NOT_FOUND) {
      return new EngineUnavailableException("The index of the articles is not there yet", e);
    }
    return e.status() >= UNAVAILABLE || e.status() == TOO_MANY_REQUESTS
        ? new EngineUnavailableException("Elasticsearch cannot search now", e)
        : new IllegalStateException(what + " was refused by Elasticsearch: " + message, e);
  }
}
