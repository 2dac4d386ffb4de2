package org.cuttings.curation.authority;

import java.util.Collection;
import org.cuttings.model.AuthorityChange;

/** Tells what a change of the authority records would change in the archive. */
public interface Foresight {
  /**
   * @param changed records that are not the same in both, as they are and as they would be
   */
  Forecast forecast(
      EffectiveAuthority now, EffectiveAuthority then, Collection<AuthorityChange> changed);
}
