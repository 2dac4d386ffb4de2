package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/** The lines of a stretch that stand above what they are about, such as "What happened next?" */
final class Headings {
  private static final int LONGEST = 14;

  /**
   * A heading.
   *
   * @param first its first token
   * @param end token after its last one
   * @param date the only date in it; null if there is none, or several
   */
  record Heading(int first, int end, @Nullable FoundDate date) {
    /** Whether it says more than the date. */
    boolean saysMore() {
      return date != null && end - first > date.end() - date.first() + 1;
    }
  }

  private Headings() {}

  /** The headings of a stretch, in order. */
  static List<Heading> of(Tokens tokens, List<FoundDate> dates) {
    List<Heading> found = new ArrayList<>();
    int next = 0;
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      int first = tokens.firstOf(sentence);
      int end = tokens.endOf(sentence);
      while (next < dates.size() && dates.get(next).first() < first) {
        next++;
      }
      if (isHeading(tokens, first, end)) {
        boolean one = next < dates.size() && dates.get(next).first() < end;
        boolean several = next + 1 < dates.size() && dates.get(next + 1).first() < end;
        FoundDate date = one && !several ? dates.get(next) : null;
        found.add(new Heading(first, end, date != null && date.eventDate() ? date : null));
      }
    }
    return found;
  }

  private static boolean isHeading(Tokens tokens, int first, int end) {
    if (first >= end || end - first > LONGEST || !begins(tokens, first) || !begins(tokens, end)) {
      return false;
    }
    Shape shape = tokens.shape(first);
    boolean opens =
        shape == Shape.CAPITALISED
            || shape == Shape.UPPER
            || shape == Shape.MIXED
            || shape == Shape.NUMBER;
    boolean closes =
        tokens.shape(end - 1) != Shape.PUNCTUATION && tokens.shape(end - 1) != Shape.CLOSING_MARK
            || tokens.is(end - 1, "?");
    return opens && closes;
  }

  /** Whether a line begins with {@code token}. */
  private static boolean begins(Tokens tokens, int token) {
    return token == 0
        || token >= tokens.size()
        || tokens.text().substring(tokens.end(token - 1), tokens.start(token)).indexOf('\n') >= 0;
  }
}
