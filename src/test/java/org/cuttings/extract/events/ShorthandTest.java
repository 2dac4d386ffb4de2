package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShorthandTest {
  private static final String CAST =
      "Anna Harker, Boris Lemke and Carl Voss ran the harbour in 2014. This is what they did.";
  private static final String MARCH = "March 2, 2014: The harbour is closed.";
  private static final String APRIL = "April 7, 2014: The crane is sold.";

  @Test
  void whoStandsBesideWhomAtAPlaceMetHim() {
    assertThat(entries("May 10, 2014: Anna Harker and Boris Lemke at a tavern in Ostend."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke (2014-05-10)");
    assertThat(entries("May 10, 2014: Anna Harker, Boris Lemke and Voss, a wine bar in Ostend."))
        .containsExactly("meeting happened: Anna Harker, Boris Lemke, Carl Voss (2014-05-10)");
  }

  @Test
  void wordsFromOneToAnotherAreAMessage() {
    assertThat(
            entries(
                "May 21, 2014: Harker to Voss: the crane is late. Voss to Lemke, by email: no.",
                "June 2, 2014: Lemke to Harker: yes."))
        .containsExactly(
            "message happened: Anna Harker, Carl Voss (2014-05-21)",
            "email happened: Boris Lemke, Carl Voss (2014-05-21)",
            "message happened: Anna Harker, Boris Lemke (2014-06-02)");
    assertThat(entries("May 21, 2014: Harker to Voss: letter about the crane."))
        .containsExactly("letter happened: Anna Harker, Carl Voss (2014-05-21)");
  }

  @Test
  void namesBesideEachOtherMayBeAnything() {
    for (String entry :
        List.of(
            "May 10, 2014: Anna Harker and Boris Lemke.",
            "May 10, 2014: Anna Harker at a tavern in Ostend.",
            "May 10, 2014: Anna Harker and Boris Lemke in a dead heat in Ostend.",
            "May 10, 2014: Anna Harker and Boris Lemke, sailors.",
            "May 10, 2014: Anna Harker and Boris Lemke, of Ostend, a daughter.",
            "Anna Harker to Carl Voss: how the crane was lost")) {
      assertThat(entries(entry)).as(entry).isEmpty();
    }
  }

  @Test
  void textThatIsNoChronologyIsNotReadSo() {
    assertThat(Told.by(CAST, "May 10, 2014: Anna Harker and Boris Lemke at a tavern.")).isEmpty();
    assertThat(Told.by(CAST, "Anna Harker to Carl Voss: two to one.")).isEmpty();
  }

  private static List<String> entries(String... entries) {
    String[] text = new String[entries.length + 3];
    text[0] = CAST;
    text[1] = MARCH;
    text[2] = APRIL;
    System.arraycopy(entries, 0, text, 3, entries.length);
    return Told.by(text);
  }
}
