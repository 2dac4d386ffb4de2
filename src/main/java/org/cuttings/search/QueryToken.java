package org.cuttings.search;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text as typed, without quotation marks
 * @param tilde digits after the {@code ~} that follows a quotation; null where there is no {@code
 *     ~}
 */
record QueryToken(Kind kind, String text, @org.jspecify.annotations.Nullable String tilde) {
  enum Kind {
    WORD,
    QUOTATION,
    /** A name before a colon: title, by, source, date, in. */
    FIELD,
    MINUS,
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE,
    END
  }

  static QueryToken of(Kind kind, String text) {
    return new QueryToken(kind, text, null);
  }
}
