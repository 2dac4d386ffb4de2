package org.cuttings.curation.accounts;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.Records;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Accounts.Member;

/**
 * API tokens: {@code cuttings_<id>_<secret>}. The secret is shown once, when the token is made;
 * only its digest is kept. Making and revoking one is in the audit log, and so is what is done with
 * it, under the name of the account and of the token.
 */
public final class ApiTokens {
  /** The longest that a token is good for. */
  public static final int MOST_DAYS = 366;

  private static final String PREFIX = "cuttings_";
  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}";
  private static final Duration NOTED = Duration.ofMinutes(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Records<ApiToken> records;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Clock clock;
  private final Map<String, Instant> noted = new ConcurrentHashMap<>();

  ApiTokens(Journal journal, Accounts accounts, Sessions sessions, Clock clock) {
    this.records = new Records<>(journal, RecordKind.TOKEN, ApiToken.class);
    this.accounts = accounts;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * A token as its owner sees it.
   *
   * @param used when it was used last, to the minute; empty for never
   */
  public record Listed(Versioned<ApiToken> token, Optional<Instant> used) {}

  /**
   * Makes a token.
   *
   * @param days how long it is good for, 1 to {@value #MOST_DAYS}
   * @return the token itself, which cannot be had again
   * @throws BadAccountException if the name is none or taken, the time is too long, or the account
   *     may not do so much itself
   */
  public String make(String account, String name, Scope scope, int days) {
    if (!name.matches(NAME)) {
      throw new BadAccountException(
          "A token has a name of 1 to 40 letters, figures, spaces, dots and hyphens, by which the"
              + " audit log calls it.");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new BadAccountException("A token is good for 1 to %d days.".formatted(MOST_DAYS));
    }
    Account owner =
        accounts
            .active(account)
            .orElseThrow(() -> new BadAccountException("There is no account " + account + "."));
    if (scope == Scope.ADMINISTER && owner.role() != Role.ADMINISTRATOR) {
      throw new BadAccountException("Only an administrator has a token that administers.");
    }
    if (of(account).stream().anyMatch(one -> one.token().value().name().equals(name))) {
      throw new BadAccountException(
          "You have, or had, a token of the name %s: choose another one.".formatted(name));
    }
    String id = random(9);
    String secret = random(32);
    Instant ends = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
    records.save(
        id,
        0,
        new ApiToken(account, name, scope, digest(secret), ends.toString(), false),
        Edit.of(account, "token made"));
    return PREFIX + id + "_" + secret;
  }

  /** The tokens of an account, the newest first; revoked and ended ones too. */
  public List<Listed> of(String account) {
    return records.all().stream()
        .filter(token -> token.value().account().equals(account))
        .sorted((one, other) -> other.value().end().compareTo(one.value().end()))
        .map(token -> new Listed(token, sessions.lastUse(token.id())))
        .toList();
  }

  /**
   * Takes a token back; one that was taken back stays so.
   *
   * @throws BadAccountException if the account has no such token
   */
  public void revoke(String account, String id, String by) {
    Versioned<ApiToken> token =
        records
            .get(id)
            .filter(one -> one.value().account().equals(account))
            .orElseThrow(() -> new BadAccountException("There is no such token."));
    if (!token.value().revoked()) {
      records.save(id, token.version(), token.value().withRevoked(), Edit.of(by, "token revoked"));
    }
  }

  /** Who shows {@code shown}; empty for what is no token, was revoked, or has ended. */
  public Optional<Member> member(String shown) {
    int dash = shown.length() - SECRET - 1;
    if (!shown.startsWith(PREFIX) || dash <= PREFIX.length() || shown.charAt(dash) != '_') {
      return Optional.empty();
    }
    String id = shown.substring(PREFIX.length(), dash);
    String digest = digest(shown.substring(dash + 1));
    Instant now = clock.instant();
    return records
        .get(id)
        .filter(token -> same(token.value().digest(), digest))
        .filter(token -> !token.value().revoked() && token.value().end().isAfter(now))
        .flatMap(token -> member(token, now));
  }

  private Optional<Member> member(Versioned<ApiToken> stored, Instant now) {
    ApiToken token = stored.value();
    return accounts
        .active(token.account())
        .map(
            account -> {
              note(stored.id(), token, now);
              Session session = new Session(token.account(), "", token.end());
              return new Member(
                  token.account() + "/" + token.name(), account, session, token.scope());
            });
  }

  /** Once a minute is enough to know whether a token is used. */
  private void note(String id, ApiToken token, Instant now) {
    Instant last = noted.get(id);
    if (last == null || last.plus(NOTED).isBefore(now)) {
      noted.put(id, now);
      sessions.noteUse(id, now, token.end());
    }
  }

  /** Letters of 32 bytes. */
  private static final int SECRET = 43;

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
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
