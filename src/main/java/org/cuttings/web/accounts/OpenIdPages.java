package org.cuttings.web.accounts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.Sessions;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in with an OpenID Connect provider. */
public final class OpenIdPages {
  static final String START = "/sign-in/openid";
  private static final String CALLBACK = "/sign-in/openid/callback";
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdPages.class);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int MOST_WAITING = 1_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OpenIdSettings settings;
  private final OpenIdClient client;
  private final Accounts accounts;
  private final Members members;
  private final Answers answers;
  private final Clock clock;

  /** Those who are at the provider now, by state; the eldest goes where there are too many. */
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  public OpenIdPages(
      OpenIdSettings settings, Accounts accounts, Members members, Answers answers, Clock clock) {
    this.settings = settings;
    this.client = new OpenIdClient(settings);
    this.accounts = accounts;
    this.members = members;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Somebody who was sent to the provider.
   *
   * @param browser the key of the form cookie: nobody else may come back
   */
  private record Waiting(
      String browser, String nonce, String verifier, URI callback, String next, Instant ends) {}

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, START, this::start);
    Routes.get(routes, CALLBACK, this::back);
  }

  private void start(Context context) {
    String state = random();
    URI callback = URI.create(answers.site(context) + CALLBACK);
    Waiting one =
        new Waiting(
            members.formKey(context),
            random(),
            random(),
            callback,
            AccountPages.here(Parameters.text(context, "next")),
            clock.instant().plus(PATIENCE));
    try {
      URI address = client.address(callback, state, one.nonce(), one.verifier());
      remember(state, one);
      context.redirect(address.toString(), HttpStatus.SEE_OTHER);
    } catch (OpenIdException e) {
      refuse(context, e);
    }
  }

  private void back(Context context) {
    try {
      Waiting one =
          taken(Parameters.text(context, "state"))
              .filter(waits -> waits.browser().equals(members.formKey(context)))
              .orElseThrow(
                  () ->
                      new OpenIdException(
                          "This sign-in was not begun in this browser, or too long ago; begin again."));
      String code = Parameters.text(context, "code");
      if (code.isEmpty()) {
        throw new OpenIdException(
            "The provider did not let you in: " + Parameters.text(context, "error"));
      }
      OpenIdClient.Somebody somebody =
          client.redeem(code, one.callback(), one.nonce(), one.verifier());
      Sessions.Opened opened =
          accounts
              .openFor(somebody.name(), somebody.person(), settings.role())
              .orElseThrow(
                  () ->
                      new OpenIdException(
                          "There is no account here for %s; an administrator can make one."
                              .formatted(somebody.name())));
      members.remember(context, opened);
      context.redirect(one.next(), HttpStatus.SEE_OTHER);
    } catch (OpenIdException e) {
      refuse(context, e);
    }
  }

  private void refuse(Context context, OpenIdException e) {
    LOG.info("A sign-in through {} came to nothing", settings.issuer(), e);
    context.status(HttpStatus.FORBIDDEN);
    @Nullable String message = e.getMessage();
    answers.own(
        context, SignInPage.of(members.formKey(context), "/", "", message, provider(settings)));
  }

  /** What the way to the provider is called. */
  static String provider(OpenIdSettings settings) {
    return settings.issuer().getHost();
  }

  private synchronized void remember(String state, Waiting one) {
    waiting.values().removeIf(other -> other.ends().isBefore(clock.instant()));
    if (waiting.size() >= MOST_WAITING) {
      waiting.remove(waiting.keySet().iterator().next());
    }
    waiting.put(state, one);
  }

  /** Each state is good once. */
  private synchronized Optional<Waiting> taken(String state) {
    return Optional.ofNullable(waiting.remove(state))
        .filter(one -> one.ends().isAfter(clock.instant()));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
