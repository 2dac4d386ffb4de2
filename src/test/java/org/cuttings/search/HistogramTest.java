package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.cuttings.search.SearchResults.Bar;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void monthsWithoutArticlesAreBarsToo() {
    assertThat(
            Histogram.bars(
                counts(Map.of("2016", 3L, "2017", 1L)),
                counts(Map.of("2016-11", 3L, "2017-02", 1L))))
        .containsExactly(
            new Bar("2016-11", 3),
            new Bar("2016-12", 0),
            new Bar("2017-01", 0),
            new Bar("2017-02", 1));
  }

  @Test
  void aLongSpanIsShownByYear() {
    assertThat(
            Histogram.bars(
                counts(Map.of("2011", 2L, "2015", 7L)),
                counts(Map.of("2011-01", 1L, "2015-02", 5L))))
        .containsExactly(
            new Bar("2011", 2),
            new Bar("2012", 0),
            new Bar("2013", 0),
            new Bar("2014", 0),
            new Bar("2015", 7));
  }

  @Test
  void articlesOfWhichOnlyTheYearIsKnownAreShownByYear() {
    assertThat(Histogram.bars(counts(Map.of("2017", 4L)), counts(Map.of())))
        .containsExactly(new Bar("2017", 4));
  }

  @Test
  void anOutlierDoesNotMakeThousandsOfEmptyBars() {
    assertThat(
            Histogram.bars(
                counts(Map.of("0201", 1L, "2017", 4L)),
                counts(Map.of("0201-01", 1L, "2017-01", 4L))))
        .containsExactly(new Bar("0201", 1), new Bar("2017", 4));
  }

  @Test
  void nothingDatedIsNoBars() {
    assertThat(Histogram.bars(counts(Map.of()), counts(Map.of()))).isEmpty();
  }

  private static TreeMap<String, Long> counts(Map<String, Long> counts) {
    return new TreeMap<>(counts);
  }
}
