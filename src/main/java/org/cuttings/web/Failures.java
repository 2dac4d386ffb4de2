package org.cuttings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.cuttings.curation.JournalUnavailableException;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.EngineUnavailableException;
import org.cuttings.web.accounts.AccountPages;
import org.cuttings.web.accounts.BadTokenException;
import org.cuttings.web.accounts.ForeignFormException;
import org.cuttings.web.accounts.NotAllowedException;
import org.cuttings.web.accounts.SignInFirstException;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Problem;
import org.cuttings.web.page.UnreadableAddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which failure gives which answer: the one place that decides. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private static final String NO_PAGE =
      "There is no page under this address. It may have been mistyped; a search finds what is"
          + " here.";

  private final Answers answers;

  Failures(Answers answers) {
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(
        BadParametersException.class,
        (e, context) -> answers.problem(context, Problem.badRequest(e.problems())));
    routes.exception(
        UnreadableAddressException.class,
        (e, context) -> answers.problem(context, Problem.badRequest(List.of(message(e)))));
    routes.exception(
        NotHereException.class,
        (e, context) -> answers.problem(context, Problem.notFound(message(e))));
    routes.exception(
        EngineUnavailableException.class,
        (e, context) -> {
          // The outage itself is logged where it is noticed: not again with every request.
          LOG.debug("Cannot answer {}: {}", context.path(), message(e));
          answers.problem(context, Problem.unavailable());
        });
    routes.exception(
        JournalUnavailableException.class,
        (e, context) -> {
          LOG.warn("Cannot answer {}: {}", context.path(), message(e));
          answers.problem(context, Problem.unavailable());
        });
    routes.exception(SignInFirstException.class, (e, context) -> AccountPages.askToSignIn(context));
    routes.exception(
        BadTokenException.class,
        (e, context) -> {
          context.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
          answers.problem(context, Problem.badToken());
        });
    routes.exception(
        NotAllowedException.class,
        (e, context) -> answers.problem(context, Problem.forbidden(message(e))));
    routes.exception(
        ForeignFormException.class,
        (e, context) -> answers.problem(context, Problem.foreignForm()));
    routes.exception(HttpResponseException.class, this::library);
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("Cannot answer {}", context.path(), e);
          answers.problem(context, Problem.broken());
        });
  }

  private void library(HttpResponseException e, Context context) {
    // The library names the methods that a page does answer.
    e.getDetails().forEach((name, value) -> allow(context, name, value));
    answers.problem(
        context,
        switch (e.getStatus()) {
          case 400 -> Problem.badRequest(List.of(message(e)));
          case 404 -> Problem.notFound(NO_PAGE);
          case 405 -> Problem.notAllowed();
          case 413, 414 -> Problem.tooLarge();
          case 503 -> Problem.unavailable();
          default -> Problem.other(e.getStatus(), message(e));
        });
  }

  private static void allow(Context context, String name, String value) {
    if (name.equals("availableMethods")) {
      context.header("Allow", value);
    }
  }

  private static String message(Exception e) {
    String message = e.getMessage();
    return message == null ? "" : message;
  }
}
