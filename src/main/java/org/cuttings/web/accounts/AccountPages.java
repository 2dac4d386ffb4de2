package org.cuttings.web.accounts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.Accounts.Member;
import org.cuttings.curation.accounts.Accounts.SignIn;
import org.cuttings.curation.accounts.BadAccountException;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.accounts.Scope;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/** Signing in and out, the own account, and all accounts. */
public final class AccountPages {
  static final String SIGN_IN = "/sign-in";
  private static final String WRONG = "This name and this password do not belong together.";

  private final Accounts accounts;
  private final Members members;
  private final Answers answers;
  private final Function<Context, String> address;
  private final @Nullable OpenIdSettings openId;

  /**
   * @param address where a request comes from
   * @param openId the provider with which one may sign in too; null for none
   */
  public AccountPages(
      Accounts accounts,
      Members members,
      Answers answers,
      Function<Context, String> address,
      @Nullable OpenIdSettings openId) {
    this.accounts = accounts;
    this.members = members;
    this.answers = answers;
    this.address = address;
    this.openId = openId;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, SIGN_IN, context -> signInPage(context, "", null));
    routes.post(SIGN_IN, this::signIn);
    routes.post("/sign-out", this::signOut);
    Routes.get(
        routes,
        "/account",
        context ->
            own(context, Members.requireInPerson(context, Role.CURATOR), done(context), null));
    routes.post("/account/password", this::changePassword);
    routes.post("/account/tokens", this::makeToken);
    routes.post("/account/tokens/{id}", this::revokeToken);
    Routes.get(routes, "/accounts", context -> all(context, done(context), null));
    routes.post("/accounts", this::add);
    routes.post("/accounts/{name}", this::change);
  }

  /** Sends somebody who is not signed in to the form, and back afterwards. */
  public static void askToSignIn(Context context) {
    boolean reading = context.method().isHttpMethod() && context.method().name().equals("GET");
    @Nullable String query = context.queryString();
    String here = context.path() + (query == null ? "" : "?" + query);
    context.redirect(
        reading ? SIGN_IN + "?next=" + Links.encoded(here) : SIGN_IN, HttpStatus.SEE_OTHER);
  }

  private void signInPage(Context context, String name, @Nullable String problem) {
    if (Visitor.of(context).signedIn()) {
      context.redirect("/account", HttpStatus.SEE_OTHER);
      return;
    }
    String next =
        here(Objects.requireNonNullElse(context.queryParam("next"), field(context, "next")));
    answers.own(
        context,
        SignInPage.of(
            members.formKey(context),
            next,
            name,
            problem,
            openId == null ? null : OpenIdPages.provider(openId)));
  }

  private void signIn(Context context) {
    String name = field(context, "name");
    switch (accounts.signIn(name, field(context, "password"), address.apply(context))) {
      case SignIn.SignedIn(var opened) -> {
        members.remember(context, opened);
        context.redirect(here(field(context, "next")), HttpStatus.SEE_OTHER);
      }
      case SignIn.Refused refused -> {
        context.status(HttpStatus.FORBIDDEN);
        signInPage(context, name, WRONG);
      }
      case SignIn.Locked(Duration wait) -> {
        context.status(HttpStatus.TOO_MANY_REQUESTS);
        context.header("Retry-After", Long.toString(wait.toSeconds() + 1));
        signInPage(context, name, locked(wait));
      }
    }
  }

  private static String locked(Duration wait) {
    return "Too many attempts. Wait %s, then try again."
        .formatted(Labels.count(wait.toMinutes() + 1, "minute"));
  }

  private void signOut(Context context) {
    members.signOut(context);
    context.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void own(
      Context context, Member member, @Nullable String done, @Nullable String problem) {
    answers.own(
        context,
        AccountPage.of(member, accounts.tokens().of(member.accountName()), null, done, problem));
  }

  private void makeToken(Context context) {
    Member member = Members.requireInPerson(context, Role.CURATOR);
    try {
      String token =
          accounts
              .tokens()
              .make(
                  member.accountName(),
                  field(context, "name").strip(),
                  Scope.of(field(context, "scope"))
                      .orElseThrow(
                          () -> new io.javalin.http.BadRequestResponse("There is no such scope.")),
                  days(field(context, "days")));
      // Not after a redirect: the token is shown this once, and stands in no address.
      answers.own(
          context,
          AccountPage.of(member, accounts.tokens().of(member.accountName()), token, null, null));
    } catch (BadAccountException e) {
      refused(context, member, Objects.requireNonNull(e.getMessage()));
    }
  }

  private static int days(String days) {
    return days.matches("[0-9]{1,5}") ? Integer.parseInt(days) : 0;
  }

  private void revokeToken(Context context) {
    Member member = Members.requireInPerson(context, Role.CURATOR);
    try {
      accounts.tokens().revoke(member.accountName(), context.pathParam("id"), member.name());
      context.redirect("/account?done=revoked", HttpStatus.SEE_OTHER);
    } catch (BadAccountException e) {
      refused(context, member, Objects.requireNonNull(e.getMessage()));
    }
  }

  private void changePassword(Context context) {
    Member member = Members.requireInPerson(context, Role.CURATOR);
    String password = field(context, "new");
    if (!password.equals(field(context, "again"))) {
      refused(context, member, "The two new passwords differ.");
      return;
    }
    try {
      Optional<SignIn> failed =
          accounts.changePassword(
              member.name(), field(context, "old"), password, address.apply(context));
      if (failed.isEmpty()) {
        members.signOut(context);
        context.redirect(SIGN_IN, HttpStatus.SEE_OTHER);
      } else {
        refused(
            context,
            member,
            failed.get() instanceof SignIn.Locked(Duration wait)
                ? locked(wait)
                : "The old password is not right.");
      }
    } catch (BadAccountException e) {
      refused(context, member, Objects.requireNonNull(e.getMessage()));
    }
  }

  private void refused(Context context, Member member, String problem) {
    context.status(HttpStatus.UNPROCESSABLE_CONTENT);
    own(context, member, null, problem);
  }

  private void all(Context context, @Nullable String done, @Nullable String problem) {
    Member member = Members.require(context, Role.ADMINISTRATOR);
    answers.own(context, AccountsPage.of(member, accounts.all(), done, problem));
  }

  private void add(Context context) {
    Member member = Members.require(context, Role.ADMINISTRATOR);
    String name = field(context, "name");
    changed(
        context,
        "made-" + name,
        () ->
            accounts.add(
                name,
                field(context, "person"),
                role(context),
                field(context, "password"),
                member.name()));
  }

  private void change(Context context) {
    Member member = Members.require(context, Role.ADMINISTRATOR);
    String name = context.pathParam("name");
    String by = member.name();
    changed(
        context,
        "changed-" + name,
        () -> {
          switch (field(context, "do")) {
            case "role" -> accounts.setRole(name, role(context), by);
            case "shut-out" -> accounts.setActive(name, false, by);
            case "let-in" -> accounts.setActive(name, true, by);
            case "password" -> accounts.setPassword(name, field(context, "password"), by);
            default ->
                throw new io.javalin.http.BadRequestResponse("The form does not say what to do.");
          }
        });
  }

  private void changed(Context context, String done, Runnable change) {
    try {
      change.run();
      context.redirect("/accounts?done=" + Links.encoded(done), HttpStatus.SEE_OTHER);
    } catch (BadAccountException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      all(context, null, e.getMessage());
    }
  }

  private static Role role(Context context) {
    return Role.of(field(context, "role"))
        .orElseThrow(() -> new io.javalin.http.BadRequestResponse("There is no such role."));
  }

  private static @Nullable String done(Context context) {
    @Nullable String done = context.queryParam("done");
    if (done == null) {
      return null;
    }
    if (done.equals("revoked")) {
      return "The token is revoked.";
    }
    return done.startsWith("made-")
        ? "The account %s is made.".formatted(done.substring(5))
        : done.startsWith("changed-")
            ? "The account %s is changed.".formatted(done.substring(8))
            : null;
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }

  /** An address of this site; its first page in the place of any other. */
  static String here(String next) {
    return next.matches("/(?![/\\\\])[^\\s\\\\]*") ? next : "/";
  }
}
