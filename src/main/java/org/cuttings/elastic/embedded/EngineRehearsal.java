package org.cuttings.elastic.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Part of the build: starts the node once on an empty folder, sends it what a portal sends, and
 * keeps the classes it needed for that. It never fails the build: without the archive everything
 * works, only slower.
 */
public final class EngineRehearsal {
  private EngineRehearsal() {}

  public static void main(String[] args) {
    try {
      EngineHome home = EngineHome.locate();
      ClassArchive archive = ClassArchive.of(home);
      if (!archive.exists()) {
        rehearse(home, archive);
      }
    } catch (IOException | RuntimeException e) {
      System.out.println("The engine was not prepared for quick starts: " + e.getMessage());
    }
  }

  private static void rehearse(EngineHome home, ClassArchive archive) throws IOException {
    long start = System.nanoTime();
    Path folder = Files.createTempDirectory("cuttings-rehearsal");
    try {
      EmbeddedSettings settings =
          new EmbeddedSettings(home, folder, 512, Duration.ofMinutes(5), progress -> {});
      try (NodeProcess node = NodeProcess.start(settings, 0, archive.record())) {
        int port = node.awaitReady();
        for (Request request : script()) {
          request.send(port);
        }
        node.closeWithin(Duration.ofMinutes(5)); // Writing the archive takes a few busy seconds.
      }
      if (archive.finish()) {
        deleteOthers(archive.file());
        System.out.println(
            "Prepared the engine for quick starts in "
                + Duration.ofNanos(System.nanoTime() - start).toSeconds()
                + " s");
      }
    } finally {
      deleteTree(folder);
    }
  }

  /** One request of the script. */
  private record Request(String method, String path, String body) {
    void send(int port) throws IOException {
      URI address = URI.create("http://127.0.0.1:" + port + path);
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setRequestProperty("Content-Type", "application/json");
      if (!body.isEmpty()) {
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
          out.write(body.getBytes(StandardCharsets.UTF_8));
        }
      }
      int status = connection.getResponseCode();
      try (InputStream answer =
          status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        String said = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        if (status >= 400) {
          throw new IOException(method + " " + path + " was answered with " + status + ": " + said);
        }
      }
    }
  }

  /** Requests stand under a line {@code # METHOD path}. */
  private static List<Request> script() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(EngineRehearsal.class.getResourceAsStream("rehearsal.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^# "))
          .filter(s -> !s.isBlank())
          .map(s -> request(s))
          .toList();
    }
  }

  private static Request request(String section) {
    String[] lines = section.split("\n", 2);
    String[] line = lines[0].strip().split(" ");
    return new Request(line[0], line[1], lines[1].isBlank() ? "" : lines[1].strip() + "\n");
  }

  /** Archives of earlier jars and JVMs would pile up, a hundred megabytes each. */
  private static void deleteOthers(Path archive) throws IOException {
    try (var siblings =
        Files.newDirectoryStream(archive.resolveSibling("."), "quick-start-*.jsa*")) {
      for (Path sibling : siblings) {
        if (!sibling.getFileName().equals(archive.getFileName())) {
          Files.deleteIfExists(sibling);
        }
      }
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
