package org.cuttings.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Evidence;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EngineSuite
class ArticleIndexIT {
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

  private final ElasticsearchClient client = TestEngine.client();
  private final Indices indices = new Indices(TestEngine.freshName("article-index"));
  private final ArticleIndex index = new ArticleIndex(client, indices);
  private final Map<ArticleId, String> refusals = new ConcurrentHashMap<>();

  @BeforeEach
  void makeIndex() {
    index.ensureExists();
  }

  @Test
  void ensuringTwiceMakesOneIndex() throws IOException {
    index.ensureExists();

    assertThat(new IndexSet(client, indices).behind(indices))
        .containsOnlyKeys(Indices.Kind.values())
        .containsEntry(Indices.Kind.ARTICLES, indices.articles() + "-1");
    assertThat(client.indices().get(get -> get.index(indices.articles() + "-*")).indices().keySet())
        .containsExactly(indices.articles() + "-1");
  }

  @Test
  void whatWasWrittenStandsInTheIndex() {
    Article article = Articles.of("a", "One paragraph.", "And another.");
    write(article);

    Standing standing = index.standings(List.of(article.id(), ArticleId.of("b"))).get(article.id());

    assertThat(standing)
        .isEqualTo(
            new Standing(
                article.original().sha256(), "a.txt", Filing.first("a", NOW), List.of(), Set.of()));
  }

  @Test
  void refusedDocumentIsToldAndTheOthersAreWritten() {
    Article good = Articles.of("good", "Fine.");
    Article after = Articles.of("after", "Also fine.");
    try (BulkWriter bulk =
        new BulkWriter(client, (id, refusal) -> note(new ArticleId(id), refusal))) {
      put(bulk, good, "good");
      bulk.put(
          indices.articles(),
          ArticleId.of("bad").value(),
          "{\"no_such_field\": 1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      put(bulk, after, "after");
    }

    assertThat(refusals).containsOnlyKeys(ArticleId.of("bad"));
    assertThat(refusals.get(ArticleId.of("bad"))).contains("no_such_field");
    assertThat(index.standings(List.of(good.id(), after.id()))).hasSize(2);
  }

  private void put(BulkWriter bulk, Article article, String key) {
    bulk.put(
        indices.articles(),
        article.id().value(),
        ArticleDocument.of(article, Evidence.NONE, Filing.first(key, NOW), null));
  }

  @Test
  void nothingIsWrittenToAnIndexThatIsNotThere() {
    try (BulkWriter bulk =
        new BulkWriter(client, (id, refusal) -> note(new ArticleId(id), refusal))) {
      bulk.put(
          indices.articles() + "-mistaken",
          ArticleId.of("lost").value(),
          "{\"id\": \"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    assertThat(refusals).containsOnlyKeys(ArticleId.of("lost"));
  }

  @Test
  void whoWritesWhileARebuildSwitchesWaits() throws Exception {
    IndexSet set = new IndexSet(client, indices);
    set.blockWrites(true);
    Thread unblocking =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Thread.sleep(500);
                    set.blockWrites(false);
                  } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                  }
                });

    write(Articles.of("a", "Written in the end."));

    unblocking.join();
    assertThat(index.standings(List.of(ArticleId.of("a")))).hasSize(1);
  }

  @Test
  void bodyIsSeenAsAWholeByTheArticleAndPassageByPassageWhenNested() throws IOException {
    write(Articles.of("a", "The ambassador came.", "The aide left."));

    assertThat(count(both("ambassador", "aide"))).isEqualTo(1);
    assertThat(count(nested(both("ambassador", "aide")))).isZero();
    assertThat(count(nested(both("ambassador", "came")))).isEqualTo(1);
    assertThat(count(phrase("came the aide"))).as("nothing reaches across passages").isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          words         | trump's campaign       | trump s campaign
          words         | TRUMP\u2019S Campaign  | trump s campaign
          words         | the U.S. and the D.N.C | the u s and the d n c
          words         | over.The next          | over the next
          words         | $3.5 million, 1,000    | 3.5 million 1000
          words         | e\u0301migre\u0301 caf\u00e9 | emigre cafe
          words         | cam\u00adpaign         | campaign
          words         | _so-called_ note:this  | so called note this
          words         | O'Brien                | o brien
          stemmed_words | trump's campaigns      | trump campaign
          stemmed_words | trump s campaigns      | trump campaign
          stemmed_words | the u s embassies      | the u s embassi
          stemmed_words | U.S. News met          | u s news met
          stemmed_words | s                      |
          """)
  void wordsAreFound(String analyzer, String text, String tokens) throws IOException {
    List<String> found =
        client
            .indices()
            .analyze(a -> a.index(indices.articles()).analyzer(analyzer).text(text))
            .tokens()
            .stream()
            .map(AnalyzeToken::token)
            .toList();

    assertThat(found).isEqualTo(tokens == null ? List.of() : List.of(tokens.split(" ")));
  }

  @Test
  void longReportIsFoundToItsLastParagraph() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 12_000; i++) {
      paragraphs.add(
          "Paragraph " + i + " of a report that goes on for as long as such reports do, and on.");
    }
    paragraphs.add("The very last words name a zebra.");
    write(Articles.of("report", paragraphs.toArray(String[]::new)));

    assertThat(count(phrase("name a zebra"))).isEqualTo(1);
    var hit =
        client
            .search(
                search ->
                    search
                        .index(indices.articles())
                        .query(
                            q ->
                                q.nested(
                                    n ->
                                        n.path(ArticleFields.PASSAGES)
                                            .query(phrase("name a zebra"))
                                            .innerHits(
                                                inner ->
                                                    inner.highlight(
                                                        h ->
                                                            h.fields(
                                                                co.elastic.clients.util.NamedValue
                                                                    .of(
                                                                        ArticleFields.PASSAGES_TEXT,
                                                                        co.elastic.clients
                                                                            .elasticsearch.core
                                                                            .search.HighlightField
                                                                            .of(f -> f))))))),
                Void.class)
            .hits()
            .hits()
            .getFirst();
    assertThat(
            Objects.requireNonNull(hit.innerHits().get(ArticleFields.PASSAGES))
                .hits()
                .hits()
                .getFirst()
                .highlight()
                .get(ArticleFields.PASSAGES_TEXT))
        .singleElement()
        .asString()
        .contains("zebra</em>");
  }

  private void write(Article... articles) {
    try (ArticleWriter writer = new ArticleWriter(client, indices, this::note)) {
      for (Article article : articles) {
        writer.write(
            article,
            Evidence.NONE,
            Filing.first(article.original().name().replace(".txt", ""), NOW),
            null);
      }
    }
    index.refresh();
    assertThat(refusals).isEmpty();
  }

  private void note(ArticleId id, @org.jspecify.annotations.Nullable String refusal) {
    if (refusal != null) {
      refusals.put(id, refusal);
    }
  }

  private long count(Query query) throws IOException {
    return client.count(count -> count.index(indices.articles()).query(query)).count();
  }

  private static Query both(String one, String other) {
    return Query.of(
        q ->
            q.match(
                m ->
                    m.field(ArticleFields.PASSAGES_TEXT)
                        .query(one + " " + other)
                        .operator(co.elastic.clients.elasticsearch._types.query_dsl.Operator.And)));
  }

  private static Query phrase(String words) {
    return Query.of(q -> q.matchPhrase(m -> m.field(ArticleFields.PASSAGES_TEXT).query(words)));
  }

  private static Query nested(Query query) {
    return Query.of(q -> q.nested(n -> n.path(ArticleFields.PASSAGES).query(query)));
  }
}
