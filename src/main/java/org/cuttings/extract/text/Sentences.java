package org.cuttings.extract.text;

import java.util.Arrays;
import java.util.Set;

/** Tells where sentences begin. */
final class Sentences {
  private static final Set<String> ENDS = Set.of(".", "!", "?", "…", "...", "....");
  private static final Set<String> CLOSERS = Set.of(")", "]", "}");

  private Sentences() {}

  /** First token of each sentence, and the number of tokens at the end. */
  static int[] starts(Tokens tokens) {
    int[] starts = new int[tokens.size() / 8 + 2];
    int count = 0;
    starts[count++] = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (begins(tokens, i)) {
        if (count + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[count++] = i;
      }
    }
    if (tokens.size() > 0) {
      starts[count++] = tokens.size();
    }
    return Arrays.copyOf(starts, count);
  }

  private static boolean begins(Tokens tokens, int token) {
    if (lineBreakBefore(tokens, token)) {
      return true;
    }
    if (!tokens.spaceBefore(token)) {
      return false;
    }
    int last = token - 1;
    while (last > 0
        && (tokens.shape(last) == Shape.CLOSING_MARK || CLOSERS.contains(tokens.lower(last)))) {
      last--;
    }
    boolean ended = ENDS.contains(tokens.lower(last));
    boolean abbreviated =
        last == token - 1
            && tokens.shape(last) != Shape.PUNCTUATION
            && tokens.lower(last).endsWith(".")
            && tokens.lower(last).length() > 2;
    return ended && (tokens.missing(last) || opens(tokens, token))
        || abbreviated && opens(tokens, token) && endsWithAbbreviation(tokens, last, token);
  }

  private static boolean opens(Tokens tokens, int token) {
    return switch (tokens.shape(token)) {
      case CAPITALISED, UPPER, MIXED, NUMBER, OPENING_MARK -> true;
      case LOWER -> tokens.casing() == Casing.LOWER;
      case PUNCTUATION -> tokens.is(token, "(") || tokens.is(token, "[") || tokens.is(token, "—");
      default -> false;
    };
  }

  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "in",
          "on",
          "at",
          "but",
          "and",
          "as",
          "after",
          "before",
          "this",
          "that",
          "these",
          "those",
          "there",
          "when",
          "while",
          "if",
          "according",
          "however",
          "for",
          "his",
          "her",
          "their",
          "its",
          "by",
          "during",
          "although");

  /** "U.S." and "a.m." close a sentence only where the next word could not go on with it. */
  private static boolean endsWithAbbreviation(Tokens tokens, int last, int token) {
    String word = tokens.lower(last);
    boolean initials = word.length() >= 4 && word.charAt(1) == '.';
    return (initials || word.equals("inc.") || word.equals("etc.") || word.equals("jr."))
        && tokens.shape(token) == Shape.CAPITALISED
        && OPENERS.contains(tokens.lower(token));
  }

  private static boolean lineBreakBefore(Tokens tokens, int token) {
    for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
      if (tokens.text().charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }
}
