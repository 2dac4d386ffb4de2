package org.cuttings.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.transport.ElasticsearchTransport;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;

/** What changes several records at once, as an import or a split does, is written whole or not. */
@EngineSuite
class DecisionOfManyRecordsIT {
  private static final RecordKind KIND = RecordKind.AUTHORITY;
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ElasticsearchClient client = TestEngine.client();
  private final EnteredIndices indices = new EnteredIndices(TestEngine.freshName("decisions"));
  private Journal journal = open(client);

  private Journal open(ElasticsearchClient through) {
    return ElasticJournal.open(EnteredStore.open(through, indices), Clock.systemUTC());
  }

  private static Proposal of(String id, long known, String words) {
    return new Proposal(
        KIND, id, known, Edit.of("ann", "imported"), JSON.createObjectNode().put("words", words));
  }

  private static String words(Change change) {
    return change.state().path("words").asText();
  }

  private List<String> all() {
    return journal.latest(KIND).stream().map(one -> one.id() + " " + words(one)).toList();
  }

  @Test
  void allChangesOfADecisionAreWrittenAndTellWhatTheyAre() {
    long place = journal.position();
    List<Change> made = journal.append(List.of(of("b", 0, "new"), of("a", 0, "new")));

    assertThat(made).extracting(Change::id).containsExactly("b", "a");
    assertThat(all()).containsExactly("a new", "b new");
    assertThat(journal.since(place, Set.of(KIND))).containsExactlyInAnyOrderElementsOf(made);
    assertThat(journal.history(KIND, "a")).containsExactly(made.getLast());
    assertThat(journal.changes(KIND)).isEqualTo(2);
    journal.adopt(made);
    assertThat(journal.audit(new Journal.Filter(KIND, null, "ann"), 1).total())
        .as("what is here already is left as it is")
        .isEqualTo(2);
  }

  @Test
  void conflictInTheMiddleLeavesNothing() {
    journal.append(List.of(of("b", 0, "of Bo")));

    assertThatThrownBy(
            () -> journal.append(List.of(of("a", 0, "x"), of("b", 0, "x"), of("c", 0, "x"))))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(words(e.latest())).isEqualTo("of Bo"));
    assertThatThrownBy(() -> journal.append(List.of(of("a", 0, "x"), of("none", 7, "x"))))
        .hasMessageContaining("no authority none");
    assertThatThrownBy(() -> journal.append(List.of(of("a", 0, "x"), of("a", 1, "x"))))
        .hasMessageContaining("each of them once");

    assertThat(all()).containsExactly("b of Bo");
    assertThat(journal.audit(new Journal.Filter(KIND, null, null), 1).total()).isEqualTo(1);
    assertThat(journal.append(List.of(of("a", 0, "new"), of("b", 1, "new")))).hasSize(2);
  }

  /** A conflict that shows only when the change is written, not when the versions are looked at. */
  @Test
  void whoIsSlowerByAMomentLeavesNothing() throws IOException {
    journal.append(List.of(of("c", 0, "first")));
    client.index(
        index ->
            index
                .index(indices.name(EnteredIndices.Kind.CHANGES))
                .id("authority:c:2")
                .refresh(Refresh.True)
                .document(change("c", 2, "quicker")));

    assertThatThrownBy(
            () -> journal.append(List.of(of("a", 0, "x"), of("b", 0, "x"), of("c", 1, "x"))))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(words(e.latest())).isEqualTo("quicker"));
    assertThat(all()).containsExactly("c quicker");
    assertThat(journal.history(KIND, "a")).isEmpty();
  }

  private static ObjectNode change(String id, long version, String words) {
    ObjectNode change =
        JSON.createObjectNode()
            .put("kind", KIND.value())
            .put("id", id)
            .put("version", version)
            .put("at", EnteredStore.TIME.format(Clock.systemUTC().instant()))
            .put("by", "bo")
            .put("action", "imported")
            .put("reason", "");
    change.set("state", JSON.createObjectNode().put("words", words));
    return change;
  }

  /** Of a decision that takes several requests at each step, one request after the other fails. */
  @Test
  void crashAfterAnyRequestLeavesAllOrNothingAndNothingInTheWay() {
    int records = 2 * ChangeBulk.BATCH + 1;
    List<Integer> whole = new ArrayList<>();
    boolean done = false;
    for (int dies = 0; !done; dies++) {
      String mark = "-" + dies;
      List<Proposal> decision =
          IntStream.range(0, records).mapToObj(i -> of("r" + i + mark, 0, "new")).toList();
      AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
      Journal crashing = open(crashing(left));
      left.set(dies);
      try {
        crashing.append(decision);
        done = true;
      } catch (JournalUnavailableException e) {
        assertThat(e).hasMessageContaining("Elasticsearch does not answer");
      }

      journal = open(client);
      int written =
          (int) journal.latest(KIND).stream().filter(one -> one.id().endsWith(mark)).count();
      assertThat(written).as("after %d requests", dies).isIn(0, records);
      assertThat(journal.history(KIND, "r7" + mark)).hasSize(written == 0 ? 0 : 1);
      long known = written == 0 ? 0 : 1;
      journal.append(List.of(of("r0" + mark, known, "goes on"), of("r7" + mark, known, "goes on")));
      whole.add(written);
    }
    assertThat(whole).as("some die too early, some late enough").contains(0).endsWith(records);
    assertThat(whole).isSorted().hasSizeGreaterThan(8);
  }

  /** Passes so many requests on, and then none. */
  private ElasticsearchClient crashing(AtomicInteger left) {
    ElasticsearchTransport whole = client._transport();
    return new ElasticsearchClient(
        (ElasticsearchTransport)
            Proxy.newProxyInstance(
                ElasticsearchTransport.class.getClassLoader(),
                new Class<?>[] {ElasticsearchTransport.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("performRequest") && left.getAndDecrement() <= 0) {
                    throw new IOException("The engine is gone");
                  }
                  try {
                    return method.invoke(whole, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                }));
  }

  @Test
  void journalThatGoesOnAfterTheEngineWasAwayMendsWhatItLeft() {
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    Journal going = open(crashing(left));
    // Versions, what is reserved, and the lead; then it is decided, and not yet visible.
    left.set(3);
    assertThatThrownBy(() -> going.append(List.of(of("a", 0, "new"), of("b", 0, "new"))))
        .isInstanceOf(JournalUnavailableException.class);
    left.set(Integer.MAX_VALUE);

    assertThatThrownBy(() -> going.append(List.of(of("b", 0, "again"), of("c", 0, "again"))))
        .isInstanceOf(ConflictException.class);
    assertThat(all()).containsExactly("a new", "b new");
  }

  /** Another process opens the journal while a decision is on its way. */
  @Test
  void nobodyTakesAwayFromWhoIsAliveOrWritesHalf() throws Exception {
    List<Future<List<Change>>> all = new ArrayList<>();
    try (ExecutorService curators = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        String mark = "-" + i;
        Journal of = i % 2 == 0 ? journal : open(client);
        all.add(
            curators.submit(
                () ->
                    of.append(
                        IntStream.range(0, 5)
                            .mapToObj(k -> of("r" + k + mark, 0, "new"))
                            .toList())));
      }
    }
    int written = 0;
    for (Future<List<Change>> one : all) {
      written += one.get().size();
    }
    assertThat(open(client).latest(KIND)).hasSize(written).hasSize(40);
  }

  @Test
  void twentyCuratorsWhoChangeTwoRecordsAtOnceLoseNothing() throws Exception {
    journal.append(List.of(of("one", 0, "0"), of("two", 0, "0")));
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService curators = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 20; i++) {
        all.add(curators.submit(this::countUp));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertThat(all()).containsExactly("one 20", "two -20");
    assertThat(journal.latest(KIND)).extracting(Change::version).containsOnly(21L);
  }

  /** One record grows by what the other shrinks by. */
  private void countUp() {
    while (true) {
      Change one = journal.latest(KIND, "one").orElseThrow();
      Change two = journal.latest(KIND, "two").orElseThrow();
      String more = String.valueOf(Integer.parseInt(words(one)) + 1);
      String less = String.valueOf(Integer.parseInt(words(two)) - 1);
      try {
        journal.append(List.of(of("one", one.version(), more), of("two", two.version(), less)));
        return;
      } catch (ConflictException e) {
        // Again.
      }
    }
  }
}
