package org.cuttings.extract.text;

import java.util.Arrays;

/** Weights of a linear model while it learns: an averaged perceptron. */
public final class Learner {
  public final float[] weights;
  private final double[] totals;
  private final long[] touched;
  private long steps;

  public Learner(int size) {
    weights = new float[size];
    totals = new double[size];
    touched = new long[size];
  }

  public void step() {
    steps++;
  }

  public void update(int index, float by) {
    totals[index] += (double) (steps - touched[index]) * weights[index];
    touched[index] = steps;
    weights[index] += by;
  }

  /** The averages times {@code scale}, as bytes. */
  void finishScaled(byte[] bytes, double scale) {
    for (int i = 0; i < bytes.length; i++) {
      update(i, 0);
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(totals[i] / steps * scale)));
    }
  }

  /** The averages, as bytes. */
  public void finish(byte[] bytes) {
    double[] sizes = new double[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      update(i, 0);
      sizes[i] = Math.abs(totals[i]);
    }
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    double scale = 110 / sorted[(int) (sorted.length * 0.9997)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(totals[i] * scale)));
    }
  }
}
