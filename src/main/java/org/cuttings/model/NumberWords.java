package org.cuttings.model;

import java.util.Map;

/** Numbers in words, in lower case. "One" is left out: it is a pronoun as often as a number. */
public final class NumberWords {
  /** What each comes to, from two to ninety. */
  public static final Map<String, Integer> VALUES =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Double> SCALES =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "dozen", 12.0);

  private NumberWords() {}

  /**
   * The number that {@code word}, in lower case, stands for: "seven", "twenty-one", "1,200", "2.5";
   * 0 where it is none, and for "one".
   */
  public static double value(String word) {
    if (word.isEmpty() || word.charAt(0) < '0' || word.charAt(0) > '9') {
      int hyphen = word.indexOf('-');
      if (hyphen > 0) {
        int tens = VALUES.getOrDefault(word.substring(0, hyphen), 0);
        String last = word.substring(hyphen + 1);
        int ones = last.equals("one") ? 1 : VALUES.getOrDefault(last, 0);
        return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : 0;
      }
      return VALUES.getOrDefault(word, 0);
    }
    double value = 0;
    double place = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        value = place == 0 ? value * 10 + (c - '0') : value + (c - '0') * place;
        place /= 10;
      } else if (c == '.' && place == 0 && i + 1 < word.length()) {
        place = 0.1;
      } else if (c != ',') {
        return 0;
      }
    }
    return value;
  }

  /** What "million" multiplies the number before it with; 0 where {@code word} does not. */
  public static double scale(String word) {
    return SCALES.getOrDefault(word, 0.0);
  }
}
