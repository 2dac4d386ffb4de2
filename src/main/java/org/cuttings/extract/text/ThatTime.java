package org.cuttings.extract.text;

import java.util.Set;

/** Finds "that spring", "that May": a time, of which the tagger makes a clause. */
final class ThatTime {
  private static final Set<String> SEASONS = Set.of("spring", "summer", "fall", "autumn", "winter");

  /** Months that are verbs too. */
  private static final Set<String> VERBS = Set.of("may", "march");

  private ThatTime() {}

  /** Changes {@code tags} in place. */
  static void find(Tokens tokens, Penn[] tags) {
    for (int i = 0; i + 1 < tags.length; i++) {
      if (tokens.is(i, "that") && !tokens.startsSentence(i + 1) && isTime(tokens, i + 1)) {
        boolean ends = i + 2 == tags.length || tokens.startsSentence(i + 2);
        boolean things = i > 0 && tags[i - 1] == Penn.NNS && tokens.shape(i + 1) == Shape.LOWER;
        boolean goesOn = !ends && (isVerb(tags[i + 2]) || things && tags[i + 2].tag() != Tag.PUNCT);
        if (!goesOn) {
          tags[i] = Penn.DT;
          tags[i + 1] = tags[i + 1].tag() == Tag.PROPN ? tags[i + 1] : Penn.NN;
        }
      }
    }
  }

  private static boolean isTime(Tokens tokens, int token) {
    String word = tokens.lower(token);
    if (SEASONS.contains(word)) {
      return true;
    }
    // Where capitals tell a month, "that may" is a verb; where they do not, it mostly is.
    boolean month =
        tokens.casing() == Casing.MIXED
            ? tokens.shape(token) != Shape.LOWER
            : !VERBS.contains(word);
    return month && MonthNames.ALL.contains(word);
  }

  private static boolean isVerb(Penn tag) {
    return tag.tag() == Tag.VERB || tag.tag() == Tag.AUX;
  }
}
