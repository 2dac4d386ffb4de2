package org.cuttings.search.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cuttings.model.PartialDate;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.SearchParameters.DateFilter;
import org.junit.jupiter.api.Test;

class EventParametersTest {
  @Test
  void nothingGivenIsTheWholeList() {
    assertThat(parse("")).isEqualTo(EventParameters.EMPTY);
    assertThat(EventParameters.EMPTY.toQueryString()).isEmpty();
    assertThat(EventParameters.EMPTY.hasFilters()).isFalse();
  }

  @Test
  void oneStateHasOneAddress() {
    assertThat(parse("page=2&person=b&type=call&person=a&-status=denied").toQueryString())
        .isEqualTo("person=a&person=b&type=call&-status=denied&page=2")
        .isEqualTo(parse("-status=denied&person=a&page=2&person=b&type=call").toQueryString());
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertThatThrownBy(() -> parse("independent=0&sort=best&year=16&dates=x"))
        .isInstanceOfSatisfying(
            BadParametersException.class,
            e ->
                assertThat(e.problems())
                    .containsExactlyInAnyOrder(
                        "independent=0 is not a number of independent sources from 1 on.",
                        "sort=best is not one of oldest, newest, sources, added and relevance.",
                        "year=16 is not a year such as 2016.",
                        "dates=x is not possible or certain."));
  }

  @Test
  void whateverIsWrittenIsReadBack() {
    Random random = new Random(9);
    String[] texts = {"a", "name:Ö & ü=?#%+", "unknown", "x|y>z", "😀 שלום", "\u0000\n"};
    for (int i = 0; i < 2_000; i++) {
      EventParameters parameters = EventParameters.EMPTY;
      for (int j = random.nextInt(5); j > 0; j--) {
        EventFacet facet = EventFacet.values()[random.nextInt(EventFacet.values().length)];
        String value =
            facet == EventFacet.YEAR
                ? "201" + random.nextInt(9)
                : texts[random.nextInt(texts.length)];
        parameters =
            random.nextBoolean()
                ? parameters.withIncluded(facet, value)
                : parameters.withExcluded(facet, value);
      }
      if (random.nextBoolean()) {
        parameters = parameters.withQuery(texts[random.nextInt(texts.length)]);
      }
      if (random.nextBoolean()) {
        parameters =
            parameters.withDates(
                new DateFilter(
                    PartialDate.parse("2016-0" + (1 + random.nextInt(9))).orElseThrow(),
                    random.nextBoolean() ? PartialDate.parse("2017").orElseThrow() : null,
                    DateFilter.Match.values()[random.nextInt(2)]));
      }
      parameters =
          parameters
              .withIndependent(1 + random.nextInt(4))
              .withSort(EventParameters.Sort.values()[random.nextInt(4)])
              .withPage(1 + random.nextInt(30));

      assertThat(parse(parameters.toQueryString())).isEqualTo(parameters);
    }
  }

  private static EventParameters parse(String queryString) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : queryString.split("&")) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        parameters
            .computeIfAbsent(pair.substring(0, sign), name -> new ArrayList<>())
            .add(URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
      }
    }
    return EventParameters.parse(parameters);
  }
}
