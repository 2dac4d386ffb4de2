package org.cuttings.search.quotes;

/**
 * What the archive knows of quotations. The one door of this package; the implementation talks to
 * Elasticsearch, and page tests put fixtures in its place.
 *
 * <p>Every method throws {@link org.cuttings.search.EngineUnavailableException} while Elasticsearch
 * does not answer.
 */
public interface QuoteSearch {
  /**
   * Whether an article has these words, and whose they are.
   *
   * @param question not empty
   */
  QuoteCheck check(CheckQuestion question);
}
