package org.cuttings.elastic.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * When a node that died is started again: at once the first time, then after longer and longer
 * pauses, and no more when it died too often within a short while, for then it will die again.
 */
final class RestartPolicy {
  static final int MOST_RESTARTS = 6;
  static final Duration WITHIN = Duration.ofMinutes(10);

  private final Deque<Instant> ends = new ArrayDeque<>();

  /** The pause before the next start, or empty to give up. */
  Optional<Duration> afterEndAt(Instant end) {
    ends.addLast(end);
    while (ends.getFirst().isBefore(end.minus(WITHIN))) {
      ends.removeFirst();
    }
    int recent = ends.size();
    if (recent > MOST_RESTARTS) {
      return Optional.empty();
    }
    return Optional.of(recent == 1 ? Duration.ZERO : Duration.ofSeconds(1L << (recent - 2)));
  }
}
