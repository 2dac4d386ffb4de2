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

/** Logistic regression over features that are there or not, by gradient descent. */
final class Logistic {
  private static final int STEPS = 600;
  private static final double RATE = 0.5;

  /** What is to be judged, and whether it is right. */
  record Example(List<String> features, boolean right) {}

  private Logistic() {}

  /**
   * The weights that tell right from wrong best.
   *
   * @param ridge how strongly weights are drawn to nothing
   * @param least features of fewer examples are left out
   */
  static Map<String, Double> train(List<Example> examples, double ridge, int least) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> e.features.forEach(f -> counts.merge(f, 1, Integer::sum)));
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach(
        (feature, count) -> {
          if (count >= least) {
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
                          - (feature.equals("always") ? 0 : ridge * weight))
                      / (counts.getOrDefault(feature, 0) + ridge)
                      / 4);
    }
    return weights;
  }

  static double probability(Map<String, Double> weights, Example example) {
    double sum = 0;
    for (String feature : example.features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * Writes the weights, one to a line.
   *
   * @param whose the class that reads them, and the one that made them
   */
  static void write(Path file, String whose, Map<String, Double> weights) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of " + whose + ": feature, weight.");
    weights.forEach(
        (feature, weight) -> lines.add(String.format(Locale.ROOT, "%s\t%.3f", feature, weight)));
    Files.write(file, lines);
  }
}
