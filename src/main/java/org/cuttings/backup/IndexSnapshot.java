package org.cuttings.backup;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.snapshot.SnapshotInfo;
import co.elastic.clients.elasticsearch.snapshot.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.elastic.Indices;

/** Snapshots of the indices of an archive in a repository. */
final class IndexSnapshot {
  private static final long LOOK_AGAIN_MILLIS = 200;

  private final ElasticsearchClient client;
  private final Indices indices;
  private final String repository;

  IndexSnapshot(ElasticsearchClient client, Indices indices, String repository) {
    this.client = client;
    this.indices = indices;
    this.repository = repository;
  }

  /** Makes a repository of a folder of the embedded engine. */
  void register(Path folder) throws IOException {
    client
        .snapshot()
        .createRepository(
            create ->
                create
                    .name(repository)
                    .repository(r -> r.fs(fs -> fs.settings(s -> s.location(folder.toString())))));
  }

  /** The engine forgets the repository; its files stay. */
  void unregister() throws IOException {
    client.snapshot().deleteRepository(delete -> delete.name(repository));
  }

  /**
   * @throws RefusedBackupException if the cluster has no such repository, or cannot write to it
   */
  void verify() throws IOException {
    try {
      client.snapshot().verifyRepository(verify -> verify.name(repository));
    } catch (ElasticsearchException e) {
      throw new RefusedBackupException(
          ("The cluster has no snapshot repository \"%s\" that it can use. Register one (PUT _snapshot/%s with a type and"
                  + " its settings; a repository of type fs needs path.repo in the elasticsearch.yml of every node),"
                  + " then name it with --repository. Elasticsearch says: %s")
              .formatted(repository, repository, e.error().reason()),
          e);
    }
  }

  /** Those that are searched, and what people entered; no sessions, and nothing half built. */
  List<String> names() throws IOException {
    EnteredIndices entered = EnteredIndices.of(indices);
    List<String> wanted =
        new java.util.ArrayList<>(
            List.of(
                entered.name(EnteredIndices.Kind.CHANGES),
                entered.name(EnteredIndices.Kind.RECORDS)));
    for (Indices.Kind kind : Indices.Kind.values()) {
      wanted.add(indices.alias(kind));
    }
    return client
        .indices()
        .get(get -> get.index(wanted).ignoreUnavailable(true).allowNoIndices(true))
        .indices()
        .keySet()
        .stream()
        .sorted()
        .toList();
  }

  Map<String, Long> counts(Collection<String> names) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (String name : names) {
      client.indices().refresh(refresh -> refresh.index(name));
      counts.put(name, client.count(count -> count.index(name)).count());
    }
    return counts;
  }

  /** Makes a snapshot and waits for it; progress is in bytes. */
  void take(String snapshot, List<String> names, Meter meter) throws IOException {
    client
        .snapshot()
        .create(
            create ->
                create
                    .repository(repository)
                    .snapshot(snapshot)
                    .indices(names)
                    .includeGlobalState(false)
                    .featureStates("none")
                    .waitForCompletion(false));
    while (true) {
      SnapshotInfo now =
          client
              .snapshot()
              .get(get -> get.repository(repository).snapshot(snapshot))
              .snapshots()
              .getFirst();
      String state = String.valueOf(now.state());
      if (state.equals("SUCCESS")) {
        return;
      }
      if (!state.equals("IN_PROGRESS")) {
        throw new RefusedBackupException(
            "The snapshot of the indices ended as %s: %s %s"
                .formatted(state, now.reason(), now.failures()));
      }
      for (Status status :
          client
              .snapshot()
              .status(get -> get.repository(repository).snapshot(snapshot))
              .snapshots()) {
        meter.at(
            status.stats().total().sizeInBytes() - left(status),
            status.stats().total().sizeInBytes());
      }
      pause();
    }
  }

  private static long left(Status status) {
    return Math.max(
        0, status.stats().total().sizeInBytes() - status.stats().incremental().sizeInBytes());
  }

  /** Brings the indices back and waits until they can be searched; progress is in indices. */
  void restore(String snapshot, Collection<String> names, Meter meter) throws IOException {
    client
        .snapshot()
        .restore(
            restore ->
                restore
                    .repository(repository)
                    .snapshot(snapshot)
                    .indices(List.copyOf(names))
                    .includeGlobalState(false)
                    .includeAliases(true)
                    .waitForCompletion(false));
    while (true) {
      long ready = 0;
      for (String name : names) {
        if (isReady(name)) {
          ready++;
        }
      }
      meter.at(ready, names.size());
      if (ready == names.size()) {
        return;
      }
      pause();
    }
  }

  private boolean isReady(String name) throws IOException {
    var health = client.cluster().health(h -> h.index(name).timeout(t -> t.time("5s")));
    if (health.status() == HealthStatus.Red
        && !health.timedOut()
        && health.initializingShards() == 0
        && health.activePrimaryShards() == 0
        && failed(name)) {
      throw new RefusedBackupException(
          "The index %s could not be brought back; the engine's log says why".formatted(name));
    }
    return health.status() != HealthStatus.Red && !health.timedOut();
  }

  /** Whether the engine gave up on a shard. */
  private boolean failed(String name) throws IOException {
    return client.cat().shards(shards -> shards.index(name)).shards().stream()
        .anyMatch(
            shard ->
                "UNASSIGNED".equals(shard.state())
                    && "ALLOCATION_FAILED".equals(shard.unassignedReason()));
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
