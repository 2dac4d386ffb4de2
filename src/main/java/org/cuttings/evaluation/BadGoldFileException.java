package org.cuttings.evaluation;

/** A gold file cannot be used; the message names it and says what is wrong. */
public final class BadGoldFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadGoldFileException(String message) {
    super(message);
  }

  BadGoldFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
