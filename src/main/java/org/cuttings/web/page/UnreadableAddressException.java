package org.cuttings.web.page;

/** A parameter that is not what it should be; the message says so to the reader. */
public final class UnreadableAddressException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableAddressException(String message) {
    super(message);
  }
}
