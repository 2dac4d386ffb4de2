package org.cuttings.elastic.embedded.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Classes of characters as the settings {@code token_chars} and {@code tokenize_on_chars} name
 * them.
 */
final class CharClasses {
  private CharClasses() {}

  /** The union of the named classes; null for an unknown name. */
  static @Nullable IntPredicate named(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "letter" -> Character::isLetter;
      case "digit" -> Character::isDigit;
      case "whitespace" -> Character::isWhitespace;
      case "punctuation" -> CharClasses::isPunctuation;
      case "symbol" -> CharClasses::isSymbol;
      default -> null;
    };
  }

  /** What an n-gram may consist of, or null for any character. */
  static @Nullable IntPredicate tokenChars(List<String> names, String custom) {
    IntPredicate union = null;
    for (String name : names) {
      IntPredicate one = name.equals("custom") ? c -> custom.indexOf(c) >= 0 : named(name);
      if (one == null) {
        throw new IllegalArgumentException(
            "Unknown token type: '"
                + name
                + "', must be one of [letter, digit, whitespace, punctuation, symbol, custom]");
      }
      union = union == null ? one : union.or(one);
    }
    return union;
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isSymbol(int c) {
    return switch (Character.getType(c)) {
      case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL -> true;
      default -> false;
    };
  }
}
