package org.cuttings.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.curation.corrections.Mistakes;
import org.cuttings.curation.corrections.Verdict;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.review.ReviewSearch.Asked;
import org.cuttings.search.review.Reviewable;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.UnreadableAddressException;
import org.jspecify.annotations.Nullable;

/** The queue of what waits for curators, and how often each rule was right. */
final class QueuePages {
  static final String QUEUE = "/review";
  private static final int MOST_SKIPPED = 5_000;

  private final Queue queue;
  private final Subjects subjects;
  private final Decisions decisions;
  private final Corrections corrections;
  private final Mistakes mistakes;
  private final NameReader names;
  private final Answers answers;

  QueuePages(
      Queue queue,
      Subjects subjects,
      Decisions decisions,
      Corrections corrections,
      Mistakes mistakes,
      PeopleSearch people,
      Answers answers) {
    this.queue = queue;
    this.subjects = subjects;
    this.decisions = decisions;
    this.corrections = corrections;
    this.mistakes = mistakes;
    this.names = new NameReader(people);
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, QUEUE, this::show);
    routes.post(QUEUE, this::decide);
    Routes.get(routes, QUEUE + "/figures", this::figures);
  }

  private void figures(Context context) {
    Members.require(context, Role.CURATOR);
    answers.own(context, FiguresPage.of(corrections.all()));
  }

  private void show(Context context) {
    Members.require(context, Role.CURATOR);
    Asked asked =
        asked(
            Parameters.text(context, "kind"),
            Parameters.text(context, "source"),
            Parameters.text(context, "rule"),
            Parameters.number(context, "from"));
    show(context, asked, Parameters.text(context, "done"), null);
  }

  private void show(Context context, Asked asked, String done, QueuePage.@Nullable Both conflict) {
    answers.own(
        context,
        QueuePage.of(
            asked, queue.find(asked), this::known, mistakes.open().size(), done, conflict));
  }

  private long known(Queue.Item item) {
    List<Subject> all = item.subjects();
    return all.size() == 2
        ? decisions.known(all.getFirst(), all.getLast())
        : decisions.known(all.getFirst());
  }

  private static Asked asked(String kind, String source, String rule, int from) {
    if (from > MOST_SKIPPED) {
      throw new UnreadableAddressException(
          "The queue is read up to number %d; filter it by source or rule."
              .formatted(MOST_SKIPPED));
    }
    Reviewable reviewable =
        kind.isEmpty()
            ? Reviewable.EVENT
            : Reviewable.of(kind)
                .orElseThrow(
                    () ->
                        new UnreadableAddressException(
                            "kind=" + kind + " is not event, quote, mention or join."));
    return new Asked(reviewable, source, rule, from - 1);
  }

  /** One press of a button; the queue comes back with the next. */
  private void decide(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    String id = CorrectionPages.field(context, "id");
    String other = CorrectionPages.field(context, "other");
    Asked asked =
        asked(
            CorrectionPages.field(context, "kind"),
            CorrectionPages.field(context, "source"),
            CorrectionPages.field(context, "rule"),
            1);
    DecisionForm form = new DecisionForm(context, names);
    String done;
    try {
      Verdict verdict = form.verdict();
      if (verdict == Verdict.AMENDED) {
        context.redirect(CorrectionPages.of(id, ""), HttpStatus.SEE_OTHER);
        return;
      }
      done = other.isEmpty() ? decide(id, form, verdict, by) : join(id, other, form, verdict, by);
    } catch (ConflictException e) {
      context.status(HttpStatus.CONFLICT);
      show(context, asked, "", both(e.latest().id(), form, !other.isEmpty()));
      return;
    } catch (BadDecisionException e) {
      done = "unclear";
    }
    context.redirect(
        QueuePage.address(asked) + "&done=" + Links.encoded(done), HttpStatus.SEE_OTHER);
  }

  private QueuePage.Both both(String theirs, DecisionForm form, boolean join) {
    String yours = RecordPage.verdict(form.verdict(), join);
    return new QueuePage.Both(
        corrections.get(theirs).map(RecordPage::decided).orElse(""),
        CorrectionPages.RECORD + theirs,
        form.reason().isEmpty() ? yours + "." : yours + ". Reason: " + form.reason());
  }

  private String decide(String id, DecisionForm form, Verdict verdict, String by) {
    Optional<Subject> subject = subjects.find(id);
    if (subject.isEmpty()) {
      return "gone";
    }
    decisions.decide(
        subject.get(), new Decisions.Decision(verdict, null, form.reason(), form.known()), by);
    return verdict.value();
  }

  private String join(String id, String other, DecisionForm form, Verdict verdict, String by) {
    Map<String, Subject> both = subjects.find(List.of(id, other));
    Subject first = both.get(id);
    Subject second = both.get(other);
    if (first == null || second == null) {
      return "gone";
    }
    boolean same = verdict == Verdict.CONFIRMED;
    decisions.join(first, second, same, form.reason(), form.known(), by);
    return verdict.value();
  }
}
