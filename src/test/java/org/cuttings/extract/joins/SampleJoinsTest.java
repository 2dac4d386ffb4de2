package org.cuttings.extract.joins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.cuttings.model.JoinedEvent;
import org.junit.jupiter.api.Test;

/** The events of the sample corpus, labelled by hand: what is joined, and that no order matters. */
class SampleJoinsTest {
  private final LabelledReports sample = LabelledReports.sample();

  @Test
  void reportsOfOneEventAreJoinedAndHardlyEverOthers() {
    List<JoinedEvent> events = EventJoiner.join(sample.reports());

    LabelledReports.Score all = sample.score(events, true);
    LabelledReports.Score original = sample.score(events, false);
    assertThat(all.right()).as(all.toString()).hasSizeGreaterThan(300);
    assertThat(all.precision()).as("wrong: %s", all.wrong()).isGreaterThanOrEqualTo(0.98);
    assertThat(all.recall()).as("missed: %s", all.missed()).isGreaterThanOrEqualTo(0.81);
    assertThat(original.recall()).as("copies left out").isGreaterThanOrEqualTo(0.79);
  }

  @Test
  void everyReportIsInOneEvent() {
    List<String> members = new ArrayList<>();
    for (JoinedEvent event : EventJoiner.join(sample.reports())) {
      event.members().forEach(member -> members.add(member.report()));
    }

    assertThat(members)
        .containsExactlyInAnyOrderElementsOf(sample.reports().stream().map(Report::id).toList());
  }

  @Test
  void theOrderOfTheReportsDoesNotMatter() {
    List<JoinedEvent> expected = EventJoiner.join(sample.reports());
    for (int seed = 0; seed < 5; seed++) {
      List<Report> shuffled = new ArrayList<>(sample.reports());
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(EventJoiner.join(shuffled)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /**
   * Articles come in batches, some go, some come back: each time only what they touch is rejoined.
   */
  @Test
  void rejoiningWhatIsTouchedGivesWhatJoiningAllGives() {
    for (int seed = 0; seed < 6; seed++) {
      Random random = new Random(seed);
      Archive archive = new Archive();
      List<Report> rest = new ArrayList<>(sample.reports());
      Collections.shuffle(rest, random);
      while (!rest.isEmpty()) {
        List<Report> batch = rest.subList(0, Math.min(rest.size(), 1 + random.nextInt(90)));
        archive.put(List.copyOf(batch));
        batch.clear();
        if (random.nextInt(3) == 0) {
          rest.addAll(archive.takeSome(random));
        }
        assertThat(List.copyOf(archive.events.values()))
            .as("seed %d, %d reports", seed, archive.reports.size())
            .isEqualTo(EventJoiner.join(archive.reports.values()));
        if (random.nextInt(12) == 0) {
          break;
        }
      }
    }
  }

  private static final class Archive implements EventJoiner.Shelf {
    final Map<String, Report> reports = new TreeMap<>();
    final Map<String, JoinedEvent> events = new TreeMap<>();
    private final Map<String, String> eventOf = new HashMap<>();
    private final Map<String, Set<String>> blocks = new HashMap<>();

    @Override
    public List<Report> in(Set<String> blocks) {
      return reports.values().stream()
          .filter(report -> !Collections.disjoint(blocksOf(report), blocks))
          .toList();
    }

    private Set<String> blocksOf(Report report) {
      return blocks.computeIfAbsent(report.id(), id -> EventJoiner.blocks(report));
    }

    void put(List<Report> batch) {
      batch.forEach(report -> reports.put(report.id(), report));
      rejoin(batch, Set.of());
    }

    List<Report> takeSome(Random random) {
      List<Report> gone = new ArrayList<>();
      Set<String> touched = new HashSet<>();
      for (Report report : List.copyOf(reports.values())) {
        if (random.nextInt(20) == 0) {
          gone.add(reports.remove(report.id()));
          touched.addAll(EventJoiner.blocks(report));
        }
      }
      gone.forEach(report -> events.remove(eventOf.remove(report.id())));
      rejoin(List.of(), touched);
      return gone;
    }

    private void rejoin(List<Report> batch, Set<String> touched) {
      List<JoinedEvent> joined = EventJoiner.rejoin(batch, touched, this);
      for (JoinedEvent event : joined) {
        for (JoinedEvent.Member member : event.members()) {
          String before = eventOf.remove(member.report());
          if (before != null) {
            events.remove(before);
          }
        }
      }
      for (JoinedEvent event : joined) {
        events.put(event.id(), event);
        event.members().forEach(member -> eventOf.put(member.report(), event.id()));
      }
    }
  }
}
