package org.cuttings.extract.text;

import java.util.Arrays;

/**
 * A layer of a network over places in a row: each place gets numbers from those of its
 * neighbourhood, none below zero. The numbers of a kind stand together, one for each place: such
 * rows are long, and the loops over them fast.
 *
 * @param width how many places it looks at, an odd number
 * @param dilation how far apart these are
 * @param inner how many numbers come in for a place, a multiple of {@link #AT_ONCE}
 * @param weights for each number that goes out, and each of {@code width} places, those of the
 *     {@code inner} numbers
 * @param bias what they are added to
 */
record Convolution(int width, int dilation, int inner, float[] weights, float[] bias) {
  /** Rows that are added at once. */
  private static final int AT_ONCE = 4;

  /** Places on either side that a place depends on. */
  int reach() {
    return width / 2 * dilation;
  }

  /**
   * The numbers of {@code size} places; beyond them are zeros.
   *
   * @param in rows of {@code size} numbers that come in
   */
  float[][] apply(float[][] in, int size) {
    float[][] out = new float[bias.length][size];
    for (int o = 0; o < out.length; o++) {
      Arrays.fill(out[o], bias[o]);
    }
    float[][] moved = new float[inner][];
    for (int k = 0; k < width; k++) {
      int shift = (k - width / 2) * dilation;
      for (int i = 0; i < inner; i++) {
        moved[i] = moved(in[i], shift, size);
      }
      for (int o = 0; o < out.length; o++) {
        int weight = (o * width + k) * inner;
        for (int i = 0; i < inner; i += AT_ONCE, weight += AT_ONCE) {
          add(out[o], moved[i], moved[i + 1], moved[i + 2], moved[i + 3], weight);
        }
      }
    }
    for (float[] row : out) {
      for (int p = 0; p < row.length; p++) {
        row[p] = Math.max(0, row[p]);
      }
    }
    return out;
  }

  /** {@code row} as seen from {@code shift} places farther on. */
  private static float[] moved(float[] row, int shift, int size) {
    float[] moved = new float[size];
    int from = Math.max(0, shift);
    int length = size - Math.abs(shift);
    if (length > 0) {
      System.arraycopy(row, from, moved, from - shift, length);
    }
    return moved;
  }

  /** With one index for all rows, which lets the machine work on several places at once. */
  private void add(float[] row, float[] wa, float[] wb, float[] wc, float[] wd, int weight) {
    float a = weights[weight];
    float b = weights[weight + 1];
    float c = weights[weight + 2];
    float d = weights[weight + 3];
    for (int p = 0; p < row.length; p++) {
      row[p] += a * wa[p] + b * wb[p] + c * wc[p] + d * wd[p];
    }
  }
}
