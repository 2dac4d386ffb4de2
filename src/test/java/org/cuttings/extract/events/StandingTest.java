package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether what is told is told as having happened. */
class StandingTest {
  private static final String CAST =
      "Anna Harker is the mayor. Boris Lemke is a banker. Clara Voss is a lawyer. ";

  private static final String MET = "meeting happened: Anna Harker, Boris Lemke";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee found no evidence that Harker ever met Lemke.",
        "There is no sign that Harker met Lemke.",
        "The report found nothing to show that Harker met Lemke.",
        "It has not been established that Harker met Lemke.",
        "The evidence does not show that Harker met Lemke.",
        "Nobody has shown that Harker met Lemke.",
        "The inquiry found no record of a meeting between Harker and Lemke.",
        "Harker denies having met Lemke.",
        "Harker denies that she ever called Voss or met Lemke.",
        "Harker never called Voss or met Lemke.",
        "Did Harker meet Lemke? No.",
      })
  void whatIsNotShownOrDeniedDidNotHappen(String told) {
    assertThat(Told.by(CAST + told)).isNotEmpty().noneMatch(line -> line.contains("happened"));
    assertThat(Told.by(CAST + told))
        .anyMatch(line -> line.equals("meeting denied: Anna Harker, Boris Lemke"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rumors that Harker met secretly with Lemke in Rome in May 2014 are unsupported.",
        "A claim that Harker met Lemke in Rome in May 2014 was printed.",
        "It is said that Harker met Lemke.",
        "Did Harker meet Lemke? The papers do not say.",
      })
  void whatIsRumoredOrAskedIsLeftOpen(String told) {
    assertThat(Told.by(CAST + told))
        .anyMatch(line -> line.startsWith("meeting alleged: Anna Harker, Boris Lemke"))
        .noneMatch(line -> line.startsWith("meeting happened"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee found evidence that Harker met Lemke.",
        "Harker does not dispute that she met Lemke.",
        "Harker did not call Voss but met Lemke.",
        "Harker flew to Rome to meet Lemke.",
        "Did Harker meet Lemke? Yes.",
        "Not long after, the panel found that Harker met Lemke.",
        "The report, released without fanfare, found that Harker met Lemke.",
        "Emails not previously reported show that Harker met Lemke.",
        "Harker met Lemke with no one else present.",
        "Harker did not drink or smoke and met Lemke.",
        "Why did Harker smoke? She had met Lemke.",
        "In Rome she'd met Lemke.",
      })
  void whatIsNotDeniedHappened(String told) {
    assertThat(Told.by(CAST + "Harker spoke. " + told)).contains(MET);
  }

  @Test
  void toNobodyIsNotAtAllUnlessSomebodyIsExcepted() {
    assertThat(Told.by(CAST + "Harker discussed Lemke with no one."))
        .noneMatch(line -> line.contains("happened"));
    assertThat(Told.by(CAST + "Harker told nobody but Lemke of the fair."))
        .noneMatch(line -> line.contains("denied"));
  }

  @Test
  void notUntilADayIsThen() {
    assertThat(Told.by(CAST + "Harker did not meet Lemke until the fair was over."))
        .noneMatch(line -> line.contains("denied"));
  }

  @Test
  void whatSomebodyHadDoneIsNotWhatSheWouldDo() {
    assertThat(Told.by(CAST + "Harker was late. She'd emailed Lemke twice."))
        .containsExactly("email happened: Anna Harker, Boris Lemke");
    assertThat(Told.by(CAST + "Harker was late. She'd email Lemke tomorrow."))
        .noneMatch(line -> line.contains("happened"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harker flew to Rome to meet Lemke, but he never came.",
        "Harker is flying to Rome to meet Lemke on Monday.",
        "The board called on Harker to meet Lemke.",
        "Harker dropped plans to meet Lemke.",
        "Harker took an oath to meet Lemke.",
      })
  void whatSomebodySetOutToDoWithoutDoingItIsProposed(String told) {
    assertThat(Told.by(CAST + told)).doesNotContain(MET);
  }

  @Test
  void whatIsAskedIsOpenWhereNobodySaysNo() {
    assertThat(Told.by(CAST + "Did Harker meet Lemke? No one would say."))
        .containsExactly("meeting alleged: Anna Harker, Boris Lemke");
  }

  @Test
  void whatSomebodyDoesNotRuleOutIsOpen() {
    assertThat(Told.by(CAST + "Voss did not rule out that Harker had met Lemke."))
        .contains("meeting alleged: Anna Harker, Boris Lemke");
  }
}
