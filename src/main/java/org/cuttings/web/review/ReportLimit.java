package org.cuttings.web.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many mistakes may be reported in an hour: from one address, and in all. Counts are kept in
 * memory: they end with the process.
 */
final class ReportLimit {
  static final int FROM_ONE = 5;
  static final int IN_ALL = 60;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Deque<Instant>> reports = new HashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();

  ReportLimit(Clock clock) {
    this.clock = clock;
  }

  /** Counts a report; empty if it may be made, else how long to wait. */
  synchronized Optional<Duration> report(String address) {
    Instant now = clock.instant();
    reports.values().forEach(times -> forget(times, now));
    reports.values().removeIf(Deque::isEmpty);
    forget(all, now);
    Deque<Instant> own = reports.computeIfAbsent(address, key -> new ArrayDeque<>());
    if (own.size() >= FROM_ONE) {
      return Optional.of(Duration.between(now, own.getFirst().plus(WINDOW)));
    }
    if (all.size() >= IN_ALL) {
      return Optional.of(Duration.between(now, all.getFirst().plus(WINDOW)));
    }
    own.add(now);
    all.add(now);
    return Optional.empty();
  }

  private static void forget(Deque<Instant> times, Instant now) {
    while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
      times.removeFirst();
    }
  }
}
