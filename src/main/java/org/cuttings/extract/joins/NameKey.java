package org.cuttings.extract.joins;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What remains of a name when case, accents, initials and the usual differences between
 * transliterations are taken away: "Sergei I. Kisliak" and "Sergey Kislyak" have one key.
 */
final class NameKey {
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameKey() {}

  static String of(String name) {
    List<String> words = new ArrayList<>();
    for (String word : APART.split(Report.folded(name).replaceAll("['\u2019]s?\\b", ""))) {
      // An initial is left out as often as not.
      if (word.length() > 1) {
        words.add(skeleton(word));
      }
    }
    return words.isEmpty() ? Report.folded(name).strip() : String.join(" ", words);
  }

  /** A word without what differs between transliterations. */
  static String skeleton(String word) {
    return word.replace("shch", "sh")
        .replace("sch", "sh")
        .replace("tch", "ch")
        .replace("tz", "ts")
        .replace("kh", "h")
        .replace("ph", "f")
        .replaceAll("(?<=.)[ijy](?=[aou])", "")
        .replaceAll("e[ijy]+", "e")
        .replaceAll("[ijy]+", "i")
        .replaceAll("ks|x", "ks")
        .replaceAll("(.)\\1+", "$1");
  }
}
