package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.index.Derivation;
import org.cuttings.index.IndexRebuild;
import org.cuttings.ingest.DocumentFinder;
import org.cuttings.ingest.Failure;
import org.cuttings.ingest.Found;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EngineSuite
class RederiverIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ElasticsearchClient client = TestEngine.client();
  private final Indices indices = new Indices(TestEngine.freshName("rederive"));
  private final List<Failure> failures = new ArrayList<>();

  @TempDir Path folder;
  Path documents = Path.of("");
  DecidedNames names = new DecidedNames(client, indices, Path.of(""));

  @BeforeEach
  void archive() throws IOException {
    documents = Files.createDirectories(folder.resolve("documents"));
    names = new DecidedNames(client, indices, folder.resolve("data"));
    for (int i = 0; i < 20; i++) {
      write(i, i % 5 == 0 ? "Quay called the mill." : "Nobody called anybody.");
    }
    write(20, "Harbour called the mill.");
    write(21, "Harbour called the office.");
    ingest(names.derivation());
  }

  @Test
  void decisionShowsInJustTheArticlesThatItTouches() throws IOException {
    Map<String, JsonNode> before = all(Kind.ARTICLES);
    assertThat(all(Kind.PEOPLE)).containsOnlyKeys("name:Harbour", "name:Quay");

    try (Rederiver rederiver = names.rederiver(names.rereading(), 0).start()) {
      names.decide("Harbour", "ann-harbour");
      rederiver.decided();
      settled(rederiver);
    }

    assertThat(all(Kind.PEOPLE)).containsOnlyKeys("ann-harbour", "name:Quay");
    assertThat(all(Kind.REPORTS)).hasSize(2);
    assertThat(all(Kind.EVENTS)).isNotEmpty();
    Map<String, JsonNode> after = all(Kind.ARTICLES);
    before.forEach(
        (id, article) -> {
          JsonNode now = Objects.requireNonNull(after.get(id));
          if (words(article).contains("Harbour")) {
            assertThat(now.at("/mentions/0/key").asText()).isEqualTo("ann-harbour");
            assertThat(now.path("ingested")).isEqualTo(article.path("ingested"));
            assertThat(now.path("revision")).isEqualTo(article.path("revision"));
          } else {
            assertThat(now).isEqualTo(article);
          }
        });
    assertThat(ingest(names.derivation()).unchanged())
        .as("a decision makes no other article outdated")
        .isEqualTo(22);
  }

  @Test
  void whatAKilledPortalLeftUndoneIsDoneAtTheNextStart() throws Exception {
    for (int i = 100; i < 180; i++) {
      write(i, "Harbour called from number " + i + ".");
    }
    ingest(names.derivation());
    names.decide("Harbour", "ann-harbour");
    Process portal = portal();
    await(() -> count("ann-harbour") > 0);
    portal.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(all(Kind.EVENTS)).as("killed before it joined the events").isEmpty();
    assertThat(count("name:Harbour") + count("ann-harbour")).isEqualTo(82);

    try (Rederiver rederiver = names.rederiver(names.rereading(), 0).start()) {
      settled(rederiver);
    }

    assertThat(count("name:Harbour")).isZero();
    assertThat(count("ann-harbour")).isEqualTo(82);
    assertThat(all(Kind.REPORTS)).hasSize(82);
    assertThat(all(Kind.PEOPLE)).containsOnlyKeys("ann-harbour", "name:Quay");
    assertThat(eventReports()).isEqualTo(82);
  }

  @Test
  void runAndRebuildThatBeganBeforeADecisionAreBroughtUpToDateAfterThem() throws IOException {
    Derivation old = names.derivation();
    try (Rederiver rederiver = names.rederiver(names.rereading(), 0).start()) {
      names.decide("Harbour", "ann-harbour");
      rederiver.decided();
      settled(rederiver);

      write(30, "Harbour called late.");
      ingest(old);
      await(() -> count("ann-harbour") == 3);

      try (IndexRebuild rebuild = IndexRebuild.begin(client, indices, names.data, old)) {
        rebuild.fill(names.rereading(), more -> {});
        assertThat(rebuild.commit(names.rereading()).problems()).isEmpty();
      }
      await(() -> count("ann-harbour") == 3);
    }
    assertThat(count("name:Harbour")).isZero();
  }

  @Test
  void revisionThatComesMeanwhileIsNotPutBack() throws Exception {
    names.decide("Harbour", "ann-harbour");
    write(20, "Harbour called the mill again.");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch reading = new CountDownLatch(1);
    Thread run = Thread.ofPlatform().start(() -> ingestWhen(begun, reading));
    begun.await();
    OriginalRereading originals = names.rereading();

    try (Rederiver rederiver =
        names
            .rederiver(
                (id, standing) -> {
                  Article article = originals.read(id, standing);
                  if (standing.filing().revision() == 1 && article.text().contains("the mill")) {
                    reading.countDown();
                    await(
                        () -> count(Query.of(q -> q.term(t -> t.field("revision").value(2)))) == 1);
                  }
                  return article;
                },
                0)
            .start()) {
      settled(rederiver);
      run.join();
      settled(rederiver);
    }

    Map<String, JsonNode> after = all(Kind.ARTICLES);
    assertThat(after.values())
        .filteredOn(article -> words(article).contains("the mill again"))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.path("revision").asInt()).isEqualTo(2);
              assertThat(article.at("/mentions/0/key").asText()).isEqualTo("ann-harbour");
            });
  }

  private static void settled(Rederiver rederiver) throws IOException {
    await(() -> rederiver.progress().settled());
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(until);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void write(int number, String text) throws IOException {
    Files.writeString(
        documents.resolve("story%03d.txt".formatted(number)), "Story " + number + "\n\n" + text);
  }

  private IngestSummary ingest(Derivation derivation) {
    IngestSummary summary =
        new IngestRun(client, indices, names.data, derivation, Clock.systemUTC())
            .run(
                List.of(documents),
                Metadata.UNKNOWN,
                step -> new IngestRunIT.Silent(),
                failures::add);
    assertThat(failures).isEmpty();
    return summary;
  }

  /** Begins a run, which reads nothing before it is told to. */
  private void ingestWhen(CountDownLatch begun, CountDownLatch told) {
    try (Stream<Found> found = new DocumentFinder(Metadata.UNKNOWN).find(List.of(documents))) {
      Stream<Found> held =
          found.peek(
              one -> {
                begun.countDown();
                try {
                  told.await();
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
              });
      new IngestRun(client, indices, names.data, names.derivation(), Clock.systemUTC())
          .run(held, step -> new IngestRunIT.Silent(), failures::add);
    }
  }

  private Process portal() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            DecidedNames.class.getName(),
            TestEngine.url().toString(),
            indices.prefix(),
            names.data.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("portal.log").toFile())
        .start();
  }

  private static String words(JsonNode article) {
    return article.path("passages").toString();
  }

  private long count(String key) throws IOException {
    return count(
        Query.of(
            q ->
                q.nested(
                    nested ->
                        nested
                            .path(ArticleFields.MENTIONS)
                            .query(
                                n ->
                                    n.term(t -> t.field(ArticleFields.MENTIONS_KEY).value(key))))));
  }

  private long count(Query query) throws IOException {
    client.indices().refresh(refresh -> refresh.index(indices.articles()));
    return client.count(count -> count.index(indices.articles()).query(query)).count();
  }

  private int eventReports() throws IOException {
    return all(Kind.EVENTS).values().stream().mapToInt(e -> e.path("reports").size()).sum();
  }

  private Map<String, JsonNode> all(Kind kind) throws IOException {
    client.indices().refresh(refresh -> refresh.index(indices.alias(kind)));
    Map<String, JsonNode> all = new TreeMap<>();
    client
        .search(search -> search.index(indices.alias(kind)).size(10_000), JsonNode.class)
        .hits()
        .hits()
        .forEach(
            hit -> all.put(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source())));
    return all;
  }
}
