package org.cuttings.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that says why a request was not answered, and what to do.
 *
 * @param status of the answer
 * @param title what happened, in a few words
 * @param explanation one or two sentences
 * @param problems what is wrong with the request, one sentence each
 * @param retry whether asking again in a while helps
 */
public record ErrorPage(
    Frame frame,
    int status,
    String title,
    String explanation,
    List<String> problems,
    boolean retry,
    @Nullable String again)
    implements Page {
  public ErrorPage {
    problems = List.copyOf(problems);
  }

  @Override
  public String template() {
    return "error";
  }

  public static ErrorPage of(Problem problem, @Nullable String again) {
    return new ErrorPage(
        Frame.unindexed(problem.title(), Frame.Place.ELSEWHERE),
        problem.status(),
        problem.title(),
        problem.detail(),
        problem.problems(),
        problem.retryAfter() != null,
        again);
  }
}
