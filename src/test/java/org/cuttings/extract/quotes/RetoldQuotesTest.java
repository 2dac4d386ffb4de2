package org.cuttings.extract.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.Quote;
import org.junit.jupiter.api.Test;

class RetoldQuotesTest {
  private static List<String> retold(String... paragraphs) {
    return Quoting.all(paragraphs).stream()
        .filter(quote -> !quote.direct())
        .map(Quoting::line)
        .toList();
  }

  @Test
  void clauseAfterAVerbOfSayingIsRetold() {
    assertThat(retold("Anna Orlova said that the bridge was closed, adding that she was sorry."))
        .containsExactly("Anna Orlova: the bridge was closed", "Anna Orlova: she was sorry");
    assertThat(retold("Anna Orlova told Paul Penrose that the bridge was closed."))
        .containsExactly("Anna Orlova: the bridge was closed");
  }

  @Test
  void whatNobodySaidIsNotRetold() {
    assertThat(retold("Anna Orlova did not say that the bridge was closed.")).isEmpty();
    assertThat(retold("Anna Orlova said that.")).isEmpty();
  }

  @Test
  void marksWithinWhatIsRetoldAreQuotationsOfTheirOwn() {
    List<Quote> all = Quoting.all("Anna Orlova said that the bridge was “an old ruin” in the fog.");
    assertThat(all).hasSize(2);
    assertThat(all).allMatch(quote -> quote.within() < 0);
  }

  @Test
  void firstPersonAfterAVerbOfSayingIsDirectWhereATextHasNoMarks() {
    String text =
        "the council met in march and the mayor wrote to the builder saying i will sell you the old"
            + " harbour before the summer the builder called his bank in the city and the bank"
            + " refused to lend him anything for the harbour that year";
    List<Quote> direct = Quoting.quotes(text);
    assertThat(direct).hasSize(1);
    assertThat(direct.getFirst().wording().words())
        .isEqualTo("i will sell you the old harbour before the summer");
    assertThat(direct.getFirst().exactEnd()).isFalse();
  }

  @Test
  void wordsBeforeHeContinuedAreOfTheSameSpeakerWhereATextHasNoMarks() {
    String text =
        "the council met in march and walter penrose wrote to the builder saying i will sell you"
            + " the old harbour according to letters found in the mill your boats can moor there"
            + " and we can paint it he continued i will bring the keys the builder called his bank";
    List<Quote> direct = Quoting.quotes(text);
    assertThat(direct.stream().map(quote -> quote.wording().words()))
        .containsExactly(
            "i will sell you the old harbour",
            "your boats can moor there and we can paint it",
            "i will bring the keys");
    assertThat(direct).allMatch(quote -> String.valueOf(quote.speaker()).contains("penrose"));
  }

  @Test
  void presentAfterSayingIsDirectWhereATextHasNoMarks() {
    String text =
        "the council met in march and the mayor declined saying the harbour doesn t belong to"
            + " anybody the builder called his bank in the city and the bank refused to lend";
    assertThat(Quoting.quotes(text)).hasSize(1);
    assertThat(Quoting.quotes(text).getFirst().wording().words())
        .isEqualTo("the harbour doesn t belong to anybody");
  }
}
