package org.cuttings.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final RestartPolicy policy = new RestartPolicy();

  @Test
  void firstRestartIsImmediateAndPausesDouble() {
    List<Long> seconds = new ArrayList<>();
    for (int i = 0; i < RestartPolicy.MOST_RESTARTS; i++) {
      seconds.add(policy.afterEndAt(START.plusSeconds(i)).orElseThrow().toSeconds());
    }
    assertThat(seconds).containsExactly(0L, 1L, 2L, 4L, 8L, 16L);
  }

  @Test
  void tooManyEndsWithinAShortWhileAreGivenUpOn() {
    for (int i = 0; i < RestartPolicy.MOST_RESTARTS; i++) {
      policy.afterEndAt(START.plusSeconds(i));
    }
    assertThat(policy.afterEndAt(START.plusSeconds(30))).isEmpty();
  }

  @Test
  void endsFarApartNeverAddUp() {
    for (int i = 0; i < 100; i++) {
      Instant end = START.plus(RestartPolicy.WITHIN.plusSeconds(1).multipliedBy(i));
      assertThat(policy.afterEndAt(end)).contains(Duration.ZERO);
    }
  }
}
