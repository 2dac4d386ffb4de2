package org.cuttings.extract.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.extract.names.Readings.authority;
import static org.cuttings.extract.names.Readings.bodiesAndPlaces;
import static org.cuttings.extract.names.Readings.office;
import static org.cuttings.extract.names.Readings.organisation;
import static org.cuttings.extract.names.Readings.people;
import static org.cuttings.extract.names.Readings.person;
import static org.cuttings.extract.names.Readings.place;
import static org.cuttings.extract.names.Readings.relative;
import static org.cuttings.extract.names.Readings.woman;

import org.cuttings.authority.AuthorityFile;
import org.junit.jupiter.api.Test;

class NameFinderTest {
  private static final Authority TOWN =
      authority(
          person("Olof Brandt", "Olof Henrik Brandt"),
          woman("K.T. Lindqvist"),
          person("Sergey Malkovich", "Сергей Малкович"),
          person("Ruben Stone"),
          person("William Carver Jr."),
          organisation("Brandt campaign"),
          organisation("Harbour Board", "HB"),
          place("Brandt Tower"));

  @Test
  void middleNamesInitialsNicknamesAndAccentsDoNotMatter() {
    assertThat(
            people(
                TOWN,
                "Yesterday Olof Brandt met K. T. Lindqvist.",
                "Later Olof H. Brandt saw KT Lindqvist and Bill Carver Jr. there.",
                "They also saw Ólof Brandt."))
        .containsExactly(
            "Olof Brandt = Olof Brandt",
            "K. T. Lindqvist = K.T. Lindqvist",
            "Olof H. Brandt = Olof Brandt",
            "KT Lindqvist = K.T. Lindqvist",
            "Bill Carver Jr. = William Carver Jr.",
            "Ólof Brandt = Olof Brandt");
  }

  @Test
  void aGivenNameIntroducesStrangersInATextWithoutCapitals() {
    assertThat(
            people(
                TOWN,
                "the harbour was closed in may and michael lindhagen told the board about it"
                    + " on the phone then lindhagen wrote a letter to the miller and the miller"
                    + " sold the boat"))
        .containsExactly("michael lindhagen = michael lindhagen", "lindhagen = michael lindhagen");
  }

  @Test
  void strangersInATextWithoutCapitalsMayHaveAnyName() {
    assertThat(
            people(
                TOWN,
                "the bargeman orhak demirov rowed across and demirov said that the miller met"
                    + " anne marie prejeant at the mill"))
        .contains(
            "orhak demirov = orhak demirov",
            "demirov = orhak demirov",
            "anne marie prejeant = anne marie prejeant");
  }

  @Test
  void surnameIsOneBeforeTheFullNameToo() {
    assertThat(
            people(
                TOWN,
                "why did lindhagen sell the boat asked the paper which had spoken to the miller and"
                    + " to michael lindhagen himself"))
        .contains("lindhagen = michael lindhagen", "michael lindhagen = michael lindhagen");
  }

  @Test
  void rareWordsAreNobodyWithoutAGivenName() {
    assertThat(
            people(
                TOWN,
                "the shipwrights haggled over quahog chowder and tarpaulins and a bargeman whittled"
                    + " belaying pins all day but nobody had chowder and the mayor kept michael"
                    + " busy"))
        .isEmpty();
  }

  @Test
  void wordThatOpensAHeadingIsNoPartOfTheName() {
    assertThat(people(TOWN, "Meet Michael Lindhagen", "Whatever Lindhagen wrote, he kept."))
        .containsExactly("Michael Lindhagen = Michael Lindhagen", "Lindhagen = Michael Lindhagen");
  }

  @Test
  void transliterationsAreOneName() {
    assertThat(people(TOWN, "The miller thanked Sergei Malkovitch.", "Only Malkovitch had helped."))
        .containsExactly("Sergei Malkovitch = Sergey Malkovich", "Malkovitch = Sergey Malkovich");
    assertThat(people(TOWN, "Он видел, как Сергей Малкович ушёл."))
        .containsExactly("Сергей Малкович = Sergey Malkovich");
  }

  @Test
  void compoundsAreNotTheirParts() {
    assertThat(people(TOWN, "The Brandt campaign rented a floor of Brandt Tower.")).isEmpty();
    assertThat(bodiesAndPlaces(TOWN, "The Brandt campaign rented a floor of Brandt Tower."))
        .containsExactly("Brandt campaign = Brandt campaign", "Brandt Tower = Brandt Tower");
  }

  @Test
  void titlesAndPossessivesStandOutside() {
    assertThat(people(TOWN, "They heard Mayor Brandt’s speech."))
        .containsExactly("Brandt = Olof Brandt");
  }

  @Test
  void anOrdinaryWordIsANameOnlyWhereTheTextMakesItOne() {
    assertThat(people(TOWN, "Stone walls line the road. A stone fell.")).isEmpty();
    assertThat(people(TOWN, "Ruben Stone left early. Stone walls line the road to Ruben Stone."))
        .containsExactly("Ruben Stone = Ruben Stone", "Ruben Stone = Ruben Stone");
    assertThat(people(TOWN, "On Monday the clerk told Stone about it."))
        .containsExactly("Stone = Ruben Stone");
  }

  @Test
  void textWithoutCapitalsNeedsAHint() {
    assertThat(
            people(
                TOWN,
                "the clerk met with stone at the mill on monday and they talked about the price of"
                    + " a stone wall near the old harbour and stone said that it was too high"))
        .containsExactly("stone = Ruben Stone", "stone = Ruben Stone");
  }

  @Test
  void theArticleDecidesBetweenNamesakes() {
    Authority namesakes = authority(person("Ivan Roth"), woman("Clara Roth"));
    assertThat(people(namesakes, "Clara Roth came first. Soon Roth was tired."))
        .contains("Roth = Clara Roth");
    assertThat(people(namesakes, "Soon Roth was tired.")).isEmpty();
  }

  @Test
  void aSurnameOfTheArticlesOwnIsNotTheRecords() {
    assertThat(people(TOWN, "Maria Brandt sang. The hall applauded Brandt."))
        .containsExactly("Maria Brandt = Maria Brandt", "Brandt = Maria Brandt");
  }

  @Test
  void aFamilyIsSeveral() {
    Authority family =
        authority(person("Olof Brandt"), relative("Nils Brandt", "son", "Olof Brandt", "eldest"));
    assertThat(people(family, "Olof Brandt and Nils Brandt came. He greeted the Brandts."))
        .contains("Brandts = Olof Brandt, Nils Brandt");
    assertThat(people(family, "The elder Mr. Brandt wrote to the younger Mr. Brandt."))
        .containsExactly("Brandt = Olof Brandt", "Brandt = Nils Brandt");
    assertThat(people(family, "The clerk greeted the younger Brandt and Nils and Olof Brandt."))
        .contains("Brandt = Nils Brandt", "Nils = Nils Brandt");
  }

  @Test
  void titlesAndPronounsTellNamesakesApart() {
    Authority namesakes = authority(office("Aron Vale", "mayor of Brod"), woman("Lena Vale"));
    assertThat(people(namesakes, "The clerk thanked Mrs. Vale. Later Mayor Vale came."))
        .containsExactly("Vale = Lena Vale", "Vale = Aron Vale");
    Authority two = authority(person("Ivo Rask"), woman("Nora Rask"));
    assertThat(people(two, "The clerk met Rask on Monday, and Rask paid what he owed."))
        .containsOnly("Rask = Ivo Rask");
    assertThat(people(two, "The clerk met Rask on Monday, and Rask paid what she owed."))
        .containsOnly("Rask = Nora Rask");
  }

  @Test
  void monthsAndRanksAreNobody() {
    Authority town = authority(woman("Greta May"), person("Ivan Prince"));
    assertThat(people(town, "The tram stopped at the end of April or early May. May was warm."))
        .isEmpty();
    assertThat(people(town, "The clerk thanked Ms. May for the song that Greta May wrote in May."))
        .containsExactly("May = Greta May", "Greta May = Greta May");
    assertThat(people(town, "An adviser to the Prince came. The clerk told Mr. Prince so."))
        .containsExactly("Prince = Ivan Prince");
  }

  @Test
  void aBodyNamedInFullIsMeantByItsLastWord() {
    assertThat(
            bodiesAndPlaces(
                TOWN, "They asked the Harbour Board. Later the Board answered the city."))
        .containsExactly("Harbour Board = Harbour Board", "Board = Harbour Board");
    assertThat(bodiesAndPlaces(TOWN, "They asked the mayor. Later the Board answered.")).isEmpty();
  }

  @Test
  void aDatelineIsAPlace() {
    Authority land = authority(place("Brod"), place("Stone"));
    assertThat(bodiesAndPlaces(land, "STONE (Wire) — The tram to Brod stopped."))
        .containsExactly("STONE = Stone", "Brod = Brod");
    assertThat(bodiesAndPlaces(land, "Stone walls line the road.")).isEmpty();
  }

  @Test
  void namesWithoutRecordsComeFromTheArticle() {
    assertThat(
            people(
                Authority.EMPTY,
                "Giorgi Kvelidze, a Georgian businessman, wrote to Anna-Lena Moritz.",
                "Kvelidze said that Moritz had not answered Mr. Tolland.",
                "In London, Kvelidse tried again."))
        .containsExactly(
            "Giorgi Kvelidze = Giorgi Kvelidze",
            "Anna-Lena Moritz = Anna-Lena Moritz",
            "Kvelidze = Giorgi Kvelidze",
            "Moritz = Anna-Lena Moritz",
            "Tolland = Tolland",
            "Kvelidse = Giorgi Kvelidze");
  }

  @Test
  void aShortNameInBracketsStandsForTheLongOne() {
    assertThat(
            bodiesAndPlaces(
                Authority.EMPTY,
                "The Northern River Agency (NRA) wrote to them.",
                "On Friday the NRA closed the lock."))
        .containsExactly(
            "Northern River Agency = Northern River Agency",
            "NRA = Northern River Agency",
            "NRA = Northern River Agency");
  }

  @Test
  void headlinesMakeNoNames() {
    assertThat(
            people(
                Authority.EMPTY,
                "Harbour Board Delays Grant Decision After Long Night",
                "The board met for six hours and decided nothing."))
        .isEmpty();
  }

  @Test
  void thePossessorOfACampaignIsNamedToo() {
    Authority withAlias =
        authority(person("Olof Brandt"), organisation("Brandt campaign", "Brandt's campaign"));
    assertThat(people(withAlias, "She left Brandt's campaign in May."))
        .containsExactly("Brandt = Olof Brandt");
    assertThat(bodiesAndPlaces(withAlias, "She left Brandt's campaign in May."))
        .containsExactly("Brandt's campaign = Brandt campaign");
  }

  @Test
  void aMonthIsNoGivenName() {
    Authority authority = authority(person("Olof Brandt"));
    assertThat(people(authority, "Olof Brandt slept. In May Brandt wrote to the mill."))
        .containsExactly("Olof Brandt = Olof Brandt", "Brandt = Olof Brandt");
    assertThat(people(authority, "Olof Brandt slept. On the fourth of May Brandt left."))
        .containsExactly("Olof Brandt = Olof Brandt", "Brandt = Olof Brandt");
  }

  @Test
  void whoIsSaidToBeSomethingIsSomebody() {
    assertThat(
            people(
                TOWN, "The mill was sold by his deputy for ports, Tofig Nazimo. Later it burnt."))
        .containsExactly("Tofig Nazimo = Tofig Nazimo");
    assertThat(people(TOWN, "They asked his daughter Ragnild in June. Then Ragnild left."))
        .containsExactly("Ragnild = Ragnild", "Ragnild = Ragnild");
  }

  @Test
  void anArticleBelongsToTheSurname() {
    assertThat(people(TOWN, "Nasser al-Hajir met Brandt. Al-Hajir left, and al-Hajir wrote."))
        .containsExactly(
            "Nasser al-Hajir = Nasser al-Hajir",
            "Brandt = Olof Brandt",
            "Al-Hajir = Nasser al-Hajir",
            "Hajir = Nasser al-Hajir");
  }

  @Test
  void nameOfAHeadlineIsOneWhereTheTextGoesOnWithIt() {
    assertThat(
            people(
                TOWN,
                "7. Laurel Hatch, the Harbour Board Lawyer",
                "Hatch got a letter in July. She kept it."))
        .contains("Laurel Hatch = Laurel Hatch", "Hatch = Laurel Hatch");
  }

  @Test
  void whoActsUnderAnUnknownNameIsSomebody() {
    assertThat(
            people(
                TOWN,
                "It was Chepe Arandiga. Arandiga sold the mill. Arandiga wept. Arandiga left."))
        .startsWith("Chepe Arandiga = Chepe Arandiga", "Arandiga = Chepe Arandiga");
    assertThat(people(TOWN, "It was the Delaying Brandt. Brandt slept. Brandt wept. Brandt left."))
        .contains("Brandt = Olof Brandt")
        .noneMatch(reading -> reading.contains("Delaying"));
  }

  @Test
  void withoutCapitalsASurnameStandsBehindAGivenName() {
    assertThat(
            people(
                TOWN,
                "the mill belongs to nobody they said that day or so it was told to them while the man"
                    + " whom walter grady rang that day was asleep so grady wept and went to the"
                    + " mill where the driver teddy marsh had been a clerk for years and marsh met"
                    + " them"))
        .containsExactly(
            "walter grady = walter grady",
            "grady = walter grady",
            "teddy marsh = teddy marsh",
            "marsh = teddy marsh");
  }

  @Test
  void anUnknownWordThatActsMayBeAnything() {
    assertThat(people(TOWN, "Theranox told Brandt that it had slept. Theranox agreed."))
        .containsExactly("Brandt = Olof Brandt");
    assertThat(people(TOWN, "Brandt read Al-Monitor. Al-Monitor called him."))
        .containsExactly("Brandt = Olof Brandt");
  }

  @Test
  void aPaperThatSaysMrMeansWhomItHasNamedInFull() {
    Authority record = Authority.of(AuthorityFile.shipped());
    assertThat(
            people(record, "Donald Trump Jr. released the emails. Mr. Trump had been traveling."))
        .contains("Trump = Donald Trump Jr.");
    assertThat(
            people(
                record,
                "President Trump was in Paris. Donald Trump Jr. released the emails. Mr. Trump had"
                    + " been traveling."))
        .contains("Trump = Donald Trump");
    assertThat(
            people(
                record,
                "Mr. Trump was in Paris. Donald Trump Jr. released the emails. Mr. Trump called."))
        .containsExactly(
            "Trump = Donald Trump", "Donald Trump Jr. = Donald Trump Jr.", "Trump = Donald Trump");
    assertThat(people(record, "Donald Trump Jr. released the emails. Trump had been traveling."))
        .contains("Trump = Donald Trump");
  }

  /** Names that no list has. */
  @Test
  void whoIsCalledSomethingOrActsIsSomebodyWhateverTheName() {
    assertThat(people(TOWN, "They asked a lawyer named Kaldur Mirveth about it. It rained."))
        .containsExactly("Kaldur Mirveth = Kaldur Mirveth");
    assertThat(people(TOWN, "Kaldur Mirveth telephoned Brandt about the mill."))
        .contains("Kaldur Mirveth = Kaldur Mirveth");
    assertThat(people(TOWN, "Kaldur Mirveth, a 24-year-old from Vik, came. It rained."))
        .containsExactly("Kaldur Mirveth = Kaldur Mirveth");
    assertThat(people(TOWN, "He sent the note to her minister, Kaldur Mirveth. It rained."))
        .containsExactly("Kaldur Mirveth = Kaldur Mirveth");
    assertThat(people(TOWN, "They waited in Kaldur Mirveth. The Kaldur Mirveth was late."))
        .isEmpty();
  }

  @Test
  void accentsDoNotHideAGivenName() {
    assertThat(people(TOWN, "The bell rang for Inés Etxalar at noon."))
        .containsExactly("Inés Etxalar = Inés Etxalar");
  }

  @Test
  void titleWithinCapitalsIsNoPartOfTheName() {
    assertThat(people(TOWN, "An hour with Energy Minister Sven Holgersen was enough."))
        .containsExactly("Sven Holgersen = Sven Holgersen");
  }

  @Test
  void syllableBehindAHyphenBelongsToTheName() {
    assertThat(people(TOWN, "The clerk thanked a singer, Park Jae-min, for the song."))
        .containsExactly("Park Jae-min = Park Jae-min");
    assertThat(people(TOWN, "A Brandt-led choir sang.")).containsExactly("Brandt = Olof Brandt");
  }

  @Test
  void letterOfAHeadingAndWordThatCallsSomebodyUpAreNoPartsOfTheName() {
    assertThat(people(TOWN, "A. Sven Lundmark", "Sven Lundmark owned six trucks."))
        .containsOnly("Sven Lundmark = Sven Lundmark");
    assertThat(people(TOWN, "Remember Sven Lundmark? Poor Sven Lundmark. Lundmark wept."))
        .containsOnly("Sven Lundmark = Sven Lundmark", "Lundmark = Sven Lundmark");
  }

  @Test
  void withoutCapitalsANameStandsBehindWhatSomebodyIs() {
    assertThat(people(TOWN, "they charged the mayor s old friend lyle strand with lying about it"))
        .containsExactly("lyle strand = lyle strand");
    assertThat(
            people(
                TOWN,
                "the clerk thanked gordon lyle lyle had slept well and nobody knew why he was in the town"))
        .contains("gordon lyle = gordon lyle");
  }

  @Test
  void withoutCapitalsTwoSurnamesAreTwoPeopleAndAVerbIsNobody() {
    assertThat(
            people(
                TOWN,
                "anna lundkvist and karl oderman came to town and in the evening lundkvist oderman"
                    + " and the clerk ate while a boy rang oderman at home"))
        .contains("oderman = karl oderman", "lundkvist = anna lundkvist")
        .doesNotContain("rang oderman = rang oderman", "lundkvist oderman = lundkvist oderman");
  }

  @Test
  void withoutCapitalsAParticleASuffixAndASecondSurnameBelongToTheName() {
    assertThat(
            people(
                TOWN,
                "the clerk wrote to hamid el mahrouq and to gustav oderman jr and then he waited"
                    + " for them in the town where it rained all day"))
        .contains("hamid el mahrouq = hamid el mahrouq", "gustav oderman jr = gustav oderman jr");
    assertThat(
            people(
                TOWN,
                "the clerk wrote to gustav oderman lundkvist about the mill and oderman lundkvist"
                    + " wrote back that it was not for sale at any price"))
        .contains("gustav oderman lundkvist = gustav oderman lundkvist");
  }

  @Test
  void whatSpeaksUnderAnUnknownNameMayBeAFirm() {
    assertThat(people(TOWN, "Kaldurin Mirvethen told investors that costs fell.")).isEmpty();
    assertThat(people(TOWN, "The ship collided with Kaldurin Mirvethen.")).isEmpty();
    assertThat(people(TOWN, "Kaldurin Mirvethen called the claim false and gave a reason."))
        .isEmpty();
    assertThat(people(TOWN, "Kaldurin Mirvethen fans left. Kaldurin Mirvethen said no.")).isEmpty();
    assertThat(people(TOWN, "Kaldurin Mirvethen said that he was ill."))
        .containsExactly("Kaldurin Mirvethen = Kaldurin Mirvethen");
  }

  @Test
  void initialAtTheHeadOfALineIsPartOfTheName() {
    assertThat(people(TOWN, "The clerk thanked E. Jean Lundmark.", "E. Jean Lundmark"))
        .containsOnly("E. Jean Lundmark = E. Jean Lundmark");
  }

  @Test
  void compoundsBehindANameAreNoPartOfIt() {
    assertThat(people(TOWN, "Some Olof Brandt-clad guests left. An Olof Brandt-type lock broke."))
        .containsOnly("Olof Brandt = Olof Brandt");
  }

  @Test
  void withoutCapitalsRelativesShareASurname() {
    assertThat(
            people(
                TOWN,
                "the minister anna zorvak married the banker kelgan zorvak in 2011 and they had two"
                    + " sons before the mill closed and kelgan zorvak said on monday that it rained"))
        .contains("anna zorvak = anna zorvak", "kelgan zorvak = kelgan zorvak");
  }
}
