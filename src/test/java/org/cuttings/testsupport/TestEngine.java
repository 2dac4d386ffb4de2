package org.cuttings.testsupport;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cuttings.elastic.ElasticConnection;
import org.cuttings.elastic.embedded.EmbeddedElasticsearch;
import org.cuttings.elastic.embedded.EmbeddedSettings;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/**
 * The one Elasticsearch of a test run, started by the first test that asks for it. It is the
 * embedded node, or the stock image where the run sets {@code -Dcuttings.test.engine=container}.
 *
 * <p>Tests keep apart by index names: take a prefix from {@link #freshName}.
 */
public final class TestEngine {
  /** Which engine the run uses. */
  public enum Kind {
    EMBEDDED,
    CONTAINER
  }

  private static final AtomicInteger NAMES = new AtomicInteger();
  private static @Nullable URI url;
  private static @Nullable ElasticsearchClient client;

  private TestEngine() {}

  public static Kind kind() {
    return Kind.valueOf(
        System.getProperty("cuttings.test.engine", "embedded").toUpperCase(Locale.ROOT));
  }

  public static ElasticConnection connection() {
    return ElasticConnection.to(url());
  }

  public static synchronized URI url() {
    if (url == null) {
      url =
          switch (kind()) {
            case EMBEDDED -> startEmbedded();
            case CONTAINER -> startContainer();
          };
    }
    return url;
  }

  /** A client shared by the whole run: do not close it. */
  public static synchronized ElasticsearchClient client() {
    if (client == null) {
      client = connection().open();
    }
    return client;
  }

  /** A name for indices and aliases that no other test of the run uses. */
  public static String freshName(String stem) {
    return stem + "-" + NAMES.incrementAndGet();
  }

  /** Whether a container can be started; asking takes a moment the first time. */
  static boolean dockerRuns() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  private static URI startEmbedded() {
    try {
      Path folder = Files.createTempDirectory("cuttings-it");
      EmbeddedElasticsearch engine = EmbeddedElasticsearch.start(EmbeddedSettings.in(folder));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(engine, folder)));
      return engine.url();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI startContainer() {
    @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends.
    ElasticsearchContainer container =
        new ElasticsearchContainer(
                "docker.elastic.co/elasticsearch/elasticsearch:"
                    + System.getProperty("cuttings.test.elasticsearch.version"))
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
    container.start();
    return URI.create("http://" + container.getHttpHostAddress());
  }

  private static void stop(EmbeddedElasticsearch engine, Path folder) {
    engine.close();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("The test engine's folder " + folder + " was left behind: " + e);
    }
  }
}
