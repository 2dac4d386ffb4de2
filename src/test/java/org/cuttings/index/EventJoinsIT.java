package org.cuttings.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;

/** The documents of joined events follow from the articles, whatever came first. */
@EngineSuite
class EventJoinsIT {
  private static final String[] PEOPLE = {
    "ada-lark", "ben-moss", "cyd-nash", "dan-oak", "eve-pike", "flo-reed"
  };
  private static final String[] NAMES = {
    "Ada Lark", "Ben Moss", "Cyd Nash", "Dan Oak", "Eve Pike", "Flo Reed"
  };

  @Test
  void reportsOfTwoPapersBecomeOneEventThatNamesBoth() throws IOException {
    Archive archive = new Archive();
    archive.deliver(
        List.of(
            story("one", "The Sample Post", "2019-04-01", met(0, 1, "2019-03-01")),
            story("two", "The Sample Star", "2019-04-02", met(1, 0, "2019-03-01"))));

    JsonNode event = archive.events().values().iterator().next();
    assertThat(archive.events()).hasSize(1);
    assertThat(event.path("source_count").asInt()).isEqualTo(2);
    assertThat(event.path("independent_count").asInt()).isEqualTo(2);
    assertThat(event.path("sources").toString())
        .isEqualTo("[\"The Sample Post\",\"The Sample Star\"]");
    assertThat(event.path("pair").toString()).isEqualTo("[\"ada-lark|ben-moss\"]");
    assertThat(event.at("/reasons/0/words").asText()).contains("same day 2019-03-01");
    assertThat(event.at("/date/value").asText()).isEqualTo("2019-03-01");
    assertThat(archive.eventOfReport().values()).containsOnly(event.path("id").asText());
  }

  @Test
  void eventStaysUnderItsIdWhenAThirdPaperReportsIt() throws IOException {
    Archive archive = new Archive();
    archive.deliver(
        List.of(
            story("one", "The Sample Post", "2019-04-01", met(0, 1, "2019-03-01")),
            story("two", "The Sample Star", "2019-04-02", met(0, 1, "2019-03-01"))));
    String id = archive.events().keySet().iterator().next();

    archive.deliver(
        List.of(story("a-third", "The Sample Sun", "2019-05-01", met(0, 1, "2019-03-01"))));

    assertThat(archive.events()).containsOnlyKeys(id);
    assertThat(archive.events().values())
        .extracting(event -> event.path("report_count").asInt())
        .containsExactly(3);
  }

  @Test
  void articleThatChangesItsStoryLeavesTheEvent() throws IOException {
    Archive archive = new Archive();
    archive.deliver(
        List.of(
            story("one", "The Sample Post", "2019-04-01", met(0, 1, "2019-03-01")),
            story("two", "The Sample Star", "2019-04-02", met(0, 1, "2019-03-01")),
            story("three", "The Sample Sun", "2019-04-03", met(2, 3, "2019-03-09"))));
    assertThat(archive.events()).hasSize(2);

    archive.deliver(
        List.of(story("one", "The Sample Post", "2019-04-01", met(2, 3, "2019-03-09"))));

    assertThat(archive.events().values())
        .extracting(event -> event.path("sources").toString())
        .containsExactlyInAnyOrder(
            "[\"The Sample Star\"]", "[\"The Sample Post\",\"The Sample Sun\"]");
  }

  @Test
  void ordersAndRunsDoNotMatter() throws IOException {
    List<Story> all = stories();
    Archive whole = new Archive();
    whole.deliver(all);
    Map<String, JsonNode> expected = whole.events();
    assertThat(expected.values()).anyMatch(event -> event.path("report_count").asInt() > 2);

    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      List<Story> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, random);
      Archive archive = new Archive();
      // An earlier revision of some tells something else.
      archive.deliver(
          shuffled.subList(0, 5).stream()
              .map(story -> story(story.key(), "The Sample Post", null, met(0, 1, "2019-03-02")))
              .toList());
      for (int from = 0; from < shuffled.size(); ) {
        int to = Math.min(shuffled.size(), from + 1 + random.nextInt(9));
        archive.deliver(shuffled.subList(from, to));
        from = to;
      }

      assertThat(archive.events()).as("seed %d", seed).isEqualTo(expected);
      assertThat(archive.eventOfReport()).as("seed %d", seed).isEqualTo(whole.eventOfReport());
    }
  }

  @Test
  void runThatWasKilledBeforeJoiningIsMadeGoodByTheNext() throws IOException {
    Archive archive = new Archive();
    archive.write(
        List.of(
            story("one", "The Sample Post", "2019-04-01", met(0, 1, "2019-03-01")),
            story("two", "The Sample Star", "2019-04-02", met(0, 1, "2019-03-01"))));

    archive.deliver(
        List.of(story("three", "The Sample Sun", "2019-04-03", met(2, 3, "2019-03-09"))));

    assertThat(archive.events()).hasSize(2);
  }

  private record Story(String key, Article article, Evidence evidence) {}

  private record Met(int one, int other, String day) {}

  private static Met met(int one, int other, String day) {
    return new Met(one, other, day);
  }

  private static Story story(
      String key, String publisher, @org.jspecify.annotations.Nullable String day, Met... met) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < met.length; i++) {
      paragraphs.add(
          "%s met%d %s on %s.".formatted(NAMES[met[i].one], i, NAMES[met[i].other], met[i].day));
    }
    Article article =
        Articles.of(
            key,
            new Metadata(
                "Title of " + key,
                List.of(),
                day == null ? null : PartialDate.parse(day).orElseThrow(),
                publisher,
                "en",
                null),
            paragraphs.toArray(String[]::new));
    HandMade evidence = HandMade.of(article);
    for (int i = 0; i < met.length; i++) {
      evidence.person(PEOPLE[met[i].one], NAMES[met[i].one], NAMES[met[i].one]);
      evidence.person(PEOPLE[met[i].other], NAMES[met[i].other], NAMES[met[i].other]);
      evidence.event(
          EventType.MEETING,
          "met" + i,
          paragraphs.get(i),
          met[i].day,
          PEOPLE[met[i].one],
          PEOPLE[met[i].other]);
    }
    return new Story(key, article, evidence.evidence());
  }

  private static List<Story> stories() {
    Random random = new Random(7);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Met[] met = new Met[1 + random.nextInt(3)];
      for (int j = 0; j < met.length; j++) {
        int one = random.nextInt(PEOPLE.length);
        int other = (one + 1 + random.nextInt(2)) % PEOPLE.length;
        String day = "2019-03-0" + (1 + random.nextInt(4));
        met[j] = met(one, other, random.nextInt(4) == 0 ? "2019-03" : day);
      }
      stories.add(story("story-" + i, "Sample Paper " + (i % 7), "2019-04-1" + (i % 9), met));
    }
    return stories;
  }

  /** An archive of its own. */
  private static final class Archive {
    private final Indices indices = new Indices(TestEngine.freshName("joins"));
    private final ArticleIndex index = new ArticleIndex(TestEngine.client(), indices);

    Archive() {
      index.ensureExists();
    }

    void deliver(List<Story> stories) {
      AcrossArticles across =
          AcrossArticles.since(write(stories), TestEngine.client(), indices, Derivation.none("1"));
      across.tasks().forEach(task -> task.run(looked -> {}));
      assertThat(across.finish().problems()).isEmpty();
    }

    long write(List<Story> stories) {
      long run = index.beginRun();
      Map<ArticleId, Standing> standings =
          index.standings(stories.stream().map(story -> story.article().id()).toList());
      try (ArticleWriter writer =
          new ArticleWriter(
              TestEngine.client(), indices, (id, refusal) -> assertThat(refusal).isNull())) {
        for (Story story : stories) {
          Article article = story.article();
          Standing standing = standings.get(article.id());
          Standing.Verdict verdict =
              Standing.judge(
                  standing,
                  story.key(),
                  article.original().sha256(),
                  article.metadata(),
                  "1",
                  run,
                  Instant.EPOCH);
          writer.write(article, story.evidence(), verdict.filing(), standing);
        }
      }
      return run;
    }

    Map<String, JsonNode> events() throws IOException {
      return documents(Kind.EVENTS);
    }

    Map<String, String> eventOfReport() throws IOException {
      Map<String, String> events = new HashMap<>();
      documents(Kind.REPORTS)
          .forEach((id, report) -> events.put(id, report.path("event").asText()));
      return events;
    }

    private Map<String, JsonNode> documents(Kind kind) throws IOException {
      IndexSet.refresh(TestEngine.client(), indices);
      Map<String, JsonNode> documents = new TreeMap<>();
      try (Snapshot snapshot = Snapshot.open(TestEngine.client(), indices.alias(kind))) {
        snapshot.forEach(
            Query.of(q -> q.matchAll(all -> all)),
            List.of("*"),
            100,
            hits ->
                hits.forEach(
                    hit ->
                        documents.put(
                            Objects.requireNonNull(hit.id()),
                            Objects.requireNonNull(hit.source()))));
      }
      return documents;
    }
  }
}
