package org.cuttings.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.corrections.Anchor;
import org.cuttings.curation.corrections.Anchored;
import org.cuttings.curation.corrections.Anchoring;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.curation.corrections.EvidenceKind;
import org.cuttings.curation.corrections.Verdict;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Archive;
import org.cuttings.search.ArticleView;
import org.cuttings.search.ReadArticle;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/** Everything that was decided: each decision with its words, and those whose words are gone. */
final class RecordPages {
  private static final int AT_ONCE = 50;

  private final Archive archive;
  private final Corrections corrections;
  private final Decisions decisions;
  private final Answers answers;

  RecordPages(Archive archive, Corrections corrections, Decisions decisions, Answers answers) {
    this.archive = archive;
    this.corrections = corrections;
    this.decisions = decisions;
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, "/corrections", this::list);
    Routes.get(routes, "/corrections/orphaned", this::orphaned);
    Routes.get(routes, CorrectionPages.RECORD + "{id}", this::show);
    routes.post(CorrectionPages.RECORD + "{id}", this::change);
  }

  /** The page of a decision; the queue where there is none. */
  static String address(Optional<Versioned<Correction>> decision) {
    return decision.map(one -> CorrectionPages.RECORD + one.id()).orElse(QueuePages.QUEUE);
  }

  private void list(Context context) {
    Members.require(context, Role.CURATOR);
    List<Versioned<Correction>> all =
        corrections.all().stream()
            .sorted(
                Comparator.comparing((Versioned<Correction> one) -> one.at())
                    .reversed()
                    .thenComparing(Versioned::id))
            .toList();
    answers.own(context, CorrectionsPage.all(all, Parameters.number(context, "page")));
  }

  private void orphaned(Context context) {
    Members.require(context, Role.CURATOR);
    List<Versioned<Correction>> standing =
        corrections.all().stream().filter(one -> !one.value().withdrawn()).toList();
    List<Versioned<Correction>> orphans = new ArrayList<>();
    for (int from = 0; from < standing.size(); from += AT_ONCE) {
      List<Versioned<Correction>> some =
          standing.subList(from, Math.min(standing.size(), from + AT_ONCE));
      Map<String, ReadArticle> articles = articles(some);
      some.stream().filter(one -> isOrphaned(one.value(), articles)).forEach(orphans::add);
    }
    answers.own(context, CorrectionsPage.orphaned(orphans));
  }

  private Map<String, ReadArticle> articles(List<Versioned<Correction>> some) {
    List<ArticleId> ids =
        some.stream().flatMap(one -> Decisions.articles(one.value()).stream()).distinct().toList();
    Map<String, ReadArticle> articles = new HashMap<>();
    archive
        .read(ids, "", Names.ALL)
        .forEach(read -> articles.put(read.article().summary().id().value(), read));
    return articles;
  }

  private static boolean isOrphaned(Correction correction, Map<String, ReadArticle> articles) {
    return anchors(correction).stream()
        .anyMatch(
            anchor -> {
              @Nullable ReadArticle read = articles.get(anchor.article());
              return where(correction, anchor, read).href() == null;
            });
  }

  /**
   * Whether there is still something for the correction to be about: what was rejected is not to be
   * there, everything else is.
   */
  private static boolean isFound(Correction correction, Anchor.Place place, ReadArticle read) {
    EvidenceKind kind = kind(correction.anchor());
    return correction.kind() == kind && correction.verdict() == Verdict.REJECTED
        || Subjects.of(read, kind).stream()
            .anyMatch(subject -> Anchored.place(subject.words()).equals(place));
  }

  /** The kind of the evidence whose words an anchor holds on to. */
  private static EvidenceKind kind(Anchor anchor) {
    return anchor.kind() == EvidenceKind.JOIN ? EvidenceKind.EVENT : anchor.kind();
  }

  private static List<String> passages(ReadArticle read) {
    return read.article().passages().stream().map(ArticleView.PassageView::text).toList();
  }

  private void show(Context context) {
    Members.require(context, Role.CURATOR);
    show(context, null);
  }

  private void show(Context context, @Nullable String problem) {
    List<Versioned<Correction>> history = history(context);
    Versioned<Correction> now = history.getFirst();
    Map<String, ReadArticle> articles = articles(List.of(now));
    List<RecordPage.Where> wheres = new ArrayList<>();
    List<RecordPage.Choice> choices = new ArrayList<>();
    for (Anchor anchor : anchors(now.value())) {
      @Nullable ReadArticle read = articles.get(anchor.article());
      RecordPage.Where where = where(now.value(), anchor, read);
      wheres.add(where);
      if (where.href() == null && read != null && !now.value().withdrawn()) {
        choices.addAll(choices(anchor, read));
      }
    }
    answers.own(context, RecordPage.of(history, wheres, choices, problem));
  }

  private List<Versioned<Correction>> history(Context context) {
    List<Versioned<Correction>> history = corrections.history(context.pathParam("id"));
    if (history.isEmpty()) {
      throw new NotHereException("There is no such correction.");
    }
    return history;
  }

  private static List<Anchor> anchors(Correction correction) {
    @Nullable Anchor other = correction.other();
    return other == null ? List.of(correction.anchor()) : List.of(correction.anchor(), other);
  }

  private static RecordPage.Where where(
      Correction correction, Anchor anchor, @Nullable ReadArticle read) {
    if (read == null) {
      return RecordPage.Where.of(
          anchor, "an article that is not in the archive any more", "The article is gone.", null);
    }
    String title = read.article().summary().title();
    return switch (Anchoring.find(anchor, passages(read))) {
      case Anchoring.Outcome.Found(Anchor.Place place) when !isFound(correction, place, read) ->
          RecordPage.Where.of(
              anchor,
              title,
              "The words stand in the article, but the rules find nothing there any more.",
              null);
      case Anchoring.Outcome.Found(Anchor.Place place) ->
          RecordPage.Where.of(
              anchor,
              title,
              "The words stand in the article.",
              Links.passage(read.article().summary().id(), "", place.passage()));
      case Anchoring.Outcome.Gone gone ->
          RecordPage.Where.of(anchor, title, "The words are not in the article any more.", null);
      case Anchoring.Outcome.Ambiguous(int places) ->
          RecordPage.Where.of(
              anchor,
              title,
              "The words stand in %d places now, and nothing tells which is meant."
                  .formatted(places),
              null);
    };
  }

  private static List<RecordPage.Choice> choices(Anchor anchor, ReadArticle read) {
    return Subjects.of(read, kind(anchor)).stream()
        .map(
            subject ->
                new RecordPage.Choice(
                    subject.id(), subject.words().words(), subject.found().said()))
        .toList();
  }

  private void change(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    Versioned<Correction> now = history(context).getFirst();
    String known = CorrectionPages.field(context, "known");
    try {
      if (!known.equals(Long.toString(now.version()))) {
        throw new BadDecisionException(
            "%s changed this correction meanwhile; look at it again.".formatted(now.by()));
      }
      switch (CorrectionPages.field(context, "do")) {
        case "withdraw" -> decisions.withdraw(now, CorrectionPages.field(context, "reason"), by);
        case "keep" -> decisions.anchor(now, now.value(), "kept without its words", by);
        case "anchor" ->
            decisions.anchor(
                now,
                moved(now.value(), CorrectionPages.field(context, "to")),
                "tied to other words",
                by);
        default -> throw new BadDecisionException("The form does not say what to do.");
      }
      context.redirect(CorrectionPages.RECORD + now.id(), HttpStatus.SEE_OTHER);
    } catch (BadDecisionException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(context, e.getMessage());
    } catch (ConflictException e) {
      context.status(HttpStatus.CONFLICT);
      show(context, "%s was quicker; look at it again.".formatted(e.latest().by()));
    }
  }

  /** The decision, tied to a piece of evidence of the article as it is now. */
  private Correction moved(Correction correction, String to) {
    Subject subject =
        new Subjects(archive)
            .find(to)
            .orElseThrow(() -> new BadDecisionException("Choose what the correction is about."));
    if (subject.kind() != kind(correction.anchor())) {
      throw new BadDecisionException("The correction is of another kind of evidence.");
    }
    @Nullable Anchor other = correction.other();
    if (other == null) {
      return correction.at(corrections.anchor(subject.shown(), subject.index()), null);
    }
    Anchor anchor = corrections.anchor(subject.joined(), subject.index());
    boolean second = other.article().equals(anchor.article());
    return second ? correction.at(correction.anchor(), anchor) : correction.at(anchor, other);
  }
}
