package org.cuttings.search.collected;

/**
 * Looks up single entries of the archive by what they are known by. The one door of this package;
 * the implementation talks to Elasticsearch, and page tests put fixtures in its place.
 */
public interface CollectedSearch {
  /**
   * What is there of what is wanted.
   *
   * @throws org.cuttings.search.EngineUnavailableException while Elasticsearch does not answer
   */
  Collected find(Wanted wanted);
}
