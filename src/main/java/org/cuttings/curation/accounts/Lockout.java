package org.cuttings.curation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stops the guessing of passwords. Failures are counted for an account from one address, for an
 * address, and for an account; whoever has too many of them in a quarter of an hour waits until the
 * oldest is forgotten. The bound for one account from anywhere is high, so that a stranger cannot
 * easily keep its owner out.
 *
 * <p>Counts are kept in memory: they end with the process.
 */
final class Lockout {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FOR_BOTH = 5;
  private static final int FOR_ADDRESS = 30;
  private static final int FOR_ACCOUNT = 100;
  private static final int MANY_KEYS = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> failures = new HashMap<>();

  Lockout(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt as a failure, before it is known to be one: attempts at the same time cannot
   * slip through together.
   *
   * @return how long to wait instead; empty if the attempt may be made
   */
  synchronized Optional<Duration> attempt(String account, String address) {
    Instant now = clock.instant();
    if (failures.size() > MANY_KEYS) {
      failures.values().removeIf(times -> forget(times, now).isEmpty());
    }
    Map<String, Integer> bounds = bounds(account, address);
    Duration wait = Duration.ZERO;
    for (Map.Entry<String, Integer> bound : bounds.entrySet()) {
      Deque<Instant> times = forget(failures.getOrDefault(bound.getKey(), new ArrayDeque<>()), now);
      if (times.size() >= bound.getValue()) {
        Duration until = Duration.between(now, times.getFirst().plus(WINDOW));
        wait = until.compareTo(wait) > 0 ? until : wait;
      }
    }
    if (!wait.isZero()) {
      return Optional.of(wait);
    }
    bounds.keySet().forEach(key -> failures.computeIfAbsent(key, k -> new ArrayDeque<>()).add(now));
    return Optional.empty();
  }

  /** The attempt was none to guess: the account's failures from this address are forgotten. */
  synchronized void succeeded(String account, String address) {
    failures.remove(both(account, address));
    for (String key : new String[] {account(account), address(address)}) {
      Deque<Instant> times = failures.get(key);
      if (times != null) {
        times.pollLast();
      }
    }
  }

  private static Map<String, Integer> bounds(String account, String address) {
    return Map.of(
        both(account, address),
        FOR_BOTH,
        address(address),
        FOR_ADDRESS,
        account(account),
        FOR_ACCOUNT);
  }

  private static String both(String account, String address) {
    return "b " + account + " " + address;
  }

  private static String address(String address) {
    return "a " + address;
  }

  private static String account(String account) {
    return "n " + account;
  }

  private static Deque<Instant> forget(Deque<Instant> times, Instant now) {
    while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
      times.removeFirst();
    }
    return times;
  }
}
