package org.cuttings.extract.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.extract.names.Readings.authority;
import static org.cuttings.extract.names.Readings.descriptions;
import static org.cuttings.extract.names.Readings.office;
import static org.cuttings.extract.names.Readings.people;
import static org.cuttings.extract.names.Readings.person;
import static org.cuttings.extract.names.Readings.pronouns;
import static org.cuttings.extract.names.Readings.relative;
import static org.cuttings.extract.names.Readings.woman;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoreferenceTest {
  private static final Authority TOWN =
      authority(
          person("Olof Brandt"),
          person("Ruben Askew"),
          woman("Clara Lindqvist"),
          relative("Nils Brandt", "son", "Olof Brandt", "eldest"),
          office("Emil Sandoz", "harbour inspector of Vik", "harbour inspector"));

  @Test
  void pronounsAgreeInGender() {
    assertThat(pronouns(TOWN, "Brandt wrote to Lindqvist. She answered him at once."))
        .containsExactly("She = Clara Lindqvist", "him = Olof Brandt");
  }

  @Test
  void theSpeakerIsTheSubjectOfWhatIsSaid() {
    assertThat(pronouns(TOWN, "Brandt told Askew that he would come."))
        .containsExactly("he = Olof Brandt");
    assertThat(pronouns(TOWN, "Brandt asked Askew if he would come."))
        .containsExactly("he = Ruben Askew");
  }

  @Test
  void whoActsIsNotWhoIsActedOn() {
    assertThat(pronouns(TOWN, "Brandt waited for Askew. Askew met him at the mill."))
        .containsExactly("him = Olof Brandt");
    assertThat(pronouns(TOWN, "Brandt asked Askew to call him."))
        .containsExactly("him = Olof Brandt");
  }

  @Test
  void heIsNotWhomHeAsks() {
    assertThat(pronouns(TOWN, "Askew had no office. According to Brandt, he asked Askew to come."))
        .containsExactly("he = Olof Brandt");
  }

  @Test
  void nameBehindWhatSomebodyIsIsTheSubject() {
    assertThat(pronouns(TOWN, "It was May. The miller of Vik, Ruben Askew, met Sandoz. He smiled."))
        .contains("He = Ruben Askew");
  }

  @Test
  void whoIsOnlyASourceIsNotSpokenOf() {
    assertThat(pronouns(TOWN, "Brandt went to Vik, according to Askew. He came back a week later."))
        .containsExactly("He = Olof Brandt");
  }

  @Test
  void lawyerWithoutANameHasAClientToo() {
    assertThat(descriptions(TOWN, "Askew left. Brandt's lawyer said that his client was ill."))
        .contains("his client = Olof Brandt");
  }

  @Test
  void whoWinsIsTheCandidate() {
    assertThat(
            descriptions(
                TOWN, "Clara Lindqvist wins. A week later the clerk wrote to the candidate."))
        .contains("the candidate = Clara Lindqvist");
  }

  @Test
  void aPossessiveBeforeTheSubjectBelongsToIt() {
    assertThat(pronouns(TOWN, "Askew slept. After his dinner with Askew, Brandt went home."))
        .containsExactly("his = Olof Brandt");
  }

  @Test
  void theTwoAreThoseJustSpokenOf() {
    assertThat(descriptions(TOWN, "Brandt met with Askew on Monday. The two discussed the lock."))
        .containsExactly("The two = Olof Brandt, Ruben Askew");
    assertThat(pronouns(TOWN, "Brandt and Askew came late. They said nothing."))
        .containsExactly("They = Olof Brandt, Ruben Askew");
  }

  @Test
  void nobodyIsGuessedForAQuotedPronoun() {
    assertThat(pronouns(TOWN, "Brandt was there. A note read “he must go”.")).isEmpty();
  }

  @Test
  void ownWordsSpeakOfTheirAuthor() {
    assertThat(pronouns(TOWN, "Brandt wrote to Askew:", "I found your letter. The mill is closed."))
        .containsExactly("I = Olof Brandt", "your = Ruben Askew");
  }

  @Test
  void groupsAreKnownByTheirWords() {
    assertThat(
            descriptions(
                TOWN,
                "Brandt met several senior harbour officials and two members of the river board.",
                "The officials said little."))
        .containsExactly(
            "several senior harbour officials = several senior harbour officials",
            "two members of the river board = two members of the river board",
            "The officials = several senior harbour officials");
  }

  @Test
  void rolesOfRecordsStandForPeopleOfTheArticle() {
    assertThat(descriptions(TOWN, "Sandoz left at noon. The harbour inspector did not return."))
        .containsExactly("The harbour inspector = Emil Sandoz");
  }

  @Test
  void rolesOfTheArticleStandForWhoHasThem() {
    assertThat(
            descriptions(
                TOWN, "Ruben Askew, a publicist, phoned Brandt. The publicist wanted a meeting."))
        .containsExactly("a publicist = Ruben Askew", "The publicist = Ruben Askew");
  }

  @Test
  void relationsOfRecordsStandForRelatives() {
    assertThat(descriptions(TOWN, "Askew praised Brandt’s eldest son. Brandt thanked his son."))
        .containsExactly("Brandt’s eldest son = Nils Brandt", "his son = Nils Brandt");
  }

  @Test
  void somebodyUnnamedStaysWhoItIs() {
    List<Readings.Found> found =
        Readings.references(TOWN, "A Russian lawyer wrote to Brandt. The lawyer wanted an answer.");
    assertThat(found)
        .extracting(Readings.Found::toString)
        .contains("A Russian lawyer = A Russian lawyer", "The lawyer = A Russian lawyer");
    assertThat(found.getFirst().reference().referent().named()).isFalse();
  }

  @Test
  void referencesAreInOrderAndDoNotCross() {
    List<Reference> references =
        Readings.references(
                TOWN,
                "His friends say that Brandt’s eldest son and members of Askew’s team met him.",
                "The harbour inspector, Emil Sandoz, told both men that he had seen Clara Lindqvist.")
            .stream()
            .map(Readings.Found::reference)
            .toList();
    assertThat(references).hasSizeGreaterThan(7);
    for (int i = 0; i < references.size(); i++) {
      for (int j = i + 1; j < references.size(); j++) {
        Reference one = references.get(i);
        Reference other = references.get(j);
        assertThat(one.first()).isLessThanOrEqualTo(other.first());
        boolean apart = one.end() <= other.first();
        boolean nested =
            other.end() <= one.end() || one.first() == other.first() && one.end() <= other.end();
        assertThat(apart || nested).as("%s and %s", one, other).isTrue();
      }
    }
  }

  @Test
  void theYoungerOfANameIsTheChildOnRecord() {
    assertThat(
            people(TOWN, "Olof Brandt and Nils Brandt sailed. The younger Mr. Brandt came back."))
        .contains("Brandt = Nils Brandt");
    assertThat(people(TOWN, "Olof Brandt and Nils Brandt sailed. The elder Mr. Brandt came back."))
        .contains("Brandt = Olof Brandt");
  }

  @Test
  void theSameInspectorIsTheOneSpokenOf() {
    assertThat(
            descriptions(
                TOWN, "Emil Sandoz, the harbour inspector, wrote. Askew met the same inspector."))
        .contains("the same inspector = Emil Sandoz");
  }

  @Test
  void someoneIsNobodyAndALanguageIsNoGroup() {
    assertThat(descriptions(TOWN, "Someone called Askew. Askew spoke Russian with Brandt."))
        .isEmpty();
  }

  @Test
  void aPronounGoesOnWithWhomTheTextIsAbout() {
    assertThat(
            pronouns(
                TOWN,
                "Brandt wants the lock. He drew it, and he paid for it. But he did see Ruben Askew.",
                "Did anybody know? He wrote to Sandoz in June."))
        .containsExactly(
            "He = Olof Brandt", "he = Olof Brandt", "he = Olof Brandt", "He = Olof Brandt");
  }

  @Test
  void aPronounIsRatherSomebodyNamed() {
    assertThat(
            pronouns(TOWN, "Clara Lindqvist came at noon. An old neighbour sold a boat. She left."))
        .containsExactly("She = Clara Lindqvist");
  }

  @Test
  void severalSpokenOfAsOneAreNotHe() {
    assertThat(
            pronouns(
                TOWN,
                "Sandoz left. He wrote, and he asked Brandt and Askew to come. They did not."
                    + " After the feast he slept."))
        .endsWith("he = Emil Sandoz");
  }

  @Test
  void whoIsAskedAnswers() {
    assertThat(pronouns(TOWN, "Brandt asked Askew to stay. He declined."))
        .containsExactly("He = Ruben Askew");
    assertThat(pronouns(TOWN, "Brandt put a question about the lock to Askew. He answered."))
        .containsExactly("He = Ruben Askew");
    assertThat(
            pronouns(TOWN, "Askew was asked whether Brandt had sold the mill. “No,” he replied."))
        .containsExactly("he = Ruben Askew");
    assertThat(pronouns(TOWN, "Brandt asked Askew what he would do."))
        .containsExactly("he = Ruben Askew");
  }

  @Test
  void aGeneralWordStandsForWhoIsInMind() {
    assertThat(
            descriptions(
                TOWN, "Brandt had a plan. He told Askew. The young man, Askew said, was a fool."))
        .contains("The young man = Olof Brandt");
    assertThat(descriptions(TOWN, "Brandt had a plan. The man from Vik bought it."))
        .containsExactly("The man = The man");
  }

  @Test
  void aNameAfterWhatSomebodyIsForTellsWhoItIs() {
    assertThat(descriptions(TOWN, "A lawyer for the mill, Ruben Askew, wrote to Brandt."))
        .containsExactly("A lawyer = Ruben Askew");
  }

  @Test
  void aTitleIsARoleToo() {
    assertThat(descriptions(TOWN, "Gen. Olof Brandt came to Vik. Askew paid the general."))
        .containsExactly("the general = Olof Brandt");
  }

  @Test
  void whatSomebodyIsMayBeToldAnywhereInTheArticle() {
    assertThat(
            descriptions(
                TOWN,
                "The archivist wrote to Brandt.",
                "Then Clara Lindqvist, archivist of the town since May, wrote again."))
        .containsExactly("The archivist = Clara Lindqvist");
    assertThat(
            descriptions(
                TOWN, "Brandt met the vice consul, Ruben Askew, in Vik. The diplomat smiled."))
        .containsExactly("the vice consul = Ruben Askew", "The diplomat = Ruben Askew");
  }

  @Test
  void ofTwoWhoAreCalledSoTheWordsOrTheTellingDecide() {
    String two =
        "Ruben Askew is the deputy sports minister. Olof Brandt is the minister of ports. ";
    assertThat(descriptions(TOWN, two + "Sandoz saw the deputy minister."))
        .contains("the deputy minister = Ruben Askew");
    assertThat(descriptions(TOWN, two + "Clara Lindqvist was there. Sandoz saw the same minister."))
        .contains("the same minister = Olof Brandt");
    assertThat(descriptions(TOWN, "Ruben Askew, a lawyer, sold a boat. Another lawyer bought it."))
        .containsExactly("a lawyer = Ruben Askew", "Another lawyer = Another lawyer");
  }

  @Test
  void somebodyUnnamedIsWhoIsNamedSoNext() {
    assertThat(
            descriptions(
                TOWN, "Brandt talked to an aide. The aide, Clara Lindqvist, wrote it all down."))
        .containsExactly("an aide = Clara Lindqvist", "The aide = Clara Lindqvist");
  }

  @Test
  void whoseLawyerSomebodyIsTellsWhoTheClientIs() {
    assertThat(
            descriptions(
                TOWN,
                "Brandt's lawyer, Clara Lindqvist, wrote to Sandoz. Her client is ill.",
                "Sandoz called Brandt. His lawyer took the call."))
        .contains("Her client = Olof Brandt", "His lawyer = Clara Lindqvist");
  }

  @Test
  void presidentOfAnotherPlaceIsNotWhomTheRecordsKnowBest() {
    Authority known =
        authority(office("Emil Sandoz", "president", "president"), person("Olof Brandt"));
    assertThat(descriptions(known, "Mara Falk wrote to Petra Holm. Later Falk saw the president."))
        .containsExactly("the president = the president");
  }

  @Test
  void manWhoCallsHimselfSomethingIsCalledSo() {
    assertThat(descriptions(TOWN, "Brandt met a man calling himself Ruben Askew."))
        .containsExactly("a man = Ruben Askew");
  }

  @Test
  void anotherOfficeIsAnotherPerson() {
    assertThat(descriptions(TOWN, "President Olof Brandt slept. Askew met the vice president."))
        .containsExactly("the vice president = the vice president");
    assertThat(descriptions(TOWN, "Deputy Mayor Olof Brandt slept. Askew met the mayor."))
        .containsExactly("the mayor = the mayor");
  }

  @Test
  void whoIsNamedMuchLaterIsNotTheOneWithoutAName() {
    String between = "It rained on the mill for a very long time. ".repeat(8);
    assertThat(
            descriptions(
                TOWN, "A baker met Brandt. " + between + "They saw the baker, Ruben Askew."))
        .contains("A baker = A baker");
  }

  @Test
  void nameAfterWhatSomebodyWasToldOfIsNotWhoWasTold() {
    assertThat(
            descriptions(
                TOWN,
                "In a letter to the mayor on Monday, Clara Lindqvist wept. Askew saw the mayor."))
        .containsExactly("the mayor = the mayor", "the mayor = the mayor");
  }

  @Test
  void relativeOfWhoeverHoldsAnOffice() {
    Authority house =
        authority(
            office("Olof Brandt", "mayor of Vik", "mayor"),
            person("Ruben Askew"),
            relative("Nils Brandt", "son", "Olof Brandt", "eldest"));
    assertThat(
            descriptions(
                house, "Olof Brandt slept. The mayor's eldest son met Askew, and Askew wept."))
        .contains("The mayor = Olof Brandt", "The mayor's eldest son = Nils Brandt");
    assertThat(
            descriptions(
                house,
                "Olof Brandt slept. Clara Holm, the mayor's wife, left. The mayor's wife came back."))
        .contains("The mayor's wife = Clara Holm");
  }

  @Test
  void oneOfANationIsWhoWasSaidToBeOfIt() {
    assertThat(
            descriptions(
                TOWN,
                "The Georgian trader Zurab Melia met Askew. Askew told the Georgian to wait."))
        .endsWith("the Georgian = Zurab Melia");
    assertThat(descriptions(TOWN, "Askew met the Georgian side. He told the Georgian to wait."))
        .isEmpty();
  }

  @Test
  void nationsBesideEachOtherAreNoPerson() {
    assertThat(
            descriptions(
                TOWN,
                "The Georgian trader Zurab Melia slept. The Georgian and Turkish envoys met Askew."))
        .noneMatch(reading -> reading.equals("The Georgian = Zurab Melia"));
  }

  @Test
  void headingTellsWhoTheSingerIs() {
    assertThat(descriptions(TOWN, "The Singer: Ruben Askew", "Brandt sold the mill to the singer."))
        .endsWith("the singer = Ruben Askew");
    assertThat(descriptions(TOWN, "The Judge: Ruben Askew, did you sleep? The judge met Brandt."))
        .noneMatch(reading -> reading.endsWith("udge = Ruben Askew"));
  }

  @Test
  void whoHeadsABankIsABanker() {
    assertThat(
            descriptions(
                TOWN, "Ruben Askew, the chairman of the Vik Savings Bank, slept. The banker left."))
        .endsWith("The banker = Ruben Askew");
    assertThat(
            descriptions(
                TOWN, "Ruben Askew, a critic of the Vik Savings Bank, slept. The banker left."))
        .endsWith("The banker = The banker");
  }

  @Test
  void descriptionWithoutAPeriodIsOfThoseWhomTheTextNames() {
    assertThat(descriptions(TOWN, "Brandt met the harbour inspector. Askew slept."))
        .containsExactly("the harbour inspector = the harbour inspector");
    assertThat(descriptions(TOWN, "Emil Sandoz slept. Brandt met the harbour inspector."))
        .containsExactly("the harbour inspector = Emil Sandoz");
  }
}
