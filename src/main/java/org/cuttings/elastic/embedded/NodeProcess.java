package org.cuttings.elastic.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cuttings.elastic.embedded.EngineProgress.Step;
import org.jspecify.annotations.Nullable;

/** One run of the child process, from its start to its end. */
final class NodeProcess implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration MAY_STOP_FOR = Duration.ofSeconds(20);
  private static final int LINES_SHOWN = 12;

  private final EmbeddedSettings settings;
  private final Process process;
  private final long startedAt = System.nanoTime();

  private NodeProcess(EmbeddedSettings settings, Process process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * Starts the child.
   *
   * @param port 0 lets it take any free one
   * @param archiveOptions how it uses or records a {@link ClassArchive}; none at all is fine
   */
  static NodeProcess start(EmbeddedSettings settings, int port, List<String> archiveOptions) {
    Path folder = settings.engineFolder();
    try {
      for (String name : List.of("config", "data", "logs", "tmp", "snapshots")) {
        Files.createDirectories(folder.resolve(name));
      }
      Files.deleteIfExists(portFile(folder));
      ProcessBuilder builder =
          new ProcessBuilder(NodeCommand.of(settings, port, archiveOptions))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(console(folder).toFile());
      // Options meant for the portal's JVM (agents, heap sizes) would be the child's as well.
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
      return new NodeProcess(settings, builder.start());
    } catch (IOException e) {
      throw new EngineStartException("The engine could not be started in " + folder + ": " + e, e);
    }
  }

  /** Waits until the node answers with every index open, and returns its port. */
  int awaitReady() {
    int port = awaitPort();
    awaitHealth(port);
    settings.progress().accept(new EngineProgress(Step.READY, elapsed(), settings.startLimit()));
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Whether the JVM itself broke down (killed by a signal), rather than the server failing. */
  boolean crashed() {
    return !process.isAlive() && process.exitValue() >= 128;
  }

  long pid() {
    return process.pid();
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** The child stops at the end of its input; one that does not is killed. */
  @Override
  public void close() {
    closeWithin(MAY_STOP_FOR);
  }

  void closeWithin(Duration limit) {
    try {
      process.getOutputStream().close();
    } catch (IOException alreadyGone) {
      // Then the process is ending anyway.
    }
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  String lastLogLines() {
    Path logs = settings.engineFolder().resolve("logs");
    List<String> lines =
        new ArrayList<>(LogTail.lastLines(logs.resolve("engine.log"), LINES_SHOWN));
    lines.addAll(LogTail.lastLines(console(settings.engineFolder()), LINES_SHOWN));
    return lines.isEmpty()
        ? " It wrote nothing to its logs in " + logs + "."
        : " The last lines of its logs in "
            + logs
            + ":"
            + System.lineSeparator()
            + String.join(System.lineSeparator(), lines);
  }

  private int awaitPort() {
    while (true) {
      @Nullable Integer port = announcedPort();
      if (port != null) {
        return port;
      }
      checkStarting("it had not opened its port");
      pause(Step.STARTING);
    }
  }

  private void awaitHealth(int port) {
    String health = "no answer yet";
    while (true) {
      try {
        health = health(port);
        if (health.contains("\"timed_out\":false")) {
          return;
        }
      } catch (IOException notYet) {
        health = notYet.toString();
      }
      checkStarting("its health was: " + health);
      pause(Step.OPENING_INDICES);
    }
  }

  private static String health(int port) throws IOException {
    URI health =
        URI.create(
            "http://127.0.0.1:"
                + port
                + "/_cluster/health?wait_for_status=yellow&wait_for_no_initializing_shards=true&timeout=1s");
    HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
    connection.setConnectTimeout(2_000);
    connection.setReadTimeout(10_000);
    try {
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        return "status " + status;
      }
      try (var body = connection.getInputStream()) {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      connection.disconnect();
    }
  }

  private void checkStarting(String soFar) {
    if (!process.isAlive()) {
      throw new EngineStartException(
          "The engine ended with status "
              + process.exitValue()
              + " while it started."
              + lastLogLines());
    }
    if (elapsed().compareTo(settings.startLimit()) > 0) {
      String logs = lastLogLines();
      throw new EngineStartException(
          "The engine was not ready after "
              + settings.startLimit().toSeconds()
              + " seconds ("
              + soFar
              + ")."
              + logs);
    }
  }

  private void pause(Step step) {
    settings.progress().accept(new EngineProgress(step, elapsed(), settings.startLimit()));
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineStartException("The start of the engine was interrupted", e);
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  private @Nullable Integer announcedPort() {
    Path file = portFile(settings.engineFolder());
    try {
      return Files.exists(file) ? Integer.valueOf(Files.readString(file).strip()) : null;
    } catch (IOException e) {
      throw new EngineStartException("The port of the engine cannot be read from " + file, e);
    }
  }

  private static Path portFile(Path folder) {
    return folder.resolve("node.port");
  }

  private static Path console(Path folder) {
    return folder.resolve("logs").resolve("console.log");
  }
}
