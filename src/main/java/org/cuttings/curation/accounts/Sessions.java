package org.cuttings.curation.accounts;

import java.time.Instant;
import java.util.Optional;

/** Who is signed in. A session ends by signing out, by a new password, or after a week. */
public interface Sessions {
  /** A session and the secret that the browser shows; only a digest of the secret is kept. */
  record Opened(String secret, Session session) {}

  Opened open(String account);

  /** The session of a secret, unless it has ended. */
  Optional<Session> find(String secret);

  void close(String secret);

  void closeAll(String account);

  /** When a token was used last; empty for never. */
  Optional<Instant> lastUse(String token);

  /**
   * Notes that a token was used.
   *
   * @param ends when it can be used no longer, and the note may go
   */
  void noteUse(String token, Instant at, Instant ends);
}
