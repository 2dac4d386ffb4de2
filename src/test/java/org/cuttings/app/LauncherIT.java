package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script as a user starts it; the jar is built by the time this runs. */
class LauncherIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  private record Ended(int status, String out, String err) {}

  private Ended run(Path launcher, Path from, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Ended(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void runsFromAnotherFolder() throws Exception {
    Ended ended = run(PROJECT.resolve("cuttings"), folder, Map.of(), "--version");
    assertThat(ended.status).as(ended.err).isZero();
    assertThat(ended.out).startsWith("cuttings ");
  }

  @Test
  void runsFromAPathWithSpacesAndThroughALink() throws Exception {
    Path launcher = installed(folder.resolve("press cuttings (2)"));
    Files.createSymbolicLink(launcher.resolveSibling("target"), PROJECT.resolve("target"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);

    Ended ended = run(link, folder, Map.of(), "--version");
    assertThat(ended.status).as(ended.err).isZero();
    assertThat(ended.out).startsWith("cuttings ");
  }

  /** Else who starts at the same moment reads half of it, and the JVM dies of that. */
  @Test
  void archiveOfClassesIsInItsPlaceOnlyWhenItIsWhole() throws Exception {
    Path launcher = installed(folder.resolve("installed"));
    Path target = launcher.resolveSibling("target");
    Files.createDirectories(target.resolve("lib"));
    Files.createDirectories(target.resolve("engine"));
    Files.createFile(target.resolve("cuttings.jar"));
    Path java = executable(folder.resolve("jdk/bin/java"));
    executable(folder.resolve("jdk/bin/javac"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    Files.writeString(
        java,
        """
        #!/bin/sh
        case "$*" in
          *" rehearse")
            for argument; do
              case "$argument" in -XX:ArchiveClassesAtExit=*) : >"${argument#*=}" ;; esac
            done
            ls '%1$s' | grep 'jsa$' >'%2$s'
            exit 0 ;;
          *) echo "started with $*" ;;
        esac
        """
            .formatted(target, folder.resolve("seen meanwhile")));

    Ended ended =
        run(launcher, folder, Map.of("JAVA_HOME", folder.resolve("jdk").toString()), "serve");

    assertThat(ended.status).as(ended.err).isZero();
    assertThat(folder.resolve("seen meanwhile")).isEmptyFile();
    assertThat(ended.out).contains("-XX:SharedArchiveFile=" + target.resolve("cuttings-"));
    assertThat(target).isDirectoryContaining("glob:**/cuttings-*.jsa");
  }

  private static Path installed(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".mvn"));
    Files.copy(PROJECT.resolve(".mvn/jdk.sh"), folder.resolve(".mvn/jdk.sh"));
    Path launcher = executable(folder.resolve("cuttings"));
    Files.copy(PROJECT.resolve("cuttings"), launcher, StandardCopyOption.REPLACE_EXISTING);
    return executable(launcher);
  }

  private static Path executable(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.notExists(file)) {
      Files.createFile(file);
    }
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void passesTheExitStatusOn() throws Exception {
    Ended ended = run(PROJECT.resolve("cuttings"), folder, Map.of(), "serve", "--prot", "1");
    assertThat(ended.status).isEqualTo(2);
    assertThat(ended.err).contains("--prot", "Usage:");
  }

  @Test
  void findsANewerJdkThanTheOneItIsPointedTo() throws Exception {
    Ended ended =
        run(
            PROJECT.resolve("cuttings"),
            folder,
            Map.of("JAVA_HOME", folder.resolve("nothing here").toString()),
            "--version");
    assertThat(ended.status).as(ended.err).isZero();
  }

  @Test
  void saysInOneSentenceWhichJdkItNeeds() throws Exception {
    // The lookup itself, with its usual folders taken away.
    String lookup =
        Files.readString(PROJECT.resolve(".mvn/jdk.sh"))
            .replaceAll("/(usr|opt|Library)/", "/none/");
    Path script = Files.writeString(folder.resolve("lookup.sh"), lookup + "\nfind_jdk\n");
    Ended ended =
        run(
            Path.of("/bin/sh"),
            folder,
            Map.of("PATH", folder.toString(), "JAVA_HOME", "", "HOME", folder.toString()),
            script.toString());
    assertThat(ended.status).isEqualTo(1);
    assertThat(ended.err.strip().lines()).hasSize(1);
    assertThat(ended.err).contains("JDK 21");
  }
}
