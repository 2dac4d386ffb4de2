package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Jane Doe; Jane Doe",
        "By: Jane Doe; Jane Doe",
        "by jane doe; Jane Doe",
        "BY JANE O'DOE AND TOM McROE | JULY 4, 2017; Jane O'Doe/Tom McRoe",
        "By Jane Q. Doe, Tom Roe and Ann Poe; Jane Q. Doe/Tom Roe/Ann Poe",
        "By Jane Doe & Tom Roe; Jane Doe/Tom Roe",
        "By Jane Doe, Staff Writer; Jane Doe",
        "By JANE DOE Associated Press; Jane Doe",
        "By Jane Doe, CNN; Jane Doe",
        "By Jane Doe for The Morning Sample; Jane Doe",
        "By Jane Doe in London and Tom Roe in Paris; Jane Doe",
        "By Jane Doe July 4, 2017; Jane Doe",
        "Written by Ludwig van Sample; Ludwig van Sample",
        "Posted by jdoe42 on May 3, 2017; jdoe42",
        "Posted by Jane at 10:41 AM; Jane",
        "Author: Jane Doe; Jane Doe",
        "By John Doe, Jr.; John Doe, Jr.",
        "Von Erika Beispiel; Erika Beispiel",
      })
  void namesOnly(String line, String names) {
    assertThat(Byline.parse(line)).contains(List.of(names.split("/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Tuesday the papers were gone.",
        "By big margins, those who were asked say that the harbour should have been kept.",
        "By then it was too late",
        "By 2017",
        "By Staff",
        "Por eso nadie vino",
        "Jane Doe",
        "Bypass closed again",
      })
  void otherLinesThatBeginLikeOne(String line) {
    assertThat(Byline.parse(line)).isEmpty();
  }
}
