package org.cuttings.benchmark;

import java.util.Arrays;

/** How long something took, many times. */
final class Timings {
  private long[] nanos = new long[1024];
  private int size;

  void add(long duration) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * size);
    }
    nanos[size++] = duration;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** In milliseconds, what this share of all does not exceed. */
  double percentile(double share) {
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    return size == 0 ? 0 : sorted[(int) Math.ceil(share * size) - 1] / 1e6;
  }
}
