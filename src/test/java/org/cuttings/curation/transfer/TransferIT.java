package org.cuttings.curation.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.curation.Change;
import org.cuttings.curation.Edit;
import org.cuttings.curation.ElasticJournal;
import org.cuttings.curation.EnteredStore;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people entered, out of one archive and into another. */
@EngineSuite
class TransferIT {
  private static final RecordKind KIND = RecordKind.ACCOUNT;
  private static final Journal.Filter EVERYTHING = new Journal.Filter(null, null, null);

  @TempDir Path folder;
  private Journal here = empty();

  private static Journal empty() {
    return ElasticJournal.open(
        EnteredStore.open(
            TestEngine.client(), new EnteredIndices(TestEngine.freshName("transfer"))),
        Clock.systemUTC());
  }

  @BeforeEach
  void enter() {
    here = empty();
    write(here, "ann", 0, "first", "made");
    write(here, "ann", 1, "zweite Fassung", "a reason with “marks”");
    write(here, "Ann", 0, "another id that differs by a capital", "");
    write(here, "../evil/" + "ü".repeat(200), 0, "an id that is no name of a file", "");
  }

  private static Change write(Journal journal, String id, long known, String words, String reason) {
    ObjectNode state = new ObjectMapper().createObjectNode();
    state.put("person", words).put("share", 0.5).put("count", 3).put("password", "hash of " + id);
    state.putArray("list").add("one").addObject().put("two", 2);
    return journal.append(KIND, id, known, new Edit("bo", "written", reason), state);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void recordsHistoriesAndTheAuditLogAreTheSameInAnEmptyArchive() throws IOException {
    assertThat(new Export(here, true).into(folder)).containsEntry(KIND, 3);
    Journal there = empty();

    Import plan = Import.of(folder, there);
    plan.requireNoDifferences();
    assertThat(plan.run("import", "")).isEqualTo(new Import.Outcome(3, 0, 0, 0));

    for (RecordKind kind : RecordKind.values()) {
      assertThat(there.latest(kind)).isEqualTo(here.latest(kind));
    }
    assertThat(there.history(KIND, "ann")).hasSize(2).isEqualTo(here.history(KIND, "ann"));
    assertThat(there.audit(EVERYTHING, 1)).isEqualTo(here.audit(EVERYTHING, 1));
    assertThat(files()).hasSize(3).allMatch(file -> file.startsWith(folder.resolve("records")));

    write(there, "ann", 2, "goes on", "");
    assertThat(Import.of(folder, there).run("import", ""))
        .isEqualTo(new Import.Outcome(0, 0, 3, 0));
  }

  @Test
  void filesAreTheSameForTheSameRecordsAndReadable() throws IOException {
    new Export(here, false).into(folder);
    Path file = folder.resolve("records/account/ann.json");
    String text = Files.readString(file);
    assertThat(text.lines().limit(8))
        .containsExactly(
            "{",
            "  \"kind\" : \"account\",",
            "  \"id\" : \"ann\",",
            "  \"changes\" : [",
            "    {",
            "      \"version\" : 1,",
            "      \"at\" : \"%s\",".formatted(EnteredStore.TIME.format(first().at())),
            "      \"by\" : \"bo\",");
    assertThat(text).contains("“marks”").endsWith("}\n");
    List<Path> before = files();
    var written = Files.getLastModifiedTime(file);

    new Export(here, false).into(folder);
    assertThat(files()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
  }

  private Change first() {
    return here.version(KIND, "ann", 1).orElseThrow();
  }

  @Test
  void hashesOfPasswordsLeaveOnlyIfAskedFor() throws IOException {
    new Export(here, false).into(folder);
    for (Path file : files()) {
      assertThat(file).content().doesNotContain("hash of").contains("\"person\"");
    }
    assertThat(Import.of(folder, here).run("import", "")).isEqualTo(new Import.Outcome(0, 0, 3, 0));

    new Export(here, true).into(folder);
    assertThat(folder.resolve("records/account/ann.json")).content().contains("hash of ann");
  }

  @Test
  void whatDiffersIsRefusedWithAListAndNothingIsWritten() {
    new Export(here, true).into(folder);
    Journal there = empty();
    write(there, "ann", 0, "told otherwise", "");

    Import plan = Import.of(folder, there);
    assertThatThrownBy(plan::requireNoDifferences)
        .isInstanceOf(RefusedTransferException.class)
        .hasMessageContaining("account ann: from version 1 on, here written by bo at ");
    assertThat(there.latest(KIND)).hasSize(1);

    assertThat(plan.run("clerk", "from the export x")).isEqualTo(new Import.Outcome(2, 0, 0, 1));
    Change taken = there.latest(KIND, "ann").orElseThrow();
    assertThat(taken.version()).isEqualTo(2);
    assertThat(taken.state()).isEqualTo(here.latest(KIND, "ann").orElseThrow().state());
    assertThat(taken.by()).isEqualTo("clerk");
    assertThat(taken.reason()).isEqualTo("from the export x");
  }

  @Test
  void importOfALaterExportBringsTheLaterPartOfTheHistory() {
    new Export(here, true).into(folder);
    Journal there = empty();
    Import.of(folder, there).run("import", "");
    write(here, "ann", 2, "third", "");
    new Export(here, true).into(folder);

    assertThat(Import.of(folder, there).run("import", ""))
        .isEqualTo(new Import.Outcome(0, 1, 2, 0));
    assertThat(there.history(KIND, "ann")).isEqualTo(here.history(KIND, "ann"));
  }

  @Test
  void everyBadFileIsNamedWithWhatIsWrongAndNothingIsWritten() throws IOException {
    new Export(here, true).into(folder);
    Path records = folder.resolve("records/account");
    String good = Files.readString(records.resolve("ann.json"));
    Files.writeString(records.resolve("cut.json"), good.substring(0, good.length() / 2));
    Files.writeString(records.resolve("twice.json"), good);
    Files.writeString(records.resolve("kind.json"), good.replace("\"account\"", "\"unicorn\""));
    Files.writeString(
        records.resolve("gap.json"), good.replace("\"version\" : 2", "\"version\" : 4"));
    Files.writeString(
        records.resolve("time.json"), good.replaceAll("\"at\" : \"[^\"]*", "\"at\" : \"May"));
    Files.write(records.resolve("latin.json"), new byte[] {'"', (byte) 0xE4, '"'});
    Journal there = empty();

    assertThatThrownBy(() -> Import.of(folder, there))
        .isInstanceOf(RefusedTransferException.class)
        .hasMessageContaining("account/cut.json: line ")
        .hasMessageContaining("account/twice.json: the account ann is in account/ann.json too")
        .hasMessageContaining("account/kind.json: kind: this version of the portal does not know")
        .hasMessageContaining("account/gap.json: changes: version 4 stands where version 2 belongs")
        .hasMessageContaining("account/time.json: changes[0].at: May is not a time")
        .hasMessageContaining("account/latin.json: is not text in UTF-8");
    assertThat(there.latest(KIND)).isEmpty();
  }

  @Test
  void aFolderThatIsNoExportIsRefused() throws IOException {
    assertThatThrownBy(() -> Import.of(folder, here)).hasMessageContaining("not an export");
    Files.writeString(folder.resolve("holiday.txt"), "mine");
    assertThatThrownBy(() -> new Export(here, false).into(folder))
        .hasMessageContaining("neither empty nor an earlier export");
    assertThat(files()).hasSize(1);
  }
}
