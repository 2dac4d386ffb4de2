package org.cuttings.extract.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.testsupport.Shared;
import org.junit.jupiter.api.Test;

/** Direct quotations in news, against those that people marked. The floors only rise. */
class NewsQuotesTest {
  private static final double FOUND = 0.94;
  private static final double SPEAKER = 0.93;

  @Test
  void quotationsAndSpeakersStayAboveTheirFloors() throws Exception {
    NewsQuotes measured = new NewsQuotes(Shared.path("corpora/polnear")).measure();
    assertThat(measured.f1()).as(measured.toString()).isGreaterThanOrEqualTo(FOUND);
    assertThat(measured.speaker()).as(measured.toString()).isGreaterThanOrEqualTo(SPEAKER);
  }
}
