package org.cuttings.web.review;

/** A form that cannot be taken as it is; the message says what is wrong and what to do. */
final class BadDecisionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadDecisionException(String message) {
    super(message);
  }
}
