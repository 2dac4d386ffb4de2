package org.cuttings.web.authority;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuttings.authority.AuthorityCells;
import org.cuttings.curation.Change;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Effects;
import org.cuttings.curation.accounts.Accounts.Member;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.BadDecisionException;
import org.cuttings.curation.authority.Decision;
import org.cuttings.curation.authority.EffectiveAuthority;
import org.cuttings.curation.authority.Likeness;
import org.cuttings.curation.authority.Step;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKey;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.PeopleList;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.people.RecordView;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/** Who is who: the list of candidates, records to edit, and every decision looked at before it. */
public final class AuthorityPages {
  private static final int ALIKE = 8;
  private static final int FOUND = 30;

  private final Authorities authorities;
  private final PeopleSearch people;
  private final Effects effects;
  private final Answers answers;

  public AuthorityPages(
      Authorities authorities, PeopleSearch people, Effects effects, Answers answers) {
    this.authorities = authorities;
    this.people = people;
    this.effects = effects;
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, "/authority", this::work);
    Routes.get(routes, "/authority/candidate", this::candidate);
    Routes.get(routes, "/authority/new", this::fresh);
    Routes.get(routes, "/authority/records/{id}", this::record);
    routes.post("/authority/decide", this::decide);
  }

  private void work(Context context) {
    Members.require(context, Role.CURATOR);
    PeopleParameters in = parameters(context);
    PeopleList list = people.people(in);
    EffectiveAuthority effective = authorities.effective();
    boolean first = in.page() == 1;
    answers.own(
        context,
        WorkPage.of(
            list,
            list.people().stream().filter(one -> isUndecided(one, effective)).toList(),
            in.find().isEmpty() || !first
                ? List.of()
                : Likeness.of(in.find(), in.kind(), effective.records(), FOUND).stream()
                    .map(Likeness::record)
                    .toList(),
            first ? ignored(effective) : List.of(),
            effects.progress(),
            done(context)));
  }

  private List<AuthorityRecord> ignored(EffectiveAuthority effective) {
    List<AuthorityRecord> ignored = new ArrayList<>();
    for (String key : effective.ignored().stream().sorted().toList()) {
      authorities.own(key).ifPresent(decision -> ignored.add(decision.record()));
    }
    return ignored;
  }

  private static PeopleParameters parameters(Context context) {
    Map<String, List<String>> sent = new TreeMap<>(context.queryParamMap());
    sent.keySet().retainAll(List.of("find", "kind", "letter", "page"));
    return PeopleParameters.parse(sent)
        .withCandidate(true)
        .withSort(PeopleParameters.Sort.ARTICLES)
        .withPage(Parameters.number(context, "page"));
  }

  private static boolean isUndecided(RecordSummary one, EffectiveAuthority effective) {
    return !effective.isIgnored(one.key()) && effective.named(one.name()).isEmpty();
  }

  private void candidate(Context context) {
    Member member = Members.require(context, Role.CURATOR);
    PeopleParameters in = parameters(context);
    String key = Parameters.text(context, "key");
    EffectiveAuthority effective = authorities.effective();
    Optional<String> wanted = key.isEmpty() ? next(in, "", effective) : Optional.of(key);
    if (wanted.isEmpty()) {
      context.redirect(WorkPage.address(in) + doneAgain(context, in), HttpStatus.SEE_OTHER);
      return;
    }
    RecordView view =
        people
            .record(wanted.get(), 1)
            .orElseThrow(() -> new NotHereException("No article has this name any more."));
    if (!view.summary().candidate()) {
      context.redirect(
          "/authority/records/" + Links.encoded(view.summary().key()), HttpStatus.SEE_OTHER);
      return;
    }
    String from = filters(in);
    answers.own(
        context,
        CandidatePage.of(
            view,
            Likeness.of(view.summary().name(), null, effective.records(), ALIKE),
            effective.isIgnored(wanted.get()),
            member.session().formKey(),
            from,
            next(in, wanted.get(), effective).map(one -> address(one, from)).orElse(null),
            WorkPage.waiting(effects.progress()),
            done(context)));
  }

  private static String doneAgain(Context context, PeopleParameters in) {
    String done = Parameters.text(context, "done");
    return done.isEmpty()
        ? ""
        : (filters(in).isEmpty() ? "?" : "&") + "done=" + Links.encoded(done);
  }

  private static String filters(PeopleParameters in) {
    return in.withCandidate(null).withSort(PeopleParameters.Sort.ARTICLES).toQueryString();
  }

  private static String address(String key, String from) {
    return "/authority/candidate?key=" + Links.encoded(key) + (from.isEmpty() ? "" : "&" + from);
  }

  /** The undecided candidate after {@code key} in the list; the first one without a key. */
  private Optional<String> next(PeopleParameters in, String key, EffectiveAuthority effective) {
    try (Stream<RecordSummary> all = people.all(in)) {
      return all.dropWhile(one -> !key.isEmpty() && !one.key().equals(key))
          .filter(one -> !one.key().equals(key) && isUndecided(one, effective))
          .findFirst()
          .map(RecordSummary::key);
    }
  }

  private void fresh(Context context) {
    Member member = Members.require(context, Role.CURATOR);
    answers.own(context, RecordFormPage.empty(member.session().formKey(), done(context)));
  }

  private void record(Context context) {
    Member member = Members.require(context, Role.CURATOR);
    Decision decision =
        authorities
            .own(context.pathParam("id"))
            .orElseThrow(() -> new NotHereException("There is no record with this id."));
    answers.own(
        context,
        RecordFormPage.of(
            decision,
            authorities,
            member.session().formKey(),
            WorkPage.waiting(effects.progress()),
            done(context)));
  }

  /** Shows what a decision would change or, confirmed, makes it. */
  private void decide(Context context) {
    Member member = Members.require(context, Role.CURATOR);
    DecisionForm form = DecisionForm.of(context.formParamMap());
    try {
      DecisionForm.Plan plan = form.plan(authorities);
      if (form.field("confirm").isEmpty()) {
        ask(context, member, form, plan, null);
      } else {
        authorities.decide(plan.steps(), known(form), member.name(), form.field("reason"));
        context.redirect(after(form, plan), HttpStatus.SEE_OTHER);
      }
    } catch (ConflictException e) {
      context.status(HttpStatus.CONFLICT);
      ask(context, member, form, form.plan(authorities), e.latest());
    } catch (BadDecisionException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answers.own(
          context,
          DecisionPage.refused(
              form,
              form.question(authorities),
              e.problems(),
              member.session().formKey(),
              back(form)));
    }
  }

  private void ask(
      Context context,
      Member member,
      DecisionForm form,
      DecisionForm.Plan plan,
      @Nullable Change conflict) {
    Map<String, Long> known = new TreeMap<>();
    List<DecisionPage.Field> fields = new ArrayList<>();
    for (Step step : plan.steps()) {
      known.put(step.id(), authorities.version(step.id()));
      fields.addAll(
          DecisionPage.differing(
              plan.steps().size() == 1 ? "" : step.id() + ": ",
              authorities.own(step.id()).orElse(null),
              step.decision(),
              this::named));
    }
    answers.own(
        context,
        DecisionPage.of(
            form,
            form.question(authorities),
            plan,
            authorities.forecast(plan.steps()),
            fields,
            conflict,
            known,
            member.session().formKey(),
            back(form)));
  }

  private String named(String id) {
    return authorities
        .own(id)
        .map(decision -> "%s (%s)".formatted(decision.record().name(), id))
        .orElse(id);
  }

  private static Map<String, Long> known(DecisionForm form) {
    Map<String, Long> known = new TreeMap<>();
    for (String line : AuthorityCells.lines(form.field("known"))) {
      int space = line.indexOf(' ');
      if (space > 0 && line.substring(0, space).matches("\\d{1,9}")) {
        known.put(line.substring(space + 1), Long.parseLong(line.substring(0, space)));
      }
    }
    return known;
  }

  /** Where somebody goes on: at the next candidate, or at the record. */
  private static String after(DecisionForm form, DecisionForm.Plan plan) {
    String done = "done=" + form.deed().value();
    if (form.deed() == DecisionForm.Deed.IMPORT) {
      return "/authority?" + done;
    }
    if (!form.field("key").isEmpty()) {
      String from = form.field("list");
      return "/authority/candidate?" + (from.isEmpty() ? "" : from + "&") + done;
    }
    return "/authority/records/" + Links.encoded(plan.steps().getFirst().id()) + "?" + done;
  }

  private static String back(DecisionForm form) {
    String key = form.field("key");
    String id = form.field("id");
    return !key.isEmpty()
        ? address(key, form.field("list"))
        : id.isEmpty() || EntityKey.isCandidate(id)
            ? "/authority"
            : "/authority/records/" + Links.encoded(id);
  }

  private static @Nullable String done(Context context) {
    return switch (Parameters.text(context, "done")) {
      case "accept" -> "It is a record now.";
      case "attach" -> "The variant is attached.";
      case "ignore" -> "The candidate is ignored.";
      case "save" -> "The record is kept.";
      case "merge" -> "The records are merged.";
      case "split" -> "The record is split.";
      case "restore" -> "It is taken back.";
      case "withdraw" -> "It is no record any more.";
      case "import" -> "The records are imported.";
      default -> null;
    };
  }
}
