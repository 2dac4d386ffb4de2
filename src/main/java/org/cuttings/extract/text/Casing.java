package org.cuttings.extract.text;

/** Whether a text tells names and beginnings of sentences by capitals. */
public enum Casing {
  /** Capitals as usual. */
  MIXED,
  /** No capitals at all, as transcripts and stripped texts have it. */
  LOWER,
  /** Nothing but capitals. */
  UPPER;

  /** The share of words with a capital in ordinary English prose is above a twentieth. */
  private static final double FEWEST_CAPITALS = 0.004;

  /** Reads the casing off the beginnings of the words. */
  static Casing of(CharSequence text) {
    int words = 0;
    int capitals = 0;
    int shouted = 0;
    boolean within = false;
    boolean allCapitals = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      if (letter && !within) {
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
        allCapitals = true;
      }
      if (letter && !Character.isUpperCase(c)) {
        allCapitals = false;
      }
      if (!letter && within && allCapitals) {
        shouted++;
      }
      within = letter;
    }
    if (shouted > 0.8 * words) {
      return UPPER;
    }
    return words >= 12 && capitals <= FEWEST_CAPITALS * words ? LOWER : MIXED;
  }
}
