package org.cuttings.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive holds, for the home page.
 *
 * @param articles how many
 * @param passages how many
 * @param firstDate earliest date, as stated; null while nothing is dated
 * @param lastDate latest date, as stated; null while nothing is dated
 * @param sources every source with its number of articles, most first
 * @param newest the articles that came in last, newest first
 */
public record ArchiveFigures(
    long articles,
    long passages,
    @Nullable String firstDate,
    @Nullable String lastDate,
    List<SourceFigures> sources,
    List<ArticleSummary> newest) {
  public ArchiveFigures {
    sources = List.copyOf(sources);
    newest = List.copyOf(newest);
  }

  /**
   * @param id slug of the name, the last part of the address of its page
   * @param name as stated, or {@link FacetValue#UNKNOWN}
   * @param articles how many
   * @param firstDate earliest date; null while nothing is dated
   * @param lastDate latest date; null while nothing is dated
   */
  public record SourceFigures(
      String id,
      String name,
      long articles,
      @Nullable String firstDate,
      @Nullable String lastDate) {}
}
