package org.cuttings.curation.transfer;

/** A file is not that of a record; the message says where and why. */
final class BadRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRecordException(String message) {
    super(message);
  }
}
