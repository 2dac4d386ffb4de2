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
   * The numbers of {@code size} places.
   *
   * @param in rows of numbers that come in, with {@code margin} places more at either end
   */
  float[][] apply(float[][] in, int size, int margin) {
    float[][] out = new float[bias.length][size + 2 * margin];
    for (int o = 0; o < out.length; o++) {
      float[] row = out[o];
      Arrays.fill(row, margin, margin + size, bias[o]);
      int weight = o * width * inner;
      for (int k = 0; k < width; k++) {
        int shift = (k - width / 2) * dilation;
        for (int i = 0; i < inner; i += AT_ONCE, weight += AT_ONCE) {
          add(row, in, i, weight, margin, margin + size, shift);
        }
      }
      for (int p = margin; p < margin + size; p++) {
        row[p] = Math.max(0, row[p]);
      }
    }
    return out;
  }

  private void add(float[] row, float[][] in, int i, int weight, int first, int end, int shift) {
    float a = weights[weight];
    float b = weights[weight + 1];
    float c = weights[weight + 2];
    float d = weights[weight + 3];
    float[] wa = in[i];
    float[] wb = in[i + 1];
    float[] wc = in[i + 2];
    float[] wd = in[i + 3];
    for (int p = first; p < end; p++) {
      row[p] += a * wa[p + shift] + b * wb[p + shift] + c * wc[p + shift] + d * wd[p + shift];
    }
  }
}
