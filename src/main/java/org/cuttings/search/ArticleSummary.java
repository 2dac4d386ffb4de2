package org.cuttings.search;

import java.time.Instant;
import java.util.List;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;

/**
 * An article as it stands in a list.
 *
 * @param id its address
 * @param metadata title, byline, date, source, language, URL
 * @param format how it was delivered
 * @param words number of words of the body
 * @param ingested when its newest revision came in
 * @param alsoIn near-duplicates: the same report elsewhere, in the order of their ids
 */
public record ArticleSummary(
    ArticleId id,
    Metadata metadata,
    Format format,
    int words,
    Instant ingested,
    List<NearDuplicate> alsoIn) {
  public ArticleSummary {
    alsoIn = List.copyOf(alsoIn);
  }

  /**
   * @param id the other article
   * @param title its title, or the first words of its body where it has none
   * @param source its publisher, or {@link FacetValue#UNKNOWN}
   * @param similarity estimated share of three-word sequences that both have, 0 to 1
   */
  public record NearDuplicate(ArticleId id, String title, String source, double similarity) {}
}
