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

  private static volatile @Nullable Node node;
  private static volatile @Nullable FileChannel held;

  private NodeMain() {}

  public static void main(String[] args) {
    try {
      run(args);
    } catch (Exception | Error e) {
      e.printStackTrace(); // Into the console log, whose last lines the portal shows.
      Runtime.getRuntime().halt(1);
    }
  }

  private static void run(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    int port = Integer.parseInt(args[2]);
    endWithTheInput();
    lockOncePredecessorIsGone(folder);

    Environment environment = environment(home, folder, port);
    layLogConfiguration(environment.configDir());
    LogConfigurator.registerErrorListener();
    LogConfigurator.setNodeName("cuttings");
    LogConfigurator.configure(environment, false);

    Node built = new Node(environment, modules(environment));
    node = built;
    Runtime.getRuntime().addShutdownHook(new Thread(NodeMain::closeNode, "close-node"));
    built.start();
    announcePort(folder, built.injector().getInstance(HttpServerTransport.class));
  }

  /**
   * The portal never writes to the pipe; it ends when the portal closes it, or is killed. From the
   * first moment on, since a portal may end while the node is still starting.
   */
  private static void endWithTheInput() {
    Thread watcher =
        new Thread(
            () -> {
              awaitEndOf(System.in);
              Thread closer = new Thread(NodeMain::closeNode, "close-node");
              closer.start();
              try {
                closer.join(MAY_CLOSE_FOR);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime()
                  .halt(0); // The server leaves threads behind that keep the JVM up.
            },
            "watch-input");
    watcher.setDaemon(false); // The server's own threads do not keep the JVM up.
    watcher.start();
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
  private static void lockOncePredecessorIsGone(Path folder)
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
    // Held, with its channel, until the process ends.
    held = channel;
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

  private static void awaitEndOf(InputStream input) {
    try {
      while (input.read() >= 0) {
        // Nothing is said on this pipe.
      }
    } catch (IOException broken) {
      // A broken pipe says the same as a closed one.
    }
  }

  private static synchronized void closeNode() {
    Node running = node;
    if (running == null || running.isClosed()) {
      return;
    }
    try {
      running.prepareForClose();
      running.close();
      running.awaitClose(MAY_CLOSE_FOR.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException e) {
      e.printStackTrace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
