package org.cuttings.extract.joins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.model.JoinRuling;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.JoinedEvent.Agreement;
import org.cuttings.model.JoinedEvent.Point;
import org.cuttings.model.JoinedEvent.Subject;
import org.junit.jupiter.api.Test;

/** What is joined and what is not, in invented reports. */
class EventJoinerTest {

  @Test
  void theSameMeetingOnTheSameDayIsOneEvent() {
    List<JoinedEvent> events =
        join(
            "## a | Morning Sample | 2019-01-02 | - | -",
            "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss on March 4",
            "## b | Evening Sample | 2019-01-03 | - | -",
            "x | meeting | happened | ben-moss, ada-lark, cyd-nash | 2018-03-04 | | Moss [received] Lark and Nash");

    assertThat(events).hasSize(1);
    JoinedEvent event = events.getFirst();
    assertThat(event.sources()).containsExactly("Evening Sample", "Morning Sample");
    assertThat(event.independent()).isEqualTo(2);
    assertThat(event.reasons().getFirst().words())
        .contains("same day 2018-03-04")
        .contains("Ada Lark and Ben Moss");
    assertThat(event.participants().getFirst().sources()).isEqualTo(2);
    assertThat(event.participants().getLast().key()).isEqualTo("cyd-nash");
    assertThat(point(event, Subject.PARTICIPANTS).agreement()).isEqualTo(Agreement.COMPATIBLE);
  }

  @Test
  void twoDaysAreTwoEventsHoweverAlikeTheRest() {
    assertThat(
            join(
                "## a | A | - | - | -",
                "x | call | happened | ada-lark>, ben-moss< | 2018-03-04 | | Lark [called] Moss about the sanctions vote",
                "## b | B | - | - | -",
                "y | call | happened | ada-lark>, ben-moss< | 2018-03-06 | | Lark [called] Moss about the sanctions vote"))
        .hasSize(2);
  }

  @Test
  void aDateThatIsOffByOneDayIsADifferenceWhenAllElseAgrees() {
    List<JoinedEvent> events =
        join(
            "## a | A | 2019-01-01 | - | -",
            "x | meeting | happened | ada-lark, ben-moss, cyd-nash | 2018-03-04 | Larch Tower | Lark and Moss [received] Nash at Larch Tower",
            "## b | B | 2019-01-02 | - | -",
            "x | meeting | happened | ada-lark, ben-moss, cyd-nash | 2018-03-04 | Larch Tower | Nash [saw] Lark and Moss",
            "## c | C | 2019-01-03 | - | -",
            "x | meeting | happened | ada-lark, ben-moss, cyd-nash | 2018-03-05 | Larch Tower | Nash [came] to Larch Tower");

    assertThat(events).hasSize(1);
    JoinedEvent event = events.getFirst();
    Point date = point(event, Subject.DATE);
    assertThat(date.agreement()).isEqualTo(Agreement.DIFFERENT);
    assertThat(date.values())
        .extracting(v -> v.value())
        .containsExactly("2018-03-04", "2018-03-05");
    assertThat(event.date()).hasToString("2018-03-04");
    assertThat(event.from()).hasToString("2018-03-04");
    assertThat(event.to()).hasToString("2018-03-05");
    assertThat(event.differences()).contains(date);
  }

  @Test
  void twoDaysThatOneArticleTellsApartStayApart() {
    List<JoinedEvent> events =
        join(
            "## a | A | - | - | -",
            "x | meeting | happened | ada-lark, ben-moss, cyd-nash | 2018-03-04 | Larch Tower | They [met] at Larch Tower on March 4",
            "y | meeting | happened | ada-lark, ben-moss, cyd-nash | 2018-03-05 | Larch Tower | They [met] again the next day",
            "## b | B | - | - | -",
            "x | meeting | happened | ada-lark, ben-moss, cyd-nash | 2018-03-04 | Larch Tower | The three [met] on March 4",
            "## c | C | - | - | -",
            "y | meeting | happened | ada-lark, ben-moss, cyd-nash | 2018-03-05 | Larch Tower | The three [met] on March 5");

    assertThat(events).hasSize(2).allSatisfy(event -> assertThat(event.members()).hasSize(2));
  }

  @Test
  void aMonthMeansTheOneDayThatIsKnownInIt() {
    String exact =
        "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss for lunch on March 4";
    String month =
        "x | meeting | happened | ada-lark, ben-moss | 2018-03 | | In March Lark [met] Moss for lunch";
    String other =
        "y | meeting | happened | ada-lark, ben-moss | 2018-03-21 | | Lark [met] Moss for lunch on March 21";

    List<JoinedEvent> one = join("## a | A | - | - | -", exact, "## b | B | - | - | -", month);
    assertThat(one).hasSize(1);
    assertThat(one.getFirst().date()).hasToString("2018-03-04");
    assertThat(point(one.getFirst(), Subject.DATE).agreement()).isEqualTo(Agreement.COMPATIBLE);
    assertThat(
            join(
                "## a | A | - | - | -",
                exact,
                "## b | B | - | - | -",
                month,
                "## c | C | - | - | -",
                other))
        .as("two days are known in that month")
        .hasSize(3);
  }

  @Test
  void whatItWasAboutTellsWhichOfTwoDaysIsMeant() {
    List<JoinedEvent> events =
        join(
            "## a | A | - | - | -",
            "x | call | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [called] Moss about the harvest subsidies and the drought",
            "y | call | happened | ada-lark, ben-moss | 2018-03-21 | | Lark [called] Moss about a birthday",
            "## b | B | - | - | -",
            "x | call | happened | ada-lark, ben-moss | 2018-03 | | In March Lark [telephoned] Moss because of drought and harvest subsidies");

    assertThat(events).hasSize(2);
    assertThat(events).anySatisfy(e -> assertThat(e.members()).hasSize(2));
  }

  @Test
  void aProposalIsNotTheMeeting() {
    assertThat(
            join(
                "## a | A | - | - | -",
                "x | meeting | proposed | ada-lark, ben-moss | 2018-03-04 | | Lark proposed to [meet] Moss on March 4",
                "## b | B | - | - | -",
                "y | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss on March 4"))
        .hasSize(2);
  }

  @Test
  void aDenialJoinsWhatItDeniesWhenPeopleAndDayAreTheSame() {
    List<JoinedEvent> events =
        join(
            "## a | A | - | - | -",
            "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss on March 4",
            "## b | B | - | - | -",
            "x | meeting | denied | ada-lark, ben-moss | 2018-03-04 | | Lark denied that she [met] Moss on March 4",
            "## c | C | - | - | -",
            "y | meeting | denied | ada-lark, ben-moss, cyd-nash | 2018-03-04 | | Nash denied a [meeting] with Lark and Moss");

    assertThat(events).hasSize(2);
    JoinedEvent disputed =
        events.stream().filter(e -> e.members().size() == 2).findFirst().orElseThrow();
    assertThat(point(disputed, Subject.STATUS).agreement()).isEqualTo(Agreement.DIFFERENT);
    assertThat(disputed.statuses()).hasSize(2);
  }

  @Test
  void theAnswerIsNotTheLetter() {
    assertThat(
            join(
                "## a | A | - | - | -",
                "x | email | happened | ada-lark>, ben-moss< | 2018-03-04 | | Lark [wrote] to Moss",
                "## b | B | - | - | -",
                "y | email | happened | ben-moss>, ada-lark< | 2018-03-04 | | Moss [wrote] to Lark"))
        .hasSize(2);
  }

  @Test
  void severalCallsAreNoSingleCall() {
    assertThat(
            join(
                "## a | A | - | - | -",
                "x | call | happened | ada-lark, ben-moss | 2018-03-04 | | Lark and Moss had several [calls] on March 4",
                "## b | B | - | - | -",
                "y | call | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [called] Moss on March 4"))
        .hasSize(2);
  }

  @Test
  void sixCallsAndFiveCallsOfOneAccountAreADifference() {
    List<JoinedEvent> events =
        join(
            "## a | A | 2018-05-01 | - | Northern Agency",
            "x | call | happened | ada-lark, g:harbour-officials | 2018-01/2018-03 | | Six of the 20 were telephone [calls] of Lark with harbour officials",
            "## b | B | 2018-05-01 | - | Northern Agency",
            "x | call | happened | ada-lark, g:harbour-officials | 2018 | | Five of them were [calls] between Lark and the harbour");

    assertThat(events).hasSize(1);
    assertThat(point(events.getFirst(), Subject.NUMBER).agreement()).isEqualTo(Agreement.DIFFERENT);
    assertThat(events.getFirst().independent()).isEqualTo(1);
  }

  @Test
  void aChainOfSharedGuestsDoesNotMakeOneMeeting() {
    List<JoinedEvent> events =
        join(
            "## a | A | - | - | -",
            "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss",
            "## b | B | - | - | -",
            "x | meeting | happened | ben-moss, ada-lark, cyd-nash, dan-oak | 2018-03-04 | | The four [met]",
            "## c | C | - | - | -",
            "y | meeting | happened | cyd-nash, dan-oak, eve-pike | 2018-03-04 | | Nash and Oak [met] Pike");

    assertThat(events).allSatisfy(e -> assertThat(e.members()).hasSizeLessThan(3));
  }

  @Test
  void copiesAndRetellingsAddNoVoice() {
    List<JoinedEvent> events =
        join(
            "## wire | Northern Agency | 2018-05-01 | T | -",
            "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss on March 4",
            "## print | A | 2018-05-02 | T | -",
            "= wire",
            "## teller | B | 2018-05-03 | - | the Northern Agency",
            "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss, the Northern Agency reported",
            "## own | C | 2018-05-04 | - | -",
            "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark told us that she [met] Moss on March 4");

    assertThat(events).hasSize(1);
    JoinedEvent event = events.getFirst();
    assertThat(event.sources()).hasSize(4);
    assertThat(event.independent()).isEqualTo(2);
    assertThat(event.members()).extracting(JoinedEvent.Member::voice).containsExactly(0, 0, 0, 1);
    assertThat(event.members().get(1).copyOf()).isEqualTo(event.members().getFirst().report());
    assertThat(event.id()).isEqualTo(event.members().getFirst().report());
  }

  @Test
  void theIdStaysWhenALaterArticleReportsTheSame() {
    String[] early = {
      "## zz | A | 2018-05-01 | - | -",
      "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss on March 4"
    };
    String[] both = {
      early[0],
      early[1],
      "## aa | B | 2018-06-01 | - | -",
      "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Moss [met] Lark on March 4"
    };

    assertThat(join(both).getFirst().id()).isEqualTo(join(early).getFirst().id());
  }

  @Test
  void namesWithoutARecordMeetDespiteTheirSpelling() {
    List<JoinedEvent> events =
        join(
            "## a | A | - | - | -",
            "x | meeting | happened | c:Sergey I. Petrenko, c:Yulia Kowalski | 2018-03-04 | | Petrenko [met] Kowalski on March 4",
            "## b | B | - | - | -",
            "x | meeting | happened | c:Sergei Petrenko, c:Julia Kowalski | 2018-03-04 | | Petrenko [met] Kowalski on March 4");

    assertThat(events).hasSize(1);
    assertThat(point(events.getFirst(), Subject.PARTICIPANTS).agreement())
        .isEqualTo(Agreement.SAME);
  }

  @Test
  void spellingsOfOneNameAreShownSideBySide() {
    JoinedEvent event =
        join(
                "## a | A | - | - | -",
                "x | meeting | happened | sergey-petrenko=Sergey Petrenko, ada-lark | 2018-03-04 | | Petrenko [met] Lark",
                "## b | B | - | - | -",
                "x | meeting | happened | sergey-petrenko=Sergei Petrenkow, ada-lark | 2018-03-04 | | Petrenkow [met] Lark")
            .getFirst();

    assertThat(event.differences().stream().filter(p -> p.subject() == Subject.SPELLING))
        .hasSize(2)
        .allSatisfy(point -> assertThat(point.about()).isEqualTo("Sergey Petrenko"));
  }

  /** Joined by the rules: a and b; not joined: c. */
  private static final String[] THREE = {
    "## a | A | - | - | -",
    "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [met] Moss on March 4",
    "## b | B | - | - | -",
    "x | meeting | happened | ada-lark, ben-moss | 2018-03-04 | | Lark [saw] Moss on March 4",
    "## c | C | - | - | -",
    "y | call | denied | cyd-nash, dot-reed | 2017-01-01 | | Nash [called] Reed"
  };

  @Test
  void whatACuratorDecidedStandsBeforeWhatTheRulesSay() {
    List<Report> reports = reports();
    assertThat(sizes(reports)).containsExactlyInAnyOrder(2, 1);
    ruled(reports, 0, 1, "apart", false);
    assertThat(sizes(reports)).containsExactly(1, 1, 1);
    ruled(reports, 1, 2, "one", true);
    assertThat(sizes(reports)).containsExactlyInAnyOrder(1, 2);
    List<JoinedEvent> events = EventJoiner.join(reports);
    assertThat(events.stream().flatMap(event -> event.reasons().stream()))
        .singleElement()
        .satisfies(reason -> assertThat(reason.ground()).isEqualTo(JoinedEvent.Ground.DECIDED));
  }

  @Test
  void decisionsThatContradictEachOtherGiveTheSameEventsInAnyOrder() {
    List<Report> reports = reports();
    ruled(reports, 0, 1, "apart", false);
    ruled(reports, 1, 2, "one", true);
    ruled(reports, 0, 2, "two", true);
    List<JoinedEvent> events = EventJoiner.join(reports);
    assertThat(EventJoiner.join(reports.reversed())).isEqualTo(events);
    assertThat(events).as("what is kept apart stays apart").hasSize(2);
    assertThat(
            EventJoiner.rejoin(
                reports.subList(2, 3),
                Set.of(),
                blocks ->
                    reports.stream()
                        .filter(r -> EventJoiner.blocks(r).stream().anyMatch(blocks::contains))
                        .toList()))
        .as("whatever comes last")
        .isEqualTo(events);
  }

  private static List<Report> reports() {
    return new ArrayList<>(LabelledReports.read(String.join("\n", THREE)).reports());
  }

  private static List<Integer> sizes(List<Report> reports) {
    return EventJoiner.join(reports).stream().map(event -> event.members().size()).toList();
  }

  private static void ruled(List<Report> reports, int one, int other, String id, boolean same) {
    for (int index : new int[] {one, other}) {
      Report report = reports.get(index);
      List<JoinRuling> rulings = new ArrayList<>(report.rulings());
      rulings.add(new JoinRuling(id, same));
      reports.set(
          index,
          new Report(
              report.id(),
              report.printed(),
              report.type(),
              report.status(),
              report.clause(),
              report.triggerStart(),
              report.triggerEnd(),
              report.parties(),
              report.date(),
              report.dateWords(),
              report.place(),
              report.places(),
              report.attributedTo(),
              report.origin(),
              rulings));
    }
  }

  private static Point point(JoinedEvent event, Subject subject) {
    return event.points().stream()
        .filter(point -> point.subject() == subject)
        .findFirst()
        .orElseThrow(() -> new AssertionError(subject.name().toLowerCase(Locale.ROOT)));
  }

  private static List<JoinedEvent> join(String... lines) {
    // A line of these reports leaves out the records of its place.
    return EventJoiner.join(LabelledReports.read(String.join("\n", lines)).reports());
  }
}
