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

  @Test
  void weeksAndMonthsAreCountedToo() {
    assertThat(
            dates(
                "On May 4, 2011, Lund wrote to Brandt. The next week he answered. The following month they met."))
        .containsExactly(
            "May 4, 2011 = 2011-05-04",
            "The next week = 2011-05-09/2011-05-15",
            "The following month = 2011-06");
    assertThat(dates("She wrote on May 4, 2011, and they argued over the next few months."))
        .contains("the next few months = 2011-06/2011-08");
    assertThat(dates("The week of March 7, 2011, she was ill."))
        .containsExactly("The week of March 7, 2011 = 2011-03-07/2011-03-13");
  }

  @Test
  void oneDayToldTwiceIsOneDate() {
    assertThat(dates("He wrote on March 4, 2011. Two days later, on March 6, 2011, she answered."))
        .containsExactly(
            "March 4, 2011 = 2011-03-04", "Two days later, on March 6, 2011 = 2011-03-06");
    assertThat(dates("On March 4, 2011, the day after the dinner, he left."))
        .containsExactly("March 4, 2011, the day after the dinner = 2011-03-04");
  }

  @Test
  void whatHappenedOnADayCanBeCountedFrom() {
    assertThat(
            dates(
                "Their dinner on March 4, 2011 was quiet. In June 2012 the mill burned. Lund had called two days after the dinner."))
        .contains("two days after the dinner = 2011-03-06");
    assertThat(dates("They dined on March 4, 2011. After that dinner, he called Brandt."))
        .contains("that dinner = 2011-03-04");
  }

  @Test
  void theWeekBesideSomethingIsAWholeWeek() {
    assertThat(
            dates(
                "Lund gave the speech on April 27, 2016. The week before the speech she saw the builders."))
        .containsExactly(
            "April 27, 2016 = 2016-04-27", "The week before the speech = 2016-04-18/2016-04-24");
    assertThat(dates("In the weeks after March 20, 2014, Lund wrote to them often."))
        .containsExactly("the weeks after March 20, 2014 = 2014-03/2014-04");
  }

  @Test
  void oneOfTwoDaysIsARange() {
    assertThat(dates("He phoned the mill on March 6 or 7, 2012."))
        .containsExactly("March 6 or 7, 2012 = 2012-03-06/2012-03-07");
  }

  @Test
  void pointsOfThePublicRecordHaveTheirDates() {
    assertThat(dates("In October 2008 they wrote. Two days after the election they met."))
        .contains("Two days after the election = 2008-11-06");
    assertThat(dates("In 2008 they wrote. Two days after the election they met."))
        .contains("Two days after the election = 2008-11-06");
    assertThat(dates("In 2013 they wrote. Two days after the election they met."))
        .contains("Two days after the election = ?");
    assertThat(dates("They spoke throughout the 2008 campaign and in its last weeks."))
        .containsExactly("the 2008 campaign = 2008");
    assertThat(dates("They spoke in the final weeks of the 2008 campaign."))
        .containsExactly("the final weeks of the 2008 campaign = 2008-10/2008-11");
    assertThat(dates("Voters saw interference in the election.")).isEmpty();
  }

  @Test
  void aYearThatNamesAnElectionDatesNoEvent() {
    assertThat(datesOfNoEvent("He worked on the 2012 election and met Lund in May 2013."))
        .containsExactly("2012");
  }

  @Test
  void whatIsPlannedDoesNotMoveTheDays() {
    assertThat(
            dates(
                "On May 4, 2011, Lund asked whether he would come to the mill on May 20, 2011. The next day he agreed."))
        .contains("The next day = 2011-05-05");
  }

  @Test
  void relativeDatesDoNotCountFromWhatIsForgotten() {
    String filler = "The mill stood empty and nobody went there at all. ".repeat(25);
    assertThat(dates("On May 4, 2011, Lund wrote.", filler, filler, "The next day she called."))
        .containsExactly("May 4, 2011 = 2011-05-04", "The next day = ?");
  }

  @Test
  void aDayStatedWithItsYearKeepsIt() {
    assertThat(
            dates(
                "The dinner of June 9, 2011 was quiet. In May 2013 Lund spoke about the June 9 dinner."))
        .contains("June 9 = 2011-06-09");
    assertThat(dates("In May 2013 Lund spoke about the January 9 dinner."))
        .contains("January 9 = ?");
  }

  @Test
  void quotedTodayIsTheDayOfTheNarrative() {
    assertThat(dates("On May 4, 2011, Lund wrote to him: “I saw the mill today.”"))
        .contains("today = 2011-05-04");
  }

  @Test
  void newsLooksAheadWhereItSaysSo() {
    assertThat(
            datesIn("2012-05-17", "The council will vote on Tuesday.", "It will end in November."))
        .containsExactly("Tuesday = 2012-05-22", "November = 2012-11");
  }

  @Test
  void aFittingTimeWithoutValueIsStillADate() {
    assertThat(dates("In recent weeks they quarrelled.")).containsExactly("recent weeks = ?");
  }

  @Test
  void seasonsAndMonthsThatRunOnAreOnePeriod() {
    assertThat(dates("They wrote throughout the spring and summer of 2010."))
        .containsExactly("the spring and summer of 2010 = 2010-03/2010-08");
    assertThat(dates("She told him in March 2010 or early April 2010."))
        .containsExactly("March 2010 or early April 2010 = 2010-03/2010-04");
  }

  @Test
  void thatSaturdayIsTheNextOneOfTheNarrative() {
    assertThat(dates("On May 4, 2011, he proposed a dinner that Saturday."))
        .contains("that Saturday = 2011-05-07");
  }

  @Test
  void dayOfAThingIsNotTheDayOfTheTelling() {
    assertThat(
            dates(
                "On June 9, 2011, the board dined. On August 2, 2011, Lund asked who had been at"
                    + " the June 9 dinner. The same day, Brandt answered."))
        .endsWith("The same day = 2011-08-02");
  }

  @Test
  void whatAPaperTellsAsPastIsNotAfterIt() {
    assertThat(datesIn("2013-12-01", "On Friday Lund was fined. Agents saw him on Jan. 24."))
        .endsWith("Jan. 24 = 2013-01-24");
    assertThat(datesIn("2019-04-19", "In 2016 they dined often. On Aug. 2 they dined again."))
        .endsWith("Aug. 2 = 2016-08-02");
  }

  @Test
  void daysAfterAMonthAreTakenToBeOfIt() {
    assertThat(dates("In January 2011 the mill burned. Days later, Lund fled."))
        .endsWith("Days later = 2011-01");
    assertThat(dates("In January 2011 the mill burned. Days before, Lund had fled."))
        .endsWith("Days before = ?");
  }

  @Test
  void lineAtTheHeadTellsWhenThePaperCameOut() {
    assertThat(
            dates(
                "Posted by Ann Roe on May 6, 2011 | 3 Comments",
                "Lund dined with Brandt on Tuesday. In December he had refused."))
        .containsExactly("May 6, 2011 = 2011-05-06", "Tuesday = 2011-05-03", "December = 2010-12");
    assertThat(dates("OSTEND, May 6, 2011 (Harbour Post) — Lund dined with Brandt on Tuesday."))
        .endsWith("Tuesday = 2011-05-03");
    assertThat(dates("The Harbour Post | May 6, 2011", "Lund dined with Brandt on Tuesday."))
        .endsWith("Tuesday = 2011-05-03");
    assertThat(datesOfNoEvent("The Harbour Post | May 6, 2011")).containsExactly("May 6, 2011");
    assertThat(dates("On May 6, 2011, Lund dined with Brandt — on Tuesday he had refused."))
        .endsWith("Tuesday = ?");
  }

  @Test
  void daysAreReadByTheirNumberAlone() {
    assertThat(
            dates(
                "On March 6, 2011, Lund wrote to Brandt. On the twenty-fourth he called. All through"
                    + " April they quarrelled. On the eleventh she asked for the key; by the 21st"
                    + " she had it."))
        .containsExactly(
            "March 6, 2011 = 2011-03-06",
            "twenty-fourth = 2011-03-24",
            "April = 2011-04",
            "eleventh = 2011-04-11",
            "21st = 2011-04-21");
    assertThat(dates("In 2011, on the fourth of May, they met on the fifth floor."))
        .containsExactly("2011 = 2011", "fourth of May = 2011-05-04");
    assertThat(dates("On March 6, 2011, he won on the third vote and on the second of two ponies."))
        .containsExactly("March 6, 2011 = 2011-03-06");
  }

  @Test
  void yearOfTheBackgroundIsNotTheYearOfTheNews() {
    assertThat(
            datesIn(
                "2012-02-15",
                "Brandt, who has run the mill since 1999, met Lund in Ostend in 2005.",
                "On December 29 he closed it."))
        .endsWith("December 29 = 2011-12-29");
    assertThat(datesIn("2018-12-16", "Lund was everywhere in 2015. In March she bought a mill."))
        .endsWith("March = 2015-03");
  }

  @Test
  void aSeasonToldInPassingTellsTheYear() {
    assertThat(
            dates(
                "To see how Lund came by a mill in the spring of 2011, one has to go back a little.",
                "On March 6th Brandt had called her."))
        .endsWith("March 6th = 2011-03-06");
  }

  @Test
  void yearOnALineOfItsOwnIsThatOfWhatStandsBelow() {
    assertThat(dates("2009", "Jan. 14: A card from Lund.", "Feb. 11: Lunch with Brandt."))
        .containsExactly("2009 = 2009", "Jan. 14 = 2009-01-14", "Feb. 11 = 2009-02-11");
  }

  @Test
  void weekdayWithoutADayOfPublicationIsTheNextOfTheNarrative() {
    assertThat(dates("Lund wrote to Brandt on March 4, 2011. On Monday he called."))
        .containsExactly("March 4, 2011 = 2011-03-04", "Monday = 2011-03-07");
    assertThat(dates("On Monday he called.")).containsExactly("Monday = ?");
  }

  @Test
  void previousWeekdayIsTheOneBeforeInTheNarrative() {
    assertThat(dates("Lund wrote to Brandt on March 4, 2011. The previous Monday he had called."))
        .contains("The previous Monday = 2011-02-28");
  }

  @Test
  void morningsAndNightsAreCountedWithoutAnArticle() {
    assertThat(dates("Lund met Brandt on March 4, 2011. Next morning he called."))
        .contains("Next morning = 2011-03-05");
    assertThat(dates("Lund met Brandt on March 4, 2011. Three nights later he called."))
        .contains("Three nights later = 2011-03-07");
  }

  @Test
  void eveOfAHolidayIsADay() {
    assertThat(dates("Lund met Brandt in June 2011. They spoke on New Year's Eve."))
        .contains("New Year's Eve = 2011-12-31");
    assertThat(dates("Lund met Brandt on December 28, 2011. On New Year's Day they spoke."))
        .contains("New Year's Day = 2012-01-01");
    assertThat(dates("Lund met Brandt on January 3, 2012. They had spoken on New Year's Eve."))
        .contains("New Year's Eve = 2011-12-31");
  }

  @Test
  void yearToldLastIsRatherTheYearThanOneThatIsNearer() {
    assertThat(
            dates(
                "Lund came to office on November 18, 2020. She had met Falk nine months earlier."
                    + " Falk called her on November 20."))
        .contains("November 20 = 2020-11-20");
    assertThat(dates("They wrote between February and August 2014. On March 11 they met."))
        .contains("March 11 = 2014-03-11");
    assertThat(dates("2015", "April 2015: Lund writes to Falk.", "Dec. 10: Falk answers."))
        .contains("Dec. 10 = 2015-12-10");
    assertThat(dates("They met in December 2014. In January they met again."))
        .contains("January = 2015-01");
  }

  @Test
  void whatHadBeenLongBeforeDoesNotMoveTheTelling() {
    assertThat(
            dates(
                "On May 3, 2012, Lund met Falk, who had sold her a boat in 1994. In June he called."))
        .contains("June = 2012-06");
    assertThat(
            dates(
                "Lund met Falk in May 2012. They had shared a room back in 1994. In June he called."))
        .contains("June = 2012-06");
  }

  @Test
  void timeUpToAnEventIsAnInterval() {
    assertThat(
            dates(
                "The town voted on November 8, 2012. In the six months before the vote they met."))
        .contains("the six months before the vote = 2012-05/2012-11");
  }

  @Test
  void dayIsToldByItsPlaceInTheMonth() {
    assertThat(dates("Lund met Falk on the last day of November 2016."))
        .containsExactly("the last day of November 2016 = 2016-11-30");
    assertThat(dates("Lund wrote in February 2012. On the second day of that month Falk called."))
        .contains("the second day of that month = 2012-02-02");
    assertThat(dates("Lund wrote in February 2012. On the 23rd of that month Falk called."))
        .contains("the 23rd of that month = 2012-02-23");
    assertThat(dates("Lund met Falk on December 28, 2016. On the last day of the year he called."))
        .contains("the last day of the year = 2016-12-31");
  }

  @Test
  void monthOfAYearThatIsToldByAnother() {
    assertThat(dates("Lund met Falk in May 2012. In March of the following year he called."))
        .contains("March of the following year = 2013-03");
    assertThat(dates("Before the election of 2013 Lund rested. On March 4 of that year he called."))
        .contains("March 4 of that year = 2013-03-04");
    assertThat(dates("They had talked since the spring of 2016. In May of that year Lund called."))
        .contains("May of that year = 2016-05");
  }

  @Test
  void whatHadBeenWasBefore() {
    assertThat(dates("On November 9, 2016, Lund wrote. They had been introduced in April."))
        .contains("April = 2016-04");
  }

  @Test
  void thatWeekdayIsTheOneToldOf() {
    assertThat(
            dates(
                "Lund wrote on Wednesday, December 28, 2016, and left the following day. Falk"
                    + " called on that Wednesday."))
        .contains("that Wednesday = 2016-12-28");
  }

  @Test
  void yearOfWhatWasReportedIsTheYearWhereNoOtherIsTold() {
    assertThat(
            dates("When Lund was interviewed in March 2016, he wept. On April 3 he called Falk."))
        .contains("April 3 = 2016-04-03");
  }

  @Test
  void theNextDayCountsFromTheLastDayTold() {
    String between = "Nobody knows what was said there, and nobody has told. ".repeat(14);
    assertThat(
            dates(
                "Lund met Falk on May 10, 2016.",
                "What was said?",
                between,
                "He wrote the next day."))
        .contains("the next day = 2016-05-11");
  }

  @Test
  void earlyInAYearIsItsFirstMonths() {
    assertThat(dates("Lund met Falk in early 2016."))
        .containsExactly("early 2016 = 2016-01/2016-03");
    assertThat(dates("Lund met Falk from early 2016 until May 2016."))
        .containsExactly("early 2016 until May 2016 = 2016-01/2016-05");
  }

  @Test
  void yearOfSomethingElseIsNotThatOfTheStory() {
    assertThat(dates("Lund, who was born in 1956, met Falk in March.")).contains("March = ?");
    assertThat(
            dates(
                "Lund met Falk on June 9, 2016. The mill, founded in 1921, was poor. That year he"
                    + " called."))
        .contains("That year = 2016");
    assertThat(
            dates(
                "Lund met Falk in May 2016. On the last day of the year's first session he called."))
        .noneMatch(date -> date.contains("2016-12-31"));
  }

  @Test
  void thatWeekdayGoesOnWhereTheTellingHas() {
    assertThat(
            dates(
                "Lund met Falk on Wednesday, June 1, 2016. On Tuesday, June 7, he flew to Rome."
                    + " That Wednesday he called."))
        .contains("That Wednesday = 2016-06-08");
  }

  @Test
  void basisSaysWhereAYearOrADayCameFrom() {
    assertThat(Narratives.basesIn("2017-11-01", "Lund met Falk in June of last year."))
        .containsExactly("June of last year = year from the day of publication");
    assertThat(
            Narratives.basesIn(
                "2017-11-01",
                "Lund wrote on Wednesday, December 28, 2016, and left the following day. Falk"
                    + " called on that Wednesday."))
        .endsWith("that Wednesday = from the narrative");
  }

  @Test
  void monthAfterReportersTalkOfTheseDaysIsThatOfTheStory() {
    assertThat(
            datesIn(
                "2017-10-31",
                "Lund ran into Falk in mid-March 2016.",
                "Falk, who was questioned last week, had laughed, his lawyer said on Tuesday.",
                "The trouble began with a breakfast in late April."))
        .contains("late April = 2016-04");
    assertThat(
            datesIn(
                "2017-10-31",
                "Lund ran into Falk in mid-March 2016.",
                "Falk laughed on Tuesday. In September he had moved to Oslo."))
        .contains("September = 2017-09");
  }

  @Test
  void monthOfAPaperIsNotOneThatHadNotCome() {
    assertThat(datesIn("2020-10-14", "Lund first called Falk on December 9, the aide said."))
        .contains("December 9 = 2019-12-09");
    assertThat(datesIn("2020-11-20", "Lund first called Falk on January 9, the aide said."))
        .contains("January 9 = 2020-01-09");
  }

  @Test
  void articleMaySayOfWhichYearItsDatesAre() {
    assertThat(
            dates(
                "All dates are of 2016 unless we say otherwise.",
                "Lund met Falk in early March. Asked about it in January 2017, she said nothing.",
                "In August Falk wrote to her."))
        .contains("early March = 2016-03", "January 2017 = 2017-01", "August = 2016-08");
  }

  @Test
  void dayOfAnElectionIsKnownAndDoesNotMoveTheTelling() {
    assertThat(
            dates(
                "Lund met Falk on February 12, 2016. She lost the election of Nov. 8 by a hair.",
                "In late March Falk came to Oslo."))
        .contains("late March = 2016-03");
  }

  @Test
  void dayThatIsOnlyMentionedIsThatOfTheEvening() {
    assertThat(
            dates(
                "Lund met Falk on February 12, 2016. The log shows that he was to fly on March 3,"
                    + " and he called her that evening."))
        .contains("that evening = 2016-03-03");
  }

  @Test
  void daysLaterIsInTheMonthOfWhatWasTold() {
    assertThat(dates("In April 2018 Lund met Falk. A few days later he called."))
        .contains("A few days later = 2018-04");
  }

  @Test
  void whatBeginsOnADayMovesTheTelling() {
    assertThat(
            datesIn(
                "2017-07-11",
                "The messages, posted minutes before the paper published them, begin on June 3,"
                    + " 2016. That morning Falk wrote to Lund. On June 6 he wrote again."))
        .contains("That morning = 2016-06-03", "June 6 = 2016-06-06");
  }

  @Test
  void yearThatStoodAloneIsThatOfTheMonthAfterIt() {
    String text =
        "the trip to the mill does not happen 2016 march 14 in rome the clerk anna lund meets nils"
            + " falk march 31 first session of the board december 29 several calls between them"
            + " 2017 january 27 agents question him";
    assertThat(dates(text))
        .extracting(date -> date.substring(date.indexOf('=') + 2))
        .contains("2016-03-14", "2016-03-31", "2016-12-29", "2017-01-27");
  }

  @Test
  void daysOfOtherTimesDoNotMoveTheTelling() {
    assertThat(
            dates(
                "On May 9, 2017, Lund fired Falk. She cited the decision that was announced on July"
                    + " 5, 2016. The next day, she met Brandt."))
        .contains("The next day = 2017-05-10");
    assertThat(
            dates(
                "On March 3, 2019, Lund told Falk that the rule that was adopted on June 30, 1999,"
                    + " applied. On March 24, Falk wrote to her."))
        .contains("March 24 = 2019-03-24");
    assertThat(
            datesIn("2020-10-14", "Lund and Falk agreed to meet in December. She was planning it."))
        .contains("December = 2020-12");
  }

  @Test
  void yearOfAllDatesIsOnlyWhereTheArticleSaysSo() {
    assertThat(
            datesIn(
                "2020-10-14",
                "All of the money was due in 2016 unless both sides decided otherwise.",
                "On Sept. 9, Lund met Falk."))
        .contains("Sept. 9 = 2020-09-09");
    assertThat(
            dates(
                "All dates are of 2016 unless we say otherwise.",
                "On March 3, 2018, Lund met Falk. On March 5, he wrote to her."))
        .contains("March 5 = 2018-03-05");
  }
}
