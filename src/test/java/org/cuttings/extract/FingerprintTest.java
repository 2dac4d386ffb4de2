package org.cuttings.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final List<String> TEXT = words(new Random(1), 400);

  @Test
  void sameWordsInOtherDressAreTheSameText() {
    String plain = "the ambassador met two aides of the campaign in the spring and again in july";
    String dressed =
        "The Ambassador met two aides\u2014of the \u201ccampaign\u201d\u2014in the SPRING; and, again, in July!";

    Fingerprint one = of(plain);
    Fingerprint other = of(dressed);

    assertThat(one.signature()).isEqualTo(other.signature());
    assertThat(one.bands()).isEqualTo(other.bands());
    assertThat(one.selected()).isEqualTo(other.selected());
    assertThat(one.similarity(other)).isEqualTo(1);
  }

  @Test
  void passagesAreReadAsOneText() {
    String text = String.join(" ", TEXT);
    int middle = text.indexOf(' ', text.length() / 2);

    Fingerprint inTwo =
        Fingerprint.of(List.of(text.substring(0, middle), text.substring(middle))).orElseThrow();

    assertThat(inTwo.signature()).isEqualTo(of(text).signature());
  }

  @Test
  void resemblanceEstimatesTheShareOfCommonSequences() {
    Random random = new Random(7);
    for (int edits : new int[] {0, 5, 20, 40, 80, 200, 400}) {
      List<String> edited = new ArrayList<>(TEXT);
      for (int i = 0; i < edits; i++) {
        edited.set(random.nextInt(edited.size()), "changed" + i);
      }
      double truth = jaccard(TEXT, edited);

      double estimate = of(TEXT).resemblance(of(edited));

      // Three standard errors of 128 hashes.
      assertThat(estimate).as(edits + " words changed").isCloseTo(truth, within(0.135));
    }
  }

  @Test
  void meanErrorOfTheEstimateIsSmall() {
    Random random = new Random(11);
    double error = 0;
    int pairs = 200;
    for (int pair = 0; pair < pairs; pair++) {
      List<String> one = words(random, 300);
      List<String> other = new ArrayList<>(one);
      for (int i = random.nextInt(80); i > 0; i--) {
        other.set(random.nextInt(other.size()), "changed" + i);
      }
      error += of(one).resemblance(of(other)) - jaccard(one, other);
    }
    assertThat(error / pairs).isCloseTo(0, within(0.01));
  }

  @Test
  void textsThatResembleEachOtherMeetInABand() {
    Random random = new Random(3);
    int pairs = 0;
    int met = 0;
    for (int i = 0; i < 300; i++) {
      List<String> one = words(random, 300);
      List<String> other = new ArrayList<>(one);
      for (int edits = 0; edits < 42; edits++) {
        other.set(random.nextInt(other.size()), "changed" + edits);
      }
      if (jaccard(one, other) >= 0.5) {
        pairs++;
        Set<String> common = new HashSet<>(of(one).bands());
        common.retainAll(of(other).bands());
        met += common.isEmpty() ? 0 : 1;
      }
    }
    assertThat(pairs).isGreaterThan(50);
    assertThat((double) met / pairs).isGreaterThan(0.8);
  }

  @Test
  void shortReportWithinALongPostIsContained() {
    List<String> report = TEXT.subList(0, 120);
    List<String> post = new ArrayList<>(words(new Random(5), 500));
    post.addAll(200, report);

    assertThat(of(report).resemblance(of(post))).isLessThan(Fingerprint.RESEMBLES);
    assertThat(of(report).containment(of(post))).isGreaterThan(0.85);
    assertThat(of(report).similarity(of(post)))
        .isEqualTo(of(post).similarity(of(report)))
        .isGreaterThan(0.85);
  }

  @Test
  void aQuotationInCommonMakesNoNearDuplicate() {
    List<String> quotation = TEXT.subList(0, 60);
    List<String> one = new ArrayList<>(words(new Random(21), 300));
    one.addAll(100, quotation);
    List<String> other = new ArrayList<>(words(new Random(22), 300));
    other.addAll(250, quotation);

    assertThat(of(one).similarity(of(other))).isZero();
  }

  @Test
  void anyCopyOfTwentyOneWordsLeavesACommonHash() {
    for (int seed = 0; seed < 100; seed++) {
      List<String> copied = words(new Random(seed), 21);
      List<String> one = new ArrayList<>(words(new Random(seed + 1000), 100));
      one.addAll(seed % 100, copied);
      List<String> other = new ArrayList<>(words(new Random(seed + 2000), 100));
      other.addAll((seed * 7) % 100, copied);

      Set<String> common = new HashSet<>(of(one).selected());
      common.retainAll(of(other).selected());

      assertThat(common).as("seed " + seed).isNotEmpty();
    }
  }

  @Test
  void fewWordsTellNothing() {
    assertThat(Fingerprint.of(List.of("Read more", "", "\u2014"))).isEmpty();
    assertThat(Fingerprint.of(List.of())).isEmpty();
    assertThat(Fingerprint.of(List.of("one two three four five six seven eight nine ten eleven")))
        .isEmpty();
  }

  @Test
  void keptFingerprintIsTheSame() {
    Fingerprint made = of(TEXT);
    Fingerprint kept = Fingerprint.kept(made.signature(), made.bands(), made.selected());

    assertThat(kept.similarity(made)).isEqualTo(1);
    assertThat(kept.bands()).isEqualTo(made.bands());
  }

  @Test
  void hashesAreThoseOfEveryEarlierVersion() {
    // What stands in an index must stay comparable: a change here needs a new pipeline version.
    Fingerprint made =
        of("one two three four five six seven eight nine ten eleven twelve thirteen fourteen");

    assertThat(made.signature()).startsWith("etnVLNn7sjg01d7zo8CPWxCx");
    assertThat(made.bands()).hasSize(32).startsWith("ofqd30PB");
    assertThat(made.selected()).containsExactly("33O7vrJU");
  }

  private static Fingerprint of(String text) {
    return Fingerprint.of(List.of(text)).orElseThrow();
  }

  private static Fingerprint of(List<String> words) {
    return of(String.join(" ", words));
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(5000));
    }
    return words;
  }

  private static double jaccard(List<String> one, List<String> other) {
    Set<String> a = shingles(one);
    Set<String> b = shingles(other);
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    a.addAll(b);
    return (double) common.size() / a.size();
  }

  private static Set<String> shingles(List<String> words) {
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + 3)));
    }
    return shingles;
  }
}
