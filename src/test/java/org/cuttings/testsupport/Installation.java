package org.cuttings.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The launcher with a data folder, as somebody uses it who never saw the code. */
public final class Installation implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("cuttings").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("Cuttings is at (http://\\S+)");

  private final Path data;
  private @Nullable Process portal;

  public Installation(Path data) {
    this.data = data;
  }

  /**
   * Lays out some of the sample articles, among them several sources on the same people.
   *
   * @param folder is made
   * @return the folder
   */
  public static Path samples(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path shipped = Path.of("src/main/resources/sample");
    for (String source : List.of("chronicle", "checkdesk", "lists", "courier")) {
      try (Stream<Path> files = Files.list(shipped.resolve(source))) {
        for (Path file : files.toList()) {
          Files.copy(file, folder.resolve(source + "-" + file.getFileName()));
        }
      }
    }
    return folder;
  }

  /** Starts a command. */
  public Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Runs a command to its end, which must be a good one; returns what it said. */
  public String run(String input, String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** Serves the portal, and returns where it is. */
  public URI serve() throws IOException {
    Process started = start("serve", "--port", "0");
    portal = started;
    StringBuilder said = new StringBuilder();
    BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
        return URI.create(address.group(1));
      }
    }
    throw new AssertionError("The portal did not start:\n" + said);
  }

  /** As a power cut does it. */
  public void killPortal() throws InterruptedException {
    Process running = portal;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() {
    if (portal != null) {
      portal.destroyForcibly();
    }
  }
}
