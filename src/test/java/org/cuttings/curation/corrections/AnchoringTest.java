package org.cuttings.curation.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cuttings.curation.corrections.Anchor.Place;
import org.cuttings.curation.corrections.Anchoring.Outcome;
import org.junit.jupiter.api.Test;

/** Words are found again where they are, and nowhere else. */
class AnchoringTest {
  private static final String HARBOUR =
      "On Tuesday the harbour master met the ferry owner in the old customs house.";
  private static final String MARKET = "The fishwives of the market say they never saw either man.";
  private static final String LATER = "Later the ferry owner met the mayor, and nobody took notes.";

  @Test
  void wordsThatMovedAreFoundWhereTheyAreNow() {
    Anchor anchor = anchor("met", 0, 0, HARBOUR, MARKET, LATER);
    assertThat(Anchoring.find(anchor, List.of(MARKET, "A new opening.", LATER, HARBOUR)))
        .isEqualTo(found(3, HARBOUR.indexOf("met")));
  }

  @Test
  void repeatedWordsAreToldApartByWhatStandsAroundThem() {
    Anchor first = anchor("met", 0, 0, HARBOUR, MARKET, LATER);
    Anchor second = anchor("met", 2, 0, HARBOUR, MARKET, LATER);
    List<String> turned = List.of(LATER, HARBOUR);
    assertThat(Anchoring.find(first, turned)).isEqualTo(found(1, HARBOUR.indexOf("met")));
    assertThat(Anchoring.find(second, turned)).isEqualTo(found(0, LATER.indexOf("met")));
  }

  @Test
  void aSentenceChangedOnOneSideStillHoldsItsWords() {
    Anchor anchor = anchor("met", 0, 0, HARBOUR);
    String corrected = HARBOUR.replace("Tuesday", "Wednesday").replace("On ", "Early on ");
    assertThat(Anchoring.find(anchor, List.of(corrected)))
        .isEqualTo(found(0, corrected.indexOf("met")));
  }

  @Test
  void sameSentenceTwiceIsTakenWhereItStoodAndNotGuessedOtherwise() {
    Anchor anchor = anchor("met", 0, 0, HARBOUR, MARKET);
    assertThat(Anchoring.find(anchor, List.of(HARBOUR, MARKET, HARBOUR)))
        .isEqualTo(found(0, HARBOUR.indexOf("met")));
    assertThat(Anchoring.find(anchor, List.of(MARKET, HARBOUR, HARBOUR)))
        .isEqualTo(new Outcome.Ambiguous(2));
  }

  @Test
  void goneWordsAreGone() {
    Anchor anchor = anchor("met", 0, 0, HARBOUR);
    assertThat(Anchoring.find(anchor, List.of(MARKET))).isEqualTo(new Outcome.Gone());
    assertThat(Anchoring.find(anchor, List.of())).isEqualTo(new Outcome.Gone());
    assertThat(Anchoring.find(anchor, List.of(LATER)))
        .as("the word in another sentence")
        .isEqualTo(new Outcome.Gone());
    assertThat(Anchoring.find(anchor, List.of(HARBOUR.replace("met", "metal"))))
        .as("a part of a longer word")
        .isEqualTo(new Outcome.Gone());
  }

  @Test
  void longWordsAreTheirOwnContext() {
    String words = "nobody who was in the customs house that day has kept any notes";
    Anchor anchor = anchor(words, 0, 0, "“" + words + "”, the master said.");
    assertThat(Anchoring.find(anchor, List.of(MARKET, "He repeats: " + words + ".")))
        .isEqualTo(found(1, 12));
  }

  @Test
  void wordsThatRunOnNeedTheirContinuation() {
    Anchor anchor =
        Anchor.at(
            "a",
            EvidenceKind.QUOTE,
            List.of("We wait", "and we stay"),
            new Place(0, 1),
            0,
            List.of("“We wait", "“and we stay”, she said."));
    assertThat(Anchoring.find(anchor, List.of("Before.", "“We wait", "“and we stay”, she said.")))
        .isEqualTo(found(1, 1));
    assertThat(Anchoring.find(anchor, List.of("“We wait", "“and we leave”, she said.")))
        .isEqualTo(new Outcome.Gone());
  }

  /** Whatever happens around them, words are found at their own place, or not at all. */
  @Test
  void wordsAreNeverFoundAtAPlaceThatIsNotTheirs() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<String> article = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        article.add(sentence(random, i));
      }
      int passage = random.nextInt(article.size());
      String text = article.get(passage);
      Anchor anchor =
          Anchor.at(
              "a",
              EvidenceKind.EVENT,
              List.of("met"),
              new Place(passage, text.indexOf("met")),
              0,
              article);
      List<String> revised = new ArrayList<>(article);
      boolean gone = random.nextInt(4) == 0;
      if (gone) {
        revised.remove(text);
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        revised.add(random.nextInt(revised.size() + 1), sentence(random, 100 + i));
      }
      java.util.Collections.shuffle(revised, random);

      Outcome outcome = Anchoring.find(anchor, revised);

      assertThat(outcome)
          .as("seed %d", seed)
          .isEqualTo(gone ? new Outcome.Gone() : found(revised.indexOf(text), text.indexOf("met")));
    }
  }

  private static String sentence(Random random, int number) {
    List<String> places = List.of("quay", "mill", "chapel", "inn", "bridge", "school", "yard");
    return "Number %d: by the %s number %d of %d met the keeper of the %s of %d boats."
        .formatted(
            number,
            places.get(random.nextInt(places.size())),
            number,
            random.nextInt(1_000),
            places.get(random.nextInt(places.size())),
            random.nextInt(1_000));
  }

  private static Anchor anchor(String words, int passage, int nth, String... passages) {
    return Anchor.at(
        "a",
        EvidenceKind.EVENT,
        List.of(words),
        new Place(passage, passages[passage].indexOf(words)),
        nth,
        List.of(passages));
  }

  private static Outcome found(int passage, int offset) {
    return new Outcome.Found(new Place(passage, offset));
  }
}
