package org.cuttings.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
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
import org.cuttings.index.ArticleIndex;
import org.cuttings.index.ArticleWriter;
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
 * Takes files and folders into the archive: find, read, keep the original, index, link
 * near-duplicates.
 *
 * <p>What comes out depends on the documents only, not on the number of threads or on earlier runs
 * that were killed: a document is judged by its bytes and by what is stated about it, written under
 * an id of its own, and linked after all are written. The original is on the disk before the index
 * names it.
 */
final class IngestRun {
  /**
   * Version of the rules by which documents are read. Raise it when a change of {@code ingest} or
   * {@code extract} lets the same bytes come out differently: the next run then reads anew what it
   * would have left untouched.
   */
  static final String PIPELINE = "1";

  private final ElasticsearchClient client;
  private final Indices indices;
  private final Path dataFolder;
  private final ArticleIndex index;
  private final OriginalStore originals;
  private final DocumentReader reader = new DocumentReader();
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

  IngestRun(ElasticsearchClient client, Indices indices, Path dataFolder, Clock clock) {
    this.client = client;
    this.indices = indices;
    this.dataFolder = dataFolder;
    this.index = new ArticleIndex(client, indices);
    this.originals = new FileOriginalStore(dataFolder);
    this.clock = clock;
  }

  static IngestRun on(ElasticsearchClient client, Path dataFolder) {
    return new IngestRun(client, Indices.DEFAULT, dataFolder, Clock.systemUTC());
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
    long run = index.beginRun();
    try (Step step = steps.progress("Ingesting")) {
      takeIn(found, run, tally, step);
    } finally {
      tally.failures().forEach(failures);
    }
    ArticleIndex.Linked linked;
    try (Step step = steps.progress("Linking near-duplicates")) {
      long[] looked = {0};
      linked =
          index.link(
              run,
              more -> {
                looked[0] += more;
                step.at(looked[0], -1, "");
              });
    }
    for (String refusal : linked.refusals()) {
      Failure failure = new Failure(Stage.INDEX, indices.articles(), refusal);
      tally.failed(failure);
      failures.accept(failure);
    }
    index.refresh();
    return tally.summary(linked.articles());
  }

  private void takeIn(Stream<Found> found, long run, IngestTally tally, Step step) {
    Map<ArticleId, Awaited> awaited = new ConcurrentHashMap<>();
    try (ArticleWriter writer =
            new ArticleWriter(
                client,
                indices,
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

  /** A document that was sent to the index. */
  record Awaited(long number, String name, Standing.Change change, long characters) {}

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
            PIPELINE,
            run,
            clock.instant());
    if (verdict.change() == Standing.Change.UNCHANGED) {
      tally.unchanged();
      return;
    }
    try {
      Article article = reader.read(document);
      originals.put(document.bytes());
      awaited.put(
          article.id(),
          new Awaited(numbered.number, document.name(), verdict.change(), article.text().length()));
      writer.write(article, verdict.filing(), standing == null ? List.of() : standing.links());
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
