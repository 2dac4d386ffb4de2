package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Metadata;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A whole archive, lost and brought back. */
@EngineSuite
class BackupCommandIT {
  private static final Console QUIET =
      new Console(new PrintStream(PrintStream.nullOutputStream()), false);

  @TempDir Path folder;
  private String said = "";

  @Test
  void archiveThatIsLostComesBackFromItsBackup() throws Exception {
    Path data = folder.resolve("data");
    Path backup = folder.resolve("backup");
    TreeMap<String, String> before;
    try (Portal portal = portal(data)) {
      portal.ingest(List.of(articles()), Metadata.UNKNOWN, QUIET, failure -> {});
      before = pages(portal);
      assertThat(before).hasSizeGreaterThan(6);
      // Beside a portal that serves.
      assertThat(run("backup", backup.toString(), "--data=" + data)).as(said).isZero();
    }
    assertThat(backup.resolve("checksums.txt")).content().contains("  originals/");
    assertThat(data.resolve("engine/snapshots")).isEmptyDirectory();

    assertThat(run("restore", backup.toString(), "--data=" + data)).isEqualTo(1);
    assertThat(said).contains("is not empty");
    delete(data);

    Path original = firstOriginal(backup);
    byte[] good = Files.readAllBytes(original);
    Files.writeString(original, "something else");
    assertThat(run("restore", backup.toString(), "--data=" + data)).isEqualTo(1);
    assertThat(said).contains("originals/").contains("is damaged");
    assertThat(data).doesNotExist();
    Files.write(original, good);

    // As if an earlier restore had been killed.
    Files.createDirectories(data.resolve("originals/00"));
    Files.createFile(data.resolve("restore-unfinished"));
    assertThat(run("rebuild", "--data=" + data)).isEqualTo(1);
    assertThat(said).contains("was broken off");

    assertThat(run("restore", backup.toString(), "--data=" + data)).as(said).isZero();
    assertThat(data.resolve("originals/00")).doesNotExist();
    try (Portal portal = portal(data)) {
      assertThat(pages(portal)).isEqualTo(before);
    }

    // While nothing serves, and into one file.
    Path zip = folder.resolve("backup.zip");
    assertThat(run("backup", zip.toString(), "--data=" + data)).as(said).isZero();
    assertThat(run("backup", "--check", zip.toString())).as(said).isZero();
    assertThat(run("backup", zip.toString(), "--data=" + data)).isEqualTo(1);
    assertThat(said).contains("is there already");
  }

  @Test
  void aClusterKeepsTheSnapshotInARepositoryOfItsOwn() throws IOException {
    String cluster = "--elasticsearch=" + TestEngine.url();
    Path data = Files.createDirectories(folder.resolve("data"));
    Path backup = folder.resolve("backup");
    assertThat(run("backup", backup.toString(), cluster, "--data=" + data)).isEqualTo(1);
    assertThat(said).contains("PUT _snapshot/NAME").contains("path.repo").contains("--repository");
    String repository = TestEngine.freshName("repository");
    assertThat(
            run(
                "backup",
                backup.toString(),
                cluster,
                "--data=" + data,
                "--repository=" + repository))
        .isEqualTo(1);
    assertThat(said).contains("no snapshot repository \"" + repository + "\"");
    delete(backup);

    TestEngine.client()
        .snapshot()
        .createRepository(
            create ->
                create
                    .name(repository)
                    .repository(r -> r.fs(fs -> fs.settings(s -> s.location(repository)))));
    assertThat(run("user", "list", cluster)).isZero();
    assertThat(
            run(
                "backup",
                backup.toString(),
                cluster,
                "--data=" + data,
                "--repository=" + repository))
        .as(said)
        .isZero();
    String manifest = Files.readString(backup.resolve("backup.json"));
    assertThat(new ObjectMapper().readTree(manifest).path("repository").asText())
        .isEqualTo(repository);
    assertThat(manifest)
        .contains(EnteredIndices.of(Indices.DEFAULT).name(EnteredIndices.Kind.CHANGES));

    Path restored = folder.resolve("restored");
    String[] restore = {
      "restore", backup.toString(), cluster, "--data=" + restored, "--repository=" + repository
    };
    assertThat(run(restore)).isEqualTo(1);
    assertThat(said).contains("has indices of this archive already");
    assertThat(run("restore", backup.toString(), cluster, "--data=" + restored)).isEqualTo(1);
    assertThat(said).contains("belong together");

    // The cluster loses everything but its repository.
    List<String> lost = new ArrayList<>();
    new ObjectMapper().readTree(manifest).path("indices").fieldNames().forEachRemaining(lost::add);
    TestEngine.client().indices().delete(delete -> delete.index(lost));
    assertThat(run(restore)).as(said).isZero();
    assertThat(TestEngine.client().indices().exists(exists -> exists.index(lost)).value()).isTrue();
    assertThat(run("user", "list", cluster)).isZero();
  }

  private static Portal portal(Path data) {
    return Portal.start(new AppConfig(data, 0, "127.0.0.1", null, null), QUIET);
  }

  private Path articles() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Files.writeString(
        texts.resolve("harbour.txt"),
        """
        Harbour crane to be sold

        The Gazette, 4 May 2016

        Ines Roth met Pavel Dorn in Harbour on 3 May 2016. "The crane will be sold," Ines Roth said.
        """);
    Files.writeString(
        texts.resolve("ferry.txt"),
        """
        Ferry runs again

        The Courier, 6 May 2016

        Pavel Dorn called Ines Roth on 5 May 2016 about the ferry.
        """);
    return texts;
  }

  /** The pages of everything that the archive holds, without what changes with every process. */
  private static TreeMap<String, String> pages(Portal portal) throws Exception {
    TreeMap<String, String> pages = new TreeMap<>();
    for (String list : List.of("/search", "/people", "/events", "/quotes", "/sources")) {
      pages.put(list, get(portal, list));
    }
    for (String list : List.of("/search.json", "/events.json", "/quotes.json")) {
      for (var row : new ObjectMapper().readTree(get(portal, list))) {
        String page = URI.create(row.path("page").asText()).getPath();
        pages.put(page, get(portal, page));
      }
    }
    return pages;
  }

  private static String get(Portal portal, String path) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(portal.address()).resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body().replaceAll("snapshot=[^\"&]*", "").replace(portal.address(), "/");
  }

  private static Path firstOriginal(Path backup) throws IOException {
    try (Stream<Path> files = Files.walk(backup.resolve("originals"))) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private int run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    int status = line.execute(arguments);
    said = out.toString();
    return status;
  }
}
