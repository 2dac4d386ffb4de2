package org.cuttings.curation.accounts;

import java.time.Instant;

/**
 * A token that a program shows in the place of a session, as it is stored under its id.
 *
 * @param account whose it is
 * @param name what its owner calls it
 * @param digest SHA-256 of its secret, which nobody keeps
 * @param ends when it can be used no longer, ISO 8601
 * @param revoked whether it was taken back
 */
public record ApiToken(
    String account, String name, Scope scope, String digest, String ends, boolean revoked) {
  ApiToken withRevoked() {
    return new ApiToken(account, name, scope, digest, ends, true);
  }

  public Instant end() {
    return Instant.parse(ends);
  }

  /** Keeps the digest out of logs. */
  @Override
  public String toString() {
    return "ApiToken[%s/%s, %s]".formatted(account, name, scope);
  }
}
