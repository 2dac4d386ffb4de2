package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.Participant;
import org.junit.jupiter.api.Test;

class EventFinderTest {
  private static final String CAST =
      "Anna Harker ran the harbour board. Boris Lemke owned two ferries. Clara Voss was a banker. ";

  @Test
  void verbWithDirectObjectGivesBothSides() {
    assertThat(Told.by(CAST + "On March 2, 2014, Harker met Lemke in Ostend."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-03-02)");
  }

  @Test
  void joinedSubjectsMeetEachOther() {
    assertThat(Told.by(CAST + "Harker and Lemke met in May 2014."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-05)");
  }

  @Test
  void passiveTurnsTheSidesRound() {
    assertThat(Told.by(CAST + "Harker was invited by Lemke to the launch."))
        .containsExactly("invitation happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatIsSentTellsTheType() {
    assertThat(Told.by(CAST + "Harker sent Lemke a letter. Voss forwarded the accounts to Harker."))
        .containsExactly(
            "letter happened: Anna Harker, Boris Lemke",
            "transfer happened: Anna Harker, Clara Voss");
  }

  @Test
  void nounWithItsVerbAndItsSides() {
    assertThat(Told.by(CAST + "On May 5, 2014, Harker had a phone call with Lemke about the quay."))
        .containsExactly("call happened: Anna Harker, Boris Lemke (2014-05-05)");
  }

  @Test
  void nounComesBackToTheMeetingToldBefore() {
    assertThat(
            Told.by(
                CAST
                    + "Harker met Lemke on March 2, 2014. The meeting lasted an hour. "
                    + "After the meeting, both left by train."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-03-02)");
  }

  @Test
  void answerGoesToWhoeverWrote() {
    assertThat(
            Told.by(CAST + "Harker emailed Lemke on June 3, 2014. Lemke replied within an hour."))
        .containsExactly(
            "email happened: Anna Harker, Boris Lemke (2014-06-03)",
            "email happened: Anna Harker, Boris Lemke (2014-06-03)");
  }

  @Test
  void whatMightHappenIsProposed() {
    assertThat(Told.by(CAST + "Harker wanted to meet Lemke in Ostend."))
        .containsExactly("meeting proposed: Anna Harker, Boris Lemke");
  }

  @Test
  void whatIsDeniedStaysDenied() {
    assertThat(Told.by(CAST + "Harker denied that she had met Lemke. Voss never called Lemke."))
        .containsExactly(
            "meeting denied: Anna Harker, Boris Lemke", "call denied: Boris Lemke, Clara Voss");
  }

  @Test
  void namingIsNoCall() {
    assertThat(Told.by(CAST + "Harker called Lemke a liar. Voss called for a new board."))
        .isEmpty();
  }

  @Test
  void topicIsNoSide() {
    assertThat(Told.by(CAST + "Harker spoke with Lemke about Voss."))
        .containsExactly("contact_unspecified happened: Anna Harker, Boris Lemke");
  }

  @Test
  void omittedSubjectOfTheSecondVerbIsThatOfTheFirst() {
    assertThat(Told.by(CAST + "Harker called Lemke and emailed Voss."))
        .containsExactly(
            "call happened: Anna Harker, Boris Lemke", "email happened: Anna Harker, Clara Voss");
  }

  @Test
  void idiomNeedsItsWords() {
    assertThat(Told.by(CAST + "Harker and Lemke shook hands in May 2014."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-05)");
  }

  @Test
  void idiomsSayThatPeopleWereTogetherOrTold() {
    assertThat(Told.by(CAST + "Harker and Lemke spent the afternoon together in May 2014."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-05)");
    assertThat(Told.by(CAST + "In May 2014 Harker went to see Lemke."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-05)");
    assertThat(Told.by(CAST + "In May 2014 Harker broke the news to Lemke."))
        .containsExactly("contact_unspecified happened: Anna Harker, Boris Lemke (2014-05)");
  }

  @Test
  void dateOfANounDatesNothingElse() {
    assertThat(Told.by(CAST + "After her June 3 call with Voss, Harker emailed Lemke."))
        .contains("email happened: Anna Harker, Boris Lemke");
  }

  @Test
  void talkWithInvestigatorsIsTestimony() {
    assertThat(Told.by(CAST + "Harker told investigators that the keys were lost."))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("testimony"));
  }

  @Test
  void introductionHasAnIntermediary() {
    assertThat(Told.events(CAST + "Harker introduced Lemke to Voss."))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.participants())
                    .filteredOn(one -> one.role() == Participant.Role.INTERMEDIARY)
                    .extracting(Participant::name)
                    .containsExactly("Anna Harker"));
  }

  @Test
  void whatIsSaidAtAMeetingIsOfItsDay() {
    assertThat(
            Told.by(
                CAST
                    + "On March 2, 2014, Harker met Lemke in Ostend. "
                    + "During the meeting, Lemke offered Harker a ferry. "
                    + "Harker later called Voss."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke (2014-03-02)",
            "offer happened: Anna Harker, Boris Lemke (2014-03-02)",
            "call happened: Anna Harker, Clara Voss");
  }

  @Test
  void whatHadHappenedBeforeIsOfNoKnownDay() {
    assertThat(
            Told.by(
                CAST
                    + "On March 2, 2014, Harker met Lemke. Lemke had written to Harker. "
                    + "Harker emailed Lemke that Voss had asked Lemke for money."))
        .contains(
            "message happened: Anna Harker, Boris Lemke",
            "contact_unspecified happened: Boris Lemke, Clara Voss");
  }

  @Test
  void whatStandsUnderADateIsOfItUpToTheNextHeading() {
    assertThat(
            Told.by(
                CAST + "The harbour was sold.",
                "June 3, 2014",
                "Harker met Lemke in Ostend.",
                "Voss called Lemke.",
                "June 6",
                "Voss wrote to Harker.",
                "What comes next",
                "Lemke called Harker."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke (2014-06-03)",
            "call happened: Boris Lemke, Clara Voss (2014-06-03)",
            "message happened: Anna Harker, Clara Voss (2014-06-06)",
            "call happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatAnswersAQuestionAboutADayIsOfIt() {
    assertThat(
            Told.by(
                CAST + "The harbour was sold.",
                "What happened on June 3, 2014?",
                "Harker was in Ostend. She phoned Lemke.",
                "Who paid for it?",
                "Lemke wrote to Voss."))
        .containsExactly(
            "call happened: Anna Harker, Boris Lemke (2014-06-03)",
            "message happened: Boris Lemke, Clara Voss");
  }

  @Test
  void entryOfAChronologyIsOfItsDate() {
    assertThat(
            Told.by(
                CAST + "In 2014 the harbour was sold.",
                "March 2. Harker met Lemke in Ostend. Lemke offered her a ferry.",
                "Late August. Voss called Lemke.",
                "Voss wrote to Harker."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke (2014-03-02)",
            "offer happened: Anna Harker, Boris Lemke (2014-03-02)",
            "call happened: Boris Lemke, Clara Voss (2014-08)",
            "message happened: Anna Harker, Clara Voss");
  }

  @Test
  void allThatAnEntryTellsIsOfItsDate() {
    assertThat(
            Told.by(
                CAST + "In 2014 the harbour was sold.",
                "March 2. Lunch of Harker and Lemke in Ostend.",
                "March 9. Voss calls Harker. For weeks Voss writes to Lemke."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke (2014-03-02)",
            "call happened: Anna Harker, Clara Voss (2014-03-09)",
            "message happened: Boris Lemke, Clara Voss");
  }

  @Test
  void whatSomebodyWentToDoIsOfTheDayThatTheyWent() {
    assertThat(Told.by(CAST + "On March 2, 2014, Harker went to Ostend to meet Lemke."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-03-02)");
    assertThat(Told.by(CAST + "On March 2, 2014, Harker tried to meet Lemke."))
        .noneMatch(line -> line.contains("(2014-03-02)"));
  }

  @Test
  void whenAMeetingWasSuggestedIsNotWhenItWasToBe() {
    assertThat(Told.by(CAST + "In July 2014, Harker suggested a meeting between Lemke and Voss."))
        .containsExactly(
            "offer happened: Anna Harker (2014-07)", "meeting proposed: Boris Lemke, Clara Voss");
    assertThat(Told.by(CAST + "Harker suggested a meeting between Lemke and Voss in July 2014."))
        .contains("meeting proposed: Boris Lemke, Clara Voss (2014-07)");
  }

  @Test
  void meetingOnAStatedDayIsNotTheOneBefore() {
    assertThat(
            Told.by(
                CAST
                    + "Harker was shy when she met Lemke in Ghent. "
                    + "On March 2, 2014, Harker met Lemke in Ostend."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke",
            "meeting happened: Anna Harker, Boris Lemke (2014-03-02)");
  }

  @Test
  void meetingSpokenOfWithItsDayIsTheOneOnThatDay() {
    assertThat(
            Told.by(
                CAST
                    + "Harker met Lemke on March 2, 2014. Harker met Voss on March 9, 2014. "
                    + "At the March 2 meeting, Lemke had nothing to say."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke (2014-03-02)",
            "meeting happened: Anna Harker, Clara Voss (2014-03-09)");
  }

  @Test
  void relativeClauseTellsTheDateOfItsNoun() {
    assertThat(
            Told.by(
                CAST + "In June 2015, Voss described a conversation she had with Lemke in 2014."))
        .contains("contact_unspecified happened: Boris Lemke, Clara Voss (2014)");
  }

  @Test
  void twoDaysAreTwoEvents() {
    assertThat(Told.by(CAST + "Harker called Lemke on May 4, 2014, and Voss left."))
        .containsExactly("call happened: Anna Harker, Boris Lemke (2014-05-04)");
    assertThat(Told.by(CAST + "Harker called Lemke on May 4 and May 7, 2014."))
        .containsExactly(
            "call happened: Anna Harker, Boris Lemke (2014-05-04)",
            "call happened: Anna Harker, Boris Lemke (2014-05-07)");
  }

  @Test
  void aimTakesNoDateFromItsVerb() {
    assertThat(
            Told.by(
                CAST + "On May 4, 2014, Harker emailed Voss about setting up a call with Lemke."))
        .contains("email happened: Anna Harker, Clara Voss (2014-05-04)")
        .noneMatch(line -> line.startsWith("call") && line.contains("2014"));
  }

  @Test
  void whatHappensNextInOtherWordsIsAnotherMeeting() {
    assertThat(
            Told.by(CAST + "On May 4, 2014, Harker met Lemke. Harker then ran into Lemke at sea."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke (2014-05-04)",
            "meeting happened: Anna Harker, Boris Lemke (2014-05-04)");
  }

  @Test
  void whenAMeetingTookPlaceIsToldBehindIt() {
    assertThat(
            Told.by(
                CAST
                    + "On May 4, 2014, Harker wrote to Lemke. Harker met Lemke in Ostend. The"
                    + " meetings took place on June 3 and June 7, 2014."))
        .containsExactly(
            "message happened: Anna Harker, Boris Lemke (2014-05-04)",
            "meeting happened: Anna Harker, Boris Lemke (2014-06-03)",
            "meeting happened: Anna Harker, Boris Lemke (2014-06-07)");
  }

  @Test
  void whatWasArrangedAndTookPlaceHasHappened() {
    assertThat(
            Told.by(
                CAST
                    + "On May 4, 2014, Harker arranged to meet Lemke in Ostend. The meeting took"
                    + " place on May 9, 2014."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-05-09)");
  }

  @Test
  void whatFollowsUponSomethingDatedIsOfItsDate() {
    assertThat(Told.by(CAST + "Harker met Lemke after returning to Ostend in mid-July 2015."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2015-07)");
    assertThat(
            Told.by(
                CAST
                    + "On May 4, 2014, Harker met Lemke. Throughout the day, Voss talked with"
                    + " Lemke."))
        .contains("contact_unspecified happened: Boris Lemke, Clara Voss (2014-05-04)");
  }

  @Test
  void whoWritesAgainWritesByTheSameMeans() {
    assertThat(Told.by(CAST + "Harker emailed Lemke. Lemke wrote to Harker the next day."))
        .containsExactly(
            "email happened: Anna Harker, Boris Lemke", "email happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Harker emailed Lemke. Lemke wrote to Voss."))
        .contains("message happened: Boris Lemke, Clara Voss");
  }

  @Test
  void whatIsTurnedDownTellsWhatTheRefusalIs() {
    assertThat(Told.by(CAST + "Harker offered Lemke a ferry. Lemke declined."))
        .contains("offer declined: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Harker asked Lemke for a ferry. Lemke refused."))
        .contains("contact_unspecified declined: Anna Harker, Boris Lemke");
  }

  @Test
  void letterThatIsHandedOverIsHandedOver() {
    assertThat(Told.by(CAST + "Harker handed Lemke a letter."))
        .containsExactly("transfer happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whatIsForwardedIsAMailUnlessItIsAThing() {
    assertThat(Told.by(CAST + "Harker emailed Lemke. Lemke forwarded it to Voss."))
        .contains("email happened: Boris Lemke, Clara Voss");
    assertThat(Told.by(CAST + "Harker forwarded the parcel to Lemke."))
        .containsExactly("transfer happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whoeverTelephonesIsNotCalledByThatName() {
    assertThat(Told.by(CAST + "Harker, a lawyer, met Lemke. The lawyer called Voss."))
        .contains("call happened: Anna Harker, Clara Voss");
    assertThat(Told.by(CAST + "A lawyer called Voss on March 2, 2014."))
        .containsExactly("call happened: A lawyer, Clara Voss (2014-03-02)");
    assertThat(Told.by(CAST + "Harker met a man called Boris Lemke."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke");
  }

  @Test
  void whoIsCalledAndToldHasTwoThingsDoneToHim() {
    assertThat(Told.by("On March 2, 2014, Anna Harker called Boris Lemke and told him to come."))
        .containsExactly(
            "call happened: Anna Harker, Boris Lemke (2014-03-02)",
            "contact_unspecified happened: Anna Harker, Boris Lemke (2014-03-02)");
    assertThat(Told.by("On March 2, 2014, Anna Harker called Boris Lemke, asking him to come."))
        .containsExactly("call happened: Anna Harker, Boris Lemke (2014-03-02)");
  }

  @Test
  void whatSomebodyIsToldIsNotTheMeetingThatWasSpokenOf() {
    assertThat(
            Told.events(
                "On March 2, 2014, Anna Harker met Boris Lemke in Ostend.",
                "On May 4, 2014, Harker told Lemke about the crane. The meeting had lasted an"
                    + " hour."))
        .filteredOn(event -> event.trigger().words().equals("told"))
        .singleElement()
        .satisfies(event -> assertThat(event.otherTriggers()).isEmpty());
  }

  @Test
  void whoIsToldSomethingOverLunchHadLunchToo() {
    assertThat(Told.by("On March 2, 2014, Anna Harker told Boris Lemke over lunch that she left."))
        .containsExactly(
            "contact_unspecified happened: Anna Harker, Boris Lemke (2014-03-02)",
            "meeting happened: Anna Harker, Boris Lemke (2014-03-02)");
    assertThat(Told.by("On March 2, 2014, Anna Harker met Boris Lemke over lunch in Ostend."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-03-02)");
  }

  @Test
  void anEntryOfAnotherDayTellsOfAnotherMeeting() {
    assertThat(
            Told.by(
                "March 2, 2014: Anna Harker meets Boris Lemke in Ostend.",
                "April 5, 2014: Harker meets Lemke in Bruges."))
        .containsExactly(
            "meeting happened: Anna Harker, Boris Lemke (2014-03-02)",
            "meeting happened: Anna Harker, Boris Lemke (2014-04-05)");
  }

  @Test
  void aNetworkThatSomebodyIsReachedThroughTakesNoPart() {
    assertThat(Told.by("On March 2, 2014, Anna Harker contacted Boris Lemke through LinkedIn."))
        .containsExactly("message happened: Anna Harker, Boris Lemke (2014-03-02)");
  }

  @Test
  void aMonthBeforeASurnameIsNoGivenName() {
    assertThat(
            Told.by(
                "George Harker met Boris Lemke on March 2, 2014. On the last day of April Harker"
                    + " called Lemke."))
        .containsExactly(
            "meeting happened: Boris Lemke, George Harker (2014-03-02)",
            "call happened: Boris Lemke, George Harker (2014-04-30)");
  }

  @Test
  void whatAnEntryOnlyReportsIsTheMeetingThatWasTold() {
    assertThat(
            Told.by(
                "A timeline of the harbour.",
                "Sept. 4, 2014: Anna Harker meets Boris Lemke in Ostend.",
                "Oct. 9, 2015: Harker says that she met Lemke in Ostend."))
        .filteredOn(line -> line.startsWith("meeting"))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-09-04)");
  }

  @Test
  void whatIsToldInACallIsThatCall() {
    assertThat(
            Told.by(
                "Anna Harker called Boris Lemke on July 26, 2014. In that call, Harker told Lemke"
                    + " that she would come."))
        .containsExactly("call happened: Anna Harker, Boris Lemke (2014-07-26)");
  }
}
