package org.cuttings.curation.authority;

/**
 * One change that a decision makes; some decisions make several.
 *
 * @param known version of the record that it is made from; 0 where nothing was decided of it
 * @param action what is done, in a word or two
 */
public record Step(long known, Decision decision, String action) {
  public String id() {
    return decision.record().id();
  }
}
