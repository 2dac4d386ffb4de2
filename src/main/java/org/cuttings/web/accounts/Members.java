package org.cuttings.web.accounts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.Accounts.Member;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.accounts.Sessions;
import org.cuttings.web.harvest.OaiPmh;
import org.cuttings.web.page.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Tells who makes a request, and that a form which changes something was filled in on this site.
 *
 * <p>A form carries the key of the session; before there is one, that of a cookie which only this
 * site can set. Browsers also say which site a request comes from, and one of another site is
 * refused whatever it carries.
 */
public final class Members {
  /** The field of a form that carries the key. */
  public static final String FORM_KEY = "form-key";

  private static final String SESSION_COOKIE = "cuttings-session";
  private static final String FORM_COOKIE = "cuttings-form";
  private static final String BEARER = "Bearer ";
  private static final int WEEK = 7 * 24 * 3600;
  private static final String MEMBER = "cuttings.member";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Accounts accounts;
  private final Predicate<Context> encrypted;
  private final @Nullable URI published;

  /**
   * @param encrypted whether a request came over HTTPS: its cookies then go over nothing else
   * @param published where readers find the portal; null where that is what a request names
   */
  public Members(Accounts accounts, Predicate<Context> encrypted, @Nullable URI published) {
    this.accounts = accounts;
    this.encrypted = encrypted;
    this.published = published;
  }

  public void addTo(RoutesConfig routes) {
    routes.before(
        context -> {
          if (!context.path().startsWith("/static/") && !context.path().startsWith("/health/")) {
            recognise(context);
          }
        });
    // What no page takes is answered so, whoever sends it.
    routes.beforeMatched(
        context -> {
          if (context.method() == HandlerType.POST
              && !context.path().equals(OaiPmh.PATH)
              && !showsToken(context)) {
            checkForm(context);
          }
        });
  }

  private void recognise(Context context) {
    @Nullable String authorization = context.header("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      String token = authorization.substring(BEARER.length()).strip();
      note(context, accounts.tokens().member(token).orElseThrow(BadTokenException::new));
      return;
    }
    @Nullable String secret = context.cookie(SESSION_COOKIE);
    if (secret == null) {
      return;
    }
    Optional<Member> member = accounts.member(secret);
    if (member.isEmpty()) {
      forget(context);
      return;
    }
    note(context, member.get());
  }

  private static void note(Context context, Member member) {
    context.attribute(MEMBER, member);
    visitor(member).noteIn(context);
  }

  /** No other site can make a browser send a token along. */
  private static boolean showsToken(Context context) {
    @Nullable Member member = context.attribute(MEMBER);
    return member != null && !member.inPerson();
  }

  private static Visitor visitor(Member member) {
    return new Visitor(
        member.name(),
        member.account().person(),
        member.session().formKey(),
        member.may(Role.ADMINISTRATOR));
  }

  private void checkForm(Context context) {
    @Nullable String site = context.header("Sec-Fetch-Site");
    @Nullable String origin = context.header("Origin");
    boolean here =
        (site == null || site.equals("same-origin") || site.equals("none"))
            && (origin == null || isHere(origin, context));
    @Nullable String sent = context.formParam(FORM_KEY);
    Visitor visitor = Visitor.of(context);
    @Nullable String expected =
        visitor.signedIn() ? visitor.formKey() : context.cookie(FORM_COOKIE);
    if (!here || sent == null || expected == null || !same(sent, expected)) {
      throw new ForeignFormException();
    }
  }

  private boolean isHere(String origin, Context context) {
    @Nullable String authority = authority(origin);
    return authority != null
        && (authority.equals(context.host())
            || published != null && authority.equals(published.getAuthority()));
  }

  /** Host and port of an address; null for "null" and whatever else is no address. */
  private static @Nullable String authority(String origin) {
    try {
      return new URI(origin).getAuthority();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /** The key for a form that is filled in before there is a session. */
  public String formKey(Context context) {
    @Nullable String known = context.cookie(FORM_COOKIE);
    if (known != null && known.length() == 43) {
      return known;
    }
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    context.cookie(cookie(context, FORM_COOKIE, key, -1));
    return key;
  }

  /**
   * Who makes this request.
   *
   * @throws SignInFirstException if nobody is signed in
   * @throws NotAllowedException if the account may not do what {@code role} may
   */
  public static Member require(Context context, Role role) {
    @Nullable Member member = context.attribute(MEMBER);
    if (member == null) {
      throw new SignInFirstException();
    }
    if (!member.may(role)) {
      throw new NotAllowedException(role);
    }
    return member;
  }

  /**
   * Who makes this request, which must be a person: a program with a token is refused.
   *
   * @throws SignInFirstException if nobody is signed in
   * @throws NotAllowedException if the account may not do what {@code role} may, or for a token
   */
  public static Member requireInPerson(Context context, Role role) {
    Member member = require(context, role);
    if (!member.inPerson()) {
      throw new NotAllowedException(role);
    }
    return member;
  }

  void remember(Context context, Sessions.Opened opened) {
    context.cookie(cookie(context, SESSION_COOKIE, opened.secret(), WEEK));
  }

  void signOut(Context context) {
    @Nullable String secret = context.cookie(SESSION_COOKIE);
    if (secret != null) {
      accounts.signOut(secret);
    }
    forget(context);
  }

  private void forget(Context context) {
    context.cookie(cookie(context, SESSION_COOKIE, "", 0));
  }

  private Cookie cookie(Context context, String name, String value, int seconds) {
    return new Cookie(name, value, "/", seconds, encrypted.test(context), true, null, SameSite.LAX);
  }
}
