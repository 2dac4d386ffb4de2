package org.cuttings.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.extract.dates.Narratives.dates;
import static org.cuttings.extract.dates.Narratives.datesIn;

import org.junit.jupiter.api.Test;

/** Dates that count from others, and what they are part of. */
class CountedDatesTest {
  @Test
  void winterIsOfTwoYears() {
    assertThat(dates("In October 2016 Lund met the builders.", "Over the winter they wrote often."))
        .containsExactly("October 2016 = 2016-10", "the winter = 2016-12/2017-02");
    assertThat(dates("In March 2017 Lund met them.", "They had quarrelled that winter."))
        .containsExactly("March 2017 = 2017-03", "that winter = 2016-12/2017-02");
    assertThat(datesIn("2020-10-14", "Lund spoke with the builders last winter."))
        .containsExactly("last winter = 2019-12/2020-02");
  }

  @Test
  void nextDayOfAMonthIsWithinIt() {
    assertThat(dates("In June 2016 Lund met the builders.", "The next day he signed."))
        .containsExactly("June 2016 = 2016-06", "The next day = 2016-06");
  }

  @Test
  void whatWasToldJustBeforeIsWhatAWeekCountsFrom() {
    assertThat(dates("On May 3, 2016, Lund sent a cigar.", "A week after the cigar, he called."))
        .contains("A week after the cigar = 2016-05-10");
    assertThat(
            dates("On May 3, 2016, Lund wrote to the mill.", "Six days after he wrote, it sank."))
        .contains("Six days after he wrote = 2016-05-09");
    assertThat(dates("On May 3, 2016, Lund gave a speech.", "Two days after it, he called."))
        .contains("Two days after it = 2016-05-05");
  }

  @Test
  void clauseMayTellWhatADayCountsFrom() {
    assertThat(dates("The day after Lund pleaded guilty in February 2018, Berg rang the mill."))
        .containsExactly("The day after Lund pleaded guilty in February 2018 = 2018-02");
    assertThat(dates("A month after the election of September 28, 2014, Berg met Lund."))
        .containsExactly("A month after the election of September 28, 2014 = 2014-10");
  }

  @Test
  void weeksAfterAMonthMayBeInTheNext() {
    assertThat(dates("In December 2016 Lund met the builders.", "Two weeks later he signed."))
        .contains("Two weeks later = 2016-12/2017-01");
    assertThat(dates("In December 2016 Lund met the builders.", "A week later he signed."))
        .contains("A week later = 2016-12");
  }

  @Test
  void thatMonthIsTheOneNamedLast() {
    assertThat(
            dates(
                "On November 30, 2020, Lund met them. Nothing shows that he knew before December. On the 5th of that month he was told."))
        .contains("the 5th of that month = 2020-12-05");
  }

  @Test
  void dayJustBeforeOneNamedIsOfTheSameMonth() {
    assertThat(dates("The board was to vote on May 20, 2015. On the 19th they wrote 23 letters."))
        .contains("19th = 2015-05-19");
    assertThat(dates("They met on May 28, 2015. On the 2nd they wrote again."))
        .contains("2nd = 2015-06-02");
  }

  @Test
  void rangesEndWithMonthsThatOthersTell() {
    assertThat(dates("In 2017 Lund spoke with them between February and December of that year."))
        .contains("February and December of that year = 2017-02/2017-12");
    assertThat(dates("From Nov. 5, 2008, to Jan. 19, 2009, they spoke 14 times."))
        .containsExactly("Nov. 5, 2008, to Jan. 19, 2009 = 2008-11-05/2009-01-19");
    assertThat(dates("They called between October 2016 and the following April."))
        .containsExactly("October 2016 and the following April = 2016-10/2017-04");
  }

  @Test
  void monthAtTheHeadOfAnEntryIsADate() {
    assertThat(dates("2013", "March 9: The fair opens.", "June: Lunch with Lund.", "May 3: Rain."))
        .containsExactly(
            "2013 = 2013", "March 9 = 2013-03-09", "June = 2013-06", "May 3 = 2013-05-03");
    assertThat(dates("In 2013 the pier was sold. That March Lund met the builders."))
        .contains("March = 2013-03");
    assertThat(dates("June called the mayor in 2013. April was there."))
        .containsExactly("2013 = 2013");
  }

  @Test
  void weeksOfAMonthAndHalvesOfAYear() {
    assertThat(dates("In the last week of April 2014 they met."))
        .containsExactly("the last week of April 2014 = 2014-04-24/2014-04-30");
    assertThat(dates("In the second week of July 2014 they met."))
        .containsExactly("the second week of July 2014 = 2014-07-08/2014-07-14");
    assertThat(
            dates("In the first half of 2007 they met.", "In the last quarter of that year too."))
        .containsExactly(
            "the first half of 2007 = 2007-01/2007-06",
            "the last quarter of that year = 2007-10/2007-12");
  }

  @Test
  void monthThatWasToldBeforeIsOfTheSameYear() {
    assertThat(
            dates(
                "In May 2018 Lund met the builders. In October 2017 they were in Rome. In late May he signed."))
        .containsExactly("May 2018 = 2018-05", "October 2017 = 2017-10", "late May = 2018-05");
  }

  @Test
  void onAWeekdayIsOfTheDaysBeforeThePaper() {
    assertThat(
            datesIn(
                "2018-11-14",
                "On Monday the board met. On May 3, 2017, Lund met the builders. Berg wrote to the board on Tuesday."))
        .containsExactly("Monday = 2018-11-12", "May 3, 2017 = 2017-05-03", "Tuesday = 2018-11-13");
    assertThat(datesIn("2018-11-14", "On May 3, 2017, Lund met the builders. He wrote on Tuesday."))
        .containsExactly("May 3, 2017 = 2017-05-03", "Tuesday = ?");
  }

  @Test
  void whatIsToldOfOnlyNowTellsNoDate() {
    assertThat(dates("Lund met the builders on May 31, 2014. It was ten years after the flood."))
        .containsExactly("May 31, 2014 = 2014-05-31", "ten years after = ?");
    assertThat(dates("Lund met them on May 31, 2014. A month after the war began it rained."))
        .containsExactly("May 31, 2014 = 2014-05-31", "A month after = ?");
    assertThat(
            dates(
                "The day after Lund was told that he would be tried in February 2018 he left the town."))
        .containsExactly("The day after = ?", "February 2018 = 2018-02");
    assertThat(dates("On May 3, 2014, they dined. Lund left a week after the"))
        .containsExactly("May 3, 2014 = 2014-05-03", "a week after = ?");
  }

  @Test
  void followingWinterIsNotThatOne() {
    assertThat(dates("Lund met the builders in January 2014. The following winter they dined."))
        .containsExactly("January 2014 = 2014-01");
    assertThat(datesIn("2014-01-20", "Lund met the builders last winter, and again this winter."))
        .containsExactly("last winter = 2012-12/2013-02", "this winter = 2013-12/2014-02");
  }

  @Test
  void monthThatAHouseWasBoughtInIsNotThatMonth() {
    assertThat(
            dates(
                "Lund met them on May 31, 2014, at the house he had bought in March 2001. That month he called."))
        .contains("That month = 2014-05");
  }

  @Test
  void mayIsAPersonToo() {
    assertThat(dates("She said that May had met Lund in 2014.")).containsExactly("2014 = 2014");
  }
}
