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
}
