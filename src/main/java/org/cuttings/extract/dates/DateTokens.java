package org.cuttings.extract.dates;

import java.util.Set;
import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tokens with the words and numbers of dates among them. */
final class DateTokens {
  static final int EARLIEST_YEAR = 1800;
  static final int LATEST_YEAR = 2099;

  final Tokens tokens;
  private final @Nullable DateWord[] words;

  /** Token after the last phrase found: no other begins before it. */
  int floor;

  DateTokens(Tokens tokens) {
    this.tokens = tokens;
    this.words = new DateWord[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          switch (tokens.shape(i)) {
            case LOWER, CAPITALISED, UPPER, MIXED -> DateWord.of(tokens.lower(i));
            case NUMBER, POSSESSIVE, OPENING_MARK, CLOSING_MARK, PUNCTUATION -> null;
          };
    }
  }

  int size() {
    return words.length;
  }

  @Nullable DateWord word(int token) {
    return token >= 0 && token < words.length ? words[token] : null;
  }

  boolean is(int token, DateWord.Sort sort) {
    DateWord word = word(token);
    return word != null && word.sort() == sort;
  }

  boolean is(int token, String word) {
    return tokens.is(token, word);
  }

  boolean in(int token, Set<String> set) {
    return token >= 0 && token < words.length && set.contains(tokens.lower(token));
  }

  boolean isMonth(int token) {
    return is(token, DateWord.Sort.MONTH) || is(token, DateWord.Sort.SHORT_MONTH);
  }

  /** The number of the word at {@code token}, which must be one. */
  int number(int token) {
    DateWord word = word(token);
    return word == null ? 0 : word.number();
  }

  /** The whole number at {@code token} in digits, at most four; -1 if there is none. */
  int digits(int token) {
    if (token < 0 || token >= words.length || tokens.shape(token) != Shape.NUMBER) {
      return -1;
    }
    return digits(tokens.lower(token), tokens.lower(token).length());
  }

  private static int digits(String word, int length) {
    if (length > 4 || length < 1) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** The day of a month at {@code token}, "9" or "9th"; 0 if there is none. */
  int day(int token) {
    int value = digits(token);
    if (value < 0) {
      value = ordinal(token);
    }
    boolean day =
        value >= 1
            && value <= 31
            && (token < 0 || !tokens.lower(token).startsWith("0") || value < 10);
    return day ? value : 0;
  }

  /** The number of "9th"; -1 if it is none. */
  int ordinal(int token) {
    if (token < 0 || token >= words.length || tokens.shape(token) != Shape.NUMBER) {
      return -1;
    }
    String word = tokens.lower(token);
    int length = word.length() - 2;
    boolean ends =
        word.endsWith("th") || word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd");
    return ends ? digits(word, length) : -1;
  }

  /** The year at {@code token}; 0 if it cannot be one. */
  int year(int token) {
    int value = digits(token);
    return value >= EARLIEST_YEAR && value <= LATEST_YEAR && tokens.lower(token).length() == 4
        ? value
        : 0;
  }

  boolean isDash(int token) {
    return is(token, "–") || is(token, "-") || is(token, "—") || is(token, "--");
  }

  boolean isCapitalised(int token) {
    return token >= 0
        && token < words.length
        && (tokens.shape(token) == Shape.CAPITALISED
            || tokens.shape(token) == Shape.UPPER
            || tokens.shape(token) == Shape.MIXED);
  }

  /** The word at {@code token} in lower case; empty beyond the last. */
  String wordAt(int token) {
    return token >= 0 && token < words.length ? tokens.lower(token) : "";
  }

  boolean isPossessive(int token) {
    return token >= 0 && token < words.length && tokens.shape(token) == Shape.POSSESSIVE;
  }

  boolean isWord(int token) {
    return token >= 0
        && token < words.length
        && (tokens.shape(token) == Shape.LOWER || isCapitalised(token));
  }

  /** Whether the line of {@code token} has nothing else. */
  boolean isLine(int token) {
    return breaks(token) && breaks(token + 1);
  }

  /** Whether a line begins with {@code token}. */
  private boolean breaks(int token) {
    return token <= 0
        || token >= tokens.size()
        || tokens.text().substring(tokens.end(token - 1), tokens.start(token)).indexOf('\n') >= 0;
  }

  /** First token of the sentence of {@code token}. */
  int floorOf(int token) {
    return tokens.firstOf(tokens.sentence(token));
  }

  boolean caseless() {
    return tokens.casing() != Casing.MIXED;
  }
}
