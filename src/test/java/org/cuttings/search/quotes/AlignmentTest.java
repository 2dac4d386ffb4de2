package org.cuttings.search.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.cuttings.search.quotes.Difference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentTest {
  private static final String TEXT =
      "Engineers told the meeting. “We’ve looked at every bolt,” said the surveyor, Ines Roth,"
          + " “and we would not drive a 4,200-kilo bus across it in the U.S.”";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We've looked at every bolt",
        "\"we’ve LOOKED at every bolt!\"",
        "«weve looked — at every bolt…»",
        "'We`ve looked at every bolt,' said the surveyor",
        "[W]e’ve looked at every bolt … and we would not drive a 4200 kilo bus",
        "We’ve looked at every bolt [...] we would not drive",
        "We’ve looked . . . drive a 4,200 kilo bus (...) in the US",
        "[The surveyor] we would not drive a [very heavy] bus across it",
        "we would not dr\u00ADive a",
        "Inès Roth"
      })
  void marksCaseAndWhatTheReporterLeftOutDoNotCount(String pasted) {
    assertThat(align(pasted).verbatim()).as(align(pasted).toString()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we would never drive a 4,200-kilo bus | we would {+not}{-never} drive a 4,200-kilo bus",
        "and we would drive a | and we would {+not} drive a",
        "we would not ever drive | we would not {-ever} drive",
        "ever we would not drive | {-ever} we would not drive",
        "we would not drive it home | we would not drive{-it home}",
        "told the assembly looked at | told the {+meeting. “We’ve}{-assembly} looked at",
        "We’ve looked … would drive | We’ve looked ~{at every bolt,” said the surveyor, Ines Roth,"
            + " “and we} would {+not} drive",
      })
  void whatDiffersIsShownWordByWord(String pasted, String shown) {
    Alignment alignment = align(pasted);

    assertThat(alignment.verbatim()).isFalse();
    assertThat(shown(alignment)).isEqualTo(shown);
  }

  @Test
  void theBestStretchIsFoundHoweverOftenItsWordsOccur() {
    String text = "The bus was late. The bus was blue and late. The bus was not blue.";

    Alignment alignment =
        Objects.requireNonNull(Alignment.of(PastedWords.of("the bus was not blue"), text));

    assertThat(alignment.at().in(text)).isEqualTo("The bus was not blue");
    assertThat(alignment.verbatim()).isTrue();
  }

  @Test
  void nothingInCommonIsNoAlignment() {
    assertThat(Alignment.of(PastedWords.of("harbour"), TEXT)).isNull();
    assertThat(Alignment.of(PastedWords.of("… “!”"), TEXT)).isNull();
    assertThat(Alignment.of(PastedWords.of("harbour"), "")).isNull();
  }

  /** Whatever is changed, both sides can be read off the comparison again. */
  @Test
  void bothTextsStandInTheComparison() {
    Random random = new Random(7);
    List<String> words = List.of("the", "ferry", "bus", "was", "not", "here", "yesterday", "a");
    for (int round = 0; round < 2_000; round++) {
      String text = sentence(random, words, 12);
      String pasted = sentence(random, words, 1 + random.nextInt(8));
      Alignment alignment = Alignment.of(PastedWords.of(pasted), text);
      if (alignment != null) {
        assertThat(side(alignment, Kind.PASTED_ONLY, Kind.ARTICLE_ONLY))
            .as(text + " / " + pasted)
            .isEqualTo(alignment.at().in(text));
        assertThat(side(alignment, Kind.ARTICLE_ONLY, Kind.PASTED_ONLY)).isEqualTo(pasted);
        assertThat(alignment.verbatim())
            .isEqualTo(alignment.differences().stream().allMatch(d -> d.kind() == Kind.SAME));
      }
    }
  }

  private static String sentence(Random random, List<String> words, int length) {
    return random
        .ints(length, 0, words.size())
        .mapToObj(words::get)
        .collect(Collectors.joining(" "));
  }

  /** One side; where it alone goes on, the order within what differs is the article's first. */
  private static String side(Alignment alignment, Kind without, Kind with) {
    return alignment.differences().stream()
        .filter(difference -> difference.kind() != without)
        .map(Difference::text)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String shown(Alignment alignment) {
    return alignment.differences().stream()
        .map(
            difference ->
                switch (difference.kind()) {
                  case SAME -> difference.text();
                  case ARTICLE_ONLY -> "{+" + difference.text() + "}";
                  case PASTED_ONLY -> "{-" + difference.text() + "}";
                  case LEFT_OUT -> "~{" + difference.text() + "}";
                })
        .collect(Collectors.joining())
        .replace("} {-", "}{-")
        .replace(" {-it", "{-it");
  }

  private static Alignment align(String pasted) {
    return Objects.requireNonNull(Alignment.of(PastedWords.of(pasted), TEXT));
  }
}
