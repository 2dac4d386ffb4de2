package org.cuttings.web.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.curation.authority.Forecast;
import org.junit.jupiter.api.Test;

class DecisionPageTest {
  private static String extent(long touched, int looked, int changed) {
    return DecisionPage.extent(new Forecast(touched, looked, changed, List.of(), 0, 0, List.of()));
  }

  @Test
  void aForecastOfSomeArticlesSaysOfHowManyItIsAndWhatThatMakesForAll() {
    assertThat(extent(1_200, 120, 30))
        .startsWith("It may touch 1,200 articles, counted in the index. 120 of them")
        .contains("30 come out otherwise", "300")
        .endsWith("All below is of these 120.");
    assertThat(extent(15, 15, 1))
        .isEqualTo(
            "Of 15 articles that it may touch, all derived to see it, 1 comes out otherwise.");
    assertThat(extent(0, 0, 0)).isEqualTo("No article comes out otherwise.");
  }
}
