package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("demo", "serve", "ingest", "extract", "evaluate", "CUTTINGS_DATA");
  }

  @Test
  void versionNamesPortalAndEngine() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString())
        .contains("cuttings 0.")
        .containsPattern("Elasticsearch \\d+\\.\\d+\\.\\d+");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xyzzy | xyzzy",
        "serve --prot 80 | --prot",
        "serve --port many | --port",
        "serve --port 70000 | 70000",
        "serve extra | extra",
        "serve --api-key k | --elasticsearch",
        "serve --elasticsearch http://localhost:1 --api-key k --user u --password p | contradict",
        "serve --elasticsearch http://localhost:1 --user u | belong together",
        "serve --elasticsearch http://u:p@localhost:1 | --user and --password",
        "serve --elasticsearch ftp://localhost | --elasticsearch takes",
        "serve --elasticsearch https://localhost:1 --ca-certificate /no/such.pem | such.pem",
        "ingest | PATH",
        "ingest --date yesterday x | yesterday",
        "ingest --url http://a.example/ x y | names one document",
        "extract | FILE"
      })
  void whatIsNotUnderstoodEndsWithUsageAndStatus2(String arguments, String named) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(named).contains("Usage:");
  }

  @Test
  void noCommandIsNotUnderstoodEither() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Usage:");
  }

  @Test
  void brokenAuthorityFileIsOneSentenceAndNothingIsTouched(@TempDir Path folder)
      throws IOException {
    Path authority = Files.createDirectories(folder.resolve("data/authority"));
    Files.writeString(
        authority.resolve("people.json"),
        """
        {"records": [
        {"id": "ann-harbour", "kind": "person", "name": "Ann Harbour"},
        {"id": "bo-quay", "kind": "boat", "name": "Bo Quay"}
        ]}
        """);
    Path story = Files.writeString(folder.resolve("story.txt"), "A story.");
    String data = folder.resolve("data").toString();

    for (String[] command :
        new String[][] {
          {"ingest", "--data", data, story.toString()}, {"rebuild", "--data", data}
        }) {
      assertThat(run(command)).isEqualTo(1);
    }

    assertThat(err.toString().lines().distinct())
        .singleElement()
        .asString()
        .contains("people.json, line 3", "\"kind\" is person, organisation", "boat");
    try (Stream<Path> there = Files.list(folder.resolve("data"))) {
      assertThat(there).containsExactly(authority);
    }
  }

  @Test
  void passwordsAreNotPrintedWithTheConfiguration() {
    AppConfig.Cluster cluster =
        new AppConfig.Cluster(
            java.net.URI.create("https://search.example:9200"), null, "reader", "secret", null);
    assertThat(cluster.toString()).contains("search.example").doesNotContain("secret");
  }

  @Test
  void misspelledVariablesAreRefused() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> AppConfig.checkEnvironment(java.util.Map.of("CUTTINGS_PROT", "80")))
        .withMessageContaining("CUTTINGS_PROT")
        .withMessageContaining("CUTTINGS_PORT");
    AppConfig.checkEnvironment(java.util.Map.of("CUTTINGS_PORT", "80", "PATH", "/bin"));
  }
}
