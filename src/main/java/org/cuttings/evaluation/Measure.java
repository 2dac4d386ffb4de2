package org.cuttings.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What was found of what is true.
 *
 * @param right found and true
 * @param wrong found and not true
 * @param missed true and not found
 */
public record Measure(int right, int wrong, int missed) {
  static final Measure NOTHING = new Measure(0, 0, 0);

  Measure plus(Measure other) {
    return new Measure(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** Share of what was found that is true; null where nothing was found. */
  public @Nullable Double precision() {
    return right + wrong == 0 ? null : (double) right / (right + wrong);
  }

  /** Share of what is true that was found; null where there is nothing to find. */
  public @Nullable Double recall() {
    return right + missed == 0 ? null : (double) right / (right + missed);
  }

  /** Harmonic mean of the two, 0 to 1; null where there is nothing to measure. */
  public @Nullable Double f1() {
    int of = 2 * right + wrong + missed;
    return of == 0 ? null : 2.0 * right / of;
  }
}
