package org.cuttings.extract.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.Quote;
import org.junit.jupiter.api.Test;

class SpeakerTest {
  private static String speaker(String... paragraphs) {
    List<Quote> quotes = Quoting.quotes(paragraphs);
    assertThat(quotes).isNotEmpty();
    var words = quotes.getLast().speakerWording();
    return words == null ? "-" : words.words();
  }

  @Test
  void speakerStandsBeforeWithinOrAfterTheWords() {
    assertThat(speaker("Ms. Orlova said, “The bridge is closed.”")).contains("Orlova");
    assertThat(speaker("“The bridge,” Ms. Orlova said, “is closed.”")).contains("Orlova");
    assertThat(speaker("“The bridge is closed,” said Ms. Orlova on Monday.")).contains("Orlova");
    assertThat(speaker("“Is the bridge closed?” Ms. Orlova asked.")).contains("Orlova");
    assertThat(speaker("According to Ms. Orlova, the bridge is “a ruin.”")).contains("Orlova");
    assertThat(speaker("The bridge is “a ruin,” according to Ms. Orlova.")).contains("Orlova");
  }

  @Test
  void appositionsAndRelativesStandBetweenSpeakerAndVerb() {
    assertThat(
            speaker(
                "“The bridge is closed,” Anna Orlova, a spokeswoman for Governor Paul Penrose,"
                    + " said."))
        .contains("Orlova");
    assertThat(
            speaker("Anna Orlova, who met Paul Penrose in May, told him, “The bridge is closed.”"))
        .contains("Orlova");
    assertThat(speaker("“The bridge is closed,” said Anna Orlova, a friend of Paul Penrose."))
        .contains("Orlova");
  }

  @Test
  void addresseeIsNeverTheSpeaker() {
    assertThat(speaker("Anna Orlova emailed Paul Penrose, writing, “Come at once.”"))
        .contains("Orlova");
    assertThat(speaker("Anna Orlova sent a direct message to Paul Penrose: “Come at once.”"))
        .contains("Orlova");
    assertThat(speaker("“Come at once,” Anna Orlova told Paul Penrose.")).contains("Orlova");
    assertThat(
            speaker("Anna Orlova again contacted Paul Penrose by post, writing, “Come at once.”"))
        .contains("Orlova");
  }

  @Test
  void nameWithinTheWordsIsNeverTheSpeaker() {
    assertThat(speaker("“Paul Penrose said the bridge is closed,” Anna Orlova recalled."))
        .contains("Orlova");
    assertThat(speaker("“Ask Paul Penrose,” she said.")).isEqualTo("she");
  }

  @Test
  void conjoinedVerbsShareTheirSubject() {
    assertThat(
            speaker(
                "Anna Orlova shook hands with Paul Penrose, sat down, and said, “The bridge is"
                    + " closed.”"))
        .contains("Orlova");
  }

  @Test
  void sentenceWithoutCueGoesOnWithTheSameSpeaker() {
    assertThat(Quoting.said("“The bridge is closed,” Anna Orlova said. “It will open in May.”"))
        .allMatch(line -> line.contains("Orlova:"));
    assertThat(speaker("“The bridge is closed,” Anna Orlova said.", "“It will open again in May.”"))
        .contains("Orlova");
  }

  @Test
  void messageSpeaksForWhoSentIt() {
    Quote sent =
        Quoting.quotes("Anna Orlova emailed Paul Penrose. The email stated, “Come at once.”")
            .getFirst();
    assertThat(sent.speaker()).isEqualTo("Anna Orlova");
    assertThat(Quoting.line(sent)).isEqualTo("The email: Come at once.");
    assertThat(
            Quoting.quotes(
                    "Anna Orlova met Paul Penrose. Orlova’s message to Penrose continued: “Come.”")
                .getFirst()
                .speaker())
        .isEqualTo("Anna Orlova");
  }

  @Test
  void pronounIsTheOneItStandsFor() {
    Quote quote =
        Quoting.quotes("Ms. Orlova met Mr. Penrose at the harbour. “It is late,” she said.")
            .getFirst();
    assertThat(quote.speaker()).contains("Orlova");
  }

  @Test
  void participleBelongsToTheMainClause() {
    assertThat(
            speaker(
                "Anna Orlova said that Paul Penrose wanted the harbour, adding, “He is a fool.”"))
        .contains("Orlova");
  }

  @Test
  void paperIsNotedThroughWhichTheWordsCame() {
    assertThat(
            Quoting.quotes("“The bridge is closed,” Anna Orlova told the Harbour Times.")
                .getFirst()
                .via())
        .contains("Harbour Times");
  }

  @Test
  void speakerWithoutANameIsGivenByItsWords() {
    assertThat(speaker("“The bridge is closed,” a senior official at the ministry said."))
        .contains("senior official");
    assertThat(speaker("The report said the bridge was “a danger to everyone.”"))
        .contains("report");
  }

  @Test
  void passiveHasItsAgentAndNotItsSubject() {
    assertThat(speaker("Paul Penrose was told by Anna Orlova that the bridge was “a ruin.”"))
        .contains("Orlova");
    assertThat(speaker("Paul Penrose was told that the bridge was “a sorry old ruin.”"))
        .isEqualTo("-");
  }

  private static String name(String... paragraphs) {
    List<Quote> quotes = Quoting.quotes(paragraphs);
    assertThat(quotes).isNotEmpty();
    return String.valueOf(quotes.getLast().speaker());
  }

  @Test
  void paperSpeaksForItsAuthorOrForNobody() {
    assertThat(
            name(
                "Anna Orlova's petition reached the council in May.",
                "Paul Penrose read it twice. The petition stated that the bridge was “a ruin.”"))
        .isEqualTo("Anna Orlova");
    assertThat(
            name(
                "On Monday Anna Orlova sent a series of telegrams that said, “Close the bridge at"
                    + " once.”"))
        .isEqualTo("Anna Orlova");
    assertThat(name("The brochure stated that the bridge was “perfectly safe for carts.”"))
        .isEqualTo("null");
  }

  @Test
  void thingIsNeverTheSpeaker() {
    assertThat(name("The rule covers “any bridge of wood or stone” (emphasis added)."))
        .isEqualTo("null");
    assertThat(name("Section 12 says “no cart may wait on a bridge.”")).isEqualTo("null");
  }

  @Test
  void selfInTheWordsOfSomebodyIsThatOne() {
    List<Quote> quotes =
        Quoting.quotes(
            "Anna Orlova told the harbour board: “As we left, I said, ‘Paul, who pays for the"
                + " bridge?’ and he only laughed.”");
    assertThat(quotes).hasSize(2);
    assertThat(quotes).allMatch(quote -> "Anna Orlova".equals(quote.speaker()));
  }

  @Test
  void thoughtIsToldByWhoSpeaksOfIt() {
    assertThat(
            name(
                "Anna Orlova explained that Paul Penrose thought the toll could help “settle” the"
                    + " debt."))
        .isEqualTo("Anna Orlova");
    assertThat(
            name(
                "Anna Orlova replied that Paul Penrose should tell the mayor “that the bridge can"
                    + " wait.”"))
        .isEqualTo("Anna Orlova");
    assertThat(name("Anna Orlova said that Paul Penrose told her “the bridge can wait.”"))
        .isEqualTo("Paul Penrose");
  }

  @Test
  void seriesOfVerbsSharesTheNearestSubject() {
    assertThat(
            name(
                "Paul Penrose recalled that Anna Orlova crossed the bridge, shook his hand, and"
                    + " said, “It holds.”"))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void participleBeforeTheSentenceHasTheSubjectOfTheSentence() {
    assertThat(
            name(
                "Calling the bridge “a danger to every cart,” Anna Orlova asked Paul Penrose to"
                    + " close it."))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void subjectLineAndNoteAreOfTheSender() {
    assertThat(
            name(
                "Anna Orlova wrote to Paul Penrose, under the subject line “A question about the"
                    + " bridge,” on Monday."))
        .isEqualTo("Anna Orlova");
    assertThat(
            name(
                "Anna Orlova forwarded the drawings to Paul Penrose with the note “for you to"
                    + " sign.”"))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void wordsQuotedAgainKeepTheirSpeaker() {
    assertThat(
            name(
                "Anna Orlova wrote, “Ask the man with the two hats about the bridge.”",
                "Paul Penrose identified “the man with the two hats” as the engineer."))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void labelBeforeAColonIsTheSpeaker() {
    assertThat(name("The state of the bridge – Anna Orlova: “Nobody has painted it in years.”"))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void adjectiveOfSpeechIsACue() {
    assertThat(
            name("Anna Orlova was adamant that the bridge would stay “closed to every last cart.”"))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void addresseeIsNotWhoThePronounMeans() {
    assertThat(
            name(
                "Paul Penrose met Anna Orlova at the bridge. Paul Penrose kept his hat on. He said"
                    + " in a letter to Paul Penrose's cousin that it was “a fine day.”"))
        .isEqualTo("Paul Penrose");
  }

  @Test
  void piecesOfOneSentenceGoOnWithTheirSpeaker() {
    assertThat(
            Quoting.said(
                "Anna Orlova praised “the builders of the old bridge,” “the lamps along its rail”"
                    + " and “everyone who ever crossed it.”"))
        .allMatch(line -> line.contains("Orlova"));
    assertThat(
            name(
                "Paul Penrose said that Anna Orlova described the plan as “a waste of timber” and"
                    + " wanting him to “leave the bridge alone.”"))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void invitationIsOfWhoSignedItAndNotOfWhoPassedItOn() {
    assertThat(
            name(
                "On Monday Anna Orlova sent Cora Lind an invitation, signed by Paul Penrose of the"
                    + " bridge company, to come to “the opening of the new bridge.”"))
        .isEqualTo("Paul Penrose");
  }

  @Test
  void articleSpeaksForItsNewspaperAndAMessageForWhoLeftIt() {
    assertThat(
            name(
                "The Riverside Courier reported that the bridge was closed. According to the"
                    + " article, “nobody has painted it in years.”"))
        .contains("Courier");
    assertThat(
            name(
                "That night Anna Orlova left a message for the engineer that said, “Close the"
                    + " bridge at once.”"))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void verbOfSayingGoesBackToWhoSpeaks() {
    assertThat(
            name(
                "Anna Orlova stated that it made her sad to see the bridge, but added that “not"
                    + " one plank” was lost."))
        .isEqualTo("Anna Orlova");
    assertThat(
            name(
                "Paul Penrose recalled that Anna Orlova was angry in light of what the council had"
                    + " told the engineer and said, “Not the bridge again.”"))
        .isEqualTo("Anna Orlova");
    assertThat(name("Anna Orlova—who told the council that the bridge was “a ruin”—left."))
        .isEqualTo("Anna Orlova");
    assertThat(name("Anna Orlova relayed to Paul Penrose that the bridge was “a ruin.”"))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void answerIsOfWhoWasAsked() {
    assertThat(
            name(
                "Paul Penrose wrote to Anna Orlova about the plans. The answer came at once:"
                    + " “Never.”"))
        .isEqualTo("Anna Orlova");
    assertThat(
            name(
                "Paul Penrose asks Anna Orlova whether she has seen the list. “Every name on it,”"
                    + " is the answer."))
        .isEqualTo("Anna Orlova");
  }

  @Test
  void descriptionBelowAHeadingWithANameIsThatPerson() {
    assertThat(
            name(
                "2. Anna Orlova, in May: untrue",
                "“Nobody ever asked me,” the outgoing harbour master told a radio station."))
        .isEqualTo("Anna Orlova");
    assertThat(
            name(
                "2. Anna Orlova and Paul Penrose, in May: untrue",
                "“Nobody ever asked me,” the outgoing harbour master told a radio station."))
        .isEqualTo("the outgoing harbour master");
  }

  @Test
  void aVerdictIsOfWhoseItIsAndWhoRavesSpeaks() {
    assertThat(speaker("Paul Penrose left. Anna Orlova’s verdict, in a letter: “He is a fool.”"))
        .contains("Orlova");
    assertThat(speaker("Anna Orlova raved about “the best bridge in the land.”"))
        .contains("Orlova");
  }
}
