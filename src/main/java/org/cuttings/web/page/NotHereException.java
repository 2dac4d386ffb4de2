package org.cuttings.web.page;

/** What was asked for does not exist; the message says so to the reader. */
public final class NotHereException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotHereException(String message) {
    super(message);
  }
}
