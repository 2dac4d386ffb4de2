package org.cuttings.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuttings.extract.events.EventConfidence;
import org.cuttings.ingest.DocumentFinder;
import org.cuttings.ingest.DocumentReader;
import org.cuttings.ingest.Found;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;

/**
 * Makes the weights of {@link EventConfidence} from events of which gold tells whether they are
 * right, and prints how the probability of an event compares with how often such events are right,
 * every fifth text judged by weights from the others. {@link ForestTrainer} hands in what forests
 * found in texts that they had not seen.
 */
final class ConfidenceTrainer {
  private static final int FOLDS = 5;

  /** How strongly weights are drawn to nothing; events are few. */
  private static final double RIDGE = 3;

  /** Features of fewer events are left out. */
  private static final int LEAST = 6;

  private ConfidenceTrainer() {}

  /**
   * Writes the weights to {@code file}.
   *
   * @param texts the events found in each
   */
  static void train(List<List<Verdict>> texts, Path file) throws IOException {
    List<List<Logistic.Example>> examples =
        texts.stream()
            .map(
                text ->
                    text.stream()
                        .map(
                            verdict ->
                                new Logistic.Example(
                                    EventConfidence.features(verdict.event()), verdict.right()))
                        .toList())
            .toList();
    List<double[]> judged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Map<String, Double> weights = Logistic.train(fold(examples, fold, false), RIDGE, LEAST);
      fold(examples, fold, true)
          .forEach(
              e -> judged.add(new double[] {Logistic.probability(weights, e), e.right() ? 1 : 0}));
    }
    print(judged);
    Logistic.write(
        file,
        "EventConfidence, made by ForestTrainer",
        Logistic.train(examples.stream().flatMap(List::stream).toList(), RIDGE, LEAST));
  }

  static Article article(Path text) throws Exception {
    try (Stream<Found> found = new DocumentFinder(Metadata.UNKNOWN).find(List.of(text))) {
      return new DocumentReader()
          .read(
              found
                  .filter(Found.Delivered.class::isInstance)
                  .map(one -> ((Found.Delivered) one).document())
                  .findFirst()
                  .orElseThrow());
    }
  }

  /** The events of every fifth text, or of all others. */
  private static List<Logistic.Example> fold(
      List<List<Logistic.Example>> texts, int fold, boolean held) {
    return IntStream.range(0, texts.size())
        .filter(i -> (i % FOLDS == fold) == held)
        .boxed()
        .flatMap(i -> texts.get(i).stream())
        .toList();
  }

  /** Five bins, from the least sure to the surest, of as many events each. */
  private static void print(List<double[]> judged) {
    judged.sort((a, b) -> Double.compare(a[0], b[0]));
    double squares = 0;
    for (int bin = 0; bin < 5; bin++) {
      List<double[]> in = judged.subList(bin * judged.size() / 5, (bin + 1) * judged.size() / 5);
      double said = in.stream().mapToDouble(one -> one[0]).average().orElse(0);
      double right = in.stream().mapToDouble(one -> one[1]).average().orElse(0);
      System.out.printf(Locale.ROOT, "%5d events: said %.2f, right %.2f%n", in.size(), said, right);
    }
    for (double[] one : judged) {
      squares += (one[0] - one[1]) * (one[0] - one[1]);
    }
    double share = judged.stream().mapToDouble(one -> one[1]).average().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%d events, right %.3f; Brier score %.3f, of a constant %.3f%n",
        judged.size(),
        share,
        squares / judged.size(),
        share * (1 - share));
  }
}
