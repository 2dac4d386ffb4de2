package org.cuttings.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page states that helps to tell its body from its headline and byline.
 *
 * @param title headline
 * @param hasByline whether the authors are named outside the text
 */
record PageClues(@Nullable String title, boolean hasByline) {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final double SAME = 0.75;

  /** Whether {@code heading} is the headline, or nearly. */
  boolean isTitle(String heading) {
    if (title == null) {
      return false;
    }
    Set<String> known = Set.copyOf(words(title));
    List<String> words = words(heading);
    if (known.isEmpty() || words.isEmpty()) {
      return false;
    }
    String strange =
        words.stream().filter(w -> !known.contains(w)).collect(Collectors.joining(" "));
    return 1 - (double) strange.length() / String.join(" ", words).length() > SAME;
  }

  private static List<String> words(String text) {
    return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
