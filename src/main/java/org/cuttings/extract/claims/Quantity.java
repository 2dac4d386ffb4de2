package org.cuttings.extract.claims;

import java.util.Map;
import java.util.Set;
import org.cuttings.extract.text.NumberWords;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A number with what qualifies it: "at least 17", "more than one million", "two or three".
 *
 * @param first first token, qualifier included
 * @param end token after the last one
 * @param least smallest number that the words allow; null for none
 * @param most largest number that the words allow; null for none
 * @param value the number itself
 * @param qualified whether more than the number is said
 */
record Quantity(
    int first,
    int end,
    @Nullable Double least,
    @Nullable Double most,
    double value,
    boolean qualified) {

  private enum Bound {
    LEAST,
    ABOVE,
    MOST,
    BELOW,
    NEARLY,
    ABOUT
  }

  private static final Map<String, Double> SCALES =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "dozen", 12.0);
  private static final Map<String, Bound> AFTER_THAN =
      Map.of("more", Bound.ABOVE, "fewer", Bound.BELOW, "less", Bound.BELOW);
  private static final Map<String, Bound> ALONE =
      Map.ofEntries(
          Map.entry("over", Bound.ABOVE),
          Map.entry("about", Bound.ABOUT),
          Map.entry("approximately", Bound.ABOUT),
          Map.entry("roughly", Bound.ABOUT),
          Map.entry("around", Bound.ABOUT),
          Map.entry("some", Bound.ABOUT),
          Map.entry("nearly", Bound.NEARLY),
          Map.entry("almost", Bound.NEARLY));
  private static final Set<String> MONEY = Set.of("$", "€", "£", "no.", "nos.", "§", "#");

  /** From here on numbers have commas; one without is a label. */
  private static final int LONGEST_BARE = 10_000;

  private static final int SMALLEST_YEAR = 1900;
  private static final int LARGEST_YEAR = 2035;

  /** The quantity whose number begins at {@code token}; null if none does. */
  static @Nullable Quantity at(Tokens tokens, int token) {
    double number = number(tokens, token);
    boolean article = number == 0 && (tokens.is(token, "a") || tokens.is(token, "one"));
    int end = token + 1;
    if (article) {
      number = 1;
    }
    boolean scaled = false;
    while (end < tokens.size() && number > 0 && SCALES.containsKey(tokens.lower(end))) {
      number *= SCALES.getOrDefault(tokens.lower(end), 1.0);
      scaled = true;
      end++;
    }
    if (number == 0 || article && !scaled || token > 0 && MONEY.contains(tokens.lower(token - 1))) {
      return null;
    }
    boolean label = !scaled && number >= LONGEST_BARE && tokens.lower(token).indexOf(',') < 0;
    if (label) {
      return null;
    }
    boolean year =
        number >= SMALLEST_YEAR && number <= LARGEST_YEAR && tokens.lower(token).length() == 4;
    if (year) {
      return null;
    }
    if (tokens.is(end, "or") && end + 1 < tokens.size() && number(tokens, end + 1) > number) {
      double larger = number(tokens, end + 1);
      return new Quantity(token, end + 2, number, larger, larger, true);
    }
    return qualified(tokens, token, end, number);
  }

  private static Quantity qualified(Tokens tokens, int token, int end, double number) {
    int left = token - 1;
    if (tokens.is(left, "than") && left > 0 && AFTER_THAN.containsKey(tokens.lower(left - 1))) {
      boolean above = AFTER_THAN.get(tokens.lower(left - 1)) == Bound.ABOVE;
      return of(left - 1, end, number, above ? Bound.ABOVE : Bound.BELOW);
    }
    if (tokens.is(left - 1, "at") && (tokens.is(left, "least") || tokens.is(left, "most"))) {
      return of(left - 1, end, number, tokens.is(left, "least") ? Bound.LEAST : Bound.MOST);
    }
    if (tokens.is(left, "to") && tokens.is(left - 1, "up")) {
      return of(left - 1, end, number, Bound.MOST);
    }
    if (tokens.is(left, "as") && tokens.is(left - 1, "many") && tokens.is(left - 2, "as")) {
      return of(left - 2, end, number, Bound.MOST);
    }
    Bound bound = left < 0 ? null : ALONE.get(tokens.lower(left));
    return bound == null
        ? new Quantity(token, end, number, number, number, false)
        : of(left, end, number, bound);
  }

  private static Quantity of(int first, int end, double number, Bound bound) {
    Double least =
        switch (bound) {
          case LEAST -> number;
          case ABOVE -> number + 1;
          case MOST, BELOW, NEARLY, ABOUT -> null;
        };
    Double most =
        switch (bound) {
          case MOST, NEARLY -> number;
          case BELOW -> number - 1;
          case LEAST, ABOVE, ABOUT -> null;
        };
    return new Quantity(first, end, least, most, number, true);
  }

  /** The number at {@code token}; 0 if there is none. */
  private static double number(Tokens tokens, int token) {
    String word = tokens.lower(token);
    if (tokens.shape(token) != Shape.NUMBER) {
      int hyphen = word.indexOf('-');
      if (hyphen > 0) {
        int tens = NumberWords.VALUES.getOrDefault(word.substring(0, hyphen), 0);
        int ones = NumberWords.VALUES.getOrDefault(word.substring(hyphen + 1), 0);
        return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : 0;
      }
      return NumberWords.VALUES.getOrDefault(word, 0);
    }
    double value = 0;
    double place = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        value = place == 0 ? value * 10 + (c - '0') : value + (c - '0') * place;
        place /= 10;
      } else if (c == '.' && place == 0) {
        place = 0.1;
      } else if (c != ',') {
        return 0;
      }
    }
    return value;
  }
}
