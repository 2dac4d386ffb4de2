package org.cuttings.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.corrections.Amendment;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.curation.corrections.Mistakes;
import org.cuttings.curation.corrections.Verdict;
import org.cuttings.model.ArticleId;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/** The pages on which a curator decides about one piece of evidence, or about two reports. */
final class CorrectionPages {
  static final String OF = "/corrections/of/";
  static final String JOIN = "/corrections/join";
  static final String RECORD = "/corrections/record/";
  static final String ARTICLE = "/corrections/article/";

  private static final String NOTHING =
      "There is nothing to look at under this address: no event, quote or name. It may have been"
          + " rejected, or its article came in anew with other words.";

  private final Subjects subjects;
  private final Decisions decisions;
  private final NameReader names;
  private final Mistakes mistakes;
  private final Answers answers;

  CorrectionPages(
      Subjects subjects,
      Decisions decisions,
      PeopleSearch people,
      Mistakes mistakes,
      Answers answers) {
    this.subjects = subjects;
    this.decisions = decisions;
    this.mistakes = mistakes;
    this.names = new NameReader(people);
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, OF + "{id}", this::show);
    routes.post(OF + "{id}", this::decide);
    Routes.get(routes, JOIN, this::showJoin);
    routes.post(JOIN, this::decideJoin);
    Routes.get(routes, ARTICLE + "{id}", this::article);
  }

  private void show(Context context) {
    Members.require(context, Role.CURATOR);
    Subject subject = subject(context.pathParam("id"));
    answers.own(
        context,
        page(
            subject,
            AmendForm.of(subject),
            DecidePage.Typed.nothing(reported(Parameters.text(context, "mistake")))));
  }

  /** What a reader reported. */
  private String reported(String mistake) {
    return mistake.isEmpty()
        ? ""
        : mistakes.get(mistake).map(one -> one.value().wrong()).orElse("");
  }

  private DecidePage page(Subject subject, AmendForm amend, DecidePage.Typed typed) {
    return DecidePage.of(subject, decisions.known(subject), decisions.about(subject), amend, typed);
  }

  private Subject subject(String id) {
    return subjects.find(id).orElseThrow(() -> new NotHereException(NOTHING));
  }

  private void decide(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    Subject subject = subject(context.pathParam("id"));
    DecisionForm form = new DecisionForm(context, names);
    try {
      Verdict verdict = form.verdict();
      @Nullable Amendment amendment = form.amendment(subject, verdict);
      decide(
          context,
          subject,
          new Decisions.Decision(verdict, amendment, form.reason(), form.known()),
          by);
    } catch (BadDecisionException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      again(context, subject, e.getMessage(), null);
    }
  }

  private void decide(Context context, Subject subject, Decisions.Decision decision, String by) {
    try {
      decisions.decide(subject, decision, by);
      context.redirect(
          ARTICLE
              + subject.article().summary().id()
              + "?done="
              + decision.verdict().value()
              + "#"
              + subject.id(),
          HttpStatus.SEE_OTHER);
    } catch (ConflictException e) {
      context.status(HttpStatus.CONFLICT);
      String yours =
          RecordPage.verdict(decision.verdict(), false)
              + (decision.amendment() == null
                  ? ""
                  : ": " + RecordPage.described(decision.amendment()))
              + ".";
      again(
          context,
          subject,
          "%s was quicker. Nothing of yours is saved yet.".formatted(e.latest().by()),
          yours);
    }
  }

  private void again(
      Context context, Subject subject, @Nullable String problem, @Nullable String yours) {
    answers.own(
        context,
        page(
            subject,
            AmendForm.typed(subject, context),
            new DecidePage.Typed(field(context, "reason"), problem, yours, "")));
  }

  private void showJoin(Context context) {
    Members.require(context, Role.CURATOR);
    join(context, null, "");
  }

  private void join(Context context, @Nullable String problem, String reason) {
    Subject one = report(context, "one");
    Subject other = report(context, "other");
    Optional<Versioned<Correction>> standing = decisions.about(one, other);
    answers.own(
        context, JoinPage.of(one, other, decisions.known(one, other), standing, problem, reason));
  }

  /** A report by its id, or by an address that ends with it. */
  private Subject report(Context context, String name) {
    String sent = field(context, name);
    String asked = sent.isEmpty() ? Parameters.text(context, name) : sent;
    String id = asked.strip().replaceFirst("[#?].*$", "").replaceFirst("^.*/", "");
    return subjects
        .find(id)
        .filter(subject -> subject.fact() instanceof Subject.Fact.OfEvent)
        .orElseThrow(
            () ->
                new NotHereException(
                    "There is no report of an event under “%s”. Give the address of an event's page."
                        .formatted(asked)));
  }

  private void decideJoin(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    DecisionForm form = new DecisionForm(context, names);
    try {
      Verdict verdict = form.verdict();
      Subject one = report(context, "one");
      Subject other = report(context, "other");
      if (verdict == Verdict.AMENDED || one.id().equals(other.id())) {
        throw new BadDecisionException("Two different reports are of one event, or they are not.");
      }
      boolean same = verdict == Verdict.CONFIRMED;
      decisions.join(one, other, same, form.reason(), form.known(), by);
      context.redirect(RecordPages.address(decisions.about(one, other)), HttpStatus.SEE_OTHER);
    } catch (BadDecisionException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      join(context, e.getMessage(), field(context, "reason"));
    } catch (ConflictException e) {
      context.status(HttpStatus.CONFLICT);
      join(
          context,
          "%s was quicker. Nothing of yours is saved yet.".formatted(e.latest().by()),
          field(context, "reason"));
    }
  }

  private void article(Context context) {
    Members.require(context, Role.CURATOR);
    String id = context.pathParam("id");
    answers.own(
        context,
        ArticleReviewPage.of(
            Optional.of(id)
                .filter(ArticleId::isValid)
                .map(ArticleId::new)
                .flatMap(subjects::read)
                .orElseThrow(() -> new NotHereException("There is no such article.")),
            Parameters.text(context, "done")));
  }

  static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  /** The address of the form for {@code id} of an event or quote, with the report that led here. */
  static String of(String id, String mistake) {
    return OF + Links.encoded(id) + (mistake.isEmpty() ? "" : "?mistake=" + Links.encoded(mistake));
  }
}
