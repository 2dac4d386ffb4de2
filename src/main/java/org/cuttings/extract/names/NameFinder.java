package org.cuttings.extract.names;

import java.util.List;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Metadata;

/**
 * Finds whom and what an article speaks of. One finder reads one article: first {@link #survey} for
 * every stretch, so that a name in full anywhere explains the short form anywhere, then {@link
 * #find} for every stretch in order.
 */
public final class NameFinder {
  public NameFinder(Authority authority, Metadata metadata) {}

  /** Learns the names that {@code stretch} introduces. */
  public void survey(Stretch stretch) {}

  /**
   * The references of {@code stretch}, in order of their first token; names first where two begin
   * alike. References may nest ("Trump's campaign"), but do not cross.
   */
  public List<Reference> find(Stretch stretch) {
    return List.of();
  }
}
