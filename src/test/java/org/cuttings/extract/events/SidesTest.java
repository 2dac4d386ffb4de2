package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who takes part where the verb's own words do not say it all. */
class SidesTest {
  private static final String CAST =
      "Anna Harker ran the harbour board. Boris Lemke owned two ferries. Clara Voss was a banker. ";

  @Test
  void whoComesAlongTakesPart() {
    assertThat(Told.by(CAST + "Harker met Lemke. She was accompanied by Clara Voss."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke, Clara Voss");
    assertThat(Told.by(CAST + "Harker, accompanied by Voss, met Lemke."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke, Clara Voss");
  }

  @Test
  void whoIsNamedAmongSeveralTakesPart() {
    assertThat(
            Told.by(CAST + "Harker met several officials, including Boris Lemke and Clara Voss."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke, Clara Voss, several officials");
  }

  @Test
  void whatGoesToSomeonesOfficeGoesToThatPersonAndNotToTheLastWriter() {
    assertThat(
            Told.by(CAST + "Harker emailed Lemke. Harker then wrote to the office of Clara Voss."))
        .containsExactly(
            "email happened: Anna Harker, Boris Lemke",
            "message happened: Anna Harker, Clara Voss");
  }

  @Test
  void introductionBringsTogetherThoseWhoJustMet() {
    assertThat(Told.by(CAST + "Lemke met Harker in Ostend. Lemke introduced Voss."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke",
            "introduction happened: Anna Harker, Boris Lemke, Clara Voss");
  }

  @Test
  void nameAndThingWithoutACommaAreTwoObjects() {
    assertThat(
            Told.by(
                CAST + "Harker sent Boris Lemke a letter. Harker offered Ms. Voss private talks."))
        .containsExactly(
            "letter happened: Anna Harker, Boris Lemke", "offer happened: Anna Harker, Clara Voss");
  }

  @Test
  void seeingSomebodyIsAMeetingAndSeeingThemLeaveIsNone() {
    assertThat(Told.by(CAST + "Harker saw Lemke in Ostend. Voss saw Harker leave."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whoAsksForAnInvitationInvites() {
    assertThat(Told.by(CAST + "Harker asked Lemke to invite Voss."))
        .contains("invitation proposed: Anna Harker, Boris Lemke, Clara Voss");
  }

  @Test
  void whoProposesThatTwoOthersMeetDoesNotTakePart() {
    assertThat(Told.by(CAST + "Harker suggested a meeting between Lemke and Voss."))
        .containsExactly(
            "offer happened: Anna Harker", "meeting proposed: Boris Lemke, Clara Voss");
  }

  @Test
  void whatGoesOnBetweenTwoNeedNotNameTheOtherAgain() {
    assertThat(
            Told.by(
                CAST + "On May 3, 2014, Lemke emailed Harker. Two days later Harker sent a list."))
        .containsExactly(
            "email happened: Anna Harker, Boris Lemke (2014-05-03)",
            "transfer happened: Anna Harker, Boris Lemke (2014-05-05)");
    assertThat(Told.by(CAST + "Harker wrote to Lemke on May 3, 2014. On May 5, Lemke declined."))
        .containsExactly(
            "message happened: Anna Harker, Boris Lemke (2014-05-03)",
            "offer declined: Anna Harker, Boris Lemke (2014-05-05)");
  }

  @Test
  void whatSomebodyOnlySaidWasSaidToNobody() {
    assertThat(Told.by(CAST + "Lemke said that he was late. Voss recalled that the sea was rough."))
        .noneMatch(event -> event.startsWith("contact_unspecified"));
  }

  @Test
  void askingSomebodyToComeIsAnInvitation() {
    assertThat(Told.by(CAST + "Harker asked Lemke to come to dinner."))
        .containsExactly("invitation happened: Anna Harker, Boris Lemke");
  }

  @Test
  void verbsOfCallingAndReceiving() {
    assertThat(Told.by(CAST + "Harker rang Lemke and phoned Voss."))
        .containsExactly(
            "call happened: Anna Harker, Boris Lemke", "call happened: Anna Harker, Clara Voss");
    assertThat(Told.by(CAST + "Harker was on the phone with Lemke."))
        .containsExactly("call happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Harker received Voss at the town hall."))
        .containsExactly("meeting happened: Anna Harker, Clara Voss");
  }

  @Test
  void nameGivenAfterAQuotationIsNoCall() {
    assertThat(Told.by(CAST + "“Two men from the docks,” Harker called Lemke and Voss.")).isEmpty();
  }
}
