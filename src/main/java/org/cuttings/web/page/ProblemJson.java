package org.cuttings.web.page;

import java.util.List;

/** A problem as RFC 9457 writes it, with one more member: what is wrong with the request. */
public record ProblemJson(
    String type, String title, int status, String detail, List<String> problems) {
  public ProblemJson {
    problems = List.copyOf(problems);
  }

  static ProblemJson of(Problem problem) {
    return new ProblemJson(
        "about:blank", problem.title(), problem.status(), problem.detail(), problem.problems());
  }
}
