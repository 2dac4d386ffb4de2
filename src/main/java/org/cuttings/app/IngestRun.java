package org.cuttings.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cuttings.elastic.Indices;
import org.cuttings.index.AcrossArticles;
import org.cuttings.index.ArticleIndex;
import org.cuttings.index.ArticleWriter;
import org.cuttings.index.Derivation;
import org.cuttings.index.FolderLock;
import org.cuttings.index.IndexRebuild;
import org.cuttings.index.Standing;
import org.cuttings.ingest.DocumentFinder;
import org.cuttings.ingest.DocumentReader;
import org.cuttings.ingest.Failure;
import org.cuttings.ingest.Failure.Stage;
import org.cuttings.ingest.Found;
import org.cuttings.ingest.SourceDocument;
import org.cuttings.ingest.UnreadableDocumentException;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Metadata;
import org.cuttings.originals.FileOriginalStore;
import org.cuttings.originals.OriginalStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes files and folders into the archive: find, read, keep the original, derive evidence, index,
 * work out what goes across articles.
 *
 * <p>What comes out depends on the documents only, not on the number of threads or on earlier runs
 * that were killed: a document is judged by its bytes and by what is stated about it, written under
 * an id of its own, and linked after all are written. The original is on the disk before the index
 * names it.
 */
final class IngestRun {
  private final ElasticsearchClient client;
  private final Indices indices;
  private final Path dataFolder;
  private final ArticleIndex index;
  private final OriginalStore originals;
  private final DocumentReader reader = new DocumentReader();
  private final Derivation derivation;
  private final Clock clock;

  /** Where the run says how far it is. */
  interface Steps {
    Step progress(String step);
  }

  /** A step of the run under way. */
  interface Step extends AutoCloseable {
    /**
     * @param of the whole; negative where it is not known
     */
    void at(long done, long of, String remark);

    @Override
    void close();
  }

  IngestRun(
      ElasticsearchClient client,
      Indices indices,
      Path dataFolder,
      Derivation derivation,
      Clock clock) {
    this.client = client;
    this.indices = indices;
    this.dataFolder = dataFolder;
    this.index = new ArticleIndex(client, indices);
    this.originals = new FileOriginalStore(dataFolder);
    this.derivation = derivation;
    this.clock = clock;
  }

  static IngestRun on(ElasticsearchClient client, Path dataFolder, Derivation derivation) {
    return new IngestRun(client, Indices.DEFAULT, dataFolder, derivation, Clock.systemUTC());
  }

  /**
   * Takes in everything at and below {@code paths}.
   *
   * @param stated what the deliverer says about all of it
   * @param failures hears every failure after the reading, in the order of the documents
   */
  IngestSummary run(List<Path> paths, Metadata stated, Steps steps, Consumer<Failure> failures) {
    try (Stream<Found> found = new DocumentFinder(stated).find(paths)) {
      return run(found, steps, failures);
    }
  }

  IngestSummary run(Stream<Found> found, Steps steps, Consumer<Failure> failures) {
    IndexRebuild.clearLeftovers(client, indices, dataFolder);
    index.ensureExists();
    IngestTally tally = new IngestTally();
    long run = begin();
    try (Step step = steps.progress("Ingesting")) {
      takeIn(found, run, tally, step);
    } finally {
      tally.failures().forEach(failures);
    }
    AcrossArticles.Outcome outcome = workAcross(run, steps);
    for (String problem : outcome.problems()) {
      Failure failure = new Failure(Stage.INDEX, indices.articles(), problem);
      tally.failed(failure);
      failures.accept(failure);
    }
    return tally.summary(outcome.linked(), index.countReadOtherwise(derivation.version()));
  }

  private long begin() {
    try (FolderLock alone = FolderLock.across(dataFolder)) {
      return index.beginRun(derivation.decisions());
    } catch (IOException e) {
      throw new UncheckedIOException("A run cannot begin in " + dataFolder, e);
    }
  }

  private AcrossArticles.Outcome workAcross(long run, Steps steps) {
    try (FolderLock alone = FolderLock.across(dataFolder)) {
      return work(AcrossArticles.since(run, client, indices, derivation), steps);
    } catch (IOException e) {
      throw new UncheckedIOException("A run cannot be ended in " + dataFolder, e);
    }
  }

  /** Does what is to be worked out across articles. */
  static AcrossArticles.Outcome work(AcrossArticles across, Steps steps) {
    for (AcrossArticles.Task task : across.tasks()) {
      try (Step step = steps.progress(task.name())) {
        long[] looked = {0};
        task.run(more -> step.at(looked[0] += more, -1, ""));
      }
    }
    return across.finish();
  }

  private void takeIn(Stream<Found> found, long run, IngestTally tally, Step step) {
    Map<ArticleId, Awaited> awaited = new ConcurrentHashMap<>();
    try (ArticleWriter writer =
            new ArticleWriter(
                client,
                indices,
                derivation.outlets(),
                (id, refusal) ->
                    tally.written(java.util.Objects.requireNonNull(awaited.remove(id)), refusal));
        ReadingCrew crew = new ReadingCrew()) {
      List<Numbered> batch = new ArrayList<>();
      long bytes = 0;
      for (Found one : (Iterable<Found>) found::iterator) {
        long number = tally.found(one);
        if (one instanceof Found.Delivered(SourceDocument document)) {
          if (!batch.isEmpty()
              && ReadingCrew.isFull(batch.size(), bytes, document.bytes().length)) {
            List<Numbered> full = batch;
            crew.submit(bytes, () -> takeIn(full, run, writer, awaited, tally));
            batch = new ArrayList<>();
            bytes = 0;
          }
          batch.add(new Numbered(number, document));
          bytes += document.bytes().length;
        }
        step.at(tally.done(), -1, tally.remark());
      }
      List<Numbered> last = batch;
      crew.submit(bytes, () -> takeIn(last, run, writer, awaited, tally));
      crew.finish();
    }
  }

  /** A document and its place in the run. */
  private record Numbered(long number, SourceDocument document) {}

  /**
   * A document that was sent to the index.
   *
   * @param fault why it has no evidence; null if nothing failed
   */
  record Awaited(
      long number, String name, Standing.Change change, long characters, @Nullable String fault) {}

  private void takeIn(
      List<Numbered> batch,
      long run,
      ArticleWriter writer,
      Map<ArticleId, Awaited> awaited,
      IngestTally tally) {
    Map<ArticleId, Standing> standings =
        index.standings(batch.stream().map(numbered -> numbered.document.id()).toList());
    for (Numbered numbered : batch) {
      takeIn(numbered, standings.get(numbered.document.id()), run, writer, awaited, tally);
    }
  }

  private void takeIn(
      Numbered numbered,
      @Nullable Standing standing,
      long run,
      ArticleWriter writer,
      Map<ArticleId, Awaited> awaited,
      IngestTally tally) {
    SourceDocument document = numbered.document;
    Standing.Verdict verdict =
        Standing.judge(
            standing,
            document.key(),
            sha256(document.bytes()),
            document.stated(),
            derivation.version(),
            run,
            clock.instant());
    if (verdict.change() == Standing.Change.UNCHANGED) {
      tally.unchanged();
      return;
    }
    try {
      Article article = reader.read(document);
      originals.put(document.bytes());
      Derivation.Derived derived = derivation.derive(article);
      awaited.put(
          article.id(),
          new Awaited(
              numbered.number,
              document.name(),
              verdict.change(),
              article.text().length(),
              derived.fault()));
      writer.write(
          article, derived.evidence(), derivation.file(verdict.filing(), derived), standing);
    } catch (UnreadableDocumentException e) {
      tally.failed(numbered.number, failure(Stage.READ, document, e));
    } catch (IOException e) {
      tally.failed(numbered.number, failure(Stage.STORE, document, e));
    } catch (OutOfMemoryError e) {
      awaited.remove(document.id());
      tally.failed(
          numbered.number,
          new Failure(
              Stage.READ,
              document.name(),
              "It needs more memory than there is (%d MB); CUTTINGS_HEAP=2g gives more."
                  .formatted(Runtime.getRuntime().maxMemory() >> 20)));
    }
  }

  private static Failure failure(Stage stage, SourceDocument document, Exception e) {
    String reason = e.getMessage() == null ? e.toString() : e.getMessage();
    return new Failure(stage, document.name(), reason);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
