package org.cuttings.ingest;

/** Turns UTF-16 offsets into a text into offsets that count code points. */
final class CodePoints {
  private static final int STEP = 1024;

  private final String text;

  /** Surrogate pairs before every {@link #STEP}th offset. */
  private final int[] pairsBefore;

  CodePoints(String text) {
    this.text = text;
    this.pairsBefore = new int[text.length() / STEP + 1];
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STEP == 0) {
        pairsBefore[i / STEP] = pairs;
      }
      pairs += isPairEnd(i) ? 1 : 0;
    }
    if (text.length() % STEP == 0) {
      pairsBefore[text.length() / STEP] = pairs;
    }
  }

  int at(int offset) {
    int pairs = pairsBefore[offset / STEP];
    for (int i = offset - offset % STEP; i < offset; i++) {
      pairs += isPairEnd(i) ? 1 : 0;
    }
    return offset - pairs;
  }

  private boolean isPairEnd(int i) {
    return i > 0
        && Character.isLowSurrogate(text.charAt(i))
        && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
