package org.cuttings.curation.collections;

/** A collection cannot be changed in this way; the message tells the curator why. */
public final class BadCollectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadCollectionException(String message) {
    super(message);
  }
}
