package org.cuttings.search;

import java.util.List;

/**
 * The sources of what a search finds, side by side.
 *
 * @param coverage of at most 50 sources, those with most articles
 * @param best what it finds first in each source that was asked for, in their order
 */
public record SourcesBeside(List<SourceCoverage> coverage, List<Best> best) {
  /** Articles of each source. */
  public static final int ARTICLES = 3;

  public SourcesBeside {
    coverage = List.copyOf(coverage);
    best = List.copyOf(best);
  }

  /**
   * @param source name of the publisher; {@link FacetValue#UNKNOWN} for articles that state none
   * @param total how many of its articles match
   */
  public record Best(String source, long total, List<ArticleHit> articles) {
    public Best {
      articles = List.copyOf(articles);
    }
  }
}
