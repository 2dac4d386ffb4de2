package org.cuttings.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one source reports what a search asks for.
 *
 * @param source name of the publisher; {@link FacetValue#UNKNOWN} for articles that state none
 * @param articles how many of its articles match
 * @param first the one that was published first; the earliest stated date counts
 * @param last date of the latest, {@code 2017-05-03}; null where none is dated
 * @param speakers whom these articles quote, most articles first; at most four
 */
public record SourceCoverage(
    String source,
    long articles,
    ArticleSummary first,
    @Nullable String last,
    List<Speaker> speakers) {
  public SourceCoverage {
    speakers = List.copyOf(speakers);
  }

  /**
   * @param key as {@link org.cuttings.model.EntityKey} has it
   * @param articles how many of the articles quote the speaker
   */
  public record Speaker(String key, String name, long articles) {}
}
