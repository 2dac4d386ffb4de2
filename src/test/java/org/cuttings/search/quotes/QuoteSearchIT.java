package org.cuttings.search.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Arrival;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Groupings;
import org.cuttings.search.SearchCorpus;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchParameters.Sort;
import org.cuttings.search.SourceCoverage;
import org.cuttings.search.SourcesBeside;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Quotes of forty articles, on a real engine. */
@EngineSuite
class QuoteSearchIT {
  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final List<String> SPEAKERS = List.of("Ann Harbour", "Bo Quay", "Cy Dock");
  private static List<Groupings.Group> collected = List.of();
  private static QuoteSearch quotes;

  @BeforeAll
  static void fill() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String speaker = SPEAKERS.get(i % 3);
      articles.add(
          SearchCorpus.article(
              "article " + i,
              new Metadata(
                  "Notes, number " + i,
                  List.of("Maren Holt"),
                  date(i),
                  i % 4 == 0 ? "The Gazette" : "Northern Wire",
                  "en",
                  null),
              Format.TEXT,
              List.of(
                  speaker
                      + " spoke up on the quay. “The ferry made "
                      + (20 + i)
                      + " crossings for Bo Quay,” said the speaker. Nobody answered."),
              List.of()));
    }
    CORPUS.write(
        articles,
        article -> {
          String text = article.passages().getFirst().text();
          String speaker = text.substring(0, text.indexOf(" spoke"));
          String words = text.substring(text.indexOf('“') + 1, text.indexOf('”'));
          HandMade hand =
              HandMade.of(article)
                  .person(
                      speaker.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                      speaker,
                      speaker);
          if (!speaker.equals("Bo Quay")) {
            hand.person("bo-quay", "Bo Quay", "Bo Quay");
          }
          return hand.quote(
                  words, speaker.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), "said")
              .evidence();
        });
    quotes = new ElasticQuoteSearch(TestEngine.client(), CORPUS.indices(), family -> collected);
    List<String> ids =
        quotes.search(QuoteParameters.EMPTY.withSort(Sort.OLDEST)).quotes().stream()
            .map(found -> found.quote().words().id())
            .toList();
    collected =
        List.of(new Groupings.Group("harbour", "The harbour", Set.copyOf(ids.subList(0, 15))));
  }

  private static @Nullable PartialDate date(int i) {
    return i % 5 == 4
        ? null
        : PartialDate.parse("201%d-0%d-10".formatted(5 + i % 3, 1 + i % 9)).orElseThrow();
  }

  @Test
  void wordsAreFoundInQuotesOnly() {
    assertThat(search("crossings").total()).isEqualTo(40);
    assertThat(search("\"ferry made 27\"").total()).isEqualTo(1);
    assertThat(search("nobody").total()).as("said by the article itself").isZero();
    QuoteResults one = search("27");
    SourcedQuote quote = one.quotes().getFirst().quote();
    assertThat(quote.words().quote().speaker()).isEqualTo("Bo Quay");
    assertThat(quote.words().before()).endsWith("spoke up on the quay. “");
    assertThat(quote.words().after()).contains("said the speaker");
    assertThat(quote.article().title()).isEqualTo("Notes, number 7");
    assertThat(quote.article().byline()).containsExactly("Maren Holt");
    assertThat(one.quotes().getFirst().marks())
        .allMatch(mark -> mark.in(quote.text()).equals("27"));
    assertThat(quotes.quote(quote.words().id())).contains(quote);
    assertThat(quotes.quote(quote.words().id() + "9")).isEmpty();
    assertThat(quotes.quote("no id at all")).isEmpty();
  }

  @Test
  void whatIsNewestIsReadInStepsOfWhichNoneLosesAnything() {
    List<SourcedQuote> whole = arrivals(null);
    assertThat(whole).hasSize(40);
    assertThat(whole).isSortedAccordingTo(Comparator.comparing(SourcedQuote::added).reversed());
    SourcedQuote tenth = whole.get(9);
    assertThat(arrivals(new Arrival(tenth.added(), tenth.words().id())))
        .isEqualTo(whole.subList(10, 40));
  }

  private static List<SourcedQuote> arrivals(@Nullable Arrival before) {
    try (Stream<SourcedQuote> all = quotes.arrivals(QuoteParameters.EMPTY, before)) {
      return all.toList();
    }
  }

  @Test
  void everyCountIsWhatChoosingTheValueGives() {
    QuoteParameters base =
        QuoteParameters.EMPTY
            .withQuery("ferry")
            .withIncluded(QuoteFacet.SOURCE, "Northern Wire")
            .withExcluded(QuoteFacet.YEAR, "2016");
    QuoteResults results = quotes.search(base);

    int counted = 0;
    for (QuoteFacet facet : QuoteFacet.values()) {
      for (FacetValue value : results.values(facet)) {
        if (value.state() == FacetValue.State.OPEN) {
          counted++;
          assertThat(quotes.search(base.withIncluded(facet, value.value())).total())
              .as(facet + " " + value.value())
              .isEqualTo(value.count());
        }
      }
    }
    assertThat(counted).isGreaterThan(10);
    assertThat(results.values(QuoteFacet.ABOUT)).extracting(FacetValue::label).contains("Bo Quay");
    assertThat(results.values(QuoteFacet.COLLECTION))
        .extracting(FacetValue::label)
        .containsExactly("The harbour");
    assertThat(results.values(QuoteFacet.DIRECT)).extracting(FacetValue::value).contains("true");
  }

  @Test
  void theWholeListHasAsManyAsThePageCounts() {
    for (Sort sort : Sort.values()) {
      QuoteParameters asked =
          QuoteParameters.EMPTY.withSort(sort).withExcluded(QuoteFacet.SPEAKER, "bo-quay");
      QuoteResults page = quotes.search(asked);
      try (Stream<SourcedQuote> all = quotes.all(asked.withPage(2))) {
        List<String> ids = all.map(quote -> quote.words().id()).toList();
        assertThat(ids).as(sort.value()).doesNotHaveDuplicates().hasSize((int) page.total());
        assertThat(page.quotes().getFirst().quote().words().id()).isEqualTo(ids.getFirst());
      }
    }
  }

  @Test
  void undatedQuotesAreCountedAndDatedOnesFiltered() {
    assertThat(search("").undated()).isEqualTo(8);
    QuoteParameters dated =
        QuoteParameters.parse(java.util.Map.of("from", List.of("2016"), "to", List.of("2016")));
    assertThat(quotes.search(dated).quotes())
        .isNotEmpty()
        .allMatch(
            found ->
                Objects.requireNonNull(found.quote().article().published())
                    .value()
                    .startsWith("2016"));
  }

  @Test
  void sourcesOfASubjectAreComparedByTheirFirstArticle() {
    SearchParameters asked = SearchParameters.EMPTY.withQuery("ferry");
    SourcesBeside beside = CORPUS.archive().beside(asked, List.of("The Gazette", "Nobody"));
    List<SourceCoverage> coverage = beside.coverage();

    assertThat(coverage)
        .extracting(SourceCoverage::source)
        .containsExactly("Northern Wire", "The Gazette");
    assertThat(coverage).extracting(SourceCoverage::articles).containsExactly(30L, 10L);
    assertThat(coverage.getFirst().first().metadata().published())
        .isEqualTo(PartialDate.parse("2015-01-10").orElseThrow());
    assertThat(coverage.getFirst().last()).startsWith("2017-");
    assertThat(coverage.getFirst().speakers())
        .extracting(SourceCoverage.Speaker::name)
        .containsExactlyInAnyOrderElementsOf(SPEAKERS);
    assertThat(beside.best()).extracting(SourcesBeside.Best::total).containsExactly(10L, 0L);
    assertThat(beside.best().getFirst().articles())
        .as("as the search of that source alone has them")
        .isEqualTo(
            CORPUS
                .archive()
                .search(asked.withIncluded(Facet.SOURCE, "The Gazette"))
                .articles()
                .subList(0, SourcesBeside.ARTICLES));
  }

  private static QuoteResults search(String query) {
    return quotes.search(QuoteParameters.EMPTY.withQuery(query));
  }
}
