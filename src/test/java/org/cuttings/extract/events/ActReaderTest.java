package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.Event;
import org.cuttings.model.Participant;
import org.junit.jupiter.api.Test;

class ActReaderTest {
  private static final String CAST =
      "Anna Harker ran the harbour board. Boris Lemke owned two ferries. Clara Voss was a banker. ";

  @Test
  void whoIsChargedIsTheSubjectAndWhoChargesBegins() {
    Event act =
        Told.events(CAST + "On March 2, 2014, prosecutors charged Lemke with fraud.").getFirst();
    assertThat(act.type().value()).isEqualTo("legal_action");
    assertThat(act.participants())
        .extracting(Participant::name, Participant::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("prosecutors", Participant.Role.INITIATOR),
            org.assertj.core.groups.Tuple.tuple("Boris Lemke", Participant.Role.SUBJECT));
  }

  @Test
  void pleasAndSentencesAreTheirsAlone() {
    assertThat(
            Told.by(
                CAST + "Lemke pleaded guilty on May 3, 2014. He was sentenced on June 1, 2014."))
        .containsExactly(
            "legal_action happened: Boris Lemke (2014-05-03)",
            "legal_action happened: Boris Lemke (2014-06-01)");
  }

  @Test
  void officesAreGivenAndLeft() {
    assertThat(
            Told.by(
                CAST
                    + "Harker appointed Voss as her deputy. "
                    + "On May 3, 2014, Voss resigned. Lemke was dismissed by Harker."))
        .containsExactly(
            "personnel_action happened: Anna Harker, Clara Voss",
            "personnel_action happened: Clara Voss (2014-05-03)",
            "personnel_action happened: Anna Harker, Boris Lemke");
  }

  @Test
  void pricesHabitsAndWishesAreNoActs() {
    assertThat(
            Told.by(
                CAST
                    + "Lemke charged four euros for a crossing. Voss picked the red ferry. "
                    + "Harker wanted to fire Lemke. Voss left the room."))
        .isEmpty();
  }

  @Test
  void anActToldTwiceIsOne() {
    assertThat(
            Told.by(CAST + "Lemke resigned on May 3, 2014. The resignation of Lemke was expected."))
        .containsExactly("personnel_action happened: Boris Lemke (2014-05-03)");
  }

  @Test
  void whoTellsThoseWhoInquireTestifies() {
    assertThat(Told.by(CAST + "Lemke told investigators that the ferry was his."))
        .containsExactly("testimony happened: Boris Lemke, investigators");
    assertThat(Told.by(CAST + "Lemke was interviewed by agents. Voss lied to the committee."))
        .containsExactly(
            "testimony happened: Boris Lemke, agents",
            "testimony happened: Clara Voss, the committee");
  }

  @Test
  void whatIsSaidInPublicIsAStatement() {
    assertThat(
            Told.by(
                CAST
                    + "Harker announced that the quay would close. "
                    + "Voss said on television that she was sorry. Lemke said that he was late."))
        .containsExactly(
            "public_statement happened: Anna Harker", "public_statement happened: Clara Voss");
  }

  @Test
  void whatWasNotDoneIsNoActThatSomebodyDenies() {
    assertThat(Told.by("Anna Harker, the mayor, has not been charged with fraud.")).isEmpty();
    assertThat(Told.by("Officials did not say publicly to what extent Anna Harker had helped."))
        .isEmpty();
  }

  @Test
  void whatSomebodySaysWasNotDoneIsDenied() {
    assertThat(Told.by("Anna Harker, the mayor, denied that she had fired Boris Lemke."))
        .containsExactly("personnel_action denied: Anna Harker, Boris Lemke");
  }

  @Test
  void meetingThatWasNotThisOrThatTookPlace() {
    assertThat(Told.by(CAST + "The meeting between Harker and Lemke was not political."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "The meeting between Harker and Lemke did not take place."))
        .containsExactly("meeting denied: Anna Harker, Boris Lemke");
  }

  @Test
  void viewThatIsOfferedIsNoOffer() {
    assertThat(Told.by(CAST + "Harker offered Lemke a loan. Voss offered the mayor her view."))
        .containsExactly("offer happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whoServesOrReturnsHandsNothingOver() {
    assertThat(Told.by(CAST + "Voss served as a lawyer to Harker. Lemke returned to Voss."))
        .isEmpty();
    assertThat(Told.by(CAST + "Harker hosted a party. Voss hosted Lemke at the quay."))
        .containsExactly("meeting happened: Boris Lemke, Clara Voss");
  }

  @Test
  void whatLawmakersAreToldIsTestimony() {
    assertThat(Told.events(CAST + "On May 3, 2014, Lemke told senators that he owned a ferry."))
        .extracting(event -> event.type().value())
        .containsExactly("testimony");
    assertThat(Told.events(CAST + "On May 3, 2014, Lemke told the harbour counsel that he slept."))
        .extracting(event -> event.type().value())
        .doesNotContain("testimony");
  }
}
