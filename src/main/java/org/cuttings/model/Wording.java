package org.cuttings.model;

import java.util.List;

/**
 * Words of an article that state something, and where they stand.
 *
 * @param at in {@link Article#text()}
 * @param words the characters of {@link Article#text()} at {@code at}, unchanged
 * @param pieces where they stand in the passages, in reading order; one piece unless the words run
 *     on from one passage into the next
 */
public record Wording(TextSpan at, String words, List<Piece> pieces) {

  /**
   * @param passage ordinal of the passage
   * @param span in the text of that passage
   */
  public record Piece(int passage, TextSpan span) {}

  public Wording {
    pieces = List.copyOf(pieces);
    if (at.isEmpty() || words.length() != at.length() || pieces.isEmpty()) {
      throw new IllegalArgumentException(
          "Not a wording: " + words.length() + " characters, " + at + ", " + pieces);
    }
  }

  /** Ordinal of the passage in which the words begin. */
  public int passage() {
    return pieces.getFirst().passage();
  }
}
