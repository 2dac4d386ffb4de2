package org.cuttings.extract.text;

import java.util.Set;

/** The months, in full and abbreviated, in lower case. */
public final class MonthNames {
  public static final Set<String> ALL =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sept",
          "sep",
          "oct",
          "nov",
          "dec");

  private MonthNames() {}
}
