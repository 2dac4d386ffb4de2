package org.cuttings.curation.corrections;

/**
 * A mistake that a reader reports.
 *
 * @param about address of the page, on this site
 * @param words on which words; empty where the reader named none
 * @param wrong what is wrong, in the reader's words
 * @param contact how to reach the reader; empty for not at all
 * @param state what became of it
 */
public record Mistake(String about, String words, String wrong, String contact, State state) {
  /** What becomes of a report. */
  public enum State {
    OPEN,
    /** A curator took it up. */
    ACCEPTED,
    /** A curator saw no mistake. */
    DISMISSED
  }

  Mistake as(State other) {
    return new Mistake(about, words, wrong, contact, other);
  }
}
