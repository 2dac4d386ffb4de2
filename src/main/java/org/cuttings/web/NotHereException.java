package org.cuttings.web;

/** What was asked for does not exist; the message says so to the reader. */
final class NotHereException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotHereException(String message) {
    super(message);
  }
}
