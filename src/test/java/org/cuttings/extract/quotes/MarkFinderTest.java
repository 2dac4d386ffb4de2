package org.cuttings.extract.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.Quote;
import org.junit.jupiter.api.Test;

class MarkFinderTest {
  private static List<String> words(String... paragraphs) {
    return Quoting.quotes(paragraphs).stream().map(quote -> quote.wording().words()).toList();
  }

  @Test
  void wordsAreCutInsideTheMarksWithTheirPunctuation() {
    assertThat(words("“The bridge is closed,” Ms. Orlova said. “Nobody may pass.”"))
        .containsExactly("The bridge is closed,", "Nobody may pass.");
    assertThat(words("\"It is late,\" he said, \"and we are tired.\""))
        .containsExactly("It is late,", "and we are tired.");
    assertThat(words("The mayor spoke of « a long winter » to the press."))
        .containsExactly("a long winter");
    assertThat(words("''We are open,'' the baker said.")).containsExactly("We are open,");
  }

  @Test
  void apostrophesAreNoMarks() {
    assertThat(words("The workers' hall wasn't built in the '30s; it's the owners' pride."))
        .isEmpty();
    assertThat(words("He didn’t say whose the boats’ lines were, and rock ’n’ roll played on."))
        .isEmpty();
  }

  @Test
  void singleMarksCountWhereATextHasNoOthers() {
    assertThat(words("‘We don’t sell the boat,’ said Mr. Penrose. ‘It’s my father’s.’"))
        .containsExactly("We don’t sell the boat,", "It’s my father’s.");
    assertThat(words("The 'so-called' reform, Ms. Orlova said, was \"a bad joke.\""))
        .containsExactly("a bad joke.");
  }

  @Test
  void quotationWithinAQuotationKnowsWhereItStands() {
    List<Quote> quotes =
        Quoting.quotes("“My father told me, ‘Never sell the boat,’ and I won’t,” Ms. Orlova said.");
    assertThat(quotes).hasSize(2);
    assertThat(quotes.get(0).within()).isEqualTo(-1);
    assertThat(quotes.get(1).within()).isZero();
    assertThat(quotes.get(1).wording().words()).isEqualTo("Never sell the boat,");
  }

  @Test
  void straightMarksWithinStraightMarksAreNested() {
    assertThat(words("He wrote, \"They call it \"the wall\" and mean it.\" Nobody answered."))
        .containsExactly("They call it \"the wall\" and mean it.", "the wall");
  }

  @Test
  void forgottenMarkReachesToTheEndOfTheParagraphAndNotBeyond() {
    List<Quote> quotes =
        Quoting.quotes(
            "Mr. Penrose wrote, “The boat is not for sale. It never was. [fn10]",
            "The harbour office sold it in May.");
    assertThat(quotes).hasSize(1);
    assertThat(quotes.getFirst().wording().words())
        .isEqualTo("The boat is not for sale. It never was.");
    assertThat(quotes.getFirst().exactEnd()).isFalse();
  }

  @Test
  void forgottenMarkEndsBeforeTheNextQuotation() {
    assertThat(
            words("“We are ready. The office was closed on Monday. Ms. Orlova said “not today.”"))
        .containsExactly("We are ready. The office was closed on Monday.", "not today.");
  }

  @Test
  void quotationOverParagraphsIsOneForEachAndKeepsItsSpeaker() {
    assertThat(
            Quoting.said(
                "Anna Orlova said: “The bridge is closed for a year.",
                "“It will open again in the spring.”"))
        .containsExactly(
            "Anna Orlova: The bridge is closed for a year.",
            "Anna Orlova: It will open again in the spring.");
    assertThat(Quoting.quotes("“One.", "“Two,” he said.").getFirst().exactEnd()).isTrue();
  }
}
