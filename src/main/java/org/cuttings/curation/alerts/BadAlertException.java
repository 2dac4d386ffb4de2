package org.cuttings.curation.alerts;

/** An alert cannot be made or changed so; the message says why. */
public final class BadAlertException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadAlertException(String message) {
    super(message);
  }
}
