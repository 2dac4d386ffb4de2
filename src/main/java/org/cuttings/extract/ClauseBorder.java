package org.cuttings.extract;

import java.util.Set;
import org.cuttings.extract.text.MonthNames;

/**
 * Finds where a long text may be cut. Of all places in the window the best is taken: a line break,
 * the end of a sentence, a comma or dash; in text without any of these the word before which a
 * clause tends to begin; at last any space; and never within a surrogate pair.
 */
final class ClauseBorder {
  static final int SHORTEST = 350;
  static final int LONGEST = 750;
  private static final int WANTED = 550;

  private static final Set<String> STRONG =
      Set.of(
          "but",
          "however",
          "although",
          "though",
          "while",
          "meanwhile",
          "then",
          "later",
          "after",
          "before",
          "when",
          "since",
          "during",
          "despite",
          "because",
          "until",
          "nevertheless",
          "also",
          "earlier",
          "afterwards",
          "following",
          "finally",
          "still",
          "yet");
  private static final Set<String> WEAK =
      Set.of(
          "and",
          "in",
          "on",
          "at",
          "the",
          "he",
          "she",
          "they",
          "it",
          "that",
          "which",
          "who",
          "where",
          "as",
          "according",
          "this",
          "these",
          "those",
          "another",
          "one",
          "there",
          "for",
          "with",
          "or",
          "so",
          "if",
          "we");
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "on", "at", "for", "with", "or", "one");

  /** A word after which no clause begins: what follows belongs to it. */
  private static final Set<String> BINDING =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "to",
          "in",
          "on",
          "at",
          "by",
          "for",
          "with",
          "from",
          "and",
          "or",
          "s",
          "his",
          "her",
          "their",
          "its",
          "mr",
          "mrs",
          "ms",
          "dr",
          "was",
          "were",
          "is",
          "are",
          "had",
          "has",
          "have",
          "be",
          "been",
          "not",
          "said",
          "told",
          "that",
          "who",
          "which",
          "as",
          "early",
          "late",
          "mid",
          "according",
          "than",
          "also");

  private ClauseBorder() {}

  /**
   * The best place to end the passage that begins at {@code start}; the text goes on to {@code
   * end}.
   */
  static int after(CharSequence text, int start, int end) {
    int from = Math.min(end, start + SHORTEST);
    int to = Math.min(end, start + LONGEST);
    int best = -1;
    int bestScore = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i)) || i == 0) {
        continue;
      }
      int score = score(text, start, i, to) - Math.abs(i - start - WANTED) / 25;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    if (best >= 0) {
      return best;
    }
    // No space far and wide.
    return Character.isLowSurrogate(text.charAt(to - 1))
            || !Character.isHighSurrogate(text.charAt(to - 1))
        ? to
        : to - 1;
  }

  private static int score(CharSequence text, int start, int space, int limit) {
    if (text.charAt(space) == '\n') {
      return 40;
    }
    char before = text.charAt(space - 1);
    int last = space - 1;
    while (last > start && "\"'”’)]»".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    char mark = text.charAt(last);
    if (mark == '.' || mark == '!' || mark == '?' || mark == '…') {
      return isSentenceEnd(text, start, last, space) ? 60 : 0;
    }
    if (mark == ';' || mark == ':') {
      return 30;
    }
    if (before == ',' || before == '—' || before == '–') {
      return 22;
    }
    String previous = word(text, start, space, true);
    String next = word(text, space + 1, limit, false);
    if (BINDING.contains(previous)) {
      return 0;
    }
    if (STRONG.contains(next)) {
      return 20;
    }
    if ((next.equals("in")
            || next.equals("on")
            || next.equals("by")
            || next.equals("early")
            || next.equals("late"))
        && beginsDate(text, space + 1 + next.length() + 1, limit)) {
      return 20;
    }
    if (PREPOSITIONS.contains(next)) {
      return 5;
    }
    return WEAK.contains(next) ? 12 : 2;
  }

  /** A full stop after a lone capital or a short title ("J.", "Mr.") ends no sentence. */
  private static boolean isSentenceEnd(CharSequence text, int start, int stop, int space) {
    int i = space;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    if (i < text.length() && Character.isLowerCase(text.charAt(i))) {
      return false;
    }
    if (text.charAt(stop) != '.') {
      return true;
    }
    int first = stop;
    while (first > start && Character.isLetter(text.charAt(first - 1))) {
      first--;
    }
    int length = stop - first;
    if (length == 0) {
      return true;
    }
    boolean capital = Character.isUpperCase(text.charAt(first));
    boolean initials = first > start && text.charAt(first - 1) == '.';
    return !(capital && length <= 1
        || initials
        || capital && TITLES.contains(text.subSequence(first, stop).toString()));
  }

  private static final Set<String> TITLES =
      Set.of(
          "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "St",
          "Jr", "Sr", "Rev", "Hon", "No", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Oct", "Nov",
          "Dec", "Inc", "Co", "Corp", "Ltd", "vs");

  private static boolean beginsDate(CharSequence text, int from, int limit) {
    String word = word(text, from, limit, false);
    return MonthNames.ALL.contains(word) || !word.isEmpty() && Character.isDigit(word.charAt(0));
  }

  /**
   * The word that begins, or with {@code backwards} ends, at a place; lower case, at most 20 long.
   */
  private static String word(CharSequence text, int from, int to, boolean backwards) {
    int start = backwards ? to : from;
    int end = start;
    if (backwards) {
      while (start > from
          && end - start < 20
          && Character.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
    } else {
      while (end < to && end - start < 20 && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
    }
    return start >= end
        ? ""
        : text.subSequence(start, end).toString().toLowerCase(java.util.Locale.ROOT);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
