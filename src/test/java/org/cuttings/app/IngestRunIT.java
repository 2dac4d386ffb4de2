package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.index.Derivation;
import org.cuttings.index.EvidenceChanges;
import org.cuttings.index.IndexRebuild;
import org.cuttings.ingest.Failure;
import org.cuttings.ingest.Failure.Stage;
import org.cuttings.model.Article;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Metadata;
import org.cuttings.model.Passage;
import org.cuttings.originals.FileOriginalStore;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EngineSuite
class IngestRunIT {
  /** Takes the first word of some passages for a name, and of others for what somebody said. */
  static final Derivation DERIVATION = Derivation.of("rules", List.of(), IngestRunIT::evidence);

  private static Evidence evidence(Article article) {
    HandMade evidence = HandMade.of(article);
    for (Passage passage : article.passages()) {
      String word = passage.text().split(" ", 2)[0];
      switch (passage.ordinal() % 3) {
        case 0 -> evidence.candidate("Name " + word, word);
        case 1 -> evidence.person("person-" + word, "Person " + word, word);
        default ->
            evidence
                .person("speaker-" + word, "Speaker " + word, word)
                .quote(word, "speaker-" + word, word)
                .claim(word, word, 1, "words")
                .event(EventType.CALL, word, word, null, "speaker-" + word);
      }
    }
    return evidence.evidence();
  }

  private static final Clock FIRST = clock("2026-01-01T10:00:00Z");
  private static final Clock SECOND = clock("2026-01-02T10:00:00Z");

  private final ElasticsearchClient client = TestEngine.client();
  private final List<Failure> failures = new ArrayList<>();
  private Indices indices = new Indices("unset");

  @TempDir Path folder;
  Path documents = Path.of("");
  Path data = Path.of("");

  @BeforeEach
  void freshIndex() throws IOException {
    indices = new Indices(TestEngine.freshName("ingest-run"));
    documents = Files.createDirectories(folder.resolve("documents"));
    data = folder.resolve("data");
  }

  @Test
  void takingInAgainChangesNothing() throws IOException {
    writeDocuments(60);
    IngestSummary first = run(FIRST);
    Map<String, JsonNode> before = documentsOf(indices);
    assertThat(first.fresh()).isEqualTo(60);
    assertThat(first.failed()).isZero();
    assertThat(first.nearDuplicates()).isEqualTo(6);

    IngestSummary second = run(SECOND);

    assertThat(second.unchanged()).isEqualTo(60);
    assertThat(second.fresh() + second.changed() + second.failed()).isZero();
    assertThat(documentsOf(indices)).isEqualTo(before);
  }

  @Test
  void changedDocumentIsARevisionUnderTheSameIdAndTheOldOriginalIsKept() throws IOException {
    Path file = write("story.txt", "A first version of the story, with seven in it.");
    run(FIRST);
    Map.Entry<String, JsonNode> before = documentsOf(indices).entrySet().iterator().next();
    write("story.txt", "A second version of the story, with eight in it.");

    IngestSummary summary = run(SECOND);

    Map<String, JsonNode> after = documentsOf(indices);
    assertThat(summary.changed()).isEqualTo(1);
    assertThat(after).containsOnlyKeys(before.getKey());
    JsonNode document = Objects.requireNonNull(after.get(before.getKey()));
    assertThat(document.path("revision").asInt()).isEqualTo(2);
    assertThat(document.path("ingested").asText()).isEqualTo("2026-01-02T10:00:00.000Z");
    assertThat(document.path("revisions").toString())
        .isEqualTo(
            "[{\"revision\":1,\"sha256\":%s,\"ingested\":\"2026-01-01T10:00:00.000Z\"}]"
                .formatted(before.getValue().path("original").path("sha256")));
    assertThat(document.path("key").asText()).isEqualTo(file.toString());
    FileOriginalStore originals = new FileOriginalStore(data);
    assertThat(
            originals.open(before.getValue().path("original").path("sha256").asText()).isPresent())
        .isTrue();
    assertThat(originals.open(document.path("original").path("sha256").asText()).isPresent())
        .isTrue();
  }

  @Test
  void otherMetadataStatedIsARevisionToo() throws IOException {
    write("story.txt", "A story that names no paper.");
    run(FIRST);

    IngestSummary summary =
        run(SECOND, new Metadata(null, List.of(), null, "The Sample Post", null, null));

    assertThat(summary.changed()).isEqualTo(1);
    assertThat(documentsOf(indices).values())
        .singleElement()
        .satisfies(
            document -> {
              assertThat(document.path("revision").asInt()).isEqualTo(2);
              assertThat(document.path("source").asText()).isEqualTo("The Sample Post");
            });
  }

  @Test
  void badFileIsARecordedFailureAndTheRunGoesOn() throws IOException {
    write("a.txt", "A story before the bad one.");
    write("b.txt", "");
    Files.write(documents.resolve("c.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 1, 2, 3});
    write("d.txt", "A story after the bad one.");

    IngestSummary summary = run(FIRST);

    assertThat(summary.fresh()).isEqualTo(2);
    assertThat(summary.found()).isEqualTo(4);
    assertThat(summary.failures()).isEqualTo(failures);
    assertThat(failures).extracting(Failure::stage).containsExactly(Stage.READ, Stage.READ);
    assertThat(failures.get(0).document()).endsWith("b.txt");
    assertThat(failures.get(1).document()).endsWith("c.pdf");
    assertThat(documentsOf(indices)).hasSize(2);
  }

  @Test
  void articleOnWhichARuleFailsIsKeptWithoutEvidenceAndTriedAgain() throws IOException {
    write("a.txt", "A story that is read as usual.");
    write("b.txt", "Nobody foresaw a story like this.");
    Derivation failing =
        Derivation.of(
            "rules",
            List.of(),
            article -> {
              if (article.text().startsWith("Nobody")) {
                throw new IndexOutOfBoundsException("Index -1 out of bounds for length 3");
              }
              return evidence(article);
            });

    IngestSummary summary = run(failing);

    assertThat(summary.fresh()).isEqualTo(1);
    assertThat(failures)
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.stage()).isEqualTo(Stage.DERIVE);
              assertThat(failure.document()).endsWith("b.txt");
              assertThat(failure.reason()).contains("Index -1", "without evidence");
            });
    assertThat(documentsOf(indices)).hasSize(2);

    failures.clear();
    IngestSummary mended = run(DERIVATION);

    assertThat(mended.readAnew()).isEqualTo(1);
    assertThat(mended.unchanged()).isEqualTo(1);
    assertThat(failures).isEmpty();
  }

  @Test
  void documentThatTheEngineRefusesIsARecordedFailure() throws IOException {
    // A keyword of more than 32,766 bytes is what Elasticsearch itself refuses.
    write("good.txt", "A story by nobody in particular.");
    Path bad = write("bad.txt", "A story from a paper with an endless name.");
    Files.writeString(
        bad.resolveSibling("bad.txt.meta.json"),
        "{\"source\": \"%s\"}".formatted("endless ".repeat(5000)));

    IngestSummary summary = run(FIRST);

    assertThat(summary.fresh()).isEqualTo(1);
    assertThat(failures)
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.document()).contains("bad.txt");
              assertThat(failure.reason()).isNotBlank();
            });
  }

  @Test
  void runThatIsKilledAndRunAgainGivesTheIndexOfOneCleanRun() throws Exception {
    writeDocuments(500);
    Indices clean = new Indices(TestEngine.freshName("ingest-clean"));
    new IngestRun(client, clean, folder.resolve("clean"), DERIVATION, FIRST)
        .run(List.of(documents), Metadata.UNKNOWN, step -> new Silent(), failures::add);
    Map<String, JsonNode> expected = withoutTimes(documentsOf(clean));
    assertThat(expected).hasSize(500);
    Map<Kind, Map<String, JsonNode>> expectedEvidence = evidenceOf(clean);
    assertThat(expectedEvidence.values())
        .allSatisfy(kind -> assertThat(withoutTimes(kind)).isNotEmpty());

    List<Long> killedAt = new ArrayList<>();
    for (long atLeast : new long[] {1, 120, 400}) {
      Process child = child();
      while (child.isAlive() && count() < atLeast) {
        Thread.sleep(20);
      }
      child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      killedAt.add(count());
    }
    run(SECOND);

    assertThat(killedAt.getFirst()).as("the first kill came on the way").isBetween(1L, 499L);
    assertThat(withoutTimes(documentsOf(indices))).isEqualTo(expected);
    Map<Kind, Map<String, JsonNode>> evidence = evidenceOf(indices);
    evidence.values().forEach(IngestRunIT::withoutTimes);
    assertThat(evidence).isEqualTo(expectedEvidence);
    assertThat(failures).isEmpty();
  }

  @Test
  void originalsComeBackForARebuild() throws IOException {
    writeDocuments(30);
    Metadata stated = new Metadata(null, List.of(), null, "The Sample Post", null, null);
    run(FIRST, stated);
    Map<String, JsonNode> before = documentsOf(indices);
    Map<Kind, Map<String, JsonNode>> evidenceBefore = evidenceOf(indices);
    OriginalRereading rereading = new OriginalRereading(new FileOriginalStore(data));

    try (IndexRebuild rebuild = IndexRebuild.begin(client, indices, data, DERIVATION)) {
      rebuild.fill(rereading, count -> {});
      IndexRebuild.Outcome outcome = rebuild.commit(rereading);
      assertThat(outcome.problems()).isEmpty();
      // One quote in each, and one more in the two that add a paragraph to another's.
      assertThat(outcome.changes()).containsEntry(Kind.QUOTES, new EvidenceChanges(0, 0, 0, 32));
    }

    assertThat(documentsOf(indices)).isEqualTo(before);
    assertThat(evidenceOf(indices)).isEqualTo(evidenceBefore);
  }

  private IngestSummary run(Clock clock) {
    return run(clock, Metadata.UNKNOWN);
  }

  private IngestSummary run(Clock clock, Metadata stated) {
    return run(DERIVATION, clock, stated);
  }

  private IngestSummary run(Derivation derivation) {
    return run(derivation, FIRST, Metadata.UNKNOWN);
  }

  private IngestSummary run(Derivation derivation, Clock clock, Metadata stated) {
    return new IngestRun(client, indices, data, derivation, clock)
        .run(List.of(documents), stated, step -> new Silent(), failures::add);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(documents.resolve(name), text);
  }

  /** Documents of which every tenth and the one after it are near-duplicates. */
  private void writeDocuments(int count) throws IOException {
    String last = "";
    for (int i = 0; i < count; i++) {
      Random random = new Random(i);
      StringBuilder text = new StringBuilder("Story " + i + "\n");
      for (int paragraph = 0; paragraph < 5; paragraph++) {
        text.append('\n');
        for (int word = 0; word < 60; word++) {
          text.append("word").append(random.nextInt(2000)).append(' ');
        }
        text.append(".\n");
      }
      if (i % 20 == 1) {
        text =
            new StringBuilder(last + "\nAnd one paragraph of the paper's own, number " + i + ".\n");
      }
      last = text.toString();
      write("story%04d.txt".formatted(i), last);
    }
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            IngestChild.class.getName(),
            TestEngine.url().toString(),
            indices.prefix(),
            data.toString(),
            documents.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.log").toFile())
        .start();
  }

  private long count() throws IOException {
    if (!client.indices().existsAlias(exists -> exists.name(indices.articles())).value()) {
      return 0;
    }
    client.indices().refresh(refresh -> refresh.index(indices.articles()));
    return client.count(count -> count.index(indices.articles())).count();
  }

  private Map<String, JsonNode> documentsOf(Indices of) throws IOException {
    return documentsOf(of.articles());
  }

  /** Reports, quotes, claims and people, but for the numbers of the runs. */
  private Map<Kind, Map<String, JsonNode>> evidenceOf(Indices of) throws IOException {
    Map<Kind, Map<String, JsonNode>> evidence = new EnumMap<>(Kind.class);
    for (Kind kind : List.of(Kind.REPORTS, Kind.QUOTES, Kind.CLAIMS, Kind.PEOPLE)) {
      evidence.put(kind, withoutTimes(documentsOf(of.alias(kind))));
    }
    return evidence;
  }

  private Map<String, JsonNode> documentsOf(String alias) throws IOException {
    Map<String, JsonNode> documentsById = new TreeMap<>();
    client
        .search(
            search ->
                search
                    .index(alias)
                    .size(10_000)
                    .sort(sort -> sort.field(f -> f.field("id").order(SortOrder.Asc))),
            JsonNode.class)
        .hits()
        .hits()
        .forEach(
            hit ->
                documentsById.put(
                    Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source())));
    return documentsById;
  }

  private static Map<String, JsonNode> withoutTimes(Map<String, JsonNode> documentsById) {
    documentsById
        .values()
        .forEach(document -> ((ObjectNode) document).remove(List.of("ingested", "added", "run")));
    return documentsById;
  }

  private static Clock clock(String time) {
    return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
  }

  /** Says nothing. */
  static final class Silent implements IngestRun.Step {
    @Override
    public void at(long done, long of, String remark) {}

    @Override
    public void close() {}
  }

  @Test
  void failuresAreWrittenAsJsonLines() throws IOException {
    Path file = folder.resolve("failures.jsonl");
    try (FailureFile out = FailureFile.to(file)) {
      out.write(new Failure(Stage.READ, "a \"b\".txt", "It is\nempty."));
      out.write(new Failure(Stage.INDEX, "c.txt", "Too large."));
    }

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(new ObjectMapper().readTree(lines.getFirst()).path("reason").asText())
        .isEqualTo("It is\nempty.");
  }
}
