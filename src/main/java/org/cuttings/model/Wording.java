package org.cuttings.model;

import java.util.ArrayList;
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

  /**
   * Where other words stand in the text that these make for a reader: their pieces, joined by a
   * space each. Empty where the others do not stand within these.
   */
  public List<TextSpan> places(Wording inner) {
    List<TextSpan> places = new ArrayList<>();
    int offset = 0;
    for (Piece piece : pieces) {
      for (Piece other : inner.pieces) {
        if (other.passage == piece.passage
            && other.span.start() >= piece.span.start()
            && other.span.end() <= piece.span.end()) {
          int start = offset + other.span.start() - piece.span.start();
          places.add(new TextSpan(start, start + other.span.length()));
        }
      }
      offset += piece.span.length() + 1;
    }
    return places;
  }

  /** Ordinal of the passage in which the words begin. */
  public int passage() {
    return pieces.getFirst().passage();
  }
}
