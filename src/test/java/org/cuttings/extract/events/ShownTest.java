package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
  private static final String LONG = "x".repeat(200);

  @Test
  void signsAreReadInTheOrderInWhichTheyCame() {
    Shown shown = Shown.of("quoted");
    shown.add("rule ", "verb ", "meet");
    shown.add("objects ", 2);
    shown.add("objects ", -300);
    shown.addIf(true, "dated");
    shown.addIf(false, "placed");
    assertThat(shown.texts())
        .containsExactly("quoted", "rule verb meet", "objects 2", "objects -300", "dated");
    assertThat(shown.contains("rule verb meet")).isTrue();
    assertThat(shown.contains("rule verb")).isFalse();
  }

  @Test
  void signsInPartsAreKnownAsIfTheyWereWhole() {
    Shown shown = new Shown();
    for (String word : List.of("", "meet", "größer", LONG)) {
      shown.add("rule ", word);
    }
    Shown behind = new Shown();
    behind.addAll("here ", shown);
    behind.addAll(shown);
    List<String> texts = behind.texts();
    assertThat(texts)
        .hasSize(8)
        .startsWith("here rule ", "here rule meet")
        .endsWith("rule " + LONG);
    for (int i = 0; i < behind.size(); i++) {
      assertThat(behind.hash(i)).isEqualTo(texts.get(i).hashCode());
      assertThat(behind.length(i)).isEqualTo(texts.get(i).length());
    }
  }
}
