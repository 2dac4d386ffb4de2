package org.cuttings.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EngineSuite
class IndexRebuildIT {
  private static final int ARTICLES = 250;
  private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");

  private final ElasticsearchClient client = TestEngine.client();
  private final Indices indices = new Indices(TestEngine.freshName("rebuild"));
  private final ArticleIndex index = new ArticleIndex(client, indices);

  /** What the originals would be read as now. */
  private final Map<ArticleId, Article> reread = new ConcurrentHashMap<>();

  @TempDir Path dataFolder;

  @BeforeEach
  void fillArchive() {
    index.ensureExists();
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Article old = Articles.of("a" + i, "Article number " + i + " in the words of old rules.");
      articles.add(old);
      readsAs(old, "Article number " + i + " in the words of new rules.");
    }
    write(articles, index.beginRun());
    index.refresh();
  }

  @Test
  void readersFindEveryArticleAtEveryMomentAndTheNewWordsAfterwards() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Long> totals = java.util.Collections.synchronizedList(new ArrayList<>());
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!over.get()) {
                    totals.add(count("article"));
                  }
                });
    IndexRebuild.Outcome outcome;
    try (IndexRebuild rebuild = begin()) {
      rebuild.fill(this::read, count -> {});
      assertThat(count("new")).as("nothing shows before the switch").isZero();
      outcome = rebuild.commit(this::read);
    }
    over.set(true);
    reader.join();

    assertThat(outcome.articles()).isEqualTo(ARTICLES);
    assertThat(outcome.linked()).isZero();
    assertThat(outcome.problems()).isEmpty();
    assertThat(totals).isNotEmpty().containsOnly((long) ARTICLES);
    assertThat(count("new")).isEqualTo(ARTICLES);
    assertThat(count("old")).isZero();
    assertThat(indexNames()).containsExactly(indices.articles() + "-2");
  }

  @Test
  void filingStaysButForTheVersionOfTheRules() {
    Filing before = standing("a7").filing();

    rebuild();

    Filing after = standing("a7").filing();
    assertThat(after).isEqualTo(before.readAnew("new rules", before.run()));
  }

  @Test
  void nearDuplicatesAreLinkedAnew() {
    String words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    readsAs(Objects.requireNonNull(reread.get(ArticleId.of("a1"))), words);
    readsAs(Objects.requireNonNull(reread.get(ArticleId.of("a2"))), words);

    IndexRebuild.Outcome outcome = rebuild();

    assertThat(outcome.linked()).isEqualTo(2);
    assertThat(standing("a1").links()).extracting(Link::id).containsExactly(ArticleId.of("a2"));
  }

  @Test
  void articleThatCannotBeReadAgainStandsAsItStood() {
    reread.remove(ArticleId.of("a3"));

    IndexRebuild.Outcome outcome = rebuild();

    assertThat(outcome.articles()).isEqualTo(ARTICLES);
    assertThat(outcome.problems())
        .singleElement()
        .asString()
        .contains(ArticleId.of("a3").value(), "Its original is gone.", "stands as it stood");
    assertThat(count("old")).isEqualTo(1);
  }

  @Test
  void whatIsWrittenMeanwhileIsThereAfterwards() {
    try (IndexRebuild rebuild = begin()) {
      rebuild.fill(this::read, count -> {});
      Article late = Articles.of("late", "Article that came late.");
      Article changed = Articles.of("a5", "Article that was changed meanwhile.");
      reread.put(late.id(), late);
      reread.put(changed.id(), changed);
      write(List.of(late), index.beginRun());
      rewrite(changed);

      assertThat(rebuild.commit(this::read).articles()).isEqualTo(ARTICLES + 1);
    }

    assertThat(count("late")).isEqualTo(1);
    assertThat(count("meanwhile")).isEqualTo(1);
    Standing standing = standing("a5");
    assertThat(standing.filing().revision()).isEqualTo(2);
  }

  @Test
  void saysWhatBecameOfTheEvidence() {
    Article kept = Articles.of("a0", "Old words of Ann Harbour. She called.");
    Article changed = Articles.of("a1", "Old words of Bo Quay. He called.");
    writeEvidence(Map.of(kept, "called", changed, "called"));
    reread.put(kept.id(), kept);
    reread.put(changed.id(), changed);

    IndexRebuild.Outcome outcome =
        rebuild(
            new Derivation(
                "new rules",
                0,
                Map.of(),
                article ->
                    article.id().equals(kept.id())
                        ? HandMade.of(article)
                            .event(EventType.MEETING, "called", "She called", null)
                            .event(EventType.CALL, "words", "Old words", null)
                            .evidence()
                        : Evidence.NONE));

    assertThat(outcome.changes())
        .containsEntry(Indices.Kind.REPORTS, new EvidenceChanges(1, 1, 1, 0))
        .containsEntry(Indices.Kind.QUOTES, new EvidenceChanges(0, 0, 0, 0));
  }

  @Test
  void articleOnWhichARuleFailsStandsAsItStood() {
    Article kept = Articles.of("a0", "Old words of Ann Harbour. She called.");
    writeEvidence(Map.of(kept, "called"));
    reread.put(kept.id(), kept);

    IndexRebuild.Outcome outcome =
        rebuild(
            new Derivation(
                "new rules",
                0,
                Map.of(),
                article -> {
                  if (article.id().equals(kept.id())) {
                    throw new IndexOutOfBoundsException("Index -1 out of bounds for length 3");
                  }
                  return Evidence.NONE;
                }));

    assertThat(outcome.problems())
        .singleElement()
        .asString()
        .contains(kept.id().value(), "Index -1", "stands as it stood");
    assertThat(count("harbour")).isEqualTo(1);
    assertThat(outcome.changes())
        .containsEntry(Indices.Kind.REPORTS, new EvidenceChanges(0, 0, 0, 1));
  }

  private void writeEvidence(Map<Article, String> triggers) {
    try (ArticleWriter writer =
        new ArticleWriter(client, indices, (id, refusal) -> assertThat(refusal).isNull())) {
      long run = index.beginRun();
      triggers.forEach(
          (article, trigger) ->
              writer.write(
                  article,
                  HandMade.of(article).event(EventType.CALL, trigger, trigger, null).evidence(),
                  new Filing("a", article.metadata(), "old rules", run, THEN, 1, List.of()),
                  null));
    }
    index.refresh();
  }

  @Test
  void indexOfAnotherVersionIsNoticedAndRebuilt() throws IOException {
    for (Indices.Kind kind : Indices.Kind.values()) {
      if (kind != Indices.Kind.ARTICLES) {
        client.indices().delete(delete -> delete.index(indices.alias(kind) + "-1"));
      }
    }
    assertThatThrownBy(index::ensureExists)
        .isInstanceOf(OutdatedIndexException.class)
        .hasMessageContaining("./cuttings rebuild");

    assertThat(rebuild().articles()).isEqualTo(ARTICLES);

    index.ensureExists();
    client
        .indices()
        .putMapping(
            put -> put.index(indices.articles()).meta(Indices.DEFINITION, JsonData.of("older")));
    assertThatThrownBy(index::ensureExists).isInstanceOf(OutdatedIndexException.class);
  }

  @Test
  void closingWithoutCommitLeavesNothing() throws IOException {
    try (IndexRebuild rebuild = begin()) {
      rebuild.fill(this::read, count -> {});
      assertThat(indexNames()).hasSize(2);
    }

    assertThat(indexNames()).containsExactly(indices.articles() + "-1");
    assertThat(count("old")).isEqualTo(ARTICLES);
  }

  @Test
  void leftoversOfAKilledRebuildAreClearedAndWritingIsAllowedAgain() throws IOException {
    // What a process leaves that was killed within commit: a second index, the first one blocked.
    new IndexSet(client, indices).create(2, indices.beingBuilt(), List.of());
    client
        .indices()
        .putSettings(
            put ->
                put.index(indices.articles() + "-1").settings(s -> s.blocks(b -> b.write(true))));

    IndexRebuild.clearLeftovers(client, indices, dataFolder);

    assertThat(indexNames()).containsExactly(indices.articles() + "-1");
    write(List.of(Articles.of("after", "Article after it.")), index.beginRun());
  }

  @Test
  void runningRebuildIsNoLeftoverAndTheOnlyOne() throws IOException {
    try (IndexRebuild rebuild = begin()) {
      IndexRebuild.clearLeftovers(client, indices, dataFolder);

      assertThat(indexNames()).hasSize(2);
      assertThatThrownBy(this::begin).hasMessageContaining("Another rebuild is running");
      rebuild.fill(this::read, count -> {});
      assertThat(rebuild.commit(this::read).articles()).isEqualTo(ARTICLES);
    }
  }

  /** From now on the original of {@code article} is read as {@code words}. */
  private void readsAs(Article article, String words) {
    Article anew = Articles.of(article.original().name().replace(".txt", ""), words);
    reread.put(
        article.id(),
        new Article(
            anew.id(),
            anew.format(),
            article.original(),
            anew.metadata(),
            anew.text(),
            anew.origin(),
            anew.passages(),
            anew.parts()));
  }

  private IndexRebuild begin() {
    return begin(Derivation.none("new rules"));
  }

  private IndexRebuild begin(Derivation derivation) {
    return IndexRebuild.begin(client, indices, dataFolder, derivation);
  }

  private IndexRebuild.Outcome rebuild() {
    return rebuild(Derivation.none("new rules"));
  }

  private IndexRebuild.Outcome rebuild(Derivation derivation) {
    try (IndexRebuild rebuild = begin(derivation)) {
      rebuild.fill(this::read, count -> {});
      return rebuild.commit(this::read);
    }
  }

  private Article read(ArticleId id, Standing standing) throws IOException {
    Article article = reread.get(id);
    if (article == null) {
      throw new IOException("Its original is gone.");
    }
    return article;
  }

  private void write(List<Article> articles, long run) {
    try (ArticleWriter writer =
        new ArticleWriter(client, indices, (id, refusal) -> assertThat(refusal).isNull())) {
      for (Article article : articles) {
        String key = article.original().name().replace(".txt", "");
        writer.write(
            article,
            Evidence.NONE,
            new Filing(key, article.metadata(), "old rules", run, THEN, 1, List.of()),
            null);
      }
    }
  }

  private void rewrite(Article article) {
    Standing standing = index.standings(List.of(article.id())).get(article.id());
    try (ArticleWriter writer =
        new ArticleWriter(client, indices, (id, refusal) -> assertThat(refusal).isNull())) {
      writer.write(
          article,
          Evidence.NONE,
          Standing.judge(
                  standing,
                  "a5",
                  article.original().sha256(),
                  article.metadata(),
                  "old rules",
                  index.beginRun(),
                  THEN)
              .filing(),
          standing);
    }
  }

  private Standing standing(String key) {
    ArticleId id = ArticleId.of(key);
    return Objects.requireNonNull(index.standings(List.of(id)).get(id));
  }

  private long count(String word) {
    try {
      return Objects.requireNonNull(
              client
                  .search(
                      search ->
                          search
                              .index(indices.articles())
                              .size(0)
                              .query(
                                  q ->
                                      q.match(
                                          m -> m.field(ArticleFields.PASSAGES_TEXT).query(word)))
                              .trackTotalHits(total -> total.enabled(true)),
                      Void.class)
                  .hits()
                  .total())
          .value();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Set<String> indexNames() throws IOException {
    return client.indices().get(get -> get.index(indices.articles() + "-*")).indices().keySet();
  }
}
