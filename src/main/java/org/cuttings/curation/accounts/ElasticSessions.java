package org.cuttings.curation.accounts;

import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.cuttings.curation.EnteredStore;
import org.cuttings.elastic.EnteredIndices.Kind;

/** Sessions in Elasticsearch, so that they outlast a restart and hold for every portal on it. */
public final class ElasticSessions implements Sessions {
  private static final Duration LENGTH = Duration.ofDays(7);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final EnteredStore store;
  private final Clock clock;

  public ElasticSessions(EnteredStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Opened open(String account) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String secret = random();
    Session session = new Session(account, random(), now.plus(LENGTH));
    ObjectNode document = JSON.createObjectNode();
    document.put("account", account);
    document.put("form_key", session.formKey());
    document.put("began", time(now));
    document.put("ends", time(session.ends()));
    store.index(Kind.SESSIONS, digest(secret), document, Refresh.True);
    store
        .idsBefore(Kind.SESSIONS, "ends", time(now))
        .forEach(id -> store.delete(Kind.SESSIONS, id));
    return new Opened(secret, session);
  }

  @Override
  public Optional<Session> find(String secret) {
    return store
        .get(Kind.SESSIONS, digest(secret))
        .map(
            document ->
                new Session(
                    document.path("account").asText(),
                    document.path("form_key").asText(),
                    Instant.parse(document.path("ends").asText())))
        .filter(session -> session.ends().isAfter(clock.instant()));
  }

  @Override
  public void close(String secret) {
    store.delete(Kind.SESSIONS, digest(secret));
  }

  @Override
  public void closeAll(String account) {
    store.idsOf(Kind.SESSIONS, "account", account).forEach(id -> store.delete(Kind.SESSIONS, id));
  }

  @Override
  public Optional<Instant> lastUse(String token) {
    return store
        .get(Kind.SESSIONS, use(token))
        .map(document -> Instant.parse(document.path("began").asText()));
  }

  @Override
  public void noteUse(String token, Instant at, Instant ends) {
    ObjectNode document = JSON.createObjectNode();
    document.put("began", time(at));
    document.put("ends", time(ends));
    store.index(Kind.SESSIONS, use(token), document, Refresh.False);
  }

  /** No digest of a session's secret begins so. */
  private static String use(String token) {
    return "token " + token;
  }

  private static String time(Instant at) {
    return EnteredStore.TIME.format(at);
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String digest(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
