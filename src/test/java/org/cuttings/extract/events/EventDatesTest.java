package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When what is told took place. */
class EventDatesTest {
  private static final String CAST =
      "Anna Harker is the mayor. Boris Lemke is a banker. Clara Voss is a lawyer. ";

  @Test
  void dateOfWhatCameBeforeIsNotThatOfTheEvent() {
    assertThat(
            Told.by(CAST + "After the vote of Nov. 8 the talks between Harker and Lemke went on."))
        .containsExactly("contact_unspecified happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "After the vote of November 8, 2016, Harker met Lemke."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Harker called Voss before the fair on May 3, 2016."))
        .containsExactly("call happened: Anna Harker, Clara Voss");
  }

  @Test
  void dateOfAnEveningAndOfTheOccasionIsThatOfTheEvent() {
    assertThat(Told.by(CAST + "On the evening of November 8, 2016, Harker met Lemke."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2016-11-08)");
    assertThat(Told.by(CAST + "Harker met Lemke at the fair on May 3, 2016."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2016-05-03)");
  }

  @Test
  void whatTheNextSentenceSaysItWasIsTheDateOfTheEvent() {
    assertThat(
            Told.by(
                CAST
                    + "In 2016 Harker ran for mayor. Harker met Lemke in Rome. It was the middle of March."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2016-03)");
  }

  @Test
  void yearThatHeadsTheEntriesOfAChronologyIsTheirs() {
    assertThat(
            Told.by(
                CAST, "2009", "Jan. 14: Harker called Lemke.", "Feb. 11: Lemke met Voss in Rome."))
        .containsExactly(
            "call happened: Anna Harker, Boris Lemke (2009-01-14)",
            "meeting happened: Boris Lemke, Clara Voss (2009-02-11)");
  }

  @Test
  void dayOfWhatSomebodyIsInvitedToIsNotThatOfTheInvitation() {
    assertThat(Told.by(CAST + "Harker invited Lemke to a fair in Rome on May 3, 2016."))
        .containsExactly("invitation happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "On May 3, 2016, Harker invited Lemke to a fair in Rome."))
        .containsExactly("invitation happened: Anna Harker, Boris Lemke (2016-05-03)");
  }

  @Test
  void dayRightBehindWhatAVerbGovernsIsItsDay() {
    assertThat(
            Told.by(
                CAST
                    + "Harker met Lemke on March 2, 2022. The report says that Harker spoke to Voss the following day and left."))
        .contains("contact_unspecified happened: Anna Harker, Clara Voss (2022-03-03)");
    assertThat(
            Told.by(
                CAST
                    + "On March 2, 2022, Harker wrote to Lemke. Lemke replied two days later that it was late."))
        .contains("message happened: Anna Harker, Boris Lemke (2022-03-04)");
  }

  @Test
  void dayThatALetterCameIsThatOfTheInvitationInIt() {
    assertThat(Told.by(CAST + "Harker invited Lemke to a fair in an email on May 9, 2014."))
        .contains("invitation happened: Anna Harker, Boris Lemke (2014-05-09)");
  }
}
