package org.cuttings.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MissingMarksTest {
  private static final String TOLD =
      "The ambassador met the senator in Lisbon. She had asked for the meeting because her husband"
          + " was ill. According to the report, they talked about trade. The newspaper said it had"
          + " seen a letter that the ambassador wrote to his wife. In July, the senator told"
          + " reporters that he was tired of politics. He wanted to go home to his family.";

  private static final List<String> SENTENCES =
      List.of("the ambassador", "she had", "according to", "the newspaper", "in july", "he wanted");

  @Test
  void sentencesOfATextWithoutCapitalsAndMarksAreThoseItHad() {
    String stripped = withoutMarks(TOLD).toLowerCase(Locale.ROOT);
    assertThat(beginnings(Tokens.of(stripped, Casing.LOWER))).isEqualTo(SENTENCES);
  }

  @Test
  void sentencesOfATextWithCapitalsAndNoMarksAreThoseItHad() {
    assertThat(beginnings(Tokens.of(withoutMarks(TOLD), Casing.MIXED))).isEqualTo(SENTENCES);
    assertThat(beginnings(Tokens.of(withoutMarks(TOLD).toUpperCase(Locale.ROOT), Casing.UPPER)))
        .isEqualTo(SENTENCES);
  }

  @Test
  void marksThatArePutBackHaveNoPlaceOfTheirOwnInTheText() {
    String text = withoutMarks(TOLD).toLowerCase(Locale.ROOT);
    Tokens tokens = Tokens.of(text, Casing.LOWER);
    StringBuilder words = new StringBuilder();
    int missing = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.at(tokens.start(i))).isEqualTo(i);
      if (tokens.missing(i)) {
        missing++;
        assertThat(tokens.written(i)).isEmpty();
        assertThat(tokens.penn(i)).isEqualTo(Penn.PUNCT);
      } else {
        words.append(words.isEmpty() ? "" : " ").append(tokens.written(i));
      }
    }
    assertThat(words).hasToString(text);
    assertThat(missing).isGreaterThanOrEqualTo(4);
    assertThat(tokens.unmarked()).isTrue();
  }

  @Test
  void nothingIsPutBackInATextWithMarks() {
    Tokens tokens = Tokens.of(TOLD.toLowerCase(Locale.ROOT), Casing.LOWER);
    assertThat(tokens.unmarked()).isFalse();
    assertThat(tokens.sentenceCount()).isEqualTo(SENTENCES.size());
  }

  @Test
  void listsAreLeftAsTheyAre() {
    String row = "Ann Lee Harbour Office 3 May 2011 Ben White Mill Road 4 June 2012 ";
    assertThat(Tokens.of(row.repeat(6), Casing.MIXED).unmarked()).isFalse();
    String lines = "bread and butter\nsalt from the mill\na pound of apples\n";
    assertThat(Tokens.of(lines.repeat(8), Casing.LOWER).unmarked()).isFalse();
  }

  @Test
  void theSonOfThatNameKeepsIt() {
    String text =
        "the clerk wrote that henry adams jr had been at the mill in may and that his father"
            + " henry adams sr knew of it adams jr told the clerk that he had left before noon and"
            + " that nobody had asked him to stay";
    Tokens tokens = Tokens.of(text, Casing.LOWER);
    for (int i = 1; i < tokens.size(); i++) {
      boolean generation = tokens.is(i, "jr") || tokens.is(i, "sr");
      assertThat(generation && tokens.missing(i - 1)).isFalse();
    }
  }

  private static String withoutMarks(String text) {
    return text.replaceAll("[.,]", "");
  }

  private static List<String> beginnings(Tokens tokens) {
    List<String> beginnings = new ArrayList<>();
    for (int i = 0; i < tokens.sentenceCount(); i++) {
      int first = tokens.firstOf(i);
      beginnings.add(tokens.lower(first) + " " + tokens.lower(first + 1));
    }
    return beginnings;
  }
}
