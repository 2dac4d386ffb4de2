package org.cuttings.extract.text;

import java.util.Arrays;

/**
 * A layer of a network over places in a row: each place gets numbers from those of its
 * neighbourhood, none below zero.
 *
 * @param width how many places it looks at, an odd number
 * @param dilation how far apart these are
 * @param inner how many numbers come in for a place
 * @param weights for each of {@code width} places and {@code inner} numbers, those that it adds
 * @param bias what they are added to
 */
record Convolution(int width, int dilation, int inner, float[] weights, float[] bias) {
  /** Rows of weights that are added at once. */
  private static final int AT_ONCE = 4;

  /** Places on either side that a place depends on. */
  int reach() {
    return width / 2 * dilation;
  }

  /** The numbers of each place, from {@code in}, which has {@link #inner} for each. */
  float[] apply(float[] in) {
    int size = in.length / inner;
    int outer = bias.length;
    float[] out = new float[size * outer];
    float[] sum = new float[outer];
    int[] rows = new int[width * inner + AT_ONCE];
    float[] factors = new float[width * inner + AT_ONCE];
    for (int place = 0; place < size; place++) {
      int count = gather(in, place, rows, factors);
      System.arraycopy(bias, 0, sum, 0, outer);
      for (int i = 0; i < count; i += AT_ONCE) {
        add(sum, rows, factors, i);
      }
      for (int j = 0; j < outer; j++) {
        out[place * outer + j] = Math.max(0, sum[j]);
      }
    }
    return out;
  }

  /** Finds what is not zero around {@code place}, and the rows of weights that it goes to. */
  private int gather(float[] in, int place, int[] rows, float[] factors) {
    int count = 0;
    for (int k = 0; k < width; k++) {
      int from = (place + (k - width / 2) * dilation) * inner;
      if (from >= 0 && from < in.length) {
        for (int i = 0; i < inner; i++) {
          if (in[from + i] != 0) {
            rows[count] = (k * inner + i) * bias.length;
            factors[count++] = in[from + i];
          }
        }
      }
    }
    Arrays.fill(factors, count, count + AT_ONCE, 0);
    return count;
  }

  private void add(float[] sum, int[] rows, float[] factors, int i) {
    int a = rows[i];
    int b = rows[i + 1];
    int c = rows[i + 2];
    int d = rows[i + 3];
    float fa = factors[i];
    float fb = factors[i + 1];
    float fc = factors[i + 2];
    float fd = factors[i + 3];
    for (int j = 0; j < sum.length; j++) {
      sum[j] +=
          fa * weights[a + j] + fb * weights[b + j] + fc * weights[c + j] + fd * weights[d + j];
    }
  }
}
