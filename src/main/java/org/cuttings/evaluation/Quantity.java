package org.cuttings.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.NumberWords;

/** Numbers in words and digits, compared. */
final class Quantity {
  private static final Map<String, Double> ONES =
      Map.of("zero", 0.0, "one", 1.0, "once", 1.0, "twice", 2.0, "0", 0.0);
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
      double scale = NumberWords.scale(word);
      if (scale > 0 && !parts.isEmpty() && parts.getLast() instanceof Double number) {
        parts.set(parts.size() - 1, number * scale);
      } else if (NumberWords.value(word) > 0) {
        parts.add(NumberWords.value(word));
      } else if (ONES.containsKey(word)) {
        parts.add(ONES.get(word));
      } else if (!CURRENCY.contains(word)) {
        parts.add(word);
      }
    }
    return parts;
  }
}
