package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.cuttings.curation.alerts.Alert;
import org.cuttings.curation.alerts.Alerts;
import org.cuttings.elastic.Indices;
import org.cuttings.index.Derivation;
import org.cuttings.model.Evidence;
import org.cuttings.model.Metadata;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ElasticArchive;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.people.ElasticNameLookup;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.MemoryJournal;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes in says when it came before anybody can find it; those who wait for it lose nothing.
 */
@EngineSuite
class ComingInIT {
  private final ElasticsearchClient client = TestEngine.client();
  private final Indices indices = new Indices(TestEngine.freshName("coming-in"));
  private final ElasticArchive archive =
      new ElasticArchive(client, indices, new ElasticNameLookup(client, indices));
  private final Alerts alerts =
      new Alerts(new MemoryJournal(Clock.systemUTC()), () -> archive.wholeUntil(Instant.now()));

  @TempDir Path folder;

  @Test
  void alertThatIsMadeWhileAnArticleComesInTellsOfIt() throws Exception {
    takeIn("earlier", new CountDownLatch(1), new CountDownLatch(0));
    Instant quiet = Instant.now();
    assertThat(archive.wholeUntil(quiet)).isEqualTo(quiet);
    assertThat(since(made())).as("what was there is not new").isEmpty();

    CountDownLatch stamped = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    Thread run = Thread.ofPlatform().start(() -> takeIn("later", stamped, told));
    stamped.await();
    // The article has its time by now, and nobody finds it yet.
    Thread.sleep(5);
    Alert meanwhile = made();
    assertThat(archive.wholeUntil(Instant.now()).truncatedTo(ChronoUnit.MILLIS))
        .isAfter(quiet)
        .isEqualTo(meanwhile.begin());
    assertThat(since(meanwhile)).isEmpty();
    told.countDown();
    run.join();

    List<ArticleSummary> news = since(meanwhile);
    assertThat(news).as("the later article").hasSize(1);
    Instant now = Instant.now();
    assertThat(archive.wholeUntil(now)).isEqualTo(now);
    assertThat(since(made())).isEmpty();
  }

  private Alert made() {
    return alerts.make("ann", "ann", "Everything", "/search").value();
  }

  /** As the feed of the alert tells it. */
  private List<ArticleSummary> since(Alert alert) throws Exception {
    client.indices().refresh(refresh -> refresh.index(indices.articles()));
    try (Stream<ArticleSummary> all = archive.arrivals(SearchParameters.EMPTY, null)) {
      return all.takeWhile(one -> !one.ingested().isBefore(alert.begin())).toList();
    }
  }

  private void takeIn(String title, CountDownLatch stamped, CountDownLatch told) {
    try {
      Path documents = Files.createDirectories(folder.resolve(title));
      Files.writeString(documents.resolve(title + ".txt"), title + "\n\nNobody called anybody.");
      Derivation slow =
          Derivation.of(
              "rules",
              List.of(),
              article -> {
                stamped.countDown();
                try {
                  told.await();
                } catch (InterruptedException e) {
                  throw new AssertionError(e);
                }
                return Evidence.NONE;
              });
      new IngestRun(client, indices, folder.resolve("data"), slow, Clock.systemUTC())
          .run(
              List.of(documents),
              Metadata.UNKNOWN,
              step -> new IngestRunIT.Silent(),
              failure -> {
                throw new AssertionError(failure);
              });
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
