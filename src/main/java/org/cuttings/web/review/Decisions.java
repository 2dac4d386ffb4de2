package org.cuttings.web.review;

import java.util.List;
import java.util.Optional;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Effects;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Amendment;
import org.cuttings.curation.corrections.Anchor;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.curation.corrections.Verdict;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/** Writes down what curators decide, and has the articles derived anew that it is about. */
final class Decisions {
  /** What stands for a rule where reports were joined, and where they were not. */
  static final String JOINED = "reports-joined";

  static final String APART = "reports-kept-apart";

  private final Corrections corrections;
  private final Effects effects;

  Decisions(Corrections corrections, Effects effects) {
    this.corrections = corrections;
    this.effects = effects;
  }

  /**
   * A decision about one piece of evidence.
   *
   * @param amendment null unless something is amended
   * @param known version of the record that the curator saw; 0 for none
   */
  record Decision(Verdict verdict, @Nullable Amendment amendment, String reason, long known) {}

  Optional<Versioned<Correction>> about(Subject subject) {
    return corrections.about(subject.shown(), subject.index());
  }

  Optional<Versioned<Correction>> about(Subject one, Subject other) {
    return corrections.about(one.joined(), one.index(), other.joined(), other.index());
  }

  /** Version of the record that a decision would be written to; 0 where there is none yet. */
  long known(Subject subject) {
    Optional<Versioned<Correction>> standing = about(subject);
    return standing.isPresent() ? standing.get().version() : version(fresh(subject));
  }

  long known(Subject one, Subject other) {
    Optional<Versioned<Correction>> standing = about(one, other);
    return standing.isPresent() ? standing.get().version() : version(join(one, other, true));
  }

  private long version(Correction correction) {
    return corrections.get(correction.id()).map(Versioned::version).orElse(0L);
  }

  /**
   * @throws org.cuttings.curation.ConflictException if another curator was quicker
   */
  void decide(Subject subject, Decision decision, String by) {
    Optional<Versioned<Correction>> standing = about(subject);
    @Nullable Amendment amendment = decision.amendment();
    @Nullable Amendment earlier = standing.isPresent() ? standing.get().value().amendment() : null;
    if (decision.verdict() == Verdict.CONFIRMED && earlier != null) {
      throw new BadDecisionException(
          "A curator amended this. If the rules were right, withdraw that correction.");
    }
    Correction correction =
        new Correction(
            corrections.anchor(subject.shown(), subject.index()),
            null,
            decision.verdict(),
            amendment == null || earlier == null ? amendment : amendment.over(earlier),
            standing.isPresent() ? standing.get().value().found() : subject.found(),
            false);
    String id = standing.isPresent() ? standing.get().id() : correction.id();
    String action = "%s %s".formatted(subject.kind().value(), decision.verdict().value());
    corrections.save(id, decision.known(), correction, new Edit(by, action, decision.reason()));
    effects.decided();
  }

  /**
   * @param same whether the two are reports of one event
   * @throws org.cuttings.curation.ConflictException if another curator was quicker
   */
  void join(Subject one, Subject other, boolean same, String reason, long known, String by) {
    Optional<Versioned<Correction>> standing = about(one, other);
    Correction correction = join(one, other, same);
    String id = standing.isPresent() ? standing.get().id() : correction.id();
    String action = same ? "reports joined" : "reports kept apart";
    corrections.save(id, known, correction, new Edit(by, action, reason));
    effects.decided();
  }

  void withdraw(Versioned<Correction> seen, String reason, String by) {
    corrections.withdraw(seen, by, reason);
    effects.decided();
  }

  /** The same decision, of words that stand elsewhere now; or of the same, kept for later. */
  void anchor(Versioned<Correction> seen, Correction moved, String action, String by) {
    corrections.save(seen.id(), seen.version(), moved, Edit.of(by, action));
    effects.decided();
  }

  static List<ArticleId> articles(Correction correction) {
    ArticleId article = new ArticleId(correction.anchor().article());
    @Nullable Anchor other = correction.other();
    return other == null ? List.of(article) : List.of(article, new ArticleId(other.article()));
  }

  private Correction fresh(Subject subject) {
    return new Correction(
        corrections.anchor(subject.shown(), subject.index()),
        null,
        Verdict.CONFIRMED,
        null,
        subject.found(),
        false);
  }

  private Correction join(Subject one, Subject other, boolean same) {
    return new Correction(
        corrections.anchor(one.joined(), one.index()),
        corrections.anchor(other.joined(), other.index()),
        same ? Verdict.CONFIRMED : Verdict.REJECTED,
        null,
        new Correction.Found(
            one.isJoinedWith(other) ? JOINED : APART,
            0,
            one.found().said() + " / " + other.found().said()),
        false);
  }
}
