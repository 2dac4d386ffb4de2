package org.cuttings.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReportLimitTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2020-01-01T10:00:00Z"));

  @Test
  void oneAddressHasFiveAnHour() {
    ReportLimit own = limit();
    for (int i = 0; i < ReportLimit.FROM_ONE; i++) {
      assertThat(own.report("here")).isEmpty();
    }
    later(Duration.ofMinutes(20));
    assertThat(own.report("here")).contains(Duration.ofMinutes(40));
    assertThat(own.report("elsewhere")).isEmpty();
    later(Duration.ofMinutes(40));
    assertThat(own.report("here")).isEmpty();
  }

  @Test
  void allTogetherHaveSixtyAnHour() {
    ReportLimit own = limit();
    for (int i = 0; i < ReportLimit.IN_ALL; i++) {
      assertThat(own.report("address " + i)).isEmpty();
    }
    assertThat(own.report("one more")).contains(Duration.ofHours(1));
  }

  private ReportLimit limit() {
    InstantSource source = now::get;
    return new ReportLimit(source.withZone(ZoneOffset.UTC));
  }

  private void later(Duration by) {
    now.updateAndGet(time -> time.plus(by));
  }
}
