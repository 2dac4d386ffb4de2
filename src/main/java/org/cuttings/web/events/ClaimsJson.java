package org.cuttings.web.events;

import java.util.List;
import org.cuttings.model.Claim;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/claims}. */
record ClaimsJson(long total, List<Entry> claims) {
  /**
   * @param group under which the page shows it beside others
   * @param least smallest number that the words allow; null for none
   * @param most largest number that the words allow; null for none
   * @param partOf of what it is only a part, as stated; null where it is of a whole
   * @param when what the period comes to; null where the words do not tell
   * @param held how many events of the archive fit what it counts; null where it does not count
   *     such things
   * @param heldEvents their list
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
      @Nullable String partOf,
      @Nullable String period,
      @Nullable String when,
      @Nullable String attributedTo,
      @Nullable Long held,
      @Nullable String heldEvents,
      String link) {}

  static ClaimsJson of(ClaimResults results) {
    return new ClaimsJson(
        results.total(),
        results.groups().stream()
            .flatMap(
                group -> group.numbers().stream().map(number -> entry(number, group.heading())))
            .toList());
  }

  private static Entry entry(ClaimResults.Number number, String group) {
    StatedClaim stated = number.claim();
    ClaimResults.Held held = number.held();
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
        claim.whole(),
        claim.period(),
        claim.when() == null ? null : claim.when().value(),
        claim.attributedTo(),
        held == null ? null : held.all(),
        held == null ? null : Links.events(held.list()),
        ClaimsPage.place(stated));
  }
}
