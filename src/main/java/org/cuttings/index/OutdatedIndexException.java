package org.cuttings.index;

/** The indices are not as this version of Cuttings makes them; the message says what to do. */
public final class OutdatedIndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutdatedIndexException() {
    super(
        "The index of this archive was made by another version of Cuttings; ./cuttings rebuild"
            + " makes it anew from the originals, and nothing is lost.");
  }
}
