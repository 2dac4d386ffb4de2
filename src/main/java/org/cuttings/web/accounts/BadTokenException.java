package org.cuttings.web.accounts;

/** A program showed something that is no API token, or one that can be used no longer. */
public final class BadTokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
