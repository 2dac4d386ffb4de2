package org.cuttings.web.events;

import java.util.List;
import org.cuttings.model.Claim;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/claims}. */
record ClaimsJson(long total, List<Entry> claims) {
  /**
   * @param group under which the page shows it beside others
   * @param least smallest number that the words allow; null for none
   * @param most largest number that the words allow; null for none
   */
  record Entry(
      String id,
      String article,
      String title,
      @Nullable String source,
      @Nullable String published,
      String group,
      String words,
      String quantity,
      @Nullable Double least,
      @Nullable Double most,
      String unit,
      @Nullable String period,
      @Nullable String attributedTo,
      String link) {}

  static ClaimsJson of(ClaimResults results) {
    return new ClaimsJson(
        results.total(),
        ClaimGroups.of(results).stream()
            .flatMap(group -> group.claims().stream().map(claim -> entry(claim, group.heading())))
            .toList());
  }

  private static Entry entry(StatedClaim stated, String group) {
    Claim claim = stated.claim();
    return new Entry(
        stated.id(),
        stated.article().value(),
        stated.title(),
        stated.source(),
        stated.published() == null ? null : stated.published().value(),
        group,
        claim.wording().words(),
        claim.quantity(),
        claim.least(),
        claim.most(),
        claim.unit(),
        claim.period(),
        claim.attributedTo(),
        ClaimsPage.place(stated));
  }
}
