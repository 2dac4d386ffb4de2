package org.cuttings.search.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.model.Article;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Format;
import org.cuttings.model.Mention;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.SearchCorpus;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@EngineSuite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleSearchIT {
  private static final Article OLDER =
      article(
          "older",
          "2018-01",
          "It was cold.",
          "Ann Harbour met Bo Quay on 2017-11-30. Harbour waited.",
          "Harbour said \u201cQuay is late\u201d and left.");
  private static final Article NEWER = article("newer", "2019-03-01", "Nobody saw Ann Harbour.");
  private static final Article OTHER = article("other", "2020", "Bo Quay saw Eve Harbour.");
  private static final AuthorityRecord HARBOUR =
      person(
          "ann-harbour",
          "Ann Harbour",
          List.of("A. Harbour"),
          List.of(
              new AuthorityRecord.Office(
                  "harbour master",
                  List.of(),
                  PartialDate.parse("2011").orElseThrow(),
                  PartialDate.parse("2016-05").orElseThrow())),
          List.of(
              new AuthorityRecord.Relation("sister", "bo-quay", null),
              new AuthorityRecord.Relation("aunt", "flo-pier", null)));
  private static final AuthorityRecord PIER =
      person("flo-pier", "Flo Pier", List.of(), List.of(), List.of());
  private static final AuthorityRecord QUAY =
      person("bo-quay", "Bo Quay", List.of("Bó Kaï"), List.of(), List.of());

  private final PeopleSearch people = people();

  private static PeopleSearch people() {
    SearchCorpus corpus = new SearchCorpus();
    corpus.write(List.of(OLDER, OTHER, NEWER), PeopleSearchIT::evidence);
    corpus.across(List.of(HARBOUR, QUAY, PIER));
    return new ElasticPeopleSearch(TestEngine.client(), corpus.indices());
  }

  @Test
  void aRecordComesWithWhatTheAuthorityFileAndTheArticlesSay() {
    RecordView record = people.record("ann-harbour", 1).orElseThrow();

    RecordSummary summary = record.summary();
    assertThat(summary.name()).isEqualTo("Ann Harbour");
    assertThat(summary.kind()).isEqualTo(EntityKind.PERSON);
    assertThat(summary.candidate()).isFalse();
    assertThat(summary.note()).isEqualTo("Keeps the harbour.");
    assertThat(summary.roles())
        .containsExactly(new RecordSummary.Role("harbour master", "2011", "2016-05"));
    assertThat(summary.articles()).isEqualTo(2);
    assertThat(summary.first()).isEqualTo("2018-01");
    assertThat(summary.last()).isEqualTo("2019-03-01");
    assertThat(record.forms())
        .containsExactly(
            new RecordView.Form("Ann Harbour", 2),
            new RecordView.Form("Harbour said", 1),
            new RecordView.Form("Harbour waited", 1));
    assertThat(record.relations())
        .extracting(
            RecordView.Relation::kind,
            one -> one.other().name(),
            RecordView.Relation::inverse,
            RecordView.Relation::here)
        .as("no article speaks of Flo Pier")
        .containsExactly(
            tuple("sister", "Bo Quay", false, true), tuple("aunt", "Flo Pier", false, false));
    assertThat(people.record("bo-quay", 1).orElseThrow().relations())
        .extracting(
            one -> one.other().name(), RecordView.Relation::inverse, RecordView.Relation::here)
        .containsExactly(tuple("Ann Harbour", true, true));
  }

  @Test
  void namesAreSuggestedWhetherOrNotTheirAccentsAreTyped() {
    for (String typed :
        List.of("bo kai", "Bó Kaï", "Bo\u0301 Kai", "kaï bo", "Bö Qüay", "Bo Quáy")) {
      assertThat(people.suggestions(typed).names())
          .as(typed)
          .extracting(known -> known.summary().key())
          .startsWith("bo-quay");
    }
  }

  @Test
  void mentionsAreCountedWhereAndWhenTheyStand() {
    RecordView.Coverage coverage = people.record("ann-harbour", 1).orElseThrow().coverage();
    assertThat(coverage.sources()).containsExactly(new RecordView.InSource("Paper", 4, 2));
    assertThat(coverage.dates()).isEqualTo(Map.of("2018-01", 3L, "2019-03-01", 1L));
    assertThat(coverage.undated()).isZero();
  }

  @Test
  void theNewestPassagesAreThoseThatSpeakOfIt() {
    RecordView record = people.record("ann-harbour", 1).orElseThrow();
    assertThat(record.newest())
        .extracting(found -> found.article().id())
        .containsExactly(NEWER.id(), OLDER.id());
    RecordView.InArticle older = record.newest().getLast();
    assertThat(older.passages()).extracting(RecordView.PassageText::ordinal).containsExactly(1, 2);
    assertThat(older.mentions())
        .extracting(mention -> mention.wording().words())
        .containsExactly("Ann Harbour", "Harbour waited", "Harbour said");
    assertThat(older.mentions()).extracting(Mention::id).containsOnly("ann-harbour");
  }

  @Test
  void eventsQuotesDealingsAndNamesakesComeAlong() {
    RecordView record = people.record("ann-harbour", 1).orElseThrow();
    assertThat(record.timeline().total()).isEqualTo(1);
    assertThat(record.timeline().events().getFirst().type()).isEqualTo(EventType.MEETING);
    assertThat(record.timeline().events().getFirst().date())
        .isEqualTo(PartialDate.parse("2017-11-30").orElseThrow());
    assertThat(record.dealings())
        .extracting(one -> one.who().key(), RecordView.Dealing::events, one -> one.statuses())
        .containsExactly(tuple("bo-quay", 1L, Map.of(EventStatus.HAPPENED, 1L)));
    assertThat(record.said().total()).isEqualTo(1);
    assertThat(record.said().newest().getFirst().article().id()).isEqualTo(OLDER.id());
    assertThat(record.beside()).extracting(one -> one.who().key()).containsExactly("bo-quay");
    assertThat(record.namesakes())
        .extracting(RecordSummary::key)
        .containsExactly("name:Eve Harbour");
    assertThat(people.record("ann-harbour", 9).orElseThrow().timeline().events()).isEmpty();
    assertThat(people.record("ann-harbour", 9_999_999)).isPresent();
  }

  @Test
  void twoPeopleComeWithWhatHappenedBetweenThemFromEitherSide() {
    PairView pair = people.pair("bo-quay", "ann-harbour", 1).orElseThrow();
    assertThat(pair.one().name()).isEqualTo("Bo Quay");
    assertThat(pair.total()).isEqualTo(1);
    assertThat(pair.statuses()).isEqualTo(Map.of(EventStatus.HAPPENED, 1L));
    assertThat(pair.events().getFirst().reports())
        .extracting(report -> report.event().trigger().words())
        .containsExactly("met");
    assertThat(pair.articles()).isEqualTo(1);
    assertThat(pair.passages().getFirst().passages())
        .extracting(RecordView.PassageText::ordinal)
        .containsExactly(1);
    assertThat(people.pair("ann-harbour", "bo-quay", 1).orElseThrow().events())
        .isEqualTo(pair.events());
  }

  @Test
  void twoWhoAreNamedInDifferentPassagesHaveNone() {
    PairView pair = people.pair("bo-quay", "name:Eve Harbour", 1).orElseThrow();
    assertThat(pair.events()).isEmpty();
    assertThat(pair.passages()).hasSize(1);
    PairView strangers = people.pair("ann-harbour", "name:Eve Harbour", 1).orElseThrow();
    assertThat(strangers.articles()).isZero();
    assertThat(strangers.passages()).isEmpty();
  }

  /** No article names the crew, one only tells what it took part in. */
  @Test
  void whoeverOnlyTookPartInEventsHasAPageOfThese() {
    RecordView crew = people.record("name:Harbour Crew", 1).orElseThrow();
    assertThat(crew.summary().name()).isEqualTo("Harbour Crew");
    assertThat(crew.summary().kind()).isEqualTo(EntityKind.GROUP);
    assertThat(crew.summary().mentions()).isZero();
    assertThat(crew.timeline().total()).isEqualTo(1);
    assertThat(crew.newest()).isEmpty();
    PairView pair = people.pair("name:Harbour Crew", "bo-quay", 1).orElseThrow();
    assertThat(pair.one().name()).isEqualTo("Harbour Crew");
    assertThat(pair.total()).isEqualTo(1);
  }

  @Test
  void theWholeRegisterHasEverybodyInTheOrderOfItsPages() {
    PeopleParameters persons = PeopleParameters.EMPTY.withKind(EntityKind.PERSON);
    try (Stream<RecordSummary> all = people.all(persons.withPage(7))) {
      assertThat(all.toList()).isEqualTo(people.people(persons).people()).hasSize(3);
    }
    try (Stream<RecordSummary> all = people.all(persons.withCandidate(true))) {
      assertThat(all).extracting(RecordSummary::name).containsExactly("Eve Harbour");
    }
  }

  @Test
  void whomNoArticleSpeaksOfHasNoPage() {
    assertThat(people.record("nobody", 1)).isEmpty();
    assertThat(people.record("", 1)).isEmpty();
    assertThat(people.record("é".repeat(2_000), 1)).isEmpty();
    assertThat(people.pair("ann-harbour", "nobody", 1)).isEmpty();
    assertThat(people.pair("ann-harbour", "ann-harbour", 1)).isEmpty();
  }

  private static Evidence evidence(Article article) {
    HandMade evidence = HandMade.of(article);
    if (article == OTHER) {
      return evidence
          .person("bo-quay", "Bo Quay", "Bo Quay")
          .candidate("Eve Harbour", "Eve Harbour")
          .event(
              new Event(
                  EventType.CALL,
                  EventStatus.HAPPENED,
                  evidence.wording("saw"),
                  evidence.wording("Bo Quay saw Eve Harbour"),
                  List.of(
                      new Participant(
                          EntityKind.PERSON,
                          "bo-quay",
                          "Bo Quay",
                          Participant.Role.INITIATOR,
                          null),
                      new Participant(
                          EntityKind.GROUP,
                          null,
                          "Harbour Crew",
                          Participant.Role.RECIPIENT,
                          null)),
                  null,
                  null,
                  null,
                  null,
                  List.of(),
                  0.8,
                  "by-hand"))
          .evidence();
    }
    evidence.person("ann-harbour", "Ann Harbour", "Ann Harbour");
    return article == NEWER
        ? evidence.evidence()
        : evidence
            .person("bo-quay", "Bo Quay", "Bo Quay")
            .person("ann-harbour", "Ann Harbour", "Harbour waited")
            .person("ann-harbour", "Ann Harbour", "Harbour said")
            .event(
                EventType.MEETING,
                "met",
                "Ann Harbour met Bo Quay on 2017-11-30",
                "2017-11-30",
                "ann-harbour",
                "bo-quay")
            .quote("Quay is late", "ann-harbour", "said")
            .evidence();
  }

  private static AuthorityRecord person(
      String id,
      String name,
      List<String> aliases,
      List<AuthorityRecord.Office> roles,
      List<AuthorityRecord.Relation> relations) {
    return new AuthorityRecord(
        id,
        EntityKind.PERSON,
        name,
        aliases,
        null,
        roles,
        relations,
        "port",
        List.of(),
        List.of(),
        null,
        Map.of(),
        "Keeps the harbour.");
  }

  private static Article article(String name, String date, String... passages) {
    Metadata metadata =
        new Metadata(name, List.of(), PartialDate.parse(date).orElseThrow(), "Paper", "en", null);
    return SearchCorpus.article(name, metadata, Format.TEXT, List.of(passages), List.of());
  }
}
