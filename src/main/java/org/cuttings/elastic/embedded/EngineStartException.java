package org.cuttings.elastic.embedded;

/** The engine did not come up; the message ends with the last lines of its log. */
public final class EngineStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineStartException(String message) {
    super(message);
  }

  EngineStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
