package org.cuttings.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.testsupport.Documents;
import org.junit.jupiter.api.Test;

class StretchTest {
  private static List<Stretch> stretches(String name, String text) {
    List<Stretch> stretches = new ArrayList<>();
    Stretch.of(Documents.text(name, text)).forEach(stretches::add);
    return stretches;
  }

  @Test
  void sentenceGoesOnOverAWrappedLine() {
    Stretch stretch =
        stretches(
                "wrapped.md",
                "The harbour master said on Tuesday that Ada\nSample had met him at the gate.\n\n"
                    + "Nobody else came, and the lights went out at nine in the evening.\n")
            .getFirst();
    assertThat(stretch.tokens().sentenceCount()).isEqualTo(2);
    int name = stretch.text().indexOf("Ada Sample");
    assertThat(name).isPositive();
    Wording wording = stretch.wording(new TextSpan(name, name + "Ada Sample".length()));
    assertThat(wording.words()).isEqualTo("Ada\nSample");
  }

  @Test
  void longTextIsReadInStretchesThatHoldEveryPassageOnce() {
    String paragraph = "The ferry left at nine and came back at ten with fewer people than before.";
    String text = (paragraph + "\n\n").repeat(600);
    List<Stretch> stretches = stretches("ferry.txt", text);
    assertThat(stretches).hasSizeGreaterThan(2);
    assertThat(stretches.stream().mapToInt(stretch -> stretch.tokens().sentenceCount()).sum())
        .isEqualTo(600);
  }
}
