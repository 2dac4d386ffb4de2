package org.cuttings.extract.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cuttings.extract.dates.Narratives.dates;
import static org.cuttings.extract.dates.Narratives.datesIn;
import static org.cuttings.extract.dates.Narratives.datesOfNoEvent;

import org.junit.jupiter.api.Test;

class DateFinderTest {
  @Test
  void daysMonthsAndYearsAreReadInEveryOrder() {
    assertThat(dates("They dined on April 3, 2011, and again on 9 May 2011."))
        .containsExactly("April 3, 2011 = 2011-04-03", "9 May 2011 = 2011-05-09");
    assertThat(dates("The harbour froze in late January 2009.", "It thawed by 2009-03-14."))
        .containsExactly("late January 2009 = 2009-01", "2009-03-14 = 2009-03-14");
  }

  @Test
  void listedDatesShareTheYearAtTheEnd() {
    assertThat(dates("He phoned the mill on March 6 and 7, 2012."))
        .containsExactly("March 6 = 2012-03-06", "7, 2012 = 2012-03-07");
    assertThat(dates("Letters came in September and January of 2013."))
        .containsExactly("September = 2012-09", "January of 2013 = 2013-01");
    assertThat(dates("In December and January 2013, they argued about the well."))
        .containsExactly("December and January 2013 = 2012-12/2013-01");
  }

  @Test
  void rangesAreOneDate() {
    assertThat(dates("The fair ran from March 2 to March 5, 2014."))
        .containsExactly("March 2 to March 5, 2014 = 2014-03-02/2014-03-05");
    assertThat(dates("They wrote often between May and August 2010."))
        .containsExactly("May and August 2010 = 2010-05/2010-08");
    assertThat(dates("In the summer of 2010 the pier was sold."))
        .containsExactly("the summer of 2010 = 2010-06/2010-08");
  }

  @Test
  void yearlessDatesGoOnFromTheNarrative() {
    assertThat(
            dates("In October 2007 Mayor Lund met the builders.", "In January she met them again."))
        .containsExactly("October 2007 = 2007-10", "January = 2008-01");
  }

  @Test
  void whenASourceSpokeDoesNotMoveTheNarrative() {
    assertThat(
            dates(
                "Lund met the builders in May 2007. She testified about it in March 2010. In June they broke ground."))
        .containsExactly("May 2007 = 2007-05", "March 2010 = 2010-03", "June = 2007-06");
    assertThat(
            datesOfNoEvent(
                "The complaint, unsealed in March 2010, says that they met in May 2007."))
        .containsExactly("March 2010");
  }

  @Test
  void relativeDatesCountFromTheDayBefore() {
    assertThat(
            dates(
                "On March 4, 2011, Lund wrote to Brandt. The next day he called. Three days later they met."))
        .containsExactly(
            "March 4, 2011 = 2011-03-04",
            "The next day = 2011-03-05",
            "Three days later = 2011-03-08");
    assertThat(dates("Somebody knocked the next day.")).containsExactly("the next day = ?");
  }

  @Test
  void textWithoutCapitalsIsRead() {
    assertThat(
            dates(
                "lund may have met brandt on may 4 2011 in the old mill and on a long march through the fields they came to terms then in july brandt wrote to her"))
        .containsExactly("may 4 2011 = 2011-05-04", "july = 2011-07");
  }

  @Test
  void sumsLawsAndClocksAreNoDates() {
    assertThat(
            dates("At 4:00 p.m. she paid $2016 under 18 U.S.C. § 1951 for 2010 votes and 12 hens."))
        .isEmpty();
  }

  @Test
  void newsCountsFromTheDayOfPublication() {
    assertThat(
            datesIn(
                "2012-05-17",
                "Lund resigned on Tuesday, a month after she was named.",
                "Last year she lost."))
        .contains("Tuesday = 2012-05-15", "Last year = 2011");
  }
}
