package org.cuttings.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.events.EventConfidence;
import org.cuttings.extract.names.Authority;
import org.cuttings.ingest.DocumentFinder;
import org.cuttings.ingest.DocumentReader;
import org.cuttings.ingest.Found;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;

/**
 * Makes the weights of {@link EventConfidence}: {@code ConfidenceTrainer OUT TEXTS GOLD…} reads
 * gold files, whose texts stand beside them or in the folder TEXTS, and prints how the probability
 * of an event compares with how often such events are right, each text judged by weights from all
 * others.
 */
public final class ConfidenceTrainer {
  private static final int STEPS = 600;
  private static final double RATE = 0.5;

  /** How strongly weights are drawn to nothing; events are few. */
  private static final double RIDGE = 3;

  /** Features of fewer events are left out. */
  private static final int LEAST = 6;

  /** An event, and whether it is right. */
  private record Example(List<String> features, boolean right) {}

  private ConfidenceTrainer() {}

  public static void main(String[] args) throws Exception {
    Authority authority = Authority.of(AuthorityFile.shipped());
    List<List<Example>> texts = new ArrayList<>();
    List<Path> gold = Stream.of(args).skip(2).map(Path::of).toList();
    for (Map.Entry<Path, GoldFile> one : GoldSet.read(gold).entrySet()) {
      Path text = GoldSet.text(one.getKey(), one.getValue(), Path.of(args[1]));
      Article article = article(text);
      Scores scores = Evaluation.of(one.getValue(), article, Extraction.of(article, authority));
      texts.add(
          scores.verdicts().stream()
              .map(v -> new Example(EventConfidence.features(v.event()), v.right()))
              .toList());
    }
    List<double[]> judged = new ArrayList<>();
    for (List<Example> held : texts) {
      List<Example> others =
          texts.stream().filter(text -> text != held).flatMap(List::stream).toList();
      Map<String, Double> weights = train(others);
      held.forEach(e -> judged.add(new double[] {probability(weights, e), e.right ? 1 : 0}));
    }
    print(judged);
    write(Path.of(args[0]), train(texts.stream().flatMap(List::stream).toList()));
  }

  private static Article article(Path text) throws Exception {
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

  private static Map<String, Double> train(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> e.features.forEach(f -> counts.merge(f, 1, Integer::sum)));
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach(
        (feature, count) -> {
          if (count >= LEAST) {
            weights.put(feature, 0.0);
          }
        });
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> slopes = new HashMap<>();
      for (Example example : examples) {
        double error = (example.right ? 1 : 0) - probability(weights, example);
        example.features.forEach(f -> slopes.merge(f, error, Double::sum));
      }
      weights.replaceAll(
          (feature, weight) ->
              weight
                  + RATE
                      * (slopes.getOrDefault(feature, 0.0)
                          - (feature.equals("always") ? 0 : RIDGE * weight))
                      / (counts.getOrDefault(feature, 0) + RIDGE)
                      / 4);
    }
    return weights;
  }

  private static double probability(Map<String, Double> weights, Example example) {
    double sum = 0;
    for (String feature : example.features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
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

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of EventConfidence, made by ConfidenceTrainer: feature, weight.");
    weights.forEach(
        (feature, weight) -> lines.add(String.format(Locale.ROOT, "%s\t%.3f", feature, weight)));
    Files.write(file, lines);
  }
}
