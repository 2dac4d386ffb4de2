package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchParameters.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParametersTest {
  @Test
  void readsEveryParameter() {
    SearchParameters read =
        parse(
            "q=%22personal+lawyer%22&source=A&source=B&-source=C&-byline=unknown&year=2016"
                + "&from=2016-06&to=2016-09-30&dates=certain&sort=oldest&page=3&snapshot=ab1");

    assertThat(read.query()).isEqualTo("\"personal lawyer\"");
    assertThat(read.included(Facet.SOURCE)).containsExactly("A", "B");
    assertThat(read.excluded(Facet.SOURCE)).containsExactly("C");
    assertThat(read.excluded(Facet.BYLINE)).containsExactly(FacetValue.UNKNOWN);
    assertThat(read.included(Facet.YEAR)).containsExactly("2016");
    assertThat(read.dates())
        .isEqualTo(
            new DateFilter(
                PartialDate.parse("2016-06").orElseThrow(),
                PartialDate.parse("2016-09-30").orElseThrow(),
                DateFilter.Match.CERTAIN));
    assertThat(read.sort()).isEqualTo(Sort.OLDEST);
    assertThat(read.page()).isEqualTo(3);
    assertThat(read.snapshot()).isEqualTo("ab1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=",
        "q=+&source=&from=&to=&dates=&sort=&page=&snapshot=",
        "utm_source=x&fbclid=y",
        "page=1&sort=relevance&dates=possible"
      })
  void whatSaysNothingIsTheEmptySearchWithoutParameters(String queryString) {
    assertThat(parse(queryString)).isEqualTo(SearchParameters.EMPTY);
    assertThat(parse(queryString).toQueryString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page=abc              | page=abc is not a page number from 1 on.",
        "page=0                | page=0 is not a page number from 1 on.",
        "page=99999999999      | page=99999999999 is not a page number from 1 on.",
        "from=13-2016          | from=13-2016 is not a date such as 2016, 2016-06 or 2016-06-09.",
        "to=2016-02-31         | to=2016-02-31 is not a date such as 2016, 2016-06 or 2016-06-09.",
        "from=2016/2017        | from=2016/2017 is not a date such as 2016, 2016-06 or 2016-06-09.",
        "from=2017&to=2016     | The date range ends (to=2016) before it begins (from=2017).",
        "dates=maybe           | dates=maybe is not possible or certain.",
        "sort=random           | sort=random is not one of relevance, newest, oldest and added.",
        "year=16               | year=16 is not a year such as 2016.",
        "-month=2016           | -month=2016 is not a month such as 2016-06.",
        "snapshot=..%2F        | snapshot=../ is not a snapshot of this archive.",
        "source=A&-source=A    | source A is both chosen and excluded.",
        "q=a&q=b               | q is given 2 times with different values."
      })
  void whatCannotBeReadIsNamed(String queryString, String problem) {
    assertThat(problems(queryString)).containsExactly(problem);
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    assertThat(problems("page=x&sort=y&from=z")).hasSize(3);
  }

  @Test
  void tooManyFiltersAreRefused() {
    StringBuilder queryString = new StringBuilder("q=a");
    for (int i = 0; i < 201; i++) {
      queryString.append("&source=s").append(i);
    }
    assertThat(problems(queryString.toString()))
        .containsExactly("201 filters are given; at most 200 can be used.");
  }

  @Test
  void oneStateHasOneAddress() {
    assertThat(parse("page=2&source=B&q=x+y&source=A&-year=2016&to=2017").toQueryString())
        .isEqualTo("q=x+y&source=A&source=B&-year=2016&to=2017&page=2")
        .isEqualTo(parse("to=2017&-year=2016&source=A&source=B&page=2&q=x%20y").toQueryString());
  }

  @Test
  void whateverIsWrittenIsReadBack() {
    Random random = new Random(20160609);
    String[] texts = {
      "a", "ñ ç &=?#%+", "\"quoted\" -x*", "😀 שלום", "unknown", "a/b\\c", "\u0000\n"
    };
    for (int i = 0; i < 2_000; i++) {
      SearchParameters parameters = SearchParameters.EMPTY;
      if (random.nextBoolean()) {
        parameters = parameters.withQuery(texts[random.nextInt(texts.length)]);
      }
      for (int j = random.nextInt(5); j > 0; j--) {
        Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
        String value =
            switch (facet) {
              case YEAR -> "201" + random.nextInt(10);
              case MONTH -> "2016-1" + random.nextInt(3);
              case SOURCE,
                  PERSON,
                  EVENT_TYPE,
                  PLACE,
                  SPEAKER,
                  BYLINE,
                  LANGUAGE,
                  FORMAT,
                  COLLECTION,
                  TAG ->
                  texts[random.nextInt(texts.length)];
            };
        parameters =
            random.nextBoolean()
                ? parameters.withIncluded(facet, value)
                : parameters.withExcluded(facet, value);
      }
      parameters =
          parameters
              .withDates(
                  new DateFilter(
                      date(random, "2016"),
                      date(random, "2017-05-01"),
                      DateFilter.Match.values()[random.nextInt(2)]))
              .withSort(Sort.values()[random.nextInt(Sort.values().length)])
              .withSnapshot(random.nextBoolean() ? "t0ken" : null)
              .withPage(1 + random.nextInt(9));
      assertThat(parse(parameters.toQueryString())).isEqualTo(parameters);
    }
  }

  private static @Nullable PartialDate date(Random random, String value) {
    return random.nextBoolean() ? PartialDate.parse(value).orElseThrow() : null;
  }

  private static List<String> problems(String queryString) {
    BadParametersException refused =
        catchThrowableOfType(BadParametersException.class, () -> parse(queryString));
    assertThat(refused).isNotNull();
    return refused.problems();
  }

  private static SearchParameters parse(String queryString) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String pair : queryString.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decode(pair.substring(equals + 1)));
      }
    }
    return SearchParameters.parse(parameters);
  }

  private static String decode(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
