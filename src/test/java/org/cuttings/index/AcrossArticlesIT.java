package org.cuttings.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.extract.joins.Outlets;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;

@EngineSuite
class AcrossArticlesIT {
  private static final AuthorityRecord HARBOUR =
      new AuthorityRecord(
          "ann-harbour",
          EntityKind.PERSON,
          "Ann Harbour",
          List.of("A. Harbour"),
          "f",
          List.of(new AuthorityRecord.Office("harbour master", List.of(), null, null)),
          List.of(),
          "other",
          List.of(),
          List.of(),
          null,
          Map.of("wikidata", "Q0"),
          "Keeps the harbour.");

  private final ElasticsearchClient client = TestEngine.client();

  @Test
  void peopleAreCountedTheSameInAnyOrderAndInAnyNumberOfRuns() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(
          Articles.of(
              "a" + i,
              new Metadata(
                  "Story " + i,
                  List.of(),
                  PartialDate.parse("2019-03-%02d".formatted(i % 28 + 1)).orElseThrow(),
                  i % 3 == 0 ? null : "Paper " + i % 3,
                  "en",
                  null),
              "Day %d. Ann Harbour %s.".formatted(i, i % 2 == 0 ? "slept" : "met CY DOCK"),
              i % 4 == 0 ? "\"No,\" said Ms. Harbour." : "Nothing else happened."));
    }
    Site one = new Site();
    one.deliver(articles);
    Map<String, JsonNode> expected = one.documents(Kind.PEOPLE);

    Site other = new Site();
    Collections.shuffle(articles, new Random(7));
    other.deliver(articles.subList(0, 13));
    other.deliver(articles.subList(13, 40));

    assertThat(other.documents(Kind.PEOPLE)).isEqualTo(expected);
    JsonNode harbour = Objects.requireNonNull(expected.get("ann-harbour"));
    assertThat(harbour.path("article_count").asInt()).isEqualTo(40);
    assertThat(harbour.path("mention_count").asInt()).isEqualTo(50);
    assertThat(harbour.path("quote_count").asInt()).isEqualTo(10);
    assertThat(harbour.path("report_count").asInt()).isEqualTo(20);
    assertThat(harbour.path("first").asText()).isEqualTo("2019-03-01");
    assertThat(harbour.path("last").asText()).isEqualTo("2019-03-28");
    assertThat(harbour.path("sort_name").asText()).isEqualTo("Harbour, Ann");
    assertThat(harbour.path("side").asText()).isEqualTo("other");
    assertThat(harbour.path("forms").toString())
        .isEqualTo(
            "[{\"name\":\"Ann Harbour\",\"articles\":40},"
                + "{\"name\":\"Harbour\",\"articles\":10}]");
    assertThat(harbour.path("contexts")).isEmpty();
    JsonNode candidate = Objects.requireNonNull(expected.get("name:Cy Dock"));
    assertThat(candidate.path("candidate").asBoolean()).isTrue();
    assertThat(candidate.path("article_count").asInt()).isEqualTo(20);
    assertThat(candidate.path("contexts")).hasSize(5);
    assertThat(candidate.at("/contexts/0/text").asText()).contains("met CY DOCK");
  }

  @Test
  void whatAChangedArticleSaysNoMoreIsGone() throws IOException {
    Site site = new Site();
    site.deliver(
        List.of(Articles.of("a", "Ann Harbour met CY DOCK."), Articles.of("b", "Ann Harbour.")));
    assertThat(site.documents(Kind.REPORTS)).hasSize(1);

    site.deliver(List.of(Articles.of("a", "Nobody met anybody.")));

    assertThat(site.documents(Kind.REPORTS)).isEmpty();
    assertThat(site.documents(Kind.PEOPLE)).containsOnlyKeys("ann-harbour");
    JsonNode harbour = site.documents(Kind.PEOPLE).get("ann-harbour");
    assertThat(Objects.requireNonNull(harbour).path("article_count").asInt()).isEqualTo(1);
  }

  @Test
  void evidenceOfARunThatWasKilledBeforeItWroteTheArticleIsCleared() throws IOException {
    Site site = new Site();
    Article article = Articles.of("a", "Ann Harbour met CY DOCK.");
    Filing filing = Filing.first("a", Instant.EPOCH);
    long killed = new ArticleIndex(client, site.indices).beginRun();
    try (BulkWriter bulk = new BulkWriter(client, (id, refusal) -> assertThat(refusal).isNull())) {
      for (EvidenceDocument one :
          EvidenceDocuments.of(
              article, evidence(article), Outlets.UNLISTED, filing.readAnew("", killed))) {
        bulk.put(site.indices.alias(one.kind()), one.id(), one.json());
      }
    }

    site.deliver(List.of(Articles.of("a", "What happened is another story. Ann Harbour.")));

    assertThat(site.documents(Kind.REPORTS)).isEmpty();
  }

  @Test
  void articleWithoutPartOfItsEvidenceIsToldAndTakenInAnew() throws IOException {
    Site site = new Site();
    Article article = Articles.of("a", "Ann Harbour met CY DOCK.");
    long run = site.write(List.of(article));
    client.delete(
        delete -> delete.index(site.indices.alias(Kind.REPORTS)).id(article.id() + "-e-12"));

    assertThat(site.across(run).problems())
        .singleElement()
        .asString()
        .contains(article.id().value(), "without part of its evidence");

    site.deliver(List.of(article));
    assertThat(site.documents(Kind.REPORTS)).hasSize(1);
  }

  private static Evidence evidence(Article article) {
    HandMade evidence = HandMade.of(article);
    if (article.text().contains("Ann Harbour")) {
      evidence.person("ann-harbour", "Ann Harbour", "Ann Harbour");
    }
    if (article.text().contains("met CY DOCK")) {
      evidence
          .candidate("Cy Dock", "CY DOCK")
          .event(EventType.MEETING, "met", "Ann Harbour met CY DOCK", null, "ann-harbour");
    }
    if (article.text().contains("said")) {
      evidence.person("ann-harbour", "Ann Harbour", "Harbour").quote("No,", "ann-harbour", "said");
    }
    return evidence.evidence();
  }

  /** An archive of its own. */
  private final class Site {
    final Indices indices = new Indices(TestEngine.freshName("across"));
    final ArticleIndex index = new ArticleIndex(client, indices);
    final Derivation derivation = Derivation.of("1", List.of(HARBOUR), AcrossArticlesIT::evidence);

    Site() {
      index.ensureExists();
    }

    void deliver(List<Article> articles) {
      assertThat(across(write(articles)).problems()).isEmpty();
    }

    AcrossArticles.Outcome across(long run) {
      AcrossArticles across = AcrossArticles.since(run, client, indices, derivation);
      across.tasks().forEach(task -> task.run(looked -> {}));
      return across.finish();
    }

    long write(List<Article> articles) {
      long run = index.beginRun();
      Map<ArticleId, Standing> standings =
          index.standings(articles.stream().map(Article::id).toList());
      try (ArticleWriter writer =
          new ArticleWriter(client, indices, (id, refusal) -> assertThat(refusal).isNull())) {
        for (Article article : articles) {
          Standing standing = standings.get(article.id());
          Standing.Verdict verdict =
              Standing.judge(
                  standing,
                  article.original().name(),
                  article.original().sha256(),
                  article.metadata(),
                  "1",
                  run,
                  Instant.EPOCH);
          if (verdict.change() != Standing.Change.UNCHANGED) {
            writer.write(article, evidence(article), verdict.filing(), standing);
          }
        }
      }
      return run;
    }

    Map<String, JsonNode> documents(Kind kind) throws IOException {
      Map<String, JsonNode> documents = new TreeMap<>();
      client
          .search(search -> search.index(indices.alias(kind)).size(1000), ObjectNode.class)
          .hits()
          .hits()
          .forEach(
              hit ->
                  documents.put(
                      Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source())));
      return documents;
    }
  }
}
