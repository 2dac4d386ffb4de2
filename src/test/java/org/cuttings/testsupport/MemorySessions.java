package org.cuttings.testsupport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cuttings.curation.accounts.Session;
import org.cuttings.curation.accounts.Sessions;

/** Sessions that end with the test. */
public final class MemorySessions implements Sessions {
  private final Clock clock;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final Map<String, Instant> uses = new ConcurrentHashMap<>();

  public MemorySessions(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Opened open(String account) {
    Session session =
        new Session(
            account, UUID.randomUUID().toString(), clock.instant().plus(Duration.ofDays(7)));
    String secret = UUID.randomUUID().toString();
    sessions.put(secret, session);
    return new Opened(secret, session);
  }

  @Override
  public Optional<Session> find(String secret) {
    return Optional.ofNullable(sessions.get(secret))
        .filter(session -> session.ends().isAfter(clock.instant()));
  }

  @Override
  public void close(String secret) {
    sessions.remove(secret);
  }

  @Override
  public Optional<Instant> lastUse(String token) {
    return Optional.ofNullable(uses.get(token));
  }

  @Override
  public void noteUse(String token, Instant at, Instant ends) {
    uses.put(token, at);
  }

  @Override
  public void closeAll(String account) {
    sessions.values().removeIf(session -> session.account().equals(account));
  }
}
