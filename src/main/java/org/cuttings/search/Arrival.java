package org.cuttings.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * When something came into the archive, and its id, which decides between those that came in at
 * once: a place in a list in that order, which stays the same whatever comes in later.
 */
public record Arrival(Instant at, String id) {
  private static final char BETWEEN = '_';

  /** As it stands in an address; empty if {@code value} is not one. */
  public static Optional<Arrival> parse(String value) {
    int between = value.indexOf(BETWEEN);
    if (between < 0 || between == value.length() - 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Arrival(Instant.parse(value.substring(0, between)), value.substring(between + 1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** {@code 2026-01-02T03:04:05Z_0123456789abcdef0123}, which {@link #parse} reads. */
  public String value() {
    return at.toString() + BETWEEN + id;
  }
}
