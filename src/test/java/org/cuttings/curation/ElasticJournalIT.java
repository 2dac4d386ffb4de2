package org.cuttings.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.elastic.Indices;
import org.cuttings.index.ArticleIndex;
import org.cuttings.index.Derivation;
import org.cuttings.index.IndexRebuild;
import org.cuttings.index.Standing;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EngineSuite
class ElasticJournalIT {
  private static final RecordKind KIND = RecordKind.ACCOUNT;
  private final ElasticsearchClient client = TestEngine.client();
  private EnteredIndices indices = new EnteredIndices("unset");
  private Journal journal = open(new EnteredIndices(TestEngine.freshName("journal")));

  @BeforeEach
  void fresh() {
    indices = new EnteredIndices(TestEngine.freshName("journal"));
    journal = open(indices);
  }

  private Journal open(EnteredIndices at) {
    return ElasticJournal.open(EnteredStore.open(client, at), Clock.systemUTC());
  }

  private static ObjectNode state(String words) {
    return new ObjectMapper().createObjectNode().put("words", words);
  }

  private static String words(Change change) {
    return change.state().path("words").asText();
  }

  private Change write(String id, long known, String words) {
    return journal.append(KIND, id, known, new Edit("ann", "written", "because"), state(words));
  }

  @Test
  void everyStateOfARecordIsKept() {
    write("one", 0, "first");
    write("one", 1, "second");
    write("other", 0, "elsewhere");

    assertThat(journal.latest(KIND, "one").map(ElasticJournalIT::words)).contains("second");
    assertThat(journal.history(KIND, "one"))
        .extracting(ElasticJournalIT::words)
        .containsExactly("second", "first");
    assertThat(journal.version(KIND, "one", 1).map(Change::by)).contains("ann");
    assertThat(journal.latest(KIND)).extracting(Change::id).containsExactly("one", "other");
    assertThat(journal.latest(KIND, "none")).isEmpty();
  }

  @Test
  void changesSinceAPlaceAreToldInTheOrderInWhichTheyWereWritten() {
    assertThat(journal.position()).isZero();
    write("one", 0, "first");
    long place = journal.position();
    assertThat(journal.since(place, Set.of(KIND))).isEmpty();
    write("two", 0, "second");
    write("one", 1, "third");

    assertThat(journal.since(place, Set.of(KIND)))
        .extracting(ElasticJournalIT::words)
        .containsExactly("second", "third");
    assertThat(journal.since(0, Set.of(KIND))).hasSize(3);
    assertThat(journal.since(0, EnumSet.complementOf(EnumSet.of(KIND)))).isEmpty();
    assertThat(open(indices).position()).isEqualTo(journal.position()).isGreaterThan(place);
  }

  @Test
  void whoChangesWhatSomebodyElseChangedIsToldAndNothingIsWritten() {
    write("one", 0, "first");
    write("one", 1, "of Bo");

    assertThatThrownBy(() -> write("one", 1, "of Ann"))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(words(e.latest())).isEqualTo("of Bo"));
    assertThatThrownBy(() -> write("one", 0, "made twice")).isInstanceOf(ConflictException.class);
    assertThat(journal.history(KIND, "one")).hasSize(2);
  }

  @Test
  void recordThatIsNotThereCannotBeChanged() {
    assertThatThrownBy(() -> write("none", 3, "words")).hasMessageContaining("no account none");
  }

  @Test
  void twentyCuratorsAtOnceLoseNothing() throws Exception {
    write("shared", 0, "");
    Set<String> written = new HashSet<>();
    try (ExecutorService curators = Executors.newFixedThreadPool(20)) {
      List<Future<?>> all = new ArrayList<>();
      for (int curator = 0; curator < 20; curator++) {
        for (int i = 0; i < 2; i++) {
          String mark = "curator-" + curator + "-" + i;
          written.add(mark);
          all.add(curators.submit(() -> addMark(mark)));
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    }

    Change last = journal.latest(KIND, "shared").orElseThrow();
    assertThat(words(last).strip().split(" ")).containsExactlyInAnyOrderElementsOf(written);
    assertThat(last.version()).isEqualTo(41);
    assertThat(journal.history(KIND, "shared"))
        .extracting(Change::version)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 41).map(v -> 42 - v).boxed().toList());
  }

  /** Reads, adds, writes; whenever somebody else was quicker, again from what stands then. */
  private void addMark(String mark) {
    while (true) {
      Change stands = journal.latest(KIND, "shared").orElseThrow();
      try {
        write("shared", stands.version(), words(stands) + " " + mark);
        return;
      } catch (ConflictException e) {
        // Again.
      }
    }
  }

  @Test
  void crashBetweenChangeAndRecordIsMendedWhenTheJournalIsOpened() throws IOException {
    Change whole = write("two", 0, "whole");
    // What a crash leaves: the change is written, the record is not yet.
    client.index(
        index ->
            index
                .index(indices.name(EnteredIndices.Kind.CHANGES))
                .id("account:one:1")
                .refresh(Refresh.True)
                .document(firstOfOne(whole.at())));
    assertThat(journal.latest(KIND)).extracting(Change::id).containsExactly("two");

    journal = open(indices);

    assertThat(journal.latest(KIND)).extracting(Change::id).containsExactly("one", "two");
    write("one", 1, "goes on");
    assertThat(journal.latest(KIND, "one").map(ElasticJournalIT::words)).contains("goes on");
  }

  @Test
  void whoMeetsWhatACrashLeftIsToldWhatStands() throws IOException {
    write("one", 0, "first");
    Change second = write("one", 1, "second");
    client.index(
        index ->
            index
                .index(indices.name(EnteredIndices.Kind.RECORDS))
                .id("account:one")
                .refresh(Refresh.True)
                .document(firstOfOne(second.at())));

    assertThatThrownBy(() -> write("one", 1, "another second"))
        .isInstanceOf(ConflictException.class);
    assertThat(journal.history(KIND, "one")).hasSize(2);
  }

  private static Article none(ArticleId id, Standing standing) {
    throw new AssertionError("There is no article to read again");
  }

  private static ObjectNode firstOfOne(Instant at) {
    return new ObjectMapper()
        .createObjectNode()
        .put("kind", "account")
        .put("id", "one")
        .put("version", 1)
        .put("at", EnteredStore.TIME.format(at))
        .put("by", "ann")
        .put("action", "written")
        .put("reason", "")
        .set("state", state("first"));
  }

  @Test
  void auditLogIsNewestFirstAndInPages() {
    for (int i = 0; i < 60; i++) {
      write("r" + i % 3, i / 3, "state " + i);
    }
    Journal.Audit first = journal.audit(new Journal.Filter(null, null, null), 1);
    Journal.Audit second = journal.audit(new Journal.Filter(null, null, null), 2);
    assertThat(first.total()).isEqualTo(60);
    assertThat(first.changes()).hasSize(50);
    assertThat(second.changes()).hasSize(10);
    assertThat(first.changes().getFirst().version()).isEqualTo(20);
    assertThat(journal.audit(new Journal.Filter(KIND, "r1", "ann"), 1).total()).isEqualTo(20);
    assertThat(journal.audit(new Journal.Filter(null, null, "bo"), 1).changes()).isEmpty();
  }

  @Test
  void rebuildOfTheArchiveLeavesWhatPeopleEnteredAlone(@TempDir java.nio.file.Path data)
      throws IOException {
    Indices derived = new Indices(indices.prefix());
    new ArticleIndex(client, derived).ensureExists();
    write("one", 0, "entered");

    try (IndexRebuild rebuild =
        IndexRebuild.begin(client, derived, data, Derivation.none("new rules"))) {
      rebuild.fill(ElasticJournalIT::none, count -> {});
      rebuild.commit(ElasticJournalIT::none);
    }
    IndexRebuild.clearLeftovers(client, derived, data);

    assertThat(open(indices).history(KIND, "one")).hasSize(1);
  }
}
