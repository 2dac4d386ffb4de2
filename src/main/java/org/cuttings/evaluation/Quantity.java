package org.cuttings.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in words and digits, compared. */
final class Quantity {
  private static final List<String> SMALL =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Map<String, Double> SCALES =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9);
  private static final Set<String> CURRENCY = Set.of("usd", "dollar", "dollars");
  private static final Pattern WORD = Pattern.compile("\\d+(?:\\.\\d+)?|\\p{L}+");

  private Quantity() {}

  /** Whether both say the same: "four" and "4", "1 million" and "1,000,000". */
  static boolean same(String a, String b) {
    return parts(a).equals(parts(b));
  }

  private static List<Object> parts(String quantity) {
    String text = quantity.toLowerCase(Locale.ROOT).replaceAll("(?<=\\d),(?=\\d{3})", "");
    List<Object> parts = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      Double scale = SCALES.get(word);
      if (scale != null && !parts.isEmpty() && parts.getLast() instanceof Double number) {
        parts.set(parts.size() - 1, number * scale);
      } else if (Character.isDigit(word.charAt(0))) {
        parts.add(Double.valueOf(word));
      } else if (SMALL.contains(word)) {
        parts.add((double) SMALL.indexOf(word));
      } else if (!CURRENCY.contains(word)) {
        parts.add(word);
      }
    }
    return parts;
  }
}
