package org.cuttings.web.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.corrections.Mistake;
import org.cuttings.curation.corrections.Mistakes;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.UnreadableAddressException;
import org.cuttings.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Readers report mistakes, and curators look at the reports. Nothing that a reader writes is shown
 * to anybody else.
 */
final class MistakePages {
  static final String MISTAKES = "/mistakes";
  static final String NEW = MISTAKES + "/new";

  private static final Pattern ABOUT =
      Pattern.compile(
          "/(articles|events|quotes|people|organisations|places|groups)/[^\\\\#?\\p{Cntrl}]{1,400}");
  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST = 2_000;
  private static final int LONGEST_CONTACT = 200;

  private final Mistakes mistakes;
  private final ReportLimit limit;
  private final Members members;
  private final Answers answers;
  private final Function<Context, String> address;

  MistakePages(
      Mistakes mistakes,
      ReportLimit limit,
      Members members,
      Answers answers,
      Function<Context, String> address) {
    this.mistakes = mistakes;
    this.limit = limit;
    this.members = members;
    this.answers = answers;
    this.address = address;
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, NEW, this::form);
    routes.post(NEW, this::report);
    Routes.get(routes, MISTAKES + "/thanks", this::thanks);
    Routes.get(routes, MISTAKES, context -> list(context, null));
    Routes.get(routes, MISTAKES + "/{id}", this::one);
    routes.post(MISTAKES + "/{id}", this::decide);
  }

  private void form(Context context) {
    answers.own(context, form(context, about(Parameters.text(context, "about")), null));
  }

  private void thanks(Context context) {
    answers.own(context, MistakePage.thanks(about(Parameters.text(context, "about"))));
  }

  private static String about(String address) {
    String sent = address.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    if (!ABOUT.matcher(sent).matches()) {
      throw new UnreadableAddressException(
          "about= has to be the address of an article, event, quote or person of this site."
              + " The link “Report a mistake” on such a page leads here.");
    }
    return sent;
  }

  private MistakePage form(Context context, String about, @Nullable String problem) {
    Visitor visitor = Visitor.of(context);
    return MistakePage.of(
        visitor.signedIn() ? visitor.formKey() : members.formKey(context),
        about,
        CorrectionPages.field(context, "words"),
        CorrectionPages.field(context, "wrong"),
        CorrectionPages.field(context, "contact"),
        problem);
  }

  private void report(Context context) {
    String about = about(CorrectionPages.field(context, "about"));
    // People do not see this field; programs fill it in, and need not know that it gave them away.
    if (!CorrectionPages.field(context, "website").isEmpty()) {
      thankFor(context, about);
      return;
    }
    Mistake mistake =
        new Mistake(
            about,
            CorrectionPages.field(context, "words").strip(),
            CorrectionPages.field(context, "wrong").strip(),
            CorrectionPages.field(context, "contact").strip(),
            Mistake.State.OPEN);
    @Nullable String problem = problem(mistake);
    if (problem != null) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answers.own(context, form(context, about, problem));
      return;
    }
    Optional<Duration> wait = limit.report(address.apply(context));
    if (wait.isPresent()) {
      context.status(HttpStatus.TOO_MANY_REQUESTS);
      context.header("Retry-After", Long.toString(wait.get().toSeconds() + 1));
      answers.own(context, form(context, about, tooMany(wait.get())));
      return;
    }
    mistakes.report(mistake);
    thankFor(context, about);
  }

  private static String tooMany(Duration wait) {
    return "Many mistakes were reported in the last hour, and yours was not taken in. Please send it"
        + " again in %s; what you wrote is kept below."
            .formatted(Labels.count(wait.toMinutes() + 1, "minute"));
  }

  private static void thankFor(Context context, String about) {
    context.redirect(MISTAKES + "/thanks?about=" + Links.encoded(about), HttpStatus.SEE_OTHER);
  }

  private static @Nullable String problem(Mistake mistake) {
    if (mistake.wrong().isEmpty()) {
      return "Please write what is wrong.";
    }
    if (mistake.wrong().length() > LONGEST) {
      return "What you wrote is too long: %s characters are the most."
          .formatted(Labels.count(LONGEST));
    }
    if (mistake.words().length() > LONGEST_WORDS) {
      return "The words are too many: %s characters are the most."
          .formatted(Labels.count(LONGEST_WORDS));
    }
    return mistake.contact().length() > LONGEST_CONTACT
        ? "The contact is too long: %s characters are the most."
            .formatted(Labels.count(LONGEST_CONTACT))
        : null;
  }

  private void list(Context context, @Nullable String problem) {
    Members.require(context, Role.CURATOR);
    answers.own(context, MistakesPage.of(mistakes.open(), mistakes.closed(), problem));
  }

  private void one(Context context) {
    Members.require(context, Role.CURATOR);
    Versioned<Mistake> one = mistake(context);
    boolean open = one.value().state() == Mistake.State.OPEN;
    List<Versioned<Mistake>> alone = List.of(one);
    List<Versioned<Mistake>> none = List.of();
    answers.own(context, MistakesPage.of(open ? alone : none, open ? none : alone, null));
  }

  private Versioned<Mistake> mistake(Context context) {
    return mistakes
        .get(context.pathParam("id"))
        .orElseThrow(() -> new NotHereException("There is no such report."));
  }

  private void decide(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    Versioned<Mistake> seen = mistake(context);
    String known = CorrectionPages.field(context, "known");
    String reason = CorrectionPages.field(context, "reason").strip();
    boolean accepts = CorrectionPages.field(context, "do").equals("accept");
    if (!accepts && reason.isEmpty() || reason.length() > DecisionForm.LONGEST_REASON) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      list(context, "A report is dismissed with a reason, of at most 1,000 characters.");
      return;
    }
    try {
      mistakes.decide(
          seen,
          known.matches("\\d{1,15}") ? Long.parseLong(known) : 0,
          accepts ? Mistake.State.ACCEPTED : Mistake.State.DISMISSED,
          by,
          reason);
      context.redirect(accepts ? next(seen) : MISTAKES, HttpStatus.SEE_OTHER);
    } catch (ConflictException e) {
      context.status(HttpStatus.CONFLICT);
      list(
          context,
          "%s decided about this report a moment ago: %s."
              .formatted(e.latest().by(), e.latest().action()));
    }
  }

  /** Where the mistake can be put right. */
  private static String next(Versioned<Mistake> mistake) {
    String about = mistake.value().about();
    String id = about.replaceFirst("^.*/", "");
    if (Subjects.article(id).isPresent()) {
      return CorrectionPages.of(id, mistake.id());
    }
    return about.startsWith("/articles/") && id.matches("[0-9a-f]{20}")
        ? CorrectionPages.ARTICLE + id
        : about;
  }
}
