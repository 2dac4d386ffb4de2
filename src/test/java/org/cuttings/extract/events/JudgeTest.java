package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.events.Judge.Question;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant;
import org.junit.jupiter.api.Test;

/** What is asked where the rules leave something open, and what comes of the answers. */
class JudgeTest {
  private static final String CAST =
      "Anna Harker ran the harbour board. Boris Lemke owned two ferries. Clara Voss was a banker. ";

  @Test
  void whoeverIsTakenForASideTakesPart() {
    String text = CAST + "Harker, whom Voss advised, asked for a copy.";
    assertThat(Told.by(matter -> all(matter, "Anna Harker"), text))
        .containsExactly("contact_unspecified happened: Anna Harker");
    assertThat(Told.by(matter -> all(matter, "Anna Harker", "Clara Voss"), text))
        .containsExactly("contact_unspecified happened: Anna Harker, Clara Voss");
  }

  @Test
  void whoIsIntroducedIsNoRecipient() {
    Judge judge =
        matter ->
            matter.question() == Question.EVENT || !matter.name().equals("Clara Voss") ? 1 : 0;
    assertThat(
            Told.events(judge, CAST + "Harker was introduced at a fair where Lemke was.").stream()
                .filter(event -> event.type() == EventType.INTRODUCTION)
                .flatMap(event -> event.participants().stream())
                .map(Participant::role))
        .isNotEmpty()
        .containsOnly(Participant.Role.PARTICIPANT);
  }

  @Test
  void whereNobodyTakesPartNothingIsTold() {
    String text = CAST + "Harker emailed about the quay.";
    assertThat(Told.by(matter -> all(matter, "Anna Harker"), text)).hasSize(1);
    assertThat(Told.by(matter -> all(matter), text)).isEmpty();
  }

  @Test
  void testimonyIsLeftToTheRules() {
    List<String> asked = new ArrayList<>();
    assertThat(
            Told.by(
                matter -> {
                  asked.add(matter.trigger().words());
                  return 0;
                },
                CAST + "Harker testified before the committee."))
        .hasSize(1);
    assertThat(asked).isEmpty();
  }

  @Test
  void nobodyTakesPartInWhatIsAsked() {
    List<Judge.Matter> asked = new ArrayList<>();
    Told.by(
        matter -> {
          asked.add(matter);
          return 1;
        },
        CAST + "Harker phoned Lemke. Who paid for it?");
    assertThat(asked).noneMatch(matter -> matter.trigger().words().equals("paid"));
  }

  @Test
  void whatIsJudgedNoEventIsNotTold() {
    String text = CAST + "On March 2, 2014, Harker met Lemke in Ostend.";
    assertThat(Told.by(matter -> rule(matter), text)).hasSize(1);
    assertThat(Told.by(matter -> matter.question() == Question.EVENT ? 0 : rule(matter), text))
        .isEmpty();
  }

  @Test
  void sidesThatTheRulesFoundTwoOfAreNotAskedFor() {
    List<String> asked = new ArrayList<>();
    Told.by(
        matter -> {
          if (matter.question() == Question.SIDE) {
            asked.add(matter.name());
          }
          return rule(matter);
        },
        CAST + "On March 2, 2014, Harker met Lemke in Ostend and praised Voss.");
    assertThat(asked).isEmpty();
  }

  @Test
  void aQuestionNamesThePlaceAndWhoeverItIsAbout() {
    List<Judge.Matter> asked = new ArrayList<>();
    Told.by(
        matter -> {
          asked.add(matter);
          return rule(matter);
        },
        CAST + "Voss was at home. Harker replied at once.");
    assertThat(asked)
        .anySatisfy(
            matter -> {
              assertThat(matter.question()).isEqualTo(Question.SIDE);
              assertThat(matter.trigger().words()).isEqualTo("replied");
              assertThat(matter.name()).isEqualTo("Anna Harker");
              assertThat(matter.signs().texts()).contains("rule verb reply", "before");
            });
  }

  @Test
  void dateThatIsTakenForThatOfAnEventDatesIt() {
    String text = CAST + "In March 2014 the quay was sold. Voss was away. Harker called Lemke.";
    assertThat(Told.by(matter -> date(matter, "2014-03"), text))
        .containsExactly("call happened: Anna Harker, Boris Lemke (2014-03)");
    assertThat(Told.by(matter -> date(matter), text))
        .containsExactly("call happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatHadHappenedBeforeIsNotAskedAbout() {
    assertThat(datesAskedFor("In March 2014 Voss fell ill. Harker had called Lemke.")).isEmpty();
    assertThat(datesAskedFor("In March 2014 Voss fell ill. Harker called Lemke."))
        .containsExactly("2014-03");
  }

  @Test
  void headingEndsWhatMayDateAnEvent() {
    assertThat(datesAskedFor("In March 2014 Voss fell ill.", "The ferries", "Harker called Lemke."))
        .isEmpty();
  }

  private static List<String> datesAskedFor(String... paragraphs) {
    String[] text = paragraphs.clone();
    text[0] = CAST + text[0];
    List<String> asked = new ArrayList<>();
    Told.by(
        matter -> {
          if (matter.question() == Question.DATE) {
            asked.add(matter.name());
          }
          return rule(matter);
        },
        text);
    return asked;
  }

  /** As the rules have it, with {@code dates} where a date is asked for. */
  private static double date(Judge.Matter matter, String... dates) {
    return matter.question() != Question.DATE
        ? rule(matter)
        : List.of(dates).contains(matter.name()) ? 1 : 0;
  }

  /** Every event is one, with those of {@code names} and nobody else where it is asked. */
  private static double all(Judge.Matter matter, String... names) {
    return matter.question() == Question.EVENT || List.of(names).contains(matter.name()) ? 1 : 0;
  }

  private static double rule(Judge.Matter matter) {
    boolean yes =
        switch (matter.question()) {
          case SIDE -> !matter.signs().contains("part nothing");
          case EVENT -> matter.signs().contains("complete");
          case DATE -> false;
        };
    return yes ? 1 : 0;
  }
}
