package org.cuttings.curation.transfer;

import java.util.List;

/** Nothing was written; the message says what stands against it, a line each. */
public final class RefusedTransferException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedTransferException(String message, List<String> reasons) {
    super(message + String.join("", reasons.stream().map("\n  "::concat).toList()));
  }
}
