package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cuttings.elastic.ElasticConnection;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.search.SearchParameters.Sort;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EngineSuite
class PagingIT {
  private static final int ARTICLES = 137;
  private static final SearchCorpus CORPUS = new SearchCorpus();

  @BeforeAll
  static void fill() {
    CORPUS.write(articles("first", ARTICLES));
  }

  private static List<Article> articles(String name, int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(
          SearchCorpus.article(
              name + i,
              Metadata.UNKNOWN,
              Format.TEXT,
              List.of("A harbour like any other. ".repeat(1 + i % 3)),
              List.of()));
    }
    return articles;
  }

  /** The step makes pages from the fifth on be walked to. */
  @ParameterizedTest
  @EnumSource(Sort.class)
  void pagesHoldEveryArticleOnceAlsoWhileTheArchiveGrows(Sort sort) {
    ElasticArchive archive = CORPUS.archive(InstantSource.system(), 40);
    SearchResults first =
        archive.search(SearchParameters.EMPTY.withQuery("harbour").withSort(sort));
    long total = first.total();
    List<String> seen = new ArrayList<>(CORPUS.names(first));

    CORPUS.write(articles("while paging " + sort, 5));
    for (int page = 2; page <= first.lastPage(); page++) {
      SearchResults results = archive.search(first.parameters().withPage(page));
      assertThat(results.total()).isEqualTo(total);
      assertThat(results.parameters().snapshot()).isEqualTo(first.parameters().snapshot());
      seen.addAll(CORPUS.names(results));
    }

    assertThat(seen).doesNotHaveDuplicates().hasSize((int) total);
    assertThat(archive.search(first.parameters().withPage(first.lastPage() + 1)).articles())
        .isEmpty();
    assertThat(archive.search(SearchParameters.EMPTY.withQuery("harbour")).total())
        .isEqualTo(total + 5);
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void theWholeListHasEveryArticleInTheOrderOfThePages(Sort sort) {
    ElasticArchive archive = CORPUS.archive(InstantSource.system(), 40);
    SearchParameters asked = SearchParameters.EMPTY.withQuery("harbour").withSort(sort);
    SearchResults first = archive.search(asked);

    List<String> all;
    try (Stream<ArticleSummary> articles = archive.all(asked.withPage(3))) {
      all = articles.map(article -> article.id().value()).toList();
    }

    assertThat(first.total()).as("more than one batch").isGreaterThan(100);
    assertThat(all).doesNotHaveDuplicates().hasSize((int) first.total());
    assertThat(all)
        .startsWith(
            first.articles().stream()
                .map(hit -> hit.article().id().value())
                .toArray(String[]::new));
  }

  /** In steps as feeds take them, while more comes in. */
  @Test
  void whatCameInIsReadInStepsOfWhichNoneLosesAnything() {
    ElasticArchive archive = CORPUS.archive(InstantSource.system(), 40);
    SearchParameters asked = SearchParameters.EMPTY.withQuery("harbour");
    List<ArticleSummary> whole;
    try (Stream<ArticleSummary> all = archive.arrivals(asked, null)) {
      whole = all.toList();
    }
    assertThat(whole)
        .isSortedAccordingTo(Comparator.comparing(ArticleSummary::ingested).reversed());
    assertThat(whole.stream().map(ArticleSummary::ingested).distinct())
        .as("some at once, some after each other")
        .hasSize(7);

    List<ArticleSummary> stepwise = new ArrayList<>();
    @Nullable Arrival before = null;
    do {
      try (Stream<ArticleSummary> some = archive.arrivals(asked, before)) {
        List<ArticleSummary> step = some.limit(30).toList();
        stepwise.addAll(step);
        before =
            step.size() < 30
                ? null
                : new Arrival(step.getLast().ingested(), step.getLast().id().value());
      }
    } while (before != null);
    assertThat(stepwise).isEqualTo(whole);
  }

  @Test
  void aSnapshotEndsFiveMinutesAfterItsLastUse() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    ElasticArchive archive = CORPUS.archive(now::get, 40);
    SearchParameters paging = archive.search(SearchParameters.EMPTY).parameters();

    now.updateAndGet(time -> time.plus(Duration.ofMinutes(4)));
    assertThat(archive.search(paging.withPage(2)).reading().ignored()).isEmpty();
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(4)));
    assertThat(archive.search(paging.withPage(3)).reading().ignored()).isEmpty();
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(6)));
    SearchResults later = archive.search(paging.withPage(4));

    assertThat(later.reading().ignored())
        .extracting(SearchResults.Ignored::text)
        .containsExactly("snapshot");
    assertThat(later.articles()).hasSize(10);
    assertThat(later.parameters().snapshot()).isNotEqualTo(paging.snapshot());
  }

  @Test
  void anEngineThatIsNotThereIsSaidToBeUnavailable() {
    ElasticArchive nobody =
        new ElasticArchive(
            ElasticConnection.to(URI.create("http://127.0.0.1:9")).open(),
            Indices.DEFAULT,
            NameLookup.NONE);

    assertThat(nobody.isReady()).isFalse();
    assertThatThrownBy(() -> nobody.search(SearchParameters.EMPTY))
        .isInstanceOf(EngineUnavailableException.class);
    assertThatThrownBy(nobody::figures).isInstanceOf(EngineUnavailableException.class);
  }

  @Test
  void anArchiveWithoutAnIndexIsNotReady() {
    ElasticArchive empty =
        new ElasticArchive(
            TestEngine.client(), new Indices(TestEngine.freshName("noindex")), NameLookup.NONE);

    assertThat(empty.isReady()).isFalse();
    assertThatThrownBy(() -> empty.search(SearchParameters.EMPTY))
        .isInstanceOf(EngineUnavailableException.class);
  }

  @Test
  void anEmptyArchiveIsReadyAndEmpty() {
    ElasticArchive empty = new SearchCorpus().archive();

    assertThat(empty.isReady()).isTrue();
    SearchResults results = empty.search(SearchParameters.EMPTY);
    assertThat(results.total()).isZero();
    assertThat(results.histogram()).isEmpty();
    assertThat(results.advice()).isNull();
    assertThat(empty.search(SearchParameters.EMPTY.withQuery("harbour")).advice()).isNotNull();
    assertThat(empty.figures().articles()).isZero();
    assertThat(empty.figures().firstDate()).isNull();
  }
}
