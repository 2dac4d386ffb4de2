package org.cuttings.extract.dates;

import java.time.LocalDate;
import org.cuttings.model.PartialDate;

/** The years that an article has told or named, and what a month without one is of. */
final class Years {
  /** Tokens within which "that September" is of the year just said. */
  private static final int CLOSE = 40;

  /** Months by which the future is preferred to the past, short of a year. */
  private static final int FORWARD = 10;

  /** Months by which another year than the one told last is farther. */
  private static final int ANOTHER_YEAR = 4;

  /** Months by which a month that was told before is nearer. */
  private static final int SAME_MONTH = 6;

  /** Months within which a telling that goes on comes to the next one. */
  private static final int NEXT = 2;

  /** A year that the article is about, from its title or what modifies a noun; 0 if unknown. */
  private int era;

  /** The year that was last told with a date, or that the months have come to since; 0 if none. */
  private int told;

  /** The year that was said or told last, and where; 0 if none. */
  private int said;

  private int saidAt;

  /** Whether the telling did not go on from it: "since 2015". */
  private boolean apart;

  /** The year of a report on what the article tells; 0 if none. */
  private int reported;

  private int ofAll;

  /** By month, the year of which it was told last; 0 if it was not. */
  private final int[] monthsTold = new int[13];

  /** The article says that all its dates without a year are of {@code year}. */
  void beAllOf(int year) {
    ofAll = year;
  }

  /** The year of all dates without one, where the article says so; else 0. */
  int ofAll() {
    return ofAll;
  }

  void about(int year) {
    era = year;
  }

  /** The year that the article is about; 0 if unknown. */
  int era() {
    return era;
  }

  /** The year that it is about, else that of a report on it; 0 if both are unknown. */
  int likely() {
    return era > 0 ? era : reported;
  }

  /**
   * A year was said at {@code token}, though of something else.
   *
   * @param story whether it may be that of the story, where no other is told
   */
  void say(int year, int token, boolean story) {
    reported = story ? year : reported;
    said = year;
    saidAt = token;
    apart = true;
  }

  /** The telling goes on from {@code value}, which stands at {@code token}. */
  void moveTo(PartialDate value, int token) {
    said = value.to().getYear();
    saidAt = token;
    apart = false;
  }

  /** Takes note of a date that was told with its year, or as the months went on. */
  void tell(PartialDate value) {
    if (value.from().getYear() == value.to().getYear()) {
      told = value.from().getYear();
      if (value.from().getMonth() == value.to().getMonth()) {
        monthsTold[value.from().getMonthValue()] = told;
      }
    }
  }

  /** The year that "that year" is at {@code token}, no farther than {@code reach}; 0 if none. */
  int said(int token, int reach) {
    return token - saidAt <= reach ? said : 0;
  }

  /** "had known him since 2015. That September": the year just said in passing; 0 if none. */
  int saidApart(int token) {
    return apart ? said(token, CLOSE) : 0;
  }

  /**
   * The year in which {@code month} is closest to {@code value}, rather after it than before.
   *
   * @param before whether it must have been before
   * @param either whether it may as well have been
   */
  int nearest(int month, PartialDate value, boolean before, boolean either) {
    int from = months(value.from());
    int to = months(value.to());
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int year = value.from().getYear() - 1; year <= value.to().getYear() + 1; year++) {
      int at = year * 12 + month;
      int later = before ? FORWARD : 0;
      int earlier = before || either ? 0 : 12 - FORWARD;
      int distance = at > to ? later + at - to : at < from ? earlier + from - at : 0;
      distance += told == 0 || year == told ? 0 : ANOTHER_YEAR;
      distance -= monthsTold[month] == year && !isNext(month, to) ? SAME_MONTH : 0;
      if (distance <= least) {
        least = distance;
        best = year;
      }
    }
    return best;
  }

  /** Whether the telling comes to {@code month} in the months after {@code last}. */
  private static boolean isNext(int month, int last) {
    return Math.floorMod(month - last, 12) <= NEXT;
  }

  private static int months(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue();
  }
}
