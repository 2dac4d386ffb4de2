package org.cuttings.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Arrival;
import org.cuttings.search.SearchCorpus;
import org.cuttings.search.claims.ClaimResults.Holding;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.cuttings.search.events.ElasticEventSearch;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventSearch;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Numbers of some papers, and the events behind them, on a real engine. */
@EngineSuite
class ClaimSearchIT {
  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final ClaimSearch CLAIMS =
      new ElasticClaimSearch(TestEngine.client(), CORPUS.indices());

  @BeforeAll
  static void fill() {
    List<Article> articles = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      articles.add(
          SearchCorpus.article(
              "claims " + i,
              new Metadata(
                  "Paper " + i,
                  List.of(),
                  i == 9 ? null : PartialDate.parse("2018-0" + i).orElseThrow(),
                  i % 3 == 0 ? null : "Sample Post",
                  "en",
                  null),
              Format.TEXT,
              List.of(
                  "Ada Lark of the harbour rang Ben Moss of the council on 2017-03-0%d. There were %d calls between them, a clerk counted."
                      .formatted(i, 10 + i)),
              List.of()));
    }
    CORPUS.write(
        articles,
        article -> {
          String text = article.passages().getFirst().text();
          String number = text.substring(text.indexOf("were ") + 5, text.indexOf(" calls"));
          int clause = text.indexOf("Ada Lark");
          HandMade evidence = HandMade.of(article);
          if (number.equals("11")) {
            evidence.person("cy-dock", "Cy Dock", "a clerk");
          }
          return evidence
              .person("ada-lark", "Ada Lark", "Ada Lark")
              .person("ben-moss", "Ben Moss", "Ben Moss")
              .event(
                  EventType.CALL,
                  "rang",
                  text.substring(clause, text.indexOf('.')),
                  text.substring(text.indexOf("2017"), text.indexOf('.')),
                  "ada-lark",
                  "ben-moss")
              .claim(
                  text.substring(text.indexOf("There"), text.indexOf(" between")),
                  number,
                  Integer.parseInt(number),
                  "calls",
                  number.equals("11") ? PartialDate.parse("2017-03-01").orElseThrow() : null)
              .evidence();
        });
    CORPUS.across(
        List.of(
            record("ada-lark", "Ada Lark", "harbour"),
            record("ben-moss", "Ben Moss", "council"),
            record("cy-dock", "Cy Dock", "harbour")));
  }

  private static AuthorityRecord record(String id, String name, String side) {
    return new AuthorityRecord(
        id,
        EntityKind.PERSON,
        name,
        List.of(),
        null,
        List.of(),
        List.of(),
        side,
        List.of(),
        List.of(),
        null,
        Map.of(),
        null);
  }

  @Test
  void aNumberComesWithItsArticleAndItsWords() {
    ClaimResults results = CLAIMS.search(new ClaimParameters("\"were 12 calls\""));

    assertThat(results.total()).isEqualTo(1);
    StatedClaim one = claims(results).getFirst();
    assertThat(one.claim().quantity()).isEqualTo("12");
    assertThat(one.claim().least()).isEqualTo(12);
    assertThat(one.claim().unit()).isEqualTo("calls");
    assertThat(one.claim().wording().words()).isEqualTo("There were 12 calls");
    assertThat(one.source()).isEqualTo("Sample Post");
    assertThat(one.published()).isEqualTo(PartialDate.parse("2018-02").orElseThrow());
    assertThat(CLAIMS.search(new ClaimParameters("thirteen")).total()).isZero();
  }

  @Test
  void wordsThatSearchCannotReadAreNamed() {
    ClaimResults results = CLAIMS.search(new ClaimParameters("title:calls calls"));
    assertThat(results.reading().ignored()).isNotEmpty();
    assertThat(results.total()).isEqualTo(9);
  }

  @Test
  void whoIsNamedTooSeldomToBeOnASideIsCounted() {
    ClaimResults all = CLAIMS.search(ClaimParameters.EMPTY);
    assertThat(all.unsided()).isZero();
    ClaimResults cut =
        new ElasticClaimSearch(TestEngine.client(), CORPUS.indices(), 1, 2)
            .search(ClaimParameters.EMPTY);
    assertThat(cut.unsided()).isEqualTo(1);
  }

  @Test
  void whatTheArchiveHoldsOfTheSameIsWhatItsListsShow() {
    ClaimResults.Group calls = CLAIMS.search(ClaimParameters.EMPTY).groups().getFirst();
    assertThat(calls.heading()).isEqualTo("Calls between council and harbour");
    assertThat(calls.numbers()).hasSize(9);
    Holding holding = Objects.requireNonNull(calls.holding());
    assertThat(holding.events()).hasSize(9);

    EventSearch events = new ElasticEventSearch(TestEngine.client(), CORPUS.indices());
    List<ClaimResults.Held> held = new ArrayList<>(List.of(holding.held()));
    calls.numbers().forEach(number -> held.add(Objects.requireNonNull(number.held())));
    for (ClaimResults.Held one : held) {
      assertThat(one.all()).isEqualTo(events.search(one.list()).total()).isPositive();
      EventParameters happened =
          one.list().withIncluded(EventFacet.STATUS, EventStatus.HAPPENED.value());
      assertThat(one.happened()).isEqualTo(events.search(happened).total()).isPositive();
    }
    // One of the numbers is for a day on which there was one call.
    assertThat(held.stream().map(ClaimResults.Held::all)).contains(9L, 1L);
  }

  @Test
  void ofALargeSideThoseOfWhomMostArticlesSpeakAreCounted() {
    ClaimResults.Side harbour =
        Objects.requireNonNull(
                new ElasticClaimSearch(TestEngine.client(), CORPUS.indices(), 1, 10)
                    .search(ClaimParameters.EMPTY)
                    .groups()
                    .getFirst()
                    .holding())
            .other();

    assertThat(harbour).isEqualTo(new ClaimResults.Side("harbour", List.of("ada-lark"), 2));
    assertThat(harbour.isCut()).isTrue();
    assertThat(
            Objects.requireNonNull(
                    CLAIMS.search(ClaimParameters.EMPTY).groups().getFirst().holding())
                .other()
                .isCut())
        .isFalse();
  }

  @Test
  void theWholeListAndTheFeedHaveEveryNumberOnce() {
    List<StatedClaim> all;
    try (Stream<StatedClaim> stream = CLAIMS.all(ClaimParameters.EMPTY)) {
      all = stream.toList();
    }
    assertThat(all).hasSameElementsAs(claims(CLAIMS.search(ClaimParameters.EMPTY))).hasSize(9);

    List<StatedClaim> newest = arrivals(ClaimParameters.EMPTY, null);
    assertThat(newest).hasSameElementsAs(all).hasSize(9);
    assertThat(newest).isSortedAccordingTo(Comparator.comparing(StatedClaim::added).reversed());
    StatedClaim fourth = newest.get(3);
    assertThat(arrivals(ClaimParameters.EMPTY, new Arrival(fourth.added(), fourth.id())))
        .isEqualTo(newest.subList(4, 9));
  }

  private static List<StatedClaim> claims(ClaimResults results) {
    return results.groups().stream()
        .flatMap(group -> group.numbers().stream())
        .map(ClaimResults.Number::claim)
        .toList();
  }

  private static List<StatedClaim> arrivals(ClaimParameters asked, @Nullable Arrival before) {
    try (Stream<StatedClaim> all = CLAIMS.arrivals(asked, before)) {
      return all.toList();
    }
  }
}
