package org.cuttings.search.collected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.index.AcrossArticles;
import org.cuttings.index.Derivation;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Groupings;
import org.cuttings.search.SearchCorpus;
import org.cuttings.search.collected.Wanted.Anchor;
import org.cuttings.search.collected.Wanted.Words;
import org.cuttings.search.events.ElasticEventSearch;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.people.ElasticPeopleSearch;
import org.cuttings.search.people.PeopleList;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.quotes.ElasticQuoteSearch;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was collected is found again by its words, on a real engine. */
@EngineSuite
class CollectedSearchIT {
  private static final SearchCorpus CORPUS = new SearchCorpus();
  private static final ElasticCollectedSearch SEARCH =
      new ElasticCollectedSearch(TestEngine.client(), CORPUS.indices());
  private static final Article ARTICLE =
      SearchCorpus.article(
          "one",
          new Metadata("The quay", List.of(), null, "The Gazette", "en", null),
          Format.TEXT,
          List.of(
              "Ann Harbour met Bo Quay at the ferry. “The ferry is late,” said Ann Harbour.",
              "Nobody else was there."),
          List.of());
  private static final String CLAUSE = "Ann Harbour met Bo Quay at the ferry";
  private static final String WORDS = "The ferry is late,";
  private static String event = "";
  private static String quote = "";

  private static Evidence evidence(Article article) {
    return HandMade.of(article)
        .person("ann-harbour", "Ann Harbour", "Ann Harbour")
        .person("bo-quay", "Bo Quay", "Bo Quay")
        .event(EventType.MEETING, "met", CLAUSE, null, "ann-harbour", "bo-quay")
        .quote(WORDS, "ann-harbour", "said")
        .evidence();
  }

  @BeforeAll
  static void fill() {
    CORPUS.write(List.of(ARTICLE), CollectedSearchIT::evidence);
    AcrossArticles across =
        AcrossArticles.since(0, TestEngine.client(), CORPUS.indices(), Derivation.none("1"));
    across.tasks().forEach(task -> task.run(looked -> {}));
    assertThat(across.finish().problems()).isEmpty();
    try (Stream<String> ids =
        new ElasticEventSearch(TestEngine.client(), CORPUS.indices())
            .all(EventParameters.EMPTY)
            .map(hit -> hit.event().id())) {
      event = ids.findFirst().orElseThrow();
    }
    quote =
        new ElasticQuoteSearch(TestEngine.client(), CORPUS.indices())
            .search(QuoteParameters.EMPTY)
            .quotes()
            .getFirst()
            .quote()
            .words()
            .id();
  }

  private static Words words(String text) {
    return new Words(ARTICLE.id(), text, 0, 0);
  }

  private static Collected find(List<Anchor> passages, List<Anchor> events, List<Anchor> quotes) {
    return SEARCH.find(new Wanted(Set.of(), passages, events, quotes, Set.of()));
  }

  @Test
  void everyKindIsFoundByItsId() {
    Anchor anEvent = new Anchor(event, null);
    Anchor aQuote = new Anchor(quote, null);
    Collected found =
        SEARCH.find(
            new Wanted(
                Set.of(ARTICLE.id()),
                List.of(),
                List.of(anEvent),
                List.of(aQuote),
                Set.of("ann-harbour", "nobody")));
    assertThat(found.articles()).containsOnlyKeys(ARTICLE.id());
    assertThat(Objects.requireNonNull(found.events().get(anEvent)).words().text())
        .isEqualTo(CLAUSE);
    assertThat(Objects.requireNonNull(found.events().get(anEvent)).event().id()).isEqualTo(event);
    assertThat(Objects.requireNonNull(found.quotes().get(aQuote)).text()).isEqualTo(WORDS);
    assertThat(found.people()).containsOnlyKeys("ann-harbour");
  }

  @Test
  void whatHasAnotherIdByNowIsFoundByItsWords() {
    Anchor anEvent = new Anchor(ARTICLE.id() + "-e-999", words(CLAUSE));
    Anchor aQuote = new Anchor(ARTICLE.id() + "-q-999", words(WORDS));
    Collected found = find(List.of(), List.of(anEvent), List.of(aQuote));
    assertThat(Objects.requireNonNull(found.events().get(anEvent)).event().id()).isEqualTo(event);
    assertThat(Objects.requireNonNull(found.quotes().get(aQuote)).words().id()).isEqualTo(quote);
  }

  @Test
  void whatMovedIsNamedWithTheIdThatItHasNow() {
    Anchor there = new Anchor(quote, words(WORDS));
    Anchor anEvent = new Anchor(ARTICLE.id() + "-e-999", words(CLAUSE));
    Anchor aQuote = new Anchor(ARTICLE.id() + "-q-999", words(WORDS));
    Anchor others = new Anchor(quote, words("Words that were here once"));
    Anchor gone = new Anchor(ARTICLE.id() + "-q-998", null);
    Map<Anchor, Optional<String>> moved =
        SEARCH.moved(List.of(anEvent), List.of(there, aQuote, others, gone));
    assertThat(moved)
        .containsOnlyKeys(anEvent, aQuote, others, gone)
        .containsEntry(aQuote, Optional.of(quote))
        .containsEntry(others, Optional.empty())
        .containsEntry(gone, Optional.empty());
    // An event is known by its reports.
    Anchor report =
        new Anchor(Objects.requireNonNull(moved.get(anEvent)).orElseThrow(), words(CLAUSE));
    assertThat(find(List.of(), List.of(report), List.of()).events()).containsOnlyKeys(report);
  }

  @Test
  void idThatOtherWordsHaveByNowIsNotWhatWasCollected() {
    Anchor aQuote = new Anchor(quote, words("Words that were here once"));
    assertThat(find(List.of(), List.of(), List.of(aQuote)).quotes()).isEmpty();
  }

  @Test
  void wordsOfWhichNoRuleMakesAnythingAreStillFoundInTheArticle() {
    Words stillThere = words("Nobody else  was there");
    Anchor anEvent = new Anchor(ARTICLE.id() + "-e-999", stillThere);
    Collected found = find(List.of(), List.of(anEvent), List.of());
    assertThat(found.events()).isEmpty();
    assertThat(Objects.requireNonNull(found.places().get(stillThere)).passage()).isEqualTo(1);
    assertThat(found.articles()).containsOnlyKeys(ARTICLE.id());
  }

  @Test
  void passageIsFoundByItsWordsWhereverItStandsNow() {
    Words moved = new Words(ARTICLE.id(), "Nobody else was there.", 7, 900);
    Words gone = words("Everybody was there.");
    Words elsewhere = new Words(ArticleId.of("gone"), "Nobody else was there.", 0, 0);
    Collected found =
        find(
            Stream.of(moved, gone, elsewhere).map(one -> new Anchor("x", one)).toList(),
            List.of(),
            List.of());
    assertThat(found.places()).containsOnlyKeys(moved);
    assertThat(Objects.requireNonNull(found.places().get(moved)).passage()).isEqualTo(1);
    assertThat(found.articles()).containsOnlyKeys(ARTICLE.id());
  }

  @Test
  void namesAreCountedAndListedByCollection() {
    PeopleSearch people =
        new ElasticPeopleSearch(
            TestEngine.client(),
            CORPUS.indices(),
            family ->
                List.of(
                    new Groupings.Group("quay", "The quay", Set.of("bo-quay", "gone")),
                    new Groupings.Group("both", "Both", Set.of("bo-quay", "ann-harbour"))));
    PeopleList all = people.people(PeopleParameters.EMPTY);
    assertThat(all.collections())
        .extracting(PeopleList.InCollection::id, PeopleList.InCollection::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("quay", 1L),
            org.assertj.core.groups.Tuple.tuple("both", 2L));
    for (PeopleList.InCollection one : all.collections()) {
      PeopleParameters chosen = PeopleParameters.EMPTY.withCollection(one.id());
      assertThat(people.people(chosen).total()).as(one.id()).isEqualTo(one.count());
      try (var listed = people.all(chosen)) {
        assertThat(listed.count()).isEqualTo(one.count());
      }
    }
    assertThat(people.people(PeopleParameters.EMPTY.withCollection("no-such")).total()).isZero();
  }

  @Test
  void aCollectionOfManyNamesIsNamedAndCountedWhenItIsChosen() {
    Set<String> many = new java.util.HashSet<>(Set.of("bo-quay"));
    for (int i = 0; i < 2_000; i++) {
      many.add("gone-" + i);
    }
    PeopleSearch people =
        new ElasticPeopleSearch(
            TestEngine.client(),
            CORPUS.indices(),
            family -> List.of(new Groupings.Group("all", "All of them", many)));
    assertThat(people.people(PeopleParameters.EMPTY).collections())
        .containsExactly(new PeopleList.InCollection("all", "All of them", FacetValue.UNCOUNTED));
    assertThat(people.people(PeopleParameters.EMPTY.withCollection("all")).collections())
        .containsExactly(new PeopleList.InCollection("all", "All of them", 1));
  }
}
