package org.cuttings.elastic.embedded.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;
import org.jspecify.annotations.Nullable;

/**
 * Runs one Elasticsearch node until its standard input ends. The stock start script refuses to run
 * as root, as containers and CI do; a {@link Node} made by hand does not.
 *
 * <p>Arguments: the engine's home (with {@code lib} and {@code modules}, only read), the folder for
 * everything it writes, and the HTTP port (0 for any free one). Once HTTP is bound, the port stands
 * in the file {@code node.port} of that folder.
 */
public final class NodeMain {
  private static final Duration PREDECESSOR_MAY_STOP_FOR = Duration.ofSeconds(20);
  private static final Duration MAY_CLOSE_FOR = Duration.ofSeconds(15);

  private NodeMain() {}

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    int port = Integer.parseInt(args[2]);
    FileLock lock = lockOncePredecessorIsGone(folder);

    Environment environment = environment(home, folder, port);
    layLogConfiguration(environment.configDir());
    LogConfigurator.registerErrorListener();
    LogConfigurator.setNodeName("cuttings");
    LogConfigurator.configure(environment, false);

    Node node = new Node(environment, modules(environment));
    Thread closer = new Thread(() -> close(node), "close-node");
    Runtime.getRuntime().addShutdownHook(closer);
    node.start();
    announcePort(folder, node.injector().getInstance(HttpServerTransport.class));

    awaitEndOf(System.in);
    closer.start();
    closer.join(MAY_CLOSE_FOR);
    lock.release();
    Runtime.getRuntime().halt(0); // The server leaves non-daemon threads behind.
  }

  private static Environment environment(Path home, Path folder, int port) {
    Settings settings =
        Settings.builder()
            .put("cluster.name", "cuttings")
            .put("node.name", "cuttings")
            .put(Environment.PATH_HOME_SETTING.getKey(), home)
            .put(Environment.PATH_DATA_SETTING.getKey(), folder.resolve("data"))
            .put(Environment.PATH_LOGS_SETTING.getKey(), folder.resolve("logs"))
            .put(Environment.PATH_REPO_SETTING.getKey(), folder.resolve("snapshots"))
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.type", "netty4")
            .put("http.port", port)
            .put("transport.type", "netty4")
            .put("transport.port", "0")
            // The stock marks are percentages: a laptop's nearly full, large disk would get no
            // index.
            .put("cluster.routing.allocation.disk.watermark.low", "1gb")
            .put("cluster.routing.allocation.disk.watermark.high", "750mb")
            .put("cluster.routing.allocation.disk.watermark.flood_stage", "500mb")
            .build();
    return new Environment(settings, folder.resolve("config"));
  }

  private static PluginsLoader modules(Environment environment) {
    return PluginsLoader.createPluginsLoader(
        PluginsLoader.loadModulesBundles(environment.modulesDir(), true),
        PluginsLoader.loadPluginsBundles(environment.pluginsDir(), true),
        Map.of());
  }

  /** A node whose portal was killed may still be closing: the data is not ours until it is gone. */
  private static FileLock lockOncePredecessorIsGone(Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("node.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Instant end = Instant.now().plus(PREDECESSOR_MAY_STOP_FOR);
    @Nullable FileLock lock = channel.tryLock();
    while (lock == null) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Another engine holds " + file);
      }
      Thread.sleep(50);
      lock = channel.tryLock();
    }
    return lock;
  }

  private static void layLogConfiguration(Path configuration) throws IOException {
    Files.createDirectories(configuration);
    try (InputStream bundled =
        Objects.requireNonNull(NodeMain.class.getResourceAsStream("log4j2.properties"))) {
      Files.copy(
          bundled, configuration.resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void announcePort(Path folder, HttpServerTransport http) throws IOException {
    int bound = http.boundAddress().publishAddress().getPort();
    Path written = Files.writeString(folder.resolve("node.port.part"), Integer.toString(bound));
    Files.move(written, folder.resolve("node.port"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The portal never writes; the read ends when it closes the pipe, or when it is killed. */
  private static void awaitEndOf(InputStream input) {
    try {
      while (input.read() >= 0) {
        // Nothing is said on this pipe.
      }
    } catch (IOException broken) {
      // A broken pipe says the same as a closed one.
    }
  }

  private static synchronized void close(Node node) {
    if (node.isClosed()) {
      return;
    }
    try {
      node.prepareForClose();
      node.close();
      node.awaitClose(MAY_CLOSE_FOR.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException e) {
      e.printStackTrace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
