package org.cuttings.elastic.embedded;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running single-node Elasticsearch in a child process, on the loopback interface, with its data
 * in the portal's data folder.
 *
 * <p>A child that dies is started again on the same port, so {@link #url()} and a client made for
 * it stay good; requests in between fail. The child watches the pipe to this process and stops when
 * this process ends, however it ends.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedElasticsearch.class);

  private final EmbeddedSettings settings;
  private final DataFolderLock lock;
  private final int port;
  private final Thread supervisor;
  private volatile NodeProcess node;
  private volatile boolean closed;
  private volatile boolean ready = true;
  private volatile @Nullable String failure;

  private EmbeddedElasticsearch(
      EmbeddedSettings settings, DataFolderLock lock, NodeProcess node, int port) {
    this.settings = settings;
    this.lock = lock;
    this.node = node;
    this.port = port;
    this.supervisor = new Thread(this::supervise, "engine-supervisor");
    this.supervisor.setDaemon(true);
  }

  /**
   * Starts the node and waits until it answers.
   *
   * @throws DataFolderInUseException where another portal uses the folder
   * @throws EngineStartException where the node does not come up
   */
  public static EmbeddedElasticsearch start(EmbeddedSettings settings) {
    DataFolderLock lock = DataFolderLock.acquire(settings.dataFolder());
    try {
      Running first = startNode(settings);
      EmbeddedElasticsearch started =
          new EmbeddedElasticsearch(settings, lock, first.node, first.port);
      started.supervisor.start();
      return started;
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  private record Running(NodeProcess node, int port) {}

  private static Running startNode(EmbeddedSettings settings) {
    ClassArchive archive = ClassArchive.of(settings.home());
    NodeProcess node = NodeProcess.start(settings, 0, archive.use());
    try {
      return new Running(node, node.awaitReady());
    } catch (RuntimeException | Error e) {
      node.close();
      if (archive.exists() && node.crashed()) {
        LOG.warn("The engine crashed as it started; trying again without {}", archive.file());
        archive.delete();
        return startNodeWithoutArchive(settings);
      }
      throw e;
    }
  }

  private static Running startNodeWithoutArchive(EmbeddedSettings settings) {
    NodeProcess node = NodeProcess.start(settings, 0, List.of());
    try {
      return new Running(node, node.awaitReady());
    } catch (RuntimeException | Error e) {
      node.close();
      throw e;
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Whether the node answers, as far as is known; false while it is being started again. */
  public boolean isAlive() {
    return ready && !closed && node.isAlive();
  }

  /** Why the engine is down for good, once it died too often to be started again. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** The child's process id; another one after a restart. */
  public long pid() {
    return node.pid();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    supervisor.interrupt();
    node.close();
    try {
      supervisor.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    node.close(); // The supervisor may have started another one meanwhile.
    lock.close();
  }

  private void supervise() {
    RestartPolicy policy = new RestartPolicy();
    try {
      while (!closed) {
        int status = node.awaitEnd();
        ready = false;
        if (closed) {
          return;
        }
        Optional<Duration> pause = policy.afterEndAt(Instant.now());
        if (pause.isEmpty()) {
          giveUp(status);
          return;
        }
        LOG.warn(
            "The engine ended with status {}; starting it again in {} s (its logs are in {})",
            status,
            pause.get().toSeconds(),
            settings.engineFolder().resolve("logs"));
        Thread.sleep(pause.get());
        restart();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() {
    try {
      node = NodeProcess.start(settings, port, ClassArchive.of(settings.home()).use());
      node.awaitReady();
      ready = true;
      LOG.info("The engine answers again at {}", url());
    } catch (EngineStartException e) {
      if (!closed) {
        LOG.error("The engine did not come up again", e);
      }
    }
  }

  private void giveUp(int status) {
    failure =
        "The engine ended with status "
            + status
            + ", as it did "
            + RestartPolicy.MOST_RESTARTS
            + " times within "
            + RestartPolicy.WITHIN.toMinutes()
            + " minutes, and is not started again."
            + node.lastLogLines();
    LOG.error("{}", failure);
  }
}
