package org.cuttings.curation.accounts;

/** What is asked of an account cannot be done; the message says why, for the person who asked. */
public final class BadAccountException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadAccountException(String message) {
    super(message);
  }
}
