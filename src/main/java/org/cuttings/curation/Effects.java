package org.cuttings.curation;

/**
 * Brings what curators decide into effect: the articles that a decision touches are derived anew,
 * in the order of the decisions, soon and apart from the request that made it.
 */
public interface Effects {
  /** Somebody decided something. */
  void decided();

  Progress progress();

  /**
   * How far it is.
   *
   * @param settled whether everything that was decided is in effect
   * @param waiting articles that are known to wait; 0 where it is not known yet which do
   */
  record Progress(boolean settled, long waiting) {}
}
