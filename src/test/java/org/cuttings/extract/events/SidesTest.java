package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            "contact_unspecified declined: Anna Harker, Boris Lemke (2014-05-05)");
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
  void hostsAndGuestsTakePartAlike() {
    for (String told :
        new String[] {
          "Harker received Voss at the town hall.", "Voss was received at the town hall by Harker."
        }) {
      assertThat(Told.events(CAST + told))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.participants())
                      .hasSize(2)
                      .allMatch(one -> one.role() == Participant.Role.PARTICIPANT));
    }
  }

  @Test
  void nounsJoinedByAndHaveTheSameSides() {
    assertThat(Told.by(CAST + "Harker and Voss exchanged several text messages and calls."))
        .containsExactly(
            "message happened: Anna Harker, Clara Voss", "call happened: Anna Harker, Clara Voss");
  }

  @Test
  void replyComesFromWhoeverWasWrittenTo() {
    assertThat(Told.by(CAST + "Harker emailed Lemke. The reply came within minutes."))
        .containsExactly(
            "email happened: Anna Harker, Boris Lemke", "email happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatIsRequestedComesFromWhoeverFollowsIt() {
    assertThat(Told.by(CAST + "Harker requested a copy of the list of ferries from Lemke."))
        .containsExactly("contact_unspecified happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatIsWrittenInABookGoesToNobody() {
    assertThat(Told.by(CAST + "Voss emailed Harker. Lemke writes in his book that it was late."))
        .containsExactly("email happened: Anna Harker, Clara Voss");
  }

  @Test
  void waysOfMeetingAndWriting() {
    assertThat(Told.by(CAST + "Harker dropped in on Lemke at the quay."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Voss bought Lemke coffee."))
        .containsExactly("meeting happened: Boris Lemke, Clara Voss");
    assertThat(Told.by(CAST + "Harker had put a question about the dues to Voss."))
        .containsExactly("contact_unspecified happened: Anna Harker, Clara Voss");
    assertThat(Told.by(CAST + "Harker wrote the letter and fired it off to Voss."))
        .contains("transfer happened: Anna Harker, Clara Voss");
  }

  @Test
  void nameGivenAfterAQuotationIsNoCall() {
    assertThat(Told.by(CAST + "“Two men from the docks,” Harker called Lemke and Voss.")).isEmpty();
  }

  @Test
  void whoDidItAsWellTookPart() {
    assertThat(Told.by(CAST + "Several members of the board, as well as Voss, spoke with Lemke."))
        .containsExactly(
            "contact_unspecified happened: Boris Lemke, Clara Voss, Several members of the board");
    assertThat(Told.by(CAST + "Harker and Voss, together with Lemke, had dinner with Ida Penrose."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke, Clara Voss, Ida Penrose");
  }

  @Test
  void whoGetsACopyIsWrittenTo() {
    assertThat(Told.by(CAST + "Harker wrote to Lemke the next day, copying Voss."))
        .containsExactly("message happened: Anna Harker, Boris Lemke, Clara Voss");
  }

  @Test
  void whoeverStandsWithinAnIdiomIsTheOtherSide() {
    assertThat(Told.by(CAST + "Harker met Lemke. Voss kept Harker informed of the works."))
        .contains("contact_unspecified happened: Anna Harker, Clara Voss");
  }

  @Test
  void letterThatSomebodyAsksInGoesToItsAddressee() {
    assertThat(Told.by(CAST + "In a letter to Lemke dated June 3, 2015, Harker asked for help."))
        .containsExactly("letter happened: Anna Harker, Boris Lemke (2015-06-03)");
    assertThat(Told.by(CAST + "A message from Lemke reached Harker."))
        .containsExactly("message happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatStandsBetweenSubjectAndVerbTakesNothingFromThem() {
    assertThat(
            Told.by(CAST + "Lemke, who had met Voss in May 2014, called Harker on June 4, 2015."))
        .containsExactly(
            "meeting happened: Boris Lemke, Clara Voss (2014-05)",
            "call happened: Anna Harker, Boris Lemke (2015-06-04)");
    assertThat(Told.by(CAST + "Lemke asked, “What is this about?” [2] Harker called Voss."))
        .contains("call happened: Anna Harker, Clara Voss");
    assertThat(Told.by(CAST + "Harker, a lawyer, called Voss on June 4, 2015."))
        .containsExactly("call happened: Anna Harker, Clara Voss (2015-06-04)");
  }

  @Test
  void whoRunsIntoSomebodyMeetsThem() {
    assertThat(Told.by(CAST + "Lemke ran into Voss at the fair."))
        .containsExactly("meeting happened: Boris Lemke, Clara Voss");
  }

  @Test
  void textToldInThePresentHasItsEvents() {
    assertThat(
            Told.by(
                CAST
                    + "On May 3, 2014, Harker emails Lemke. Ms. Voss and Lemke talk by telephone. "
                    + "A week later she phones Harker."))
        .containsExactly(
            "email happened: Anna Harker, Boris Lemke (2014-05-03)",
            "call happened: Boris Lemke, Clara Voss (2014-05-03)",
            "call happened: Anna Harker, Clara Voss (2014-05-10)");
  }

  @Test
  void whoCallsWithoutAnObjectCallsWhomTheExchangeBeforeNames() {
    assertThat(
            Told.by(CAST + "Harker wrote to Lemke in May. A week later Lemke called to complain."))
        .containsExactly(
            "message happened: Anna Harker, Boris Lemke",
            "call happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Voss called for a new board. Lemke called the board idle."))
        .isEmpty();
  }

  @Test
  void whoIsProvidedWithSomethingReceivesIt() {
    assertThat(Told.by(CAST + "Harker provided Lemke with the accounts."))
        .containsExactly("transfer happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatIsBroughtToSomeonesOfficeIsBroughtToThatPerson() {
    assertThat(Told.by(CAST + "Harker brought the accounts to Lemke's office."))
        .containsExactly("transfer happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatSomebodyIsReachedByIsNoSide() {
    assertThat(Told.by(CAST + "Harker contacted Lemke via Quayline Corp."))
        .containsExactly("contact_unspecified happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whoIsTurnedDownOffered() {
    assertThat(Told.by(CAST + "Lemke offered help to Harker. Harker turned him down."))
        .containsExactly(
            "offer happened: Anna Harker, Boris Lemke", "offer declined: Anna Harker, Boris Lemke");
  }

  @Test
  void wordsOfOneSentenceToTheSameListenerAreOneContact() {
    assertThat(Told.by(CAST + "Harker thanked Lemke but warned him of the tide."))
        .containsExactly("contact_unspecified happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatTheHeadlineTellsIsToldAgainWithItsDate() {
    assertThat(
            Told.by(
                "Anna Harker meets Boris Lemke over the quay",
                "Anna Harker met Boris Lemke on May 3, 2014, the board said."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-05-03)");
  }

  @Test
  void suggestingThatSomethingIsSoIsNoOffer() {
    assertThat(
            Told.by(
                CAST
                    + "Harker suggested to Lemke that Voss was late. The trip suggests that Lemke is"
                    + " ill. Lemke rejected the remarks of Voss."))
        .isEmpty();
    assertThat(Told.by(CAST + "Harker suggested to Lemke that they share the quay."))
        .containsExactly("offer happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whoIsNamedWithATitleIsMeantByItLater() {
    assertThat(
            Told.by(
                CAST
                    + "Prime Minister Dora Quist was tired. The prime minister met Lemke on May 3,"
                    + " 2014."))
        .containsExactly("meeting happened: Boris Lemke, Dora Quist (2014-05-03)");
  }

  @Test
  void whoGoesByANameIsCalledByIt() {
    assertThat(Told.by(CAST + "Harker met a man who called himself Henry Adams."))
        .containsExactly("meeting happened: Anna Harker, Henry Adams");
  }

  @Test
  void letterGoesToWhoeverStandsBehindWhatDescribesIt() {
    assertThat(Told.by(CAST + "Harker sent a letter signed by the board to Lemke."))
        .containsExactly("letter happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatIsSentToTheOfficeOfSomeonesAideIsSentToTheAide() {
    assertThat(Told.by(CAST + "Lemke sent a letter to the office of Voss's aide Omar Diaz."))
        .singleElement()
        .asString()
        .contains("Boris Lemke", "Omar Diaz");
  }

  @Test
  void meetingThatIsSetUpIsWithWhoeverWasReached() {
    assertThat(Told.by(CAST + "Harker reached out to Lemke and set up a meeting."))
        .anySatisfy(
            line -> assertThat(line).startsWith("meeting").contains("Anna Harker, Boris Lemke"));
  }

  @Test
  void joinedClausesAreTwoEvents() {
    assertThat(Told.by(CAST + "Harker wrote back to Lemke, and Voss called her."))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("call").contains("Clara Voss"));
  }

  @Test
  void listGoesOnBehindAppositions() {
    assertThat(
            Told.by(
                CAST
                    + "On May 3, 2014, Harker met Lemke, a banker from Rome, Voss and Omar Diaz at"
                    + " the mill."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke, Clara Voss, Omar Diaz (2014-05-03)");
  }

  @Test
  void companyIsThereToo() {
    assertThat(
            Told.by(
                CAST + "On May 3, 2014, Harker received Lemke at the mill, together with Voss."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke, Clara Voss (2014-05-03)");
    assertThat(
            Told.by(
                CAST + "On May 3, 2014, Harker briefed Lemke at the mill, with Voss in the room."))
        .singleElement()
        .asString()
        .contains("Anna Harker, Boris Lemke, Clara Voss (2014-05-03)");
  }

  @Test
  void whoIsNextInAListOfSubjectsIsAnother() {
    assertThat(Told.by(CAST + "On May 3, 2014, Harker met Lemke, and Voss called Omar Diaz."))
        .contains("meeting happened: Anna Harker, Boris Lemke (2014-05-03)");
  }

  @Test
  void introductionIsToSomebodyBehindATime() {
    assertThat(Told.by(CAST + "Harker introduced Lemke that spring to Voss."))
        .singleElement()
        .asString()
        .contains("Anna Harker, Boris Lemke, Clara Voss");
  }

  @Test
  void whoActsInTheNextClauseIsNotOfTheListBefore() {
    assertThat(Told.by("Ann Roe met Ben Lee, and Cy Fox, who lives in Rome, called Dan Hill."))
        .containsExactly("meeting happened: Ann Roe, Ben Lee", "call happened: Cy Fox, Dan Hill");
  }

  @Test
  void callThatDecemberIsACall() {
    assertThat(Told.by(CAST + "Harker met Lemke in October 2016. Lemke called her that December."))
        .contains("call happened: Anna Harker, Boris Lemke (2016-12)");
  }

  @Test
  void whoIntroducesTwoIsNoneOfThem() {
    assertThat(
            Told.by(
                CAST
                    + "Olaf Brandt is a baker. Harker was at a fair. There Lemke met Brandt. Harker introduced the two men."))
        .contains("introduction happened: Anna Harker, Boris Lemke, Olaf Brandt");
  }

  @Test
  void whoIsOnlyDescribedIsNotTakenOverIntoWhatIsToldNext() {
    assertThat(
            Told.by(
                CAST
                    + "Harker wrote to a stranger. In May 2014 she explained that the fair was off."))
        .noneMatch(line -> line.contains("a stranger") && line.contains("2014"));
  }

  @Test
  void twoWhoAreToldOfOnlyNowAreNotThoseSpokenOf() {
    assertThat(
            Told.by(
                CAST
                    + "Harker and Lemke left. Voss emailed the two Russians accused of spying on May 3, 2014."))
        .noneMatch(line -> line.contains("Boris Lemke"));
  }

  @Test
  void whoIsCalledOnADayIsTelephonedAndNotNamed() {
    assertThat(Told.by(CAST + "Harker called Lemke the same week."))
        .containsExactly("call happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Harker called Lemke a liar.")).isEmpty();
    assertThat(Told.by(CAST + "The lawyer called Boris Lemke from Rome and told him to wait."))
        .anyMatch(line -> line.startsWith("call happened: Boris Lemke, "));
  }

  @Test
  void whatIsReportedOrCarriedToSomebodyIsToldOrHandedOver() {
    assertThat(
            Told.by(CAST + "Harker reported the offer to Lemke. Voss carried the file to Lemke."))
        .containsExactly(
            "contact_unspecified happened: Anna Harker, Boris Lemke",
            "transfer happened: Boris Lemke, Clara Voss");
    assertThat(Told.by(CAST + "Harker carried the file to the car.")).isEmpty();
  }

  @Test
  void whoAnswersTellsOfSomethingElse() {
    assertThat(Told.by(CAST + "Harker reported the offer to Lemke, who told her to wait."))
        .containsExactly(
            "contact_unspecified happened: Anna Harker, Boris Lemke",
            "contact_unspecified happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Harker emailed Lemke in May 2014. His reply: no."))
        .hasSize(2)
        .allMatch(line -> line.contains("Anna Harker, Boris Lemke"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harker asked if the mill was for sale. Lemke refused to say.",
        "Harker asked if the mill was for sale. “No,” said Lemke.",
        "Harker asked if the mill was for sale, and Lemke replied that it was.",
        "Voss came too. Harker asked if the mill was for sale. Lemke said no.",
      })
  void whoAnswersIsWhoWasAsked(String told) {
    assertThat(Told.by(CAST + told))
        .anyMatch(line -> line.endsWith("happened: Anna Harker, Boris Lemke"))
        .noneMatch(line -> line.contains("Voss"));
  }

  @Test
  void whoIsSaidToBeAskedIsWhoWasAsked() {
    assertThat(Told.by(CAST + "Harker asked Voss if it was for sale. Lemke refused to say."))
        .anyMatch(line -> line.endsWith("happened: Anna Harker, Clara Voss"));
  }
}
