package org.cuttings.extract.quotes;

/** Words between quotation marks, in a stretch. */
final class Marked {
  /** Token of the opening mark. */
  final int open;

  /** Whether the mark is a single one. */
  final boolean single;

  /** Number of the paragraph. */
  final int paragraph;

  /** The words that these stand in; -1 if in none. An index among the marked words. */
  int parent = -1;

  /** Token of the closing mark, or the token after the last word where the mark is missing. */
  int close;

  /** Whether there is a closing mark. */
  boolean closed;

  /** First character of the words, marks left out. */
  int start;

  /** Character after the last one of the words. */
  int end;

  Marked(int open, boolean single, int paragraph) {
    this.open = open;
    this.single = single;
    this.paragraph = paragraph;
  }

  /** First token of the words. */
  int first() {
    return open + 1;
  }

  /** Token after the quotation with its marks. */
  int after() {
    return closed ? close + 1 : close;
  }
}
