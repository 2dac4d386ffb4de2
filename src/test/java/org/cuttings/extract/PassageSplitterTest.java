package org.cuttings.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {
  private static List<Passage> split(String text) {
    PassageSplitter splitter = new PassageSplitter();
    splitter.add(Passage.Kind.PARAGRAPH, 0, Words.copy(text, new TextSpan(0, text.length())));
    return splitter.passages();
  }

  @Test
  void ordinaryParagraphStaysWhole() {
    assertThat(split("One sentence. And another.")).hasSize(1);
  }

  @Test
  void longParagraphIsCutBetweenSentencesAndNotAfterTitlesOrInitials() {
    String text =
        "On Friday Mr. J. F. Roe met Gen. Doe of the U.S. Army in St. Sample for a talk. "
            .repeat(30)
            .strip();
    List<Passage> passages = split(text);
    assertThat(passages).hasSizeGreaterThan(2);
    assertThat(passages).allMatch(passage -> passage.text().endsWith("talk."));
  }

  @Test
  void textWithoutMarksIsCutWhereClausesBegin() {
    String text =
        "the council sold the harbour to a man whom nobody had ever seen but the price was never told "
            .repeat(20)
            .strip();
    List<Passage> passages = split(text);
    assertThat(passages).hasSizeGreaterThan(2);
    for (Passage passage : passages.subList(1, passages.size())) {
      assertThat(passage.text()).startsWith("but the price");
      assertThat(passage.text().length())
          .isBetween(ClauseBorder.SHORTEST - 1, PassageSplitter.WHOLE);
    }
  }

  @Test
  void piecesJoinToTheWholeAndStandInTheirPlaces() {
    String text = "  " + "word and more words 😀 of no meaning at all ".repeat(200);
    List<Passage> passages = split(text);
    int at = 0;
    for (Passage passage : passages) {
      assertThat(passage.text()).isEqualTo(passage.span().in(text));
      assertThat(text.substring(at, passage.span().start())).isBlank();
      at = passage.span().end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  @Test
  void textWithoutSpacesIsCutButNeverWithinACharacter() {
    List<Passage> passages = split("😀".repeat(3_000));
    assertThat(passages).hasSizeGreaterThan(5);
    assertThat(passages).allMatch(passage -> passage.text().length() % 2 == 0);
  }

  @Test
  void timeGrowsWithTheLengthOnly() {
    String text =
        "the council sold the harbour to a man whom nobody had ever seen ".repeat(160_000);
    long start = System.nanoTime();
    assertThat(split(text)).hasSizeGreaterThan(10_000);
    assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(30);
  }
}
