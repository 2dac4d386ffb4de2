package org.cuttings.extract.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockQuotesTest {
  @Test
  void letterAfterAColonIsQuotedToItsEnd() {
    List<String> said =
        Quoting.said(
            "Anna Orlova emailed Paul Penrose on Monday. The email stated:",
            "Good morning",
            "I would like to see the bridge before you sell it.",
            "Could we meet at the harbour?",
            "Best",
            "Anna Orlova",
            "Penrose did not answer for a week.");
    assertThat(said)
        .containsExactly(
            "The email: Good morning",
            "The email: I would like to see the bridge before you sell it.",
            "The email: Could we meet at the harbour?",
            "The email: Best",
            "The email: Anna Orlova");
  }

  @Test
  void paragraphAfterAColonIsQuotedAndTheNextIsNot() {
    assertThat(
            Quoting.said(
                "Paul Penrose wrote:",
                "The bridge is not for sale, and it never was.",
                "The harbour office heard of the letter in May and closed the bridge at once."))
        .containsExactly("Paul Penrose: The bridge is not for sale, and it never was.");
  }

  @Test
  void colonBeforeAListQuotesNobody() {
    assertThat(Quoting.said("There are three bridges in the town:", "The old one is of wood."))
        .isEmpty();
  }

  @Test
  void paragraphSetInIsQuoted() {
    assertThat(Quoting.said("The report was short.", ">The bridge was never safe."))
        .containsExactly("-: The bridge was never safe.");
  }
}
