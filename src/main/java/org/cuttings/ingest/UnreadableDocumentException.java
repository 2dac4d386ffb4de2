package org.cuttings.ingest;

/**
 * A document that could not be read; the message says why and what to do. The run goes on without
 * it.
 */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableDocumentException(String reason) {
    super(reason);
  }

  public UnreadableDocumentException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
