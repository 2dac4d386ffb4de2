package org.cuttings.extract.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.model.Quote;
import org.junit.jupiter.api.Test;

/** Speakers that the order of several quotations tells. */
class DialogueTest {
  private static final String CAST =
      "Anna Orlova runs the harbour. Paul Penrose owns two ferries. Ida Vance is a banker.";

  private static List<String> speakers(String... paragraphs) {
    String[] all = new String[paragraphs.length + 1];
    all[0] = CAST;
    System.arraycopy(paragraphs, 0, all, 1, paragraphs.length);
    return Quoting.quotes(all).stream().map(DialogueTest::speaker).toList();
  }

  private static String speaker(Quote quote) {
    String name = quote.speaker();
    return name == null ? "-" : name;
  }

  @Test
  void twoWhoTalkTakeTurns() {
    assertThat(
            speakers(
                "“Is the bridge closed?” Ms. Orlova asked.",
                "“It is,” Mr. Penrose said.",
                "“Since when?”",
                "“Since Monday.”"))
        .containsExactly("Anna Orlova", "Paul Penrose", "Anna Orlova", "Paul Penrose");
  }

  @Test
  void whatOneGoesOnToSayIsNoTurn() {
    assertThat(speakers("“The bridge is closed,” Ms. Orlova said.", "“It will stay closed.”"))
        .containsExactly("Anna Orlova", "Anna Orlova");
  }

  @Test
  void toEachTheirOwnWords() {
    assertThat(
            speakers(
                "Ms. Orlova and Mr. Penrose called the bridge “a ruin” and “a shame,”"
                    + " respectively."))
        .containsExactly("Anna Orlova", "Paul Penrose");
  }

  @Test
  void whoAddsSomethingSpokeLast() {
    assertThat(
            speakers(
                "“The bridge is closed,” said Mr. Penrose, who had met Mr. Vance. “It is over.”",
                "“Nobody will cross it,” he added."))
        .containsExactly("Paul Penrose", "Paul Penrose", "Paul Penrose");
  }
}
