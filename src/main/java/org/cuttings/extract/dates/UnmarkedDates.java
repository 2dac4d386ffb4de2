package org.cuttings.extract.dates;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses dates by distance, for text whose full stops and commas were put back, not all of them
 * where they belong: "… seen no one . on may 4 lund wrote to brandt who answered in june and …".
 */
public final class UnmarkedDates {
  /** Tokens from a date to what follows it. */
  private static final int AFTER_DATE = 24;

  /** Tokens from what is dated to the date that follows. */
  private static final int BEFORE_DATE = 6;

  private static final Set<String> DAYS =
      Set.of("day", "morning", "evening", "night", "week", "month", "year");

  /** Dates without a preposition from which on a text is a chronology. */
  private static final int ENTRIES = 4;

  private final Tokens tokens;
  private final List<FoundDate> dates;

  /** Whether most dates stand at the head of what was a line of its own. */
  private final boolean chronology;

  /**
   * @param dates of {@code tokens}, in order
   */
  public UnmarkedDates(Tokens tokens, List<FoundDate> dates) {
    this.tokens = tokens;
    this.dates = dates;
    int days = 0;
    int bare = 0;
    for (FoundDate date : dates) {
      if (isCalendar(date)) {
        days++;
        bare += isBare(date) ? 1 : 0;
      }
    }
    this.chronology = bare >= ENTRIES && 2 * bare > days;
  }

  private static boolean isCalendar(FoundDate date) {
    return date.value() != null
        && (date.kind() == FoundDate.Kind.FULL || date.kind() == FoundDate.Kind.YEARLESS)
        && date.value().precision() != PartialDate.Precision.YEAR;
  }

  /** "… in rome [march 31] first session …", without a preposition. */
  private boolean isBare(FoundDate date) {
    int before = date.first() - 1;
    while (before >= 0 && (tokens.is(before, ".") || tokens.is(before, ","))) {
      before--;
    }
    if (before < 0) {
      return true;
    }
    return switch (tokens.tag(before)) {
      case ADP, DET, ADJ, CCONJ, SCONJ, PART, AUX -> false;
      default -> true;
    };
  }

  /** Whether {@code date} heads an entry of a chronology, whose lines were lost. */
  public boolean isEntry(FoundDate date) {
    return chronology && isCalendar(date) && isBare(date);
  }

  /**
   * The date of what the tokens from {@code first} to before {@code end} tell of: one that stands
   * before or behind with nothing else told between; null if there is none.
   *
   * @param other whether a token is the verb of something else
   */
  public @Nullable FoundDate beside(int first, int end, IntPredicate other) {
    int next = next(first);
    int before = next - 1;
    while (before >= 0 && isNear(dates.get(before), first) && !dates(dates.get(before), first)) {
      before--;
    }
    if (before >= 0 && belongs(dates.get(before), first, other)) {
      return firstOfTwo(before);
    }
    FoundDate date = next < dates.size() ? dates.get(next) : null;
    return date != null
            && date.eventDate()
            && !isEntry(date)
            && date.first() - end <= BEFORE_DATE
            && tokens.sentence(date.first()) == tokens.sentence(first)
            && IntStream.range(end, date.first()).noneMatch(other)
        ? date
        : null;
  }

  private static boolean isNear(FoundDate date, int token) {
    return token - date.end() <= AFTER_DATE;
  }

  /** Whether the date stands in front of {@code token}, or was cut off from there. */
  private boolean belongs(FoundDate date, int token, IntPredicate other) {
    int sentence = tokens.sentence(date.first());
    return isNear(date, token)
        && (sentence == tokens.sentence(token) || date.first() - tokens.firstOf(sentence) <= 1)
        && IntStream.range(behindApposition(date), token).noneMatch(other);
  }

  /** "on may 4 [the day the mill burned] lund wrote": what follows such words about the date. */
  private int behindApposition(FoundDate date) {
    int the = tokens.is(date.end(), ",") ? date.end() + 1 : date.end();
    if (!tokens.is(the, "the")
        || the + 1 >= tokens.size()
        || !DAYS.contains(tokens.lower(the + 1))) {
      return date.end();
    }
    int end = the + 2;
    while (end < tokens.size() && !tokens.is(end, ",") && !tokens.is(end, ".")) {
      end++;
    }
    return end;
  }

  /** Whether the date is one of what happens, not that of "said in may [lund wrote]". */
  private static boolean dates(FoundDate date, int token) {
    boolean source = date.source() >= 0 && date.source() < date.first() && date.source() != token;
    return date.eventDate() && !source;
  }

  /** "on may 4 a week after the vote": of two dates side by side the first. */
  private FoundDate firstOfTwo(int index) {
    FoundDate date = dates.get(index);
    if (index == 0) {
      return date;
    }
    FoundDate before = dates.get(index - 1);
    return date.first() - before.end() <= 1 && before.eventDate() ? before : date;
  }

  /** Index of the first date that begins at or after {@code token}. */
  private int next(int token) {
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
