package org.cuttings.search.collected;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Compares words as they were collected with words as they are now. */
final class Wordings {
  private Wordings() {}

  /** How much space stands between words is no difference. */
  static String even(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  static boolean isSame(String one, String other) {
    return even(one).equals(even(other));
  }

  /** Of those with the same words in the same article, the one nearest to where they were. */
  static <T> Optional<T> nearest(
      Wanted.Words wanted, Collection<T> candidates, Function<T, Wanted.Words> words) {
    return candidates.stream()
        .filter(
            one ->
                words.apply(one).article().equals(wanted.article())
                    && isSame(words.apply(one).text(), wanted.text()))
        .min(Comparator.comparingInt(one -> Math.abs(words.apply(one).start() - wanted.start())));
  }
}
