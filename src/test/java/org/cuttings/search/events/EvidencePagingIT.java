package org.cuttings.search.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cuttings.model.Article;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Groupings;
import org.cuttings.search.SearchCorpus;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.quotes.ElasticQuoteSearch;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.QuoteResults;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;

/** Readers page through lists of events and of quotes while articles come in. */
@EngineSuite
class EvidencePagingIT {
  private static final int AT_FIRST = 60;
  private static final int LATER = 30;

  private final SearchCorpus corpus = new SearchCorpus();
  private final EventSearch events =
      new ElasticEventSearch(TestEngine.client(), corpus.indices(), Groupings.NONE, Duration.ZERO);
  private final QuoteSearch quotes =
      new ElasticQuoteSearch(TestEngine.client(), corpus.indices(), Groupings.NONE, Duration.ZERO);

  @Test
  void whatComesInMeanwhileNeitherRepeatsNorSkipsAnything() {
    // The later ones come first in both lists.
    write(LATER, LATER + AT_FIRST);
    EventResults events1 = events.search(EventParameters.EMPTY);
    QuoteResults quotes1 =
        quotes.search(QuoteParameters.EMPTY.withSort(SearchParameters.Sort.OLDEST));
    assertThat(events1.total()).isEqualTo(AT_FIRST);
    assertThat(quotes1.total()).isEqualTo(AT_FIRST);

    write(0, LATER);
    List<String> seen = new ArrayList<>();
    for (int page = 1; page <= events1.lastPage(); page++) {
      EventResults results = events.search(events1.parameters().withPage(page));
      assertThat(results.total()).isEqualTo(AT_FIRST);
      assertThat(results.reading().ignored()).isEmpty();
      results.events().forEach(hit -> seen.add(hit.event().id()));
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(AT_FIRST);
    List<String> said = new ArrayList<>();
    for (int page = 1; page <= quotes1.lastPage(); page++) {
      QuoteResults results = quotes.search(quotes1.parameters().withPage(page));
      assertThat(results.total()).isEqualTo(AT_FIRST);
      results.quotes().forEach(found -> said.add(found.quote().words().id()));
    }
    assertThat(said).doesNotHaveDuplicates().hasSize(AT_FIRST);

    assertThat(events.search(events1.parameters().first()).total()).isEqualTo(AT_FIRST + LATER);
    assertThat(quotes.search(quotes1.parameters().first()).total()).isEqualTo(AT_FIRST + LATER);
  }

  @Test
  void aStateThatIsNotKeptAnyMoreIsSaidToBeAnother() {
    write(0, 3);
    EventResults shown = events.search(EventParameters.EMPTY.withSnapshot("long-gone"));
    assertThat(shown.total()).isEqualTo(3);
    assertThat(shown.reading().ignored()).singleElement().extracting("text").isEqualTo("snapshot");
    assertThat(shown.parameters().snapshot()).isNotEqualTo("long-gone");
  }

  @Test
  void pagesFarBehindTenThousandEntriesAreAsked() {
    write(0, 3);
    assertThat(events.search(EventParameters.EMPTY.withPage(30_000)).total()).isEqualTo(3);
    assertThat(quotes.search(QuoteParameters.EMPTY.withPage(30_000)).total()).isEqualTo(3);
  }

  private void write(int from, int to) {
    corpus.write(
        IntStream.range(from, to).mapToObj(EvidencePagingIT::article).toList(), evidence());
    corpus.across(List.of());
  }

  private static Article article(int number) {
    PartialDate published =
        PartialDate.parse("2017-01-%02d".formatted(1 + number % 28)).orElseThrow();
    return SearchCorpus.article(
        "paging " + number,
        new Metadata("Paper " + number, List.of(), published, "Sample Post", "en", null),
        Format.TEXT,
        List.of(
            "Ada Lark rang Ben Moss on %d-03-01. “The pier is number %d,” Ada Lark said."
                .formatted(1_900 + number, number)),
        List.of());
  }

  private static Function<Article, Evidence> evidence() {
    return article -> {
      String text = article.passages().getFirst().text();
      int dot = text.indexOf('.');
      return HandMade.of(article)
          .person("ada-lark", "Ada Lark", "Ada Lark")
          .person("ben-moss", "Ben Moss", "Ben Moss")
          .event(
              EventType.CALL,
              "rang",
              text.substring(0, dot),
              text.substring(text.indexOf("on ") + 3, dot),
              "ada-lark",
              "ben-moss")
          .quote(text.substring(text.indexOf('“') + 1, text.indexOf('”')), "ada-lark", "said")
          .evidence();
    };
  }
}
