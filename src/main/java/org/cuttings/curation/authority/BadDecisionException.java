package org.cuttings.curation.authority;

import java.util.List;

/** A decision that cannot be made; the messages say why, and what would do. */
public final class BadDecisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public BadDecisionException(List<String> problems) {
    super(String.join(" ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
