package org.cuttings.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Article;
import org.cuttings.model.Evidence;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole extraction, its first stage alone, and the tagger of OpenNLP on the same text, in
 * milliseconds for one million characters: 1,000 ms are one million characters a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx128m", "-XX:+UseSerialGC"})
public class ExtractionBenchmark {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  /** As they are written, or without capitals and punctuation, which then are put back. */
  @Param({"written", "unmarked"})
  public String texts = "written";

  private Authority authority = Authority.EMPTY;
  private List<Article> articles = List.of();
  private @Nullable POSTaggerME tagger;

  /** Articles of the usual length, a million characters together. */
  @Setup
  public void read() throws IOException {
    authority = Authority.of(AuthorityFile.shipped());
    List<Article> once =
        texts.equals("written") ? SampleTexts.articles() : SampleTexts.unmarked();
    List<Article> all = new java.util.ArrayList<>();
    long characters = 0;
    for (int i = 0; characters < 1_000_000; i++) {
      Article article = once.get(i % once.size());
      all.add(article);
      characters += article.text().length();
    }
    articles = all;
    try (InputStream model =
        Objects.requireNonNull(ExtractionBenchmark.class.getResourceAsStream(MODEL))) {
      tagger = new POSTaggerME(new POSModel(model));
    }
  }

  /** Names, dates, clauses, quotations, events and claims. */
  @Benchmark
  public long extraction() {
    long found = 0;
    for (Article article : articles) {
      Evidence evidence = Extraction.of(article, authority);
      found += evidence.mentions().size() + evidence.events().size();
    }
    return found;
  }

  /** Words, sentences and parts of speech only. */
  @Benchmark
  public long words() {
    long found = 0;
    for (Article article : articles) {
      for (Stretch stretch : Stretch.of(article)) {
        found += stretch.tokens().size();
      }
    }
    return found;
  }

  /** Parts of speech by OpenNLP, over its simplest tokenizer. */
  @Benchmark
  public long openNlpPartsOfSpeech() {
    long found = 0;
    for (Article article : articles) {
      for (String line : article.text().split("\n", -1)) {
        String[] tokens = SimpleTokenizer.INSTANCE.tokenize(line);
        found += tokens.length == 0 ? 0 : Objects.requireNonNull(tagger).tag(tokens).length;
      }
    }
    return found;
  }
}
