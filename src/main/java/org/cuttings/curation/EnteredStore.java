package org.cuttings.curation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.TransportException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.elastic.EnteredIndices.Kind;

/** The indices of what people enter: makes them, and says when they cannot be had. */
public final class EnteredStore {
  /** How times are written. */
  public static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final int BUSY = 429;
  private static final int BROKEN = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  final ElasticsearchClient client;
  private final EnteredIndices indices;

  private EnteredStore(ElasticsearchClient client, EnteredIndices indices) {
    this.client = client;
    this.indices = indices;
  }

  /** Makes the indices that are missing, and adds to their mappings what is new in this version. */
  public static EnteredStore open(ElasticsearchClient client, EnteredIndices indices) {
    EnteredStore store = new EnteredStore(client, indices);
    store.answered(
        "Making the indices of what people enter",
        () -> {
          store.ensureExists();
          return true;
        });
    return store;
  }

  private void ensureExists() throws IOException {
    List<String> made = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String name = name(kind);
      if (client.indices().exists(exists -> exists.index(name)).value()) {
        client
            .indices()
            .putMapping(put -> put.withJson(new StringReader(mappings(kind))).index(name));
      } else {
        create(kind);
      }
      made.add(name);
    }
    client
        .cluster()
        .health(
            health ->
                health
                    .index(made)
                    .waitForStatus(HealthStatus.Yellow)
                    .timeout(timeout -> timeout.time("60s")));
  }

  private void create(Kind kind) throws IOException {
    try {
      client
          .indices()
          .create(
              create ->
                  create
                      .withJson(new StringReader(kind.definition()))
                      .index(name(kind))
                      .waitForActiveShards(shards -> shards.count(0)));
    } catch (ElasticsearchException e) {
      // Another process of the same archive may have been quicker.
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  private static String mappings(Kind kind) {
    try {
      return JSON.readTree(kind.definition()).path("mappings").toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The document under {@code id}. Sees what was written just now. */
  public Optional<ObjectNode> get(Kind kind, String id) {
    return answered(
        "Reading what people entered",
        () ->
            Optional.ofNullable(
                client.get(get -> get.index(name(kind)).id(id), ObjectNode.class).source()));
  }

  /** The documents under {@code ids}, in their order. Sees what was written just now. */
  List<Optional<ObjectNode>> get(Kind kind, List<String> ids) {
    return answered(
        "Reading what people entered",
        () ->
            client.mget(get -> get.index(name(kind)).ids(ids), ObjectNode.class).docs().stream()
                .map(EnteredStore::found)
                .toList());
  }

  private static Optional<ObjectNode> found(MultiGetResponseItem<ObjectNode> item) {
    if (item.isFailure()) {
      String what = String.valueOf(item.failure().error().reason());
      throw new JournalUnavailableException(
          "Reading what people entered failed", new IllegalStateException(what));
    }
    return Optional.ofNullable(item.result().source());
  }

  /** Writes a document, in the place of the one under {@code id}. */
  public void index(Kind kind, String id, ObjectNode document, Refresh refresh) {
    answered(
        "Writing what people entered",
        () ->
            client.index(
                index -> index.index(name(kind)).id(id).refresh(refresh).document(document)));
  }

  /** Removes a document, if it is there. */
  public void delete(Kind kind, String id) {
    answered(
        "Removing what people entered",
        () -> client.delete(delete -> delete.index(name(kind)).id(id).refresh(Refresh.True)));
  }

  /** Ids of the documents, at most 10,000, that have {@code value} in a field. */
  public List<String> idsOf(Kind kind, String field, String value) {
    return ids(kind, Query.of(q -> q.term(term -> term.field(field).value(value))));
  }

  /** Ids of the documents, at most 10,000, whose time in a field is before {@code time}. */
  public List<String> idsBefore(Kind kind, String field, String time) {
    return ids(
        kind,
        Query.of(q -> q.range(range -> range.untyped(u -> u.field(field).lt(JsonData.of(time))))));
  }

  private List<String> ids(Kind kind, Query query) {
    return answered(
        "Reading what people entered",
        () ->
            client
                .search(
                    search ->
                        search
                            .index(name(kind))
                            .query(query)
                            .size(10_000)
                            .source(source -> source.fetch(false)),
                    ObjectNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.id()))
                .toList());
  }

  BulkResponse bulk(BulkRequest request) {
    return answered("Writing changes", () -> client.bulk(request));
  }

  /**
   * @throws JournalUnavailableException if the engine could not do one part of a request now
   * @throws IllegalStateException if it refused it
   */
  static void check(BulkResponseItem item) {
    if (item.error() != null) {
      String what = "Writing the change %s failed: %s".formatted(item.id(), item.error().reason());
      if (item.status() == BUSY || item.status() >= BROKEN) {
        throw new JournalUnavailableException(what, new IllegalStateException(what));
      }
      throw new IllegalStateException(what);
    }
  }

  String name(Kind kind) {
    return indices.name(kind);
  }

  /** A call of the client. */
  interface Call<T> {
    T run() throws IOException;
  }

  /**
   * Runs {@code call}.
   *
   * @throws JournalUnavailableException if Elasticsearch does not answer or cannot work now
   * @throws ElasticsearchException if it refuses
   */
  <T> T answered(String what, Call<T> call) {
    try {
      return call.run();
    } catch (ElasticsearchException e) {
      if (e.status() == BUSY || e.status() >= BROKEN) {
        throw new JournalUnavailableException(what + " failed", e);
      }
      throw e;
    } catch (TransportException e) {
      throw new JournalUnavailableException(what + " failed: Elasticsearch does not answer", e);
    } catch (IOException e) {
      throw new JournalUnavailableException(what + " failed: Elasticsearch does not answer", e);
    }
  }
}
