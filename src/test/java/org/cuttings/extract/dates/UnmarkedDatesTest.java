package org.cuttings.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cuttings.extract.text.Stretch;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.junit.jupiter.api.Test;

class UnmarkedDatesTest {
  private static final String TEXT =
      "the harbour had been quiet for years but on may 4 2011 lund wrote to brandt about the old"
          + " mill and its roof brandt phoned her in june 2011 to talk it over one day later they"
          + " dined at the inn and nobody has said anything about the mill or its roof or the two of"
          + " them or what they may have wanted from each other since that time in any of the papers";

  @Test
  void aDateBeforeAClauseDatesIt() {
    assertThat(dateOf("wrote")).isEqualTo("2011-05-04");
  }

  @Test
  void aDateThatGoesOnWithItsClauseDatesThatOne() {
    assertThat(dateOf("phoned")).isEqualTo("2011-06");
  }

  @Test
  void whatIsFarFromEveryDateHasNone() {
    assertThat(dateOf("wanted")).isEqualTo("none");
  }

  @Test
  void datesWithoutAPrepositionHeadTheEntriesOfAChronology() {
    String entries =
        "2011 march 14 lund meets the board in rome and asks for a loan march 31 first session of"
            + " the council april 12 brandt sells the mill april 18 brandt writes home april 22"
            + " the clerk answers him";
    assertThat(dateOf("sells", entries)).isEqualTo("2011-04-12");
    assertThat(dateOf("writes", entries)).isEqualTo("2011-04-18");
    assertThat(dateOf("answers", entries)).isEqualTo("2011-04-22");
  }

  private static String dateOf(String word) {
    return dateOf(word, TEXT);
  }

  private static String dateOf(String word, String text) {
    Stretch stretch = Stretch.of(Narratives.article(Metadata.UNKNOWN, text)).iterator().next();
    Tokens tokens = stretch.tokens();
    int token =
        IntStream.range(0, tokens.size()).filter(i -> tokens.is(i, word)).findFirst().orElseThrow();
    List<FoundDate> dates = new DateFinder(Metadata.UNKNOWN).find(stretch);
    FoundDate found =
        new UnmarkedDates(tokens, dates)
            .beside(token, token + 1, i -> i != token && tokens.tag(i) == Tag.VERB);
    PartialDate value = found == null ? null : found.value();
    return value == null ? "none" : value.value();
  }
}
