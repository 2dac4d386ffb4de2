package org.cuttings.web.page;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not answered: shown as a page, or as JSON after RFC 9457.
 *
 * @param status of the answer
 * @param title what happened, in a few words
 * @param detail one or two sentences, with what to do
 * @param problems what is wrong with the request, one sentence each
 * @param retryAfter when asking again may help; null when it does not
 */
public record Problem(
    int status, String title, String detail, List<String> problems, @Nullable Duration retryAfter) {
  public Problem {
    problems = List.copyOf(problems);
  }

  private static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, List.of(), null);
  }

  public static Problem badRequest(List<String> problems) {
    return new Problem(
        400,
        "This address cannot be read",
        "Something in it is not what the archive expects. Nothing was searched.",
        problems,
        null);
  }

  public static Problem notFound(String what) {
    return of(404, "Not in this archive", what);
  }

  /** A change that cannot be made; nothing was changed. */
  public static Problem refused(String why) {
    return of(422, "Nothing was changed", why);
  }

  /** What was here and is not shown any more. */
  public static Problem withdrawn(String what) {
    return of(410, "Withdrawn", what);
  }

  public static Problem notAllowed() {
    return of(
        405,
        "Not allowed here",
        "This address does not take requests of this kind. Nothing was changed.");
  }

  /** A form that this site did not make, or made for another session. */
  public static Problem foreignForm() {
    return of(
        403,
        "Nothing was changed",
        "This form was not made for your session: it may have ended, or the form came from another"
            + " site. Go back, load the page again and repeat what you did; allow this site its"
            + " cookies.");
  }

  /** A token that is none, was revoked, or has ended. */
  public static Problem badToken() {
    return of(
        401,
        "This token cannot be used",
        "It is none of this archive, it was revoked, or its time is over. Tokens are made on the"
            + " page of an account.");
  }

  public static Problem forbidden(String who) {
    return of(403, "Not for this account", who);
  }

  public static Problem tooLarge() {
    return of(
        413,
        "Too long",
        "The request is longer than anything this archive can use. Shorten the query, or remove"
            + " some filters.");
  }

  public static Problem tooMany(Duration wait) {
    return new Problem(
        429,
        "Too many requests",
        "Many requests came from your address in a short time. Please wait a moment; the JSON API"
            + " and this site share one limit.",
        List.of(),
        wait);
  }

  public static Problem broken() {
    return of(
        500,
        "Something went wrong here",
        "It is not your fault. The error has been noted in the portal's log; another search may"
            + " well work.");
  }

  public static Problem unavailable() {
    return new Problem(
        503,
        "The search engine is not ready",
        "It is starting, or was interrupted, and will be back by itself. Nothing is lost; this"
            + " page answers as soon as it is ready.",
        List.of(),
        Duration.ofSeconds(5));
  }

  /** Any other status that the HTTP library decides on. */
  public static Problem other(int status, String title) {
    return of(status, title, "The request could not be answered.");
  }
}
