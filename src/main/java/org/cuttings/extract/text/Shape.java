package org.cuttings.extract.text;

/** How a word is written. */
public enum Shape {
  /** "said" */
  LOWER,
  /** "Kislyak" */
  CAPITALISED,
  /** "FBI", "U.S." */
  UPPER,
  /** "WikiLeaks", "iPhone" */
  MIXED,
  /** "18", "2,000", "9th" */
  NUMBER,
  /**
   * The ending of a possessive: "'s", "’" after an s, and a lone "s" in a text without punctuation.
   */
  POSSESSIVE,
  /** An opening quotation mark. */
  OPENING_MARK,
  /** A closing quotation mark. */
  CLOSING_MARK,
  /** Anything else that is not a word. */
  PUNCTUATION
}
