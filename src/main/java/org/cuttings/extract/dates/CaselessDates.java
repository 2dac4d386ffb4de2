package org.cuttings.extract.dates;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Chooses dates by distance, for text without sentences: "… on may 4 lund wrote to brandt who
 * answered in june and …".
 */
public final class CaselessDates {
  /** Tokens from a date to what follows it. */
  private static final int AFTER_DATE = 24;

  /** Tokens from what is dated to the date that follows. */
  private static final int BEFORE_DATE = 14;

  /** A date this close before is nearer than any after. */
  private static final int CLOSE = 9;

  /** Words after a date that say more of what stands before it. */
  private static final Set<String> GOING_ON =
      Set.of(
          "and",
          "or",
          "to",
          "when",
          "where",
          "which",
          "who",
          "whom",
          "during",
          "in",
          "at",
          "with",
          "for",
          "from",
          "about",
          "according",
          "as",
          "by",
          "on",
          "through",
          "that",
          "because",
          "while",
          "but",
          "after",
          "before",
          "between",
          "via",
          "over",
          "of",
          "under",
          "into");

  private CaselessDates() {}

  /**
   * The date of what the tokens from {@code first} to before {@code end} tell of; null if none is
   * near.
   *
   * @param dates of the stretch, in order
   */
  public static @Nullable FoundDate near(Tokens tokens, List<FoundDate> dates, int first, int end) {
    int next = next(dates, first);
    FoundDate before = null;
    for (int i = next - 1; i >= 0 && first - dates.get(i).end() <= AFTER_DATE; i--) {
      if (dates.get(i).eventDate() && !isOfSource(dates.get(i), first)) {
        before = dates.get(i);
        break;
      }
    }
    FoundDate after = null;
    if (next < dates.size()) {
      FoundDate date = dates.get(next);
      boolean near = date.first() - end <= BEFORE_DATE;
      after = near && date.eventDate() && !opens(tokens, date) ? date : null;
    }
    boolean opening = before != null && opens(tokens, before);
    if (before != null && (after == null || opening && first - before.end() <= CLOSE)) {
      boolean shares = opening || first - before.end() <= CLOSE;
      return shares ? before : null;
    }
    return after != null ? after : before;
  }

  /** Whether the date belongs to what follows: "on may 4 [lund wrote]". */
  private static boolean opens(Tokens tokens, FoundDate date) {
    int next = date.end();
    if (tokens.is(next, "later") && next + 1 < tokens.size()) {
      next++;
    }
    return next < tokens.size()
        && !tokens.is(date.first() - 1, "throughout")
        && !GOING_ON.contains(tokens.lower(next))
        && !tokens.lower(next).endsWith("ing");
  }

  /** Whether the date is that of another word: "pleaded guilty in may [lund wrote]". */
  private static boolean isOfSource(FoundDate date, int token) {
    return date.source() >= 0 && date.source() < date.first() && date.source() != token;
  }

  /** Index of the first date that begins at or after {@code token}. */
  private static int next(List<FoundDate> dates, int token) {
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
