package org.cuttings.extract.claims;

import java.util.Map;
import java.util.Set;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.NumberWords;
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
 * @param money whether a sign for a currency stands before it
 */
record Quantity(
    int first,
    int end,
    @Nullable Double least,
    @Nullable Double most,
    double value,
    boolean qualified,
    boolean money) {

  private enum Bound {
    LEAST,
    ABOVE,
    MOST,
    BELOW,
    NEARLY,
    ABOUT
  }

  private static final Map<String, Bound> AFTER_THAN =
      Map.of("more", Bound.ABOVE, "fewer", Bound.BELOW, "less", Bound.BELOW);
  private static final Map<String, Bound> AFTER_NO =
      Map.of("more", Bound.MOST, "fewer", Bound.LEAST, "less", Bound.LEAST);

  /** "dozens of": the fewest that each can mean. */
  private static final Map<String, Double> MANY =
      Map.of("dozens", 24.0, "scores", 40.0, "hundreds", 200.0);

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
  private static final Set<String> CURRENCIES = Set.of("$", "€", "£");
  private static final Set<String> LABELS = Set.of("no.", "nos.", "§", "#", "section", "volume");

  /** From here on numbers have commas; one without is a label. */
  private static final int LONGEST_BARE = 10_000;

  private static final int SMALLEST_YEAR = 1900;
  private static final int LARGEST_YEAR = 2035;

  /** "twice", at {@code token}. */
  static Quantity twice(int token) {
    return new Quantity(token, token + 1, 2.0, 2.0, 2, false, false);
  }

  /** The quantity whose number begins at {@code token}; null if none does. */
  static @Nullable Quantity at(Tokens tokens, int token) {
    Double many = MANY.get(tokens.lower(token));
    if (many != null) {
      return tokens.is(token + 1, "of") && !tokens.is(token - 1, "the")
          ? new Quantity(token, token + 2, many, null, many, true, false)
          : null;
    }
    double number = NumberWords.value(tokens.lower(token));
    boolean article = number == 0 && (tokens.is(token, "a") || tokens.is(token, "one"));
    int end = token + 1;
    if (article) {
      number = 1;
    }
    boolean scaled = false;
    while (end < tokens.size() && number > 0 && NumberWords.scale(tokens.lower(end)) > 0) {
      number *= NumberWords.scale(tokens.lower(end));
      scaled = true;
      end++;
    }
    double rest = scaled && number >= 100 ? rest(tokens, end) : 0;
    if (rest > 0) {
      // "a hundred and forty"
      number += rest;
      end += 2;
    }
    boolean one = tokens.is(token, "one") && tokens.is(token - 1, "least");
    if (number == 0 || article && !scaled && !one || isLabel(tokens, token, number, scaled)) {
      return null;
    }
    boolean money = token > 0 && CURRENCIES.contains(tokens.lower(token - 1));
    int first = money ? token - 1 : token;
    double larger = range(tokens, end, number);
    if (larger > 0) {
      boolean about = first > 0 && ALONE.containsKey(tokens.lower(first - 1));
      return new Quantity(about ? first - 1 : first, end + 2, number, larger, larger, true, money);
    }
    return qualified(tokens, first, end, number, money);
  }

  /** What "and forty" adds to a hundred; 0 where nothing is added. */
  private static double rest(Tokens tokens, int end) {
    boolean hundred = tokens.is(end - 1, "hundred") && tokens.is(end, "and");
    double rest = hundred && end + 1 < tokens.size() ? NumberWords.value(tokens.lower(end + 1)) : 0;
    return rest < 100 ? rest : 0;
  }

  /** A year, the number of a section or of a house. */
  private static boolean isLabel(Tokens tokens, int token, double number, boolean scaled) {
    String word = tokens.lower(token);
    boolean money = token > 0 && CURRENCIES.contains(tokens.lower(token - 1));
    boolean bare = number >= LONGEST_BARE && word.indexOf(',') < 0;
    boolean year = number >= SMALLEST_YEAR && number <= LARGEST_YEAR && word.length() == 4;
    return token > 0 && LABELS.contains(tokens.lower(token - 1))
        || !scaled && !money && (bare || year);
  }

  /** The larger number of "two or three", "20 to 30"; 0 where none follows. */
  private static double range(Tokens tokens, int end, double number) {
    boolean joined =
        tokens.is(end, "or") || tokens.is(end, "to") || tokens.is(end, "–") || tokens.is(end, "-");
    double larger =
        joined && end + 1 < tokens.size() ? NumberWords.value(tokens.lower(end + 1)) : 0;
    return larger > number ? larger : 0;
  }

  private static Quantity qualified(
      Tokens tokens, int token, int end, double number, boolean money) {
    int left = token - 1;
    if (tokens.is(left, "than") && left > 0 && AFTER_THAN.containsKey(tokens.lower(left - 1))) {
      String more = tokens.lower(left - 1);
      if (tokens.is(left - 2, "no") || tokens.is(left - 2, "not")) {
        return of(left - 2, end, number, AFTER_NO.getOrDefault(more, Bound.ABOUT), money);
      }
      return of(left - 1, end, number, AFTER_THAN.getOrDefault(more, Bound.ABOVE), money);
    }
    if (tokens.is(left - 1, "at") && (tokens.is(left, "least") || tokens.is(left, "most"))) {
      return of(left - 1, end, number, tokens.is(left, "least") ? Bound.LEAST : Bound.MOST, money);
    }
    if (tokens.is(left, "to") && tokens.is(left - 1, "up")) {
      return of(left - 1, end, number, Bound.MOST, money);
    }
    if (tokens.is(left, "as") && tokens.is(left - 1, "many") && tokens.is(left - 2, "as")) {
      return of(left - 2, end, number, Bound.MOST, money);
    }
    Bound bound = left < 0 ? null : ALONE.get(tokens.lower(left));
    return bound == null
        ? new Quantity(token, end, number, number, number, false, money)
        : of(left, end, number, bound, money);
  }

  private static Quantity of(int first, int end, double number, Bound bound, boolean money) {
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
    return new Quantity(first, end, least, most, number, true, money);
  }
}
