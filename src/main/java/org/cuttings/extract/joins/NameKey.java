package org.cuttings.extract.joins;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What remains of a name when case, accents, initials and the usual differences between
 * transliterations are taken away: "Sergei I. Kisliak" and "Sergey Kislyak" have one key.
 */
final class NameKey {
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "his", "her", "their", "our", "my", "its", "some", "other", "another");

  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?\\b");
  private static final Pattern GLIDE = Pattern.compile("(?<=.)[ijy](?=[aou])");
  private static final Pattern EY = Pattern.compile("e[ijy]+");
  private static final Pattern VOWEL = Pattern.compile("[ijy]+");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

  private NameKey() {}

  static String of(String name) {
    String folded = Report.folded(name);
    List<String> words = new ArrayList<>();
    for (String word : Multiplicity.words(POSSESSIVE.matcher(folded).replaceAll(""))) {
      // An initial is left out as often as not.
      if (word.length() > 1) {
        words.add(skeleton(word));
      }
    }
    return words.isEmpty() ? folded.strip() : String.join(" ", words);
  }

  /** Whether {@code name} is one, of at least two words: neither "Sergey" nor "the young man". */
  static boolean isFull(String name) {
    int capitals = 0;
    List<String> words = Multiplicity.words(name);
    for (String word : words) {
      capitals += word.length() > 1 && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
    }
    return capitals >= 2
        && Character.isUpperCase(words.getLast().charAt(0))
        && !DETERMINERS.contains(Report.folded(words.getFirst()));
  }

  /** A word without what differs between transliterations. */
  private static String skeleton(String word) {
    String plain =
        word.replace("shch", "sh")
            .replace("sch", "sh")
            .replace("tch", "ch")
            .replace("tz", "ts")
            .replace("kh", "h")
            .replace("ph", "f")
            .replace("x", "ks");
    plain = GLIDE.matcher(plain).replaceAll("");
    plain = EY.matcher(plain).replaceAll("e");
    plain = VOWEL.matcher(plain).replaceAll("i");
    return DOUBLE.matcher(plain).replaceAll("$1");
  }
}
