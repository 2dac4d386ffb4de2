package org.cuttings.search.quotes;

/**
 * A stretch of the comparison of pasted words with those of an article, in reading order.
 *
 * @param text of the article, or of what was pasted for {@link Kind#PASTED_ONLY}
 */
public record Difference(Kind kind, String text) {

  /** Which side has it. */
  public enum Kind {
    /** Both, but for case and punctuation, which are the article's. */
    SAME,
    /** Only the article. */
    ARTICLE_ONLY,
    /** Only what was pasted. */
    PASTED_ONLY,
    /** The article, where "…" or a bracket was pasted. */
    LEFT_OUT;

    /** The word for it in JSON. */
    public String value() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
