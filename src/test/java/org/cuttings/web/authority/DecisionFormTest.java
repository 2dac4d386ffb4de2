package org.cuttings.web.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cuttings.curation.Effects;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.Forecast;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.testsupport.MemoryJournal;
import org.junit.jupiter.api.Test;

class DecisionFormTest {
  private final Authorities authorities =
      new Authorities(
          new MemoryJournal(Clock.systemUTC()),
          List::of,
          (now, then, changes) -> new Forecast(0, 0, 0, List.of(), 0, 0, List.of()),
          Effects.NONE);

  private AuthorityRecord accepted(String name) {
    return DecisionForm.of(
            Map.of(
                "do", List.of("accept"),
                "key", List.of("name:Quai du Port"),
                "kind", List.of("place"),
                "name", List.of(name)))
        .plan(authorities)
        .steps()
        .getFirst()
        .decision()
        .record();
  }

  @Test
  void candidateThatGetsABetterNameKeepsTheOneThatArticlesHaveForIt() {
    assertThat(accepted("Port Quay").name()).isEqualTo("Port Quay");
    assertThat(accepted("Port Quay").aliases()).containsExactly("Quai du Port");
    assertThat(accepted("Quai du Port").aliases()).isEmpty();
  }
}
