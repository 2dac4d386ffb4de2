package org.cuttings.model;

/**
 * Words taken from a document: as a reader sees them, and where each character stands in {@link
 * Article#text()}.
 *
 * @param text cleaned text, not empty
 * @param origin one source place for every character of {@code text}
 */
public record Words(String text, OffsetMap origin) {
  public Words {
    if (text.isEmpty() || origin.length() != text.length()) {
      throw new IllegalArgumentException(
          "Words of " + text.length() + " characters with places for " + origin.length());
    }
  }

  /** The words that stand at {@code span} of {@code text}, unchanged. */
  public static Words copy(String text, TextSpan span) {
    return new Words(span.in(text), OffsetMap.copy(span.start(), span.length()));
  }

  /**
   * From the first to the last character in {@link Article#text()}; markup between them is
   * included.
   */
  public TextSpan span() {
    return origin.toSource(new TextSpan(0, text.length()));
  }
}
