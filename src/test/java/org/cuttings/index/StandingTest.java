package org.cuttings.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cuttings.index.Standing.Change;
import org.cuttings.model.Metadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final String BYTES = "ab".repeat(32);
  private static final String OTHER_BYTES = "cd".repeat(32);
  private static final Metadata STATED = new Metadata(null, List.of(), null, "P", null, null);
  private static final Instant THEN = Instant.EPOCH;
  private static final Instant NOW = Instant.EPOCH.plusSeconds(60);

  @Test
  void neverSeenIsNew() {
    assertThat(judge(null, BYTES, Metadata.UNKNOWN, "1").change()).isEqualTo(Change.NEW);
  }

  @Test
  void sameBytesAndStatementsAreUnchanged() {
    Standing standing = standing();

    Standing.Verdict verdict = judge(standing, BYTES, Metadata.UNKNOWN, "1");

    assertThat(verdict).isEqualTo(new Standing.Verdict(Change.UNCHANGED, standing.filing()));
  }

  @Test
  void otherBytesAreARevision() {
    Standing.Verdict verdict = judge(standing(), OTHER_BYTES, Metadata.UNKNOWN, "1");

    assertThat(verdict.change()).isEqualTo(Change.CHANGED);
    assertThat(verdict.filing())
        .isEqualTo(
            new Filing(
                "a",
                Metadata.UNKNOWN,
                "1",
                2,
                NOW,
                2,
                List.of(new Filing.Revision(1, BYTES, THEN))));
  }

  @Test
  void otherStatementsAreARevision() {
    assertThat(judge(standing(), BYTES, STATED, "1").change()).isEqualTo(Change.CHANGED);
  }

  @Test
  void otherRulesAreNoRevision() {
    Standing.Verdict verdict = judge(standing(), BYTES, Metadata.UNKNOWN, "2");

    assertThat(verdict.change()).isEqualTo(Change.READ_ANEW);
    assertThat(verdict.filing().revision()).isEqualTo(1);
    assertThat(verdict.filing().ingested()).isEqualTo(THEN);
    assertThat(verdict.filing().pipeline()).isEqualTo("2");
  }

  private static Standing standing() {
    return new Standing(
        BYTES,
        "a.txt",
        new Filing("a", Metadata.UNKNOWN, "1", 1, THEN, 1, List.of()),
        List.of(),
        java.util.Set.of());
  }

  private static Standing.Verdict judge(
      @Nullable Standing standing, String sha256, Metadata stated, String pipeline) {
    return Standing.judge(standing, "a", sha256, stated, pipeline, 2, NOW);
  }
}
