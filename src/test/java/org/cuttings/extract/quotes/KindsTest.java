package org.cuttings.extract.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.Quote;
import org.junit.jupiter.api.Test;

class KindsTest {
  private static Quote.Kind kind(String paragraph) {
    return Quoting.quotes(paragraph).getFirst().kind();
  }

  @Test
  void termsHaveNoSpeaker() {
    for (String paragraph :
        new String[] {
          "The Bureau of Roads (“BOR”) said it was closed.",
          "Robert “Bob” Penrose said he was home.",
          "Anna Orlova read the novel “The Long Road Home” and said nothing.",
          "The police spoke of a so-called “bridge” on Monday."
        }) {
      Quote quote = Quoting.quotes(paragraph).getFirst();
      assertThat(quote.kind()).as(paragraph).isEqualTo(Quote.Kind.TERM);
      assertThat(quote.speaker()).as(paragraph).isNull();
    }
  }

  @Test
  void sentencesAndPartsOfSentencesAreToldApart() {
    assertThat(kind("Anna Orlova said, “The bridge is closed.”")).isEqualTo(Quote.Kind.SENTENCE);
    assertThat(kind("“No,” Anna Orlova said.")).isEqualTo(Quote.Kind.SENTENCE);
    assertThat(kind("Anna Orlova called the bridge “a danger to everyone.”"))
        .isEqualTo(Quote.Kind.PHRASE);
    assertThat(kind("Anna Orlova praised their “long and patient work for the harbour.”"))
        .isEqualTo(Quote.Kind.PHRASE);
  }
}
