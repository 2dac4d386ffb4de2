package org.cuttings.extract.dates;

import java.util.List;
import org.cuttings.extract.dates.Stated.Calendar;

/** Dates in figures: "2016-06-09", "6/9/2016", "12/1" (month first, as American papers have it). */
final class NumericDates {
  private NumericDates() {}

  static boolean read(DateTokens at, int i, List<Phrase> found) {
    boolean iso = at.year(i) > 0 && tight(at, i + 1, "-") && tight(at, i + 3, "-");
    if (iso && valid(at.digits(i + 2), at.digits(i + 4))) {
      found.add(new Phrase(i, i + 5, new Calendar(at.year(i), at.digits(i + 2), at.digits(i + 4))));
      return true;
    }
    int month = at.digits(i);
    int day = at.digits(i + 2);
    if (!tight(at, i + 1, "/") || !valid(month, day) || at.is(i - 1, "/")) {
      return false;
    }
    if (tight(at, i + 3, "/")) {
      int year = at.digits(i + 4);
      boolean full = at.year(i + 4) > 0;
      boolean shortened = year >= 0 && year < 100 && at.tokens.lower(i + 4).length() == 2;
      if (!full && !shortened) {
        return false;
      }
      int century = year < 50 ? 2000 : 1900;
      found.add(new Phrase(i, i + 5, new Calendar(full ? year : century + year, month, day)));
      return true;
    }
    boolean fraction = month < day && month <= 3 && day <= 4;
    boolean name = month == 9 && day == 11 || month == day;
    if (fraction || name) {
      return false;
    }
    found.add(new Phrase(i, i + 3, new Calendar(0, month, day)));
    return true;
  }

  private static boolean tight(DateTokens at, int token, String mark) {
    return at.is(token, mark)
        && !at.tokens.spaceBefore(token)
        && token + 1 < at.size()
        && !at.tokens.spaceBefore(token + 1);
  }

  private static boolean valid(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 28 + (month == 2 ? 1 : 3);
  }
}
