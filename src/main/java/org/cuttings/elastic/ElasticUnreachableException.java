package org.cuttings.elastic;

/** The cluster cannot be used; the message says what is wrong and what to look at. */
public final class ElasticUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ElasticUnreachableException(String message) {
    super(message);
  }

  ElasticUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
