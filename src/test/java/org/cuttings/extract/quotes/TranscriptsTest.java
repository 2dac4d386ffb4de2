package org.cuttings.extract.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptsTest {
  private static final String CAST = "Anna Orlova was questioned by Paul Penrose in May.";

  private static List<String> told(String... paragraphs) {
    String[] all = new String[paragraphs.length + 1];
    all[0] = CAST;
    System.arraycopy(paragraphs, 0, all, 1, paragraphs.length);
    return Quoting.quotes(all).stream()
        .map(quote -> quote.speaker() + ": " + quote.wording().words())
        .toList();
  }

  @Test
  void eachTurnOfAHearingIsAQuotationWithoutMarks() {
    assertThat(
            told(
                "MR. PENROSE: Was the bridge closed?",
                "MS. ORLOVA: It was. Nobody crossed it.",
                "MR. PENROSE: Since when?",
                "THE WITNESS: Since Monday."))
        .containsExactly(
            "Paul Penrose: Was the bridge closed?",
            "Anna Orlova: It was. Nobody crossed it.",
            "Paul Penrose: Since when?",
            "null: Since Monday.");
  }

  @Test
  void questionAndAnswerHaveWordsAndNoNames() {
    assertThat(told("Q: Was the bridge closed?", "A: It was.", "Q: Since when?"))
        .containsExactly("null: Was the bridge closed?", "null: It was.", "null: Since when?");
  }

  @Test
  void labelsOfAnArticleAreNoHearing() {
    assertThat(told("Note: The bridge is closed.", "Orlova: a chronology", "The bridge reopened."))
        .isEmpty();
    assertThat(told("Anna Orlova: harbour", "Paul Penrose: ferries", "The bridge is closed."))
        .isEmpty();
  }
}
