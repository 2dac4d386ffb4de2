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
 * @param label the title, shortened, or the first words of the body where there is none
 * @param metadata title, byline, date, source, language, URL
 * @param format how it was delivered
 * @param words number of words of the body
 * @param ingested when its newest revision came in
 * @param alsoIn near-duplicates: the same report elsewhere, in the order of their ids
 */
public record ArticleSummary(
    ArticleId id,
    String label,
    Metadata metadata,
    Format format,
    int words,
    Instant ingested,
    List<NearDuplicate> alsoIn) {
  public ArticleSummary {
    alsoIn = List.copyOf(alsoIn);
  }

  /** The title; the first words of the body where there is none. */
  public String title() {
    String title = metadata.title();
    return title == null || title.isBlank() ? label : title;
  }

  /**
   * @param id the other article
   * @param title its title, or the first words of its body where it has none
   * @param source its publisher, or {@link FacetValue#UNKNOWN}
   * @param similarity estimated share of three-word sequences that both have, 0 to 1
   */
  public record NearDuplicate(ArticleId id, String title, String source, double similarity) {}
}
