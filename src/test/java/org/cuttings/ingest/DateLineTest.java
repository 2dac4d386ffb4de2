package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.ingest.DateLine.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Feb. 14, 2017; 2017-02-14",
        "14 February 2017; 2017-02-14",
        "14th of February, 2017; 2017-02-14",
        "february 14 2017; 2017-02-14",
        "Tuesday, February 14, 2017; 2017-02-14",
        "2017-02-14T09:30:00Z; 2017-02-14",
        "2017-02-14 09:30:00+01:00; 2017-02-14",
        "14/02/2017; 2017-02-14",
        "02/14/2017 07:35 AM EDT; 2017-02-14",
        "02/14/17; 2017-02-14",
        "5:30 PM ET, Tue February 14, 2017; 2017-02-14",
        "Published 7:41 AM EST Feb 14, 2017; 2017-02-14",
        "Feb. 14, 2017 at 4:05 pm; 2017-02-14",
        "Feb. 14, 2017 (2 years ago); 2017-02-14",
        "February 2017; 2017-02",
        "Published in 2017; 2017",
        "14. Februar 2017; 2017-02-14",
        "14 février 2017; 2017-02-14",
        "14 de febrero de 2017; 2017-02-14",
        "mai 2019; 2019-05",
      })
  void datesInManyForms(String line, String value) {
    assertThat(DateLine.parse(line)).get().hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02/03/2017",
        "2017",
        "31 February 2017",
        "On February 14, 2017, the council met.",
        "February 14",
        "May we help you",
        "1984 and other books",
        "14/14/2017",
        "",
      })
  void whatIsAmbiguousImpossibleOrMoreThanADateIsNone(String line) {
    assertThat(DateLine.parse(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Published: 14 February 2017; PUBLISHED",
        "Posted on February 14, 2017; PUBLISHED",
        "First published on Tue 14 Feb 2017; PUBLISHED",
        "14 February 2017; PLAIN",
        "Checked on February 14, 2017; CHECKED",
        "Last updated: Feb 14, 2017; UPDATED",
        "Retrieved February 14, 2017; FETCHED",
      })
  void theLabelSaysWhatHappenedThen(String line, Role role) {
    assertThat(DateLine.read(line)).get().extracting(DateLine::role).isEqualTo(role);
  }
}
