package org.cuttings.ingest;

import java.util.Locale;

/**
 * A document, or a place in one, that could not be taken in.
 *
 * @param stage where it failed
 * @param document path, and line where there is one
 * @param reason what is wrong and what to do
 */
public record Failure(Stage stage, String document, String reason) {
  /** The steps of the data's path at which a document can fail. */
  public enum Stage {
    FIND,
    READ,
    STORE,
    DERIVE,
    INDEX;

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
