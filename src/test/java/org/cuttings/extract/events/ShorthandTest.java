package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShorthandTest {
  private static final String CAST =
      "Anna Harker, Boris Lemke and Carl Voss ran the harbour in 2014. This is what they did.";

  @Test
  void whoStandsBesideWhomAtAPlaceMetHim() {
    assertThat(Told.by(CAST, "May 10, 2014: Anna Harker and Boris Lemke at a tavern in Ostend."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-05-10)");
    assertThat(
            Told.by(CAST, "May 10, 2014: Anna Harker, Boris Lemke and Voss, a wine bar in Ostend."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke, Carl Voss (2014-05-10)");
  }

  @Test
  void wordsFromOneToAnotherAreAMessage() {
    assertThat(
            Told.by(
                CAST,
                "May 21, 2014: Harker to Voss: the crane is late. Voss to Lemke, by email: no.",
                "June 2, 2014: Lemke to Harker: yes."))
        .containsExactly(
            "message happened: Anna Harker, Carl Voss (2014-05-21)",
            "email happened: Boris Lemke, Carl Voss (2014-05-21)",
            "message happened: Anna Harker, Boris Lemke (2014-06-02)");
  }

  @Test
  void namesWithoutADateOrAPlaceTellNothing() {
    assertThat(Told.by(CAST, "Anna Harker and Boris Lemke, Ostend.")).isEmpty();
    assertThat(Told.by(CAST, "May 10, 2014: Anna Harker and Boris Lemke.")).isEmpty();
    assertThat(Told.by(CAST, "May 10, 2014: Anna Harker at a tavern in Ostend.")).isEmpty();
    assertThat(Told.by(CAST, "The road from Harker to Voss: a map is kept in Ostend.")).isEmpty();
  }
}
