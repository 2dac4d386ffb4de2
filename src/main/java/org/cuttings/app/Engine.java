package org.cuttings.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.cuttings.backup.RefusedBackupException;
import org.cuttings.backup.Restore;
import org.cuttings.curation.ElasticJournal;
import org.cuttings.curation.EnteredStore;
import org.cuttings.curation.Journal;
import org.cuttings.elastic.Credentials;
import org.cuttings.elastic.ElasticConnection;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.embedded.DataFolderInUseException;
import org.cuttings.elastic.embedded.EmbeddedElasticsearch;
import org.cuttings.elastic.embedded.EmbeddedSettings;
import org.cuttings.elastic.embedded.RunningEngine;
import org.jspecify.annotations.Nullable;

/**
 * The Elasticsearch that a command works with: the embedded node, started here or by a portal that
 * runs already, or a cluster.
 */
final class Engine implements AutoCloseable {
  private final ElasticsearchClient client;
  private final @Nullable EmbeddedElasticsearch embedded;
  private final String description;

  private Engine(
      ElasticConnection connection, @Nullable EmbeddedElasticsearch embedded, String description) {
    this.client = connection.open();
    this.embedded = embedded;
    this.description = description;
  }

  /**
   * For a portal: the data folder is its own while it runs.
   *
   * @throws DataFolderInUseException where another portal runs on it
   */
  static Engine own(AppConfig config, Console console) {
    requireNoUnfinishedRestore(config);
    return forRestore(config, console);
  }

  /** For a restore: the data folder is its own, and not yet what it is to be. */
  static Engine forRestore(AppConfig config, Console console) {
    AppConfig.Cluster cluster = config.cluster();
    return cluster == null ? embedded(config, console) : cluster(cluster);
  }

  /** For an ingest: beside a portal that runs on the same data folder, its engine is used. */
  static Engine shared(AppConfig config, Console console) {
    requireNoUnfinishedRestore(config);
    AppConfig.Cluster cluster = config.cluster();
    if (cluster != null) {
      return cluster(cluster);
    }
    try {
      return embedded(config, console);
    } catch (DataFolderInUseException inUse) {
      Optional<URI> running = RunningEngine.in(config.data());
      if (running.isEmpty()) {
        throw inUse;
      }
      ElasticConnection connection = ElasticConnection.to(running.get());
      connection.check();
      return new Engine(connection, null, "the engine of the portal that runs on " + config.data());
    }
  }

  private static void requireNoUnfinishedRestore(AppConfig config) {
    if (Restore.isUnfinished(config.data())) {
      throw new RefusedBackupException(
          "The restore into %s was broken off or is under way: restore once more, it begins anew"
              .formatted(config.data()));
    }
  }

  private static Engine embedded(AppConfig config, Console console) {
    EmbeddedSettings settings = EmbeddedSettings.in(config.data());
    String heap = System.getenv("CUTTINGS_ENGINE_HEAP");
    if (heap != null) {
      settings = settings.withHeapMegabytes(megabytes(heap));
    }
    try (Console.Progress progress = console.progress("Starting Elasticsearch")) {
      EmbeddedElasticsearch node =
          EmbeddedElasticsearch.start(
              settings.withProgress(
                  p -> progress.at(p.elapsed().toMillis(), p.limit().toMillis(), "")));
      return new Engine(
          ElasticConnection.to(node.url()), node, "the embedded engine in " + config.data());
    }
  }

  private static Engine cluster(AppConfig.Cluster cluster) {
    @Nullable Credentials credentials =
        cluster.apiKey() != null
            ? new Credentials.ApiKey(cluster.apiKey())
            : cluster.user() != null && cluster.password() != null
                ? new Credentials.UserAndPassword(cluster.user(), cluster.password())
                : null;
    ElasticConnection connection =
        new ElasticConnection(cluster.url(), credentials, cluster.caCertificate());
    connection.check();
    return new Engine(connection, null, cluster.url().toString());
  }

  private static int megabytes(String heap) {
    try {
      return Integer.parseInt(heap.replaceFirst("[mM]$", ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "CUTTINGS_ENGINE_HEAP takes megabytes, such as 512m, not " + heap, e);
    }
  }

  ElasticsearchClient client() {
    return client;
  }

  /** What people entered. */
  Journal journal() {
    return ElasticJournal.open(entered(), Clock.systemUTC());
  }

  /** The indices of what people enter. */
  EnteredStore entered() {
    return EnteredStore.open(client, EnteredIndices.of(Indices.DEFAULT));
  }

  /** What it is, for people. */
  String description() {
    return description;
  }

  @Override
  public void close() {
    try {
      client._transport().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (embedded != null) {
        embedded.close();
      }
    }
  }
}
