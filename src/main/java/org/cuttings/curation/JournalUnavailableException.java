package org.cuttings.curation;

/** The journal cannot be read or written now; whether a change under way was kept is not known. */
public final class JournalUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
