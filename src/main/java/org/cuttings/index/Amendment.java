package org.cuttings.index;

import org.cuttings.model.Article;
import org.cuttings.model.Evidence;

/** What curators say of the evidence that the rules derive; used by several threads. */
public interface Amendment {
  /**
   * @param evidence as the rules, and the amendments before this one, have it
   * @return as it stands with this amendment; {@code evidence} itself where it says nothing
   */
  Evidence amend(Article article, Evidence evidence);
}
