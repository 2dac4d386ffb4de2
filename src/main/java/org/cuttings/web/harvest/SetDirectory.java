package org.cuttings.web.harvest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/** Selections of articles that curators publish; libraries harvest each as a set. */
public interface SetDirectory {
  /** An archive without any. */
  SetDirectory NONE = List::of;

  /**
   * A selection.
   *
   * @param id letters, figures and hyphens; never given to another one
   * @param description plain text; null for none
   * @param page on this site
   * @param changed when it was published or changed last
   * @param withdrawn whether it is published no longer: it is no set then, and its articles stay in
   *     the archive
   * @param articles those that it names itself, in its order
   * @param moved when each article last became one that a reader finds in it, or ceased to be one
   */
  record Selection(
      String id,
      String title,
      @Nullable String description,
      String page,
      Instant changed,
      boolean withdrawn,
      List<ArticleId> articles,
      Map<ArticleId, Instant> moved) {
    public Selection {
      articles = List.copyOf(articles);
      moved = Map.copyOf(moved);
    }
  }

  /** All that were ever published, by id. */
  List<Selection> sets();
}
