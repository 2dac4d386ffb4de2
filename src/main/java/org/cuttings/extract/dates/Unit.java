package org.cuttings.extract.dates;

/** What time is counted in; the order is that of {@code words.tsv}. */
enum Unit {
  MINUTE,
  HOUR,
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  YEAR;

  private static final Unit[] ALL = values();

  static Unit of(int ordinal) {
    return ALL[ordinal];
  }
}
