package org.cuttings.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Amendment;
import org.cuttings.curation.corrections.Anchor;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.curation.corrections.EvidenceKind;
import org.cuttings.curation.corrections.Verdict;
import org.junit.jupiter.api.Test;

class FiguresPageTest {
  @Test
  void eachRuleIsCountedWithItsShareAndInterval() {
    FiguresPage page =
        FiguresPage.of(
            List.of(
                decided("verb", Verdict.CONFIRMED, false),
                decided("verb", Verdict.CONFIRMED, false),
                decided("verb", Verdict.CONFIRMED, false),
                decided("verb", Verdict.REJECTED, false),
                decided("verb", Verdict.REJECTED, true),
                decided("noun", Verdict.AMENDED, false)));
    assertThat(page.rows())
        .containsExactly(
            new FiguresPage.Row("event", "noun", 1, 0, 1, 0, "0 %", "0 % – 79 %"),
            new FiguresPage.Row("event", "verb", 4, 3, 0, 1, "75 %", "30 % – 95 %"));
  }

  private static Versioned<Correction> decided(String rule, Verdict verdict, boolean withdrawn) {
    Anchor anchor = new Anchor("a", EvidenceKind.EVENT, List.of("met"), "", "", 0, 0, 0);
    Amendment amendment =
        verdict == Verdict.AMENDED ? new Amendment.OfEvent(null, null, "2019", null, null) : null;
    return new Versioned<>(
        "id",
        1,
        Instant.EPOCH,
        "ann",
        "decided",
        "",
        new Correction(
            anchor,
            null,
            verdict,
            amendment,
            new Correction.Found(rule, 0.5, "a meeting"),
            withdrawn));
  }
}
