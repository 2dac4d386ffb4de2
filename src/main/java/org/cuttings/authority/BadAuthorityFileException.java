package org.cuttings.authority;

/** An authority file cannot be used; the message names the file, the record and what is wrong. */
public final class BadAuthorityFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadAuthorityFileException(String message, Throwable cause) {
    super(message, cause);
  }

  BadAuthorityFileException(String message) {
    super(message);
  }
}
