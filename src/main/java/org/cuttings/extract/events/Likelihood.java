package org.cuttings.extract.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely words tell an event whose other side nobody names: "he replied", "the request". A
 * logistic model over {@link Signs}; its weights come from texts of which somebody wrote down what
 * is true ({@code likelihood.tsv}, made by {@code LikelihoodTrainer} among the tests).
 */
public final class Likelihood {
  /**
   * From where on words are taken to tell an event. More would be gained than lost from .45 on
   * (with each of 49 texts judged by weights from the others, the F1 of detection is .83 there, and
   * .80 without), but two in five of those were wrong; wrong evidence is worse than none.
   */
  private static final double ENOUGH = 0.65;

  private static final Map<String, Double> WEIGHTS = new HashMap<>();

  static {
    EventLexicon.rows("likelihood.tsv", row -> WEIGHTS.put(row[0], Double.valueOf(row[1])));
  }

  private Likelihood() {}

  /** The decision by these weights. */
  public static Admission admission() {
    return (trigger, signs) -> of(signs) >= ENOUGH;
  }

  /** The probability that words which show {@code signs} tell an event. */
  static double of(List<String> signs) {
    double sum = 0;
    for (String sign : signs) {
      sum += WEIGHTS.getOrDefault(sign, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
