package org.cuttings.extract.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.cuttings.extract.dates.Stated.Calendar;
import org.cuttings.model.PartialDate;
import org.cuttings.model.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Where the narrative of an article stands in time. It goes on from date to date, mostly forward;
 * it never looks at a clock.
 */
final class Narrative {
  /** Tokens beyond which nothing counts from a date, whatever the paragraphs. */
  private static final int FAR = 400;

  /** Tokens within which a date is near even across short paragraphs. */
  private static final int NEAR = 120;

  /** Months before the telling from which on what is told in passing is its background. */
  private static final int BACKGROUND = 12;

  /** Days between the narrative and the day of publication from which on that is another time. */
  private static final int LONG_AGO = 45;

  /** Months by which a month is nearer to the story than to the day of publication. */
  private static final int STORY_LEAD = 3;

  /** Tokens within which "that evening" is of a day that was only mentioned. */
  private static final int PASSING = 40;

  /** Months that a story goes on after what was told of it last. */
  private static final int STORY_MONTHS = 2;

  /** Days between the narrative and a day that it speaks of as known. */
  private static final int FAMILIAR_DAYS = 14;

  /**
   * A date told before.
   *
   * @param topic whether a sentence begins with it, or is there to give it
   */
  private record Told(PartialDate value, int paragraph, int token, boolean topic) {}

  private @Nullable LocalDate published;
  private boolean newsOfTheDay;
  private final Map<Integer, Told> daysStated = new HashMap<>();
  private final Map<String, Told> happenings = new HashMap<>();
  private final Map<DayOfWeek, Told> weekdaysTold = new EnumMap<>(DayOfWeek.class);
  private @Nullable Told last;
  private @Nullable Told lastDay;
  private @Nullable Told mentioned;
  private @Nullable Told monthNamed;

  /** Whether that only tells which thing is meant: "the meeting on May 3". */
  private boolean ofThing;

  /** What was told last of a time long before the article came out. */
  private @Nullable Told story;

  private final Years years = new Years();
  private int paragraph;
  private boolean future;
  private boolean opens;
  private boolean before;
  private boolean said;
  private boolean on;
  private int token;

  Narrative(@Nullable PartialDate published) {
    this.published =
        published != null && published.precision() == Precision.DAY ? published.from() : null;
  }

  /**
   * Says where the reading has come to.
   *
   * @param future whether what is told there is still to come
   * @param opens whether a sentence begins there
   * @param before whether what is told there had been before what was told last
   * @param said whether "that" stands there: the month is near what was told last
   * @param on whether "on" does
   */
  void at(
      int paragraph,
      int token,
      boolean future,
      boolean opens,
      boolean before,
      boolean said,
      boolean on) {
    this.on = on;
    this.future = future;
    this.said = said;
    this.before = before;
    this.opens = opens;
    this.paragraph = paragraph;
    this.token = token;
  }

  /** The head of the article says on which day it came out. */
  void publishedOn(LocalDate day) {
    published = day;
    newsOfTheDay = true;
  }

  /** The article speaks of a weekday of the days before it came out. */
  void speaksOfTheseDays() {
    newsOfTheDay = true;
  }

  /** Whether it speaks of the days before it came out, or is headed by its day. */
  boolean isNewsOfTheDay() {
    return newsOfTheDay;
  }

  /** Whether it is known on which day the article came out. */
  boolean isDated() {
    return published != null;
  }

  /** The article says that all its dates without a year are of {@code year}. */
  void ofYear(int year) {
    years.beAllOf(year);
  }

  void aboutYear(int year) {
    years.about(year);
  }

  /**
   * A year was said, though of something else.
   *
   * @param story whether it may be that of the story, where no other is told
   */
  void says(int year, boolean story) {
    years.say(year, token, story);
  }

  /** Takes note of a date that was told with its year, or as the months went on. */
  void tellsOf(PartialDate value) {
    years.tell(value);
  }

  /** Whether {@code value}, told in passing, is of a time long before the telling. */
  boolean isLongBefore(PartialDate value) {
    Told told = last;
    return told != null && value.to().isBefore(told.value.from().minusMonths(BACKGROUND));
  }

  /** Whether it has come to a day that is near. */
  boolean hasDay() {
    return day() != null;
  }

  boolean hasBegun() {
    return years.ofAll() > 0 || last != null;
  }

  /**
   * Whether "the June 9 dinner" can be placed: the day was stated with its year before, or the
   * narrative is close to it.
   */
  boolean knows(Calendar day, PartialDate value) {
    Told told = last;
    return told == null
        || daysStated.containsKey(key(day.month(), day.day()))
        || !value.from().isBefore(told.value.from().minusDays(FAMILIAR_DAYS))
            && !value.to().isAfter(told.value.to().plusDays(FAMILIAR_DAYS));
  }

  /**
   * Goes on from {@code value}; a mere year, or years, only where nothing closer is known or a
   * sentence begins with it.
   */
  void moveTo(PartialDate value, boolean first) {
    Told before = last;
    Told told = new Told(value, paragraph, token, first);
    if (isCoarse(value) && before != null && !isCoarse(before.value) && !first) {
      return;
    }
    last = told;
    if (published != null && value.to().isBefore(published.minusDays(LONG_AGO))) {
      story = told;
    }
    years.moveTo(value, token);
    if (value.precision() == Precision.DAY) {
      weekdaysTold.put(value.from().getDayOfWeek(), told);
    }
    Told day = lastDay;
    if (value.precision() == Precision.DAY || isShort(value)) {
      lastDay = told;
    } else if (day != null
        && (value.to().isBefore(day.value.from()) || value.from().isAfter(day.value.to()))) {
      lastDay = null;
    }
  }

  /**
   * Keeps a date for "at that time".
   *
   * @param known whether it only tells which thing is meant: "the meeting on May 3"
   */
  void mention(PartialDate value, boolean known) {
    mentioned = new Told(value, paragraph, token, false);
    ofThing = known;
  }

  /** Keeps the month of a date, whatever it dates, for "that month". */
  void names(PartialDate value) {
    if (isWithinMonth(value)) {
      monthNamed =
          new Told(PartialDate.month(YearMonth.from(value.from())), paragraph, token, false);
    }
  }

  /** Keeps a date that is stated in full for when it comes without its year. */
  void remember(PartialDate value) {
    if (value.precision() == Precision.DAY) {
      int day = key(value.from().getMonthValue(), value.from().getDayOfMonth());
      daysStated.put(day, new Told(value, paragraph, token, false));
    }
  }

  /** Keeps the day of a {@code noun}. */
  void happened(String noun, PartialDate value) {
    if (value.precision() == Precision.DAY || isShort(value)) {
      happenings.put(noun, new Told(value, paragraph, token, false));
    }
  }

  /**
   * The year of a date without one; 0 if the article does not tell.
   *
   * @param day 0 for a mere month
   */
  int yearOf(int month, int day) {
    Told known = day > 0 ? daysStated.get(key(month, day)) : null;
    int year = yearOfMonth(month);
    boolean again =
        known != null
            && (year == 0
                || token - known.token < 2 * FAR
                || Math.abs(known.value.from().getYear() - year) <= 1);
    return known != null && again ? known.value.from().getYear() : year;
  }

  private int yearOfMonth(int month) {
    if (said && years.saidApart(token) > 0) {
      return years.saidApart(token);
    }
    Told told = last;
    LocalDate today = published;
    if (years.ofAll() > 0) {
      // "In January 2017 …": another year holds to the end of the paragraph.
      return told != null && told.paragraph == paragraph && token - told.token < NEAR
          ? years.nearest(month, told.value, before, said)
          : years.ofAll();
    }
    int again = yearOfStory(month);
    if (again > 0) {
      return again;
    }
    boolean far = told == null || paragraph - told.paragraph > 1 && token - told.token > NEAR;
    boolean background = told != null && isYearBefore(told, today);
    if (today != null
        && (background || far && (told == null || isContemporary(told.value, today)))) {
      int year = today.getYear();
      int distance = month - today.getMonthValue();
      if (future) {
        return distance < 0 ? year + 1 : year;
      }
      return distance > 0 ? year - 1 : year;
    }
    int year = told == null ? years.likely() : years.nearest(month, told.value, before, said);
    boolean ahead =
        today != null && !future && year == today.getYear() && month > today.getMonthValue();
    boolean beyond = today != null && !future && year == today.getYear() + 1;
    return ahead || beyond ? year - 1 : year;
  }

  /**
   * "…, he said on Tuesday. In late April": where only the reporting is of these days, the year of
   * a month that the story comes to next, and that is not of these days too; else 0.
   */
  private int yearOfStory(int month) {
    LocalDate today = published;
    Told told = last;
    Told earlier = story;
    if (today == null
        || told == null
        || earlier == null
        || told == earlier
        || future
        || token - earlier.token > FAR
        || told.value.to().isBefore(today.minusDays(LONG_AGO))) {
      return 0;
    }
    LocalDate then = earlier.value.to();
    int ahead = Math.floorMod(month - then.getMonthValue(), 12);
    int ago = Math.floorMod(today.getMonthValue() - month, 12);
    if (ahead > STORY_MONTHS || ago <= ahead + STORY_LEAD) {
      return 0;
    }
    return then.plusMonths(ahead).getYear();
  }

  /** Whether no more than a year before that of publication was told, in another paragraph. */
  private boolean isYearBefore(Told told, @Nullable LocalDate today) {
    return today != null
        && told.value.precision() == Precision.YEAR
        && !told.topic
        && told.paragraph < paragraph
        && told.value.from().getYear() < today.getYear();
  }

  /** Whether news of {@code today} goes back no further than {@code value}. */
  private static boolean isContemporary(PartialDate value, LocalDate today) {
    return isCoarse(value) || !value.to().isBefore(today.minusDays(200));
  }

  /**
   * Whether a weekday is the next one in the telling: nobody says when the article came out, or it
   * came out long after.
   */
  boolean isOfTelling(Stated.Weekday stated, boolean quoted) {
    return stated.side() == Stated.Side.BARE
        && !quoted
        && !future
        && opens
        && (published == null || isLongAfter());
  }

  /** Whether the telling is far before the day on which the article came out. */
  boolean isLongAfter() {
    PartialDate day = day();
    LocalDate today = published;
    return day != null && today != null && day.to().isBefore(today.minusDays(LONG_AGO));
  }

  /** The day on which the article came out; null if nobody says. */
  @Nullable LocalDate published() {
    return published;
  }

  /** Whether what is told there is still to come. */
  boolean isFuture() {
    return future;
  }

  /** Whether "on" stands before the date. */
  boolean isOn() {
    return on;
  }

  /** The year that was said last, if not long ago; else 0. */
  int yearSaid() {
    return years.said(token, NEAR);
  }

  /** The year that the article is about; 0 if unknown. */
  int era() {
    return years.era();
  }

  /** The month that was named last, of whatever; null where something else was told since. */
  @Nullable PartialDate monthNamed() {
    Told named = monthNamed;
    return named != null
            && token - named.token < PASSING
            && (last == null || last.token < named.token)
        ? named.value
        : null;
  }

  /** The day of a noun that was told before; null if none was, or long ago. */
  @Nullable PartialDate dayOf(String noun) {
    Told told = happenings.get(noun);
    return told != null && token - told.token < 2 * FAR ? told.value : null;
  }

  /** The last day told of that was such a day of the week; null if none is near. */
  @Nullable PartialDate toldOn(DayOfWeek weekday) {
    return near(weekdaysTold.get(weekday));
  }

  /** What was only mentioned, if that is near. */
  @Nullable PartialDate mentioned() {
    return near(mentioned);
  }

  /** The last day told, or else what was told last, however far; null if nothing was. */
  @Nullable PartialDate dayOrLast() {
    Told told = lastDay != null ? lastDay : last;
    return told == null || token - told.token > FAR ? null : told.value;
  }

  /** What was told last, or else mentioned, wherever; null if nothing was. */
  @Nullable PartialDate told() {
    Told told = last != null ? last : mentioned;
    return told == null ? null : told.value;
  }

  /** The day that people speak on: of the narrative in a quotation, else of publication. */
  @Nullable LocalDate now(boolean quoted) {
    PartialDate day = day();
    if ((quoted || published == null) && day != null) {
      return day.to();
    }
    return quoted ? null : published;
  }

  /** What was told last, if that is near. */
  @Nullable PartialDate recent() {
    return near(last);
  }

  /** The last day told, if that is near. */
  @Nullable PartialDate day() {
    return near(lastDay);
  }

  /** The day that "the next day" counts from: no farther than it must be to be remembered. */
  @Nullable PartialDate anchor() {
    Told told = lastDay;
    Told passing = mentioned;
    if (passing != null
        && (!opens || !ofThing && (told == null || token - told.token > PASSING))
        && passing.value.precision() == Precision.DAY
        && token - passing.token < PASSING
        && (told == null || told.token < passing.token)) {
      return passing.value;
    }
    return told == null || token - told.token > FAR ? null : told.value;
  }

  /** The day that was told last, or else what was. */
  @Nullable PartialDate latest() {
    PartialDate day = anchor();
    return day == null ? recent() : day;
  }

  private @Nullable PartialDate near(@Nullable Told told) {
    if (told == null || token - told.token > FAR) {
      return null;
    }
    return paragraph - told.paragraph <= 1 || token - told.token <= NEAR ? told.value : null;
  }

  /** Whether it is a year, or longer than half of one. */
  static boolean isCoarse(PartialDate value) {
    return value.to().toEpochDay() - value.from().toEpochDay() > 190;
  }

  private static boolean isShort(PartialDate value) {
    return value.precision() == Precision.RANGE
        && value.to().toEpochDay() - value.from().toEpochDay() <= 3;
  }

  static boolean isWithinMonth(PartialDate value) {
    return YearMonth.from(value.from()).equals(YearMonth.from(value.to()));
  }

  private static int key(int month, int day) {
    return month * 32 + day;
  }
}
