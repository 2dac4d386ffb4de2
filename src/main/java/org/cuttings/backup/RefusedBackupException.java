package org.cuttings.backup;

/** A backup or a restore cannot be made; the message says why and what to do. */
public final class RefusedBackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedBackupException(String message) {
    super(message);
  }

  public RefusedBackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
