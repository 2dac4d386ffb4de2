package org.cuttings.ingest;

import java.util.Set;
import org.cuttings.model.Words;

/**
 * A piece of a document as it is laid out: a line, a paragraph, a list item. What it is for, title
 * or body or advertisement, is decided later by {@link Sorting}.
 *
 * @param shape how it is set
 * @param level 1 to 6 where the markup calls it a heading, else 0
 * @param words what it says and where
 * @param group number of the run of lines without a blank line between that it belongs to
 * @param indent columns before its first character
 * @param linked how many of its characters are link text
 * @param hints what the markup around it says about it
 */
record Block(
    Shape shape, int level, Words words, int group, int indent, int linked, Set<Hint> hints) {

  enum Shape {
    LINES,
    ITEM,
    QUOTATION,
    TABLE_ROW
  }

  /** What markup can say about the words in it. */
  enum Hint {
    TITLE,
    BYLINE,
    AUTHOR_NAME,
    DATE,
    ARTICLE,
    CAPTION,
    CREDIT,
    ADVERTISEMENT,
    NAVIGATION,
    RELATED,
    COMMENT,
    CONTACT,
    FOOT,
    HIDDEN
  }

  private static final int LOOK = 600;

  Block {
    hints = Set.copyOf(hints);
  }

  static Block line(Words words, Shape shape, int group, int indent) {
    return new Block(shape, 0, words, group, indent, 0, Set.of());
  }

  /** Its words on one line, at most the first few hundred: all that the rules look at. */
  String look() {
    String text = words.text();
    return Byline.flat(text.length() > LOOK ? text.substring(0, LOOK) : text);
  }

  int length() {
    return words.text().length();
  }

  boolean has(Hint hint) {
    return hints.contains(hint);
  }
}
