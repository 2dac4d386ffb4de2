package org.cuttings.model;

/**
 * A piece of an article's body, the unit in which hits are shown and evidence is cited.
 *
 * @param ordinal 0-based position in the body
 * @param kind what it is
 * @param level 1 to 6 for a heading, 0 for the rest
 * @param words its words and their places in {@link Article#text()}
 */
public record Passage(int ordinal, Kind kind, int level, Words words) {

  /** What a passage is on the page. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    QUOTATION,
    TABLE_ROW
  }

  public Passage {
    if (ordinal < 0 || level < 0 || level > 6 || (kind == Kind.HEADING) != (level > 0)) {
      throw new IllegalArgumentException(
          "Not a passage: ordinal " + ordinal + ", " + kind + ", level " + level);
    }
  }

  public String text() {
    return words.text();
  }

  public TextSpan span() {
    return words.span();
  }
}
