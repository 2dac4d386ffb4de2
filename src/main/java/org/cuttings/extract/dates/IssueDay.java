package org.cuttings.extract.dates;

import java.util.Set;
import org.cuttings.extract.dates.Stated.Calendar;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;

/**
 * Knows the line at the head of an article that says when the paper came out: "Posted by Ann Roe on
 * May 3, 2011", "The Harbour Post | May 3, 2011", "LISBON, May 3, 2011 (Post) —".
 */
final class IssueDay {
  /** Tokens from the beginning of the text within which such a line stands. */
  private static final int HEAD = 120;

  private static final int LONGEST = 22;

  /** Words in small letters that such a line may have beside names. */
  private static final Set<String> IN_LINE =
      Set.of(
          "by",
          "on",
          "in",
          "at",
          "of",
          "the",
          "for",
          "and",
          "from",
          "to",
          "with",
          "special",
          "published",
          "posted",
          "updated",
          "filed",
          "printed",
          "issued",
          "comments",
          "comment",
          "last",
          "first",
          "pm",
          "am",
          "p.m.",
          "a.m.",
          "p.m",
          "a.m");

  private IssueDay() {}

  /**
   * Whether {@code phrase} tells when the article came out.
   *
   * @param read tokens of the article before these
   */
  static boolean is(DateTokens at, Phrase phrase, int read) {
    boolean day =
        phrase.stated() instanceof Calendar calendar && calendar.day() > 0 && calendar.year() > 0;
    if (!day || read + phrase.first() > HEAD || at.caseless()) {
      return false;
    }
    Tokens tokens = at.tokens;
    int first = phrase.first();
    while (first > 0 && !breaks(tokens, first)) {
      first--;
    }
    int end = first;
    boolean dash = false;
    for (; end < tokens.size() && (end == first || !breaks(tokens, end)); end++) {
      boolean inDate = phrase.first() <= end && end < phrase.end();
      if (!inDate && end > phrase.first() && at.isDash(end)) {
        dash = true;
        break;
      }
      boolean word = tokens.shape(end) == Shape.LOWER && !IN_LINE.contains(tokens.lower(end));
      if (end - first > LONGEST || word && !inDate) {
        return false;
      }
    }
    return at.isWord(first)
        && first < phrase.first()
        && (dash || end == tokens.size() || breaks(tokens, end));
  }

  /** Whether a line begins with {@code token}. */
  private static boolean breaks(Tokens tokens, int token) {
    return tokens.text().substring(tokens.end(token - 1), tokens.start(token)).indexOf('\n') >= 0;
  }
}
