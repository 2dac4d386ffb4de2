package org.cuttings.search.people;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Mention;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchCorpus;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;

@EngineSuite
class RecordRequestIT {
  private static final Article OLDER =
      article("older", "2018-01", "It was cold.", "Ann Harbour wrote to Bo Quay. Harbour waited.");
  private static final Article NEWER = article("newer", "2019-03-01", "Nobody saw Ann Harbour.");
  private static final Article OTHER = article("other", "2020", "Bo Quay saw nobody.");
  private static final String DOCUMENT =
      """
      {"id": "ann-harbour", "name": "Ann Harbour", "kind": "person", "candidate": false,
       "aliases": ["A. Harbour", "Harbour"], "note": "Keeps the harbour.",
       "roles": [{"title": "harbour master", "from": "2011", "to": "2016-05"}],
       "mention_count": 3, "article_count": 2, "quote_count": 0,
       "first": "2018-01", "last": "2019-03-01"}
      """;

  @Test
  void aRecordComesWithTheNewestPassagesThatSpeakOfIt() throws IOException {
    SearchCorpus corpus = new SearchCorpus();
    corpus.write(List.of(OLDER, OTHER, NEWER), RecordRequestIT::evidence);
    TestEngine.client()
        .index(
            index ->
                index
                    .index(corpus.indices().alias(Indices.Kind.PEOPLE))
                    .id("ann-harbour")
                    .refresh(Refresh.True)
                    .withJson(new StringReader(DOCUMENT)));

    RecordView record =
        new ElasticPeopleSearch(TestEngine.client(), corpus.indices())
            .record("ann-harbour")
            .orElseThrow();

    assertThat(record.name()).isEqualTo("Ann Harbour");
    assertThat(record.kind()).isEqualTo(EntityKind.PERSON);
    assertThat(record.candidate()).isFalse();
    assertThat(record.aliases()).containsExactly("A. Harbour", "Harbour");
    assertThat(record.note()).isEqualTo("Keeps the harbour.");
    assertThat(record.roles())
        .containsExactly(new RecordView.Role("harbour master", "2011", "2016-05"));
    assertThat(record.mentions()).isEqualTo(3);
    assertThat(record.articles()).isEqualTo(2);
    assertThat(record.first()).isEqualTo("2018-01");
    assertThat(record.newest())
        .extracting(found -> found.article().id())
        .containsExactly(NEWER.id(), OLDER.id());
    RecordView.InArticle older = record.newest().getLast();
    assertThat(older.passages())
        .containsExactly(
            new RecordView.PassageText(1, "Ann Harbour wrote to Bo Quay. Harbour waited."));
    assertThat(older.mentions())
        .extracting(mention -> mention.wording().words())
        .containsExactly("Ann Harbour", "Harbour waited");
    assertThat(older.mentions()).extracting(Mention::id).containsOnly("ann-harbour");
  }

  @Test
  void whomNoArticleSpeaksOfHasNoRecord() {
    PeopleSearch archive =
        new ElasticPeopleSearch(TestEngine.client(), new SearchCorpus().indices());
    assertThat(archive.record("nobody")).isEmpty();
    assertThat(archive.record("")).isEmpty();
    assertThat(archive.record("é".repeat(2_000))).isEmpty();
  }

  private static Evidence evidence(Article article) {
    HandMade evidence = HandMade.of(article);
    if (article != OTHER) {
      evidence = evidence.person("ann-harbour", "Ann Harbour", "Ann Harbour");
    }
    return article == OLDER
        ? evidence
            .person("bo-quay", "Bo Quay", "Bo Quay")
            .person("ann-harbour", "Ann Harbour", "Harbour waited")
            .evidence()
        : article == OTHER
            ? evidence.person("bo-quay", "Bo Quay", "Bo Quay").evidence()
            : evidence.evidence();
  }

  private static Article article(String name, String date, String... passages) {
    Metadata metadata =
        new Metadata(name, List.of(), PartialDate.parse(date).orElseThrow(), "Paper", "en", null);
    return SearchCorpus.article(name, metadata, Format.TEXT, List.of(passages), List.of());
  }
}
