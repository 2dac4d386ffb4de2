package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.curation.ElasticJournal;
import org.cuttings.curation.EnteredStore;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.Role;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.elastic.Indices;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.MemorySessions;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code export} and {@code import} as they are typed. */
@EngineSuite
class ExportCommandIT {
  @TempDir Path folder;
  private String said = "";

  @Test
  void whatPeopleEnteredGoesOutAndComesBack() throws IOException {
    new Accounts(
            ElasticJournal.open(
                EnteredStore.open(TestEngine.client(), EnteredIndices.of(Indices.DEFAULT)),
                Clock.systemUTC()),
            new MemorySessions(Clock.systemUTC()),
            Clock.systemUTC())
        .add("exporter", "Exa Porter", Role.CURATOR, "seven slow barges pass", "test");
    Path data = Files.createDirectories(folder.resolve("data/authority"));
    Files.writeString(
        data.resolve("mine.json"),
        "{\"records\": [{\"id\": \"ada-sample\", \"kind\": \"person\", \"name\": \"Ada Sample\"}]}");
    Path export = folder.resolve("export");

    assertThat(run("export", export.toString())).as(said).isZero();
    assertThat(said).contains("account").contains("1 files of the authority file");
    assertThat(export.resolve("records/account/exporter.json"))
        .content()
        .contains("Exa Porter")
        .doesNotContain("argon2");

    assertThat(run("import", export.toString())).as(said).isZero();
    assertThat(said).containsPattern(" 0 records added").containsPattern(" 0 files");

    Files.writeString(
        data.resolve("mine.json"),
        "{\"records\": [{\"id\": \"ada-sample\", \"kind\": \"person\", \"name\": \"Ada B. Sample\"}]}");
    assertThat(run("import", export.toString())).isEqualTo(1);
    assertThat(said).contains("mine.json").contains("Nothing was imported");
    assertThat(run("import", "--as-new-version", export.toString())).as(said).isZero();
    assertThat(data.resolve("mine.json")).content().contains("\"Ada Sample\"");
    assertThat(data.resolve("mine.json.before-import")).content().contains("Ada B. Sample");

    assertThat(run("import", folder.resolve("nowhere").toString())).isEqualTo(1);
    assertThat(said).contains("not an export");
    assertThat(run("import")).isEqualTo(2);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--elasticsearch=" + TestEngine.url());
    all.add("--data=" + folder.resolve("data"));
    StringWriter out = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    int status = line.execute(all.toArray(String[]::new));
    said = out.toString();
    return status;
  }
}
