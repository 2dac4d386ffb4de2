package org.cuttings.web;

/** A parameter that is not what it should be; the message says so to the reader. */
final class UnreadableAddressException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableAddressException(String message) {
    super(message);
  }
}
