package org.cuttings.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Trains the trees of {@link org.cuttings.extract.events.Forest}: gradient boosting of the logistic
 * loss with second-order leaves and ridge (T. Chen and C. Guestrin, "XGBoost: A Scalable Tree
 * Boosting System", 2016).
 */
final class Boosting {
  /** Signs of fewer examples are left out. */
  private static final int LEAST = 6;

  /** Least sum of second derivatives in a leaf. */
  private static final double LEAST_WEIGHT = 2;

  private static final double RIDGE = 2;
  private static final double LEAST_GAIN = 0.5;
  private static final double SAMPLE = 0.7;

  /** Forests whose mean is taken. */
  private static final int FORESTS = 3;

  private final int trees;
  private final double rate;
  private final int depth;
  private final double share;

  private List<String> names = List.of();
  private int[][] signs = new int[0][];
  private boolean[] weighed = new boolean[0];
  private double[] slopes = new double[0];
  private double[] weights = new double[0];
  private double[] scores = new double[0];

  /**
   * @param share of the signs that each tree may use, 0 to 1
   */
  Boosting(int trees, double rate, int depth, double share) {
    this.trees = trees;
    this.rate = rate;
    this.depth = depth;
    this.share = share;
  }

  /**
   * The nodes of the trees, one to a line, as {@code Forest} reads them: of several forests that
   * drew their samples differently, the mean, so that chance decides less (L. Breiman, "Bagging
   * Predictors", 1996).
   */
  List<String> train(List<Logistic.Example> examples) {
    index(examples);
    List<String> lines = new ArrayList<>();
    for (int forest = 0; forest < FORESTS; forest++) {
      List<String> one = grow(examples, forest + 1);
      lines.addAll(lines.isEmpty() ? one : one.subList(1, one.size()));
    }
    return lines;
  }

  private List<String> grow(List<Logistic.Example> examples, int seed) {
    int size = examples.size();
    slopes = new double[size];
    weights = new double[size];
    scores = new double[size];
    long right = examples.stream().filter(Logistic.Example::right).count();
    weighed = new boolean[names.size()];
    double start = Math.log((right + 1.0) / (size - right + 1.0));
    Arrays.fill(scores, start);
    List<String> lines = new ArrayList<>();
    lines.add(number(start));
    Random random = new Random(seed);
    for (int tree = 0; tree < trees; tree++) {
      int[] all = new int[size];
      int[] taken = new int[size];
      int count = 0;
      for (int i = 0; i < size; i++) {
        double p = 1 / (1 + Math.exp(-scores[i]));
        slopes[i] = p - (examples.get(i).right() ? 1 : 0);
        weights[i] = p * (1 - p);
        all[i] = i;
        if (random.nextDouble() < SAMPLE) {
          taken[count++] = i;
        }
      }
      for (int sign = 0; sign < names.size(); sign++) {
        weighed[sign] = random.nextDouble() < share;
      }
      grow(all, Arrays.copyOf(taken, count), 0, lines);
    }
    return lines;
  }

  private void index(List<Logistic.Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    for (Logistic.Example example : examples) {
      example.features().stream().distinct().forEach(f -> counts.merge(f, 1, Integer::sum));
    }
    names =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= LEAST)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    signs =
        examples.stream()
            .map(
                e ->
                    e.features().stream()
                        .distinct()
                        .filter(numbers::containsKey)
                        .mapToInt(numbers::get)
                        .sorted()
                        .toArray())
            .toArray(int[][]::new);
  }

  /** Grows a subtree from the examples {@code taken}, and adds its values to all {@code those}. */
  private void grow(int[] those, int[] taken, int level, List<String> lines) {
    double slope = 0;
    double weight = 0;
    for (int i : taken) {
      slope += slopes[i];
      weight += weights[i];
    }
    int best = level == depth ? -1 : split(taken, slope, weight);
    if (best < 0) {
      double value = -rate * slope / (weight + RIDGE);
      lines.add(number(value / FORESTS));
      for (int i : those) {
        scores[i] += value;
      }
      return;
    }
    lines.add(names.get(best));
    grow(part(those, best, false), part(taken, best, false), level + 1, lines);
    grow(part(those, best, true), part(taken, best, true), level + 1, lines);
  }

  private int split(int[] taken, double slope, double weight) {
    double[] slopeOf = new double[names.size()];
    double[] weightOf = new double[names.size()];
    for (int i : taken) {
      for (int sign : signs[i]) {
        slopeOf[sign] += slopes[i];
        weightOf[sign] += weights[i];
      }
    }
    int best = -1;
    double most = LEAST_GAIN;
    for (int sign = 0; sign < slopeOf.length; sign++) {
      double with = weightOf[sign];
      double without = weight - with;
      if (weighed[sign] && with >= LEAST_WEIGHT && without >= LEAST_WEIGHT) {
        double gain =
            gain(slopeOf[sign], with) + gain(slope - slopeOf[sign], without) - gain(slope, weight);
        if (gain > most) {
          most = gain;
          best = sign;
        }
      }
    }
    return best;
  }

  private static double gain(double slope, double weight) {
    return slope * slope / (weight + RIDGE);
  }

  private int[] part(int[] those, int sign, boolean with) {
    return Arrays.stream(those)
        .filter(i -> Arrays.binarySearch(signs[i], sign) >= 0 == with)
        .toArray();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
