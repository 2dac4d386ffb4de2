package org.cuttings.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityKeyTest {
  @ParameterizedTest
  @CsvSource({
    "ellen  sample, Ellen Sample",
    "ELLEN SAMPLE-JONES, Ellen Sample-Jones",
    "Ellen McSample, Ellen McSample",
    "ルーク, ルーク",
    "Ellen|Sample, Ellen/Sample"
  })
  void nameHasOneSpelling(String name, String even) {
    assertThat(EntityKey.evenName(name)).isEqualTo(even);
  }

  @Test
  void recordIsKnownByItsIdAndACandidateByItsName() {
    assertThat(EntityKey.of("ellen-sample", "Ellen Sample")).isEqualTo("ellen-sample");
    assertThat(EntityKey.isCandidate("ellen-sample")).isFalse();
    assertThat(EntityKey.name("ellen-sample")).isEmpty();

    String candidate = EntityKey.of(null, "ELLEN SAMPLE");

    assertThat(EntityKey.isCandidate(candidate)).isTrue();
    assertThat(EntityKey.name(candidate)).contains("Ellen Sample");
  }

  @Test
  void descriptionIsNoNameInSmallLetters() {
    assertThat(EntityKey.evenName("the head of his family's company"))
        .isEqualTo("the head of his family's company");
    assertThat(EntityKey.evenName("senior campaign officials"))
        .isEqualTo("senior campaign officials");
    assertThat(EntityKey.evenName("rob goldstone")).isEqualTo("Rob Goldstone");
  }
}
