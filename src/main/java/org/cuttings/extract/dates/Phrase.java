package org.cuttings.extract.dates;

/**
 * The words of a date.
 *
 * @param first first token, preposition left out
 * @param end token after the last one
 * @param modifier whether they only say which thing is meant: "the 2016 election"
 */
record Phrase(int first, int end, Stated stated, boolean modifier) {
  Phrase(int first, int end, Stated stated) {
    this(first, end, stated, false);
  }
}
