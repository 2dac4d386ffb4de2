package org.cuttings.extract.dates;

import org.jspecify.annotations.Nullable;

/** What the words of a date say, before the narrative tells what it comes to. */
sealed interface Stated {
  /** Parts of a date; 0 for what is not said. */
  record Calendar(int year, int month, int day) implements Stated {}

  /** "on the fifth": of the month that the narrative is in. */
  record DayOfMonth(int day) implements Stated {}

  /** "between April and November" */
  record Between(Stated from, Stated to) implements Stated {}

  /**
   * "the fall of 2015"
   *
   * @param month its first
   * @param year 0 if not said
   * @param latest whether it is told from the day of speaking: "this summer", "last summer"
   * @param past whether that is "last" or "this past"
   */
  record Season(int month, int year, boolean latest, boolean past) implements Stated {}

  /** "the week of June 6" */
  record WeekOf(Calendar day) implements Stated {}

  /**
   * "two days later", "a month before the election"
   *
   * @param amount 0 for "a few"
   * @param base what it is counted from
   */
  record Counted(int amount, Unit unit, boolean later, Stated base) implements Stated {}

  /**
   * "the last day of the month", "the second day of June"
   *
   * @param day from 1; -1 for the last
   * @param of a month or a year
   */
  record DayOf(int day, Stated of) implements Stated {}

  /**
   * "the second week of June", "the first half of 2016"
   *
   * @param number from 1; -1 for the last
   * @param whole a month for a week, a year for anything else
   */
  record PartOf(int number, Part part, Stated whole) implements Stated {}

  /** What months and years are parted into. */
  enum Part {
    WEEK,
    HALF,
    QUARTER
  }

  /** "June of last year", "the spring of that year": {@code part} has no year of its own. */
  record InYear(Stated part, Stated year) implements Stated {}

  /** "the next day", "the previous week" */
  record Adjacent(Unit unit, boolean later) implements Stated {}

  /** "the week before the dinner", as a whole */
  record Beside(Unit unit, boolean later, Stated base) implements Stated {}

  /** "in the six months before the election" */
  record Lead(int amount, Unit unit, Stated base) implements Stated {}

  /** "in the weeks after the dinner" */
  record Wake(Unit unit, Stated base) implements Stated {}

  /** "the next few months", from the narrative on; an {@code amount} of 0 for "few". */
  record Period(int amount, Unit unit) implements Stated {}

  /** "the same day", "that week", "at that time" (without a unit). */
  record Same(@Nullable Unit unit) implements Stated {}

  /** Counted from the day of speaking: "today", "last month", "next week". */
  record Deictic(Unit unit, int offset) implements Stated {}

  /**
   * "the final weeks of the 2016 campaign"
   *
   * @param amount 0 if not said
   * @param year of the election; 0 if not said
   */
  record Closing(int amount, Unit unit, int year) implements Stated {}

  /** The day of speaking, as what "two years ago" is counted from. */
  record Now() implements Stated {}

  /**
   * "Tuesday"
   *
   * @param day from 1 for Monday
   */
  record Weekday(int day, Side side) implements Stated {}

  /** Which of all Tuesdays. */
  enum Side {
    /** "Tuesday" */
    BARE,
    /** "last Tuesday" */
    LAST,
    /** "next Tuesday" */
    NEXT,
    /** "the following Tuesday" */
    FOLLOWING,
    /** "that Tuesday" */
    SAID,
    /** "the previous Tuesday" */
    PREVIOUS
  }

  /** The day of something that the text told before: "the day after [the dinner]". */
  record Happening(String noun) implements Stated {}

  /**
   * "election day"
   *
   * @param name as {@code points.tsv} has it
   * @param year 0 if not said
   * @param near whether it is shortly before or after
   */
  record Point(String name, int year, boolean near) implements Stated {}

  /** A time that no value can be given for. */
  record Unclear() implements Stated {}
}
