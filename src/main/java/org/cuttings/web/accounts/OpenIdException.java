package org.cuttings.web.accounts;

/** A sign-in through a provider came to nothing; the message says why, for who signs in. */
final class OpenIdException extends Exception {
  private static final long serialVersionUID = 1L;

  OpenIdException(String message) {
    super(message);
  }

  OpenIdException(String message, Throwable cause) {
    super(message, cause);
  }
}
