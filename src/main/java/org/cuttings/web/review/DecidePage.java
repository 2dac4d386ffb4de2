package org.cuttings.web.review;

import java.util.List;
import java.util.Optional;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence, and the form in which a curator decides about it.
 *
 * @param known version of the record that the form was made from
 * @param standing what was decided before; null while nothing was
 * @param record address of what was decided before; null while nothing was
 * @param confirmable whether it can be confirmed as it is
 * @param amend fields of what can be amended
 * @param reason as it was typed
 * @param problem why the form was not taken; null if there was none
 * @param yours what the curator wanted to decide when another was quicker; null if nobody was
 * @param mistake report of a reader that led here; empty for none
 */
record DecidePage(
    Frame frame,
    Card card,
    long known,
    @Nullable String standing,
    @Nullable String record,
    boolean confirmable,
    AmendForm amend,
    String reason,
    @Nullable String problem,
    @Nullable String yours,
    String mistake)
    implements Page {

  static DecidePage of(
      Subject subject,
      long known,
      Optional<Versioned<Correction>> standing,
      AmendForm amend,
      Typed typed) {
    Card card = Card.of(subject);
    return new DecidePage(
        Frame.unindexed(card.kind() + " to review", Frame.Place.ELSEWHERE),
        card,
        known,
        standing.map(RecordPage::decided).orElse(null),
        standing.map(one -> CorrectionPages.RECORD + one.id()).orElse(null),
        standing.isEmpty() || standing.get().value().amendment() == null,
        amend,
        typed.reason(),
        typed.problem(),
        typed.yours(),
        typed.mistake());
  }

  /** What was sent before and could not be taken. */
  record Typed(String reason, @Nullable String problem, @Nullable String yours, String mistake) {
    static Typed nothing(String mistake) {
      return new Typed("", null, null, mistake);
    }
  }

  @Override
  public String template() {
    return "review/decide";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
