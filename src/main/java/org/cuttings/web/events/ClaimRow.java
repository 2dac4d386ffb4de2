package org.cuttings.web.events;

import org.cuttings.model.Claim;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.jspecify.annotations.Nullable;

/**
 * A number in a file; what the article does not say is empty.
 *
 * @param words of the article that give it
 * @param quantity as stated
 * @param least smallest number that the words allow
 * @param most largest number that the words allow
 * @param unit what it counts, as stated
 * @param partOf of what it is only a part, as stated
 * @param when what the period comes to
 * @param page where this site shows the words
 */
record ClaimRow(
    String id,
    String article,
    String title,
    @Nullable String source,
    @Nullable String published,
    String words,
    String quantity,
    @Nullable Double least,
    @Nullable Double most,
    String unit,
    @Nullable String partOf,
    @Nullable String period,
    @Nullable String when,
    @Nullable String attributedTo,
    String page) {
  /**
   * @param site where its addresses begin
   */
  static ClaimRow of(StatedClaim stated, String site) {
    Claim claim = stated.claim();
    return new ClaimRow(
        stated.id(),
        stated.article().value(),
        stated.title(),
        stated.source(),
        stated.published() == null ? null : stated.published().value(),
        claim.wording().words(),
        claim.quantity(),
        claim.least(),
        claim.most(),
        claim.unit(),
        claim.whole(),
        claim.period(),
        claim.when() == null ? null : claim.when().value(),
        claim.attributedTo(),
        site + ClaimsPage.place(stated));
  }
}
