package org.cuttings.web.review;

import java.util.List;
import java.util.Optional;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Two reports side by side, and whether they are of one event.
 *
 * @param known version of the record that the form was made from
 * @param standing what was decided before; null while nothing was
 * @param problem why the form was not taken; null if there was none
 * @param reason as it was typed
 */
record JoinPage(
    Frame frame,
    Card one,
    Card other,
    long known,
    @Nullable String standing,
    @Nullable String record,
    @Nullable String problem,
    String reason)
    implements Page {
  static JoinPage of(
      Subject one,
      Subject other,
      long known,
      Optional<Versioned<Correction>> standing,
      @Nullable String problem,
      String reason) {
    return new JoinPage(
        Frame.unindexed("One event or two", Frame.Place.ELSEWHERE),
        Card.of(one),
        Card.of(other),
        known,
        standing.map(RecordPage::decided).orElse(null),
        standing.map(join -> CorrectionPages.RECORD + join.id()).orElse(null),
        problem,
        reason);
  }

  @Override
  public String template() {
    return "review/join";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
