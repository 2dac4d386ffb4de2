package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.ingest.Reading.FIRST;
import static org.cuttings.ingest.Reading.SECOND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "© 2017 The Morning Sample Company; The Morning Sample",
        "Copyright 2017 Sample Media Ltd. All rights reserved.; Sample Media",
        "Source: The Morning Sample; The Morning Sample",
        "This article was originally published in The Morning Sample.; The Morning Sample",
        "Subscribe to Sample Desk today!; Sample Desk",
      })
  void linesUnderTheBodyThatNameIt(String line, String publisher) {
    assertThat(
            Reading.text("Harbour Sold Again", "", FIRST, "", SECOND, "", line)
                .metadata()
                .publisher())
        .isEqualTo(publisher);
  }

  @Test
  void agencyOfTheDatelineCountsUnlessAPublisherIsStated() {
    String text = "Harbour Sold Again\n\nLONDON (Reuters) - " + FIRST + "\n\n" + SECOND;
    assertThat(Reading.read("a.txt", text).metadata().publisher()).isEqualTo("Reuters");
    var stated =
        new org.cuttings.model.Metadata(
            null, java.util.List.of(), null, "Sample Paper", null, null);
    assertThat(Reading.read("a.txt", text, stated).metadata().publisher())
        .isEqualTo("Sample Paper");
  }

  @Test
  void agencyInATitleIsNoPublisher() {
    assertThat(
            Reading.text("Harbour Sold Again: Reuters", "", FIRST, "", SECOND)
                .metadata()
                .publisher())
        .isNull();
  }
}
