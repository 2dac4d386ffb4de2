package org.cuttings.search;

import java.util.List;

/** Parameters of a request that cannot be read; the reader is told which and why. */
public final class BadParametersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  public BadParametersException(List<String> problems) {
    super(String.join(" ", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence for each value that cannot be read. */
  public List<String> problems() {
    return problems;
  }
}
