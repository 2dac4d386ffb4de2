package org.cuttings.extract.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.dates.Stated.Calendar;
import org.cuttings.model.PartialDate;
import org.cuttings.model.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Where the narrative of an article stands in time, and what dates come to from there. It goes on
 * from date to date, mostly forward; it never looks at a clock.
 */
final class Narrative {
  /** Tokens beyond which nothing counts from a date, whatever the paragraphs. */
  private static final int FAR = 400;

  /** Tokens within which a date is near even across short paragraphs. */
  private static final int NEAR = 120;

  /** Days within which "that Wednesday" is the one just told of. */
  private static final int JUST = 3;

  /** A month this many months back, or less, belongs to the same run of events. */
  private static final int BACK = 5;

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

  /**
   * What "a week after the dinner" counts from even if nobody said when it was: told just before.
   */
  private static final Set<String> CONTACTS =
      Set.of(
          "meeting",
          "dinner",
          "lunch",
          "breakfast",
          "call",
          "conversation",
          "email",
          "letter",
          "message",
          "note",
          "visit");

  /** The first month of winter, and of the half year after it. */
  private static final int WINTER = 12;

  private static final int SUMMER = 6;

  /** Days between the narrative and a day that it speaks of as known. */
  private static final int FAMILIAR_DAYS = 14;

  /**
   * A date told before.
   *
   * @param topic whether a sentence begins with it, or is there to give it
   */
  private record Told(PartialDate value, int paragraph, int token, boolean topic) {}

  private @Nullable LocalDate published;
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
   * What {@code stated} comes to; null if the article does not tell.
   *
   * @param ahead the next date with a year, or the one that it is joined to; null if there is none
   * @param quoted whether it stands in a quotation
   */
  @Nullable PartialDate resolve(Stated stated, @Nullable Calendar ahead, boolean quoted) {
    return switch (stated) {
      case Calendar calendar -> calendar(calendar, ahead);
      case Stated.Between between -> between(between, ahead, quoted);
      case Stated.DayOfMonth day -> dayOfMonth(day.day());
      case Stated.DayOf day -> {
        PartialDate base = base(day.of(), ahead, quoted);
        yield base == null ? null : Counting.dayOf(day.day(), base);
      }
      case Stated.PartOf part -> {
        PartialDate whole = resolve(part.whole(), ahead, quoted);
        yield whole == null ? null : Counting.partOf(part, whole);
      }
      case Stated.InYear part -> {
        int said = years.said(token, NEAR);
        PartialDate year =
            said > 0 && part.year() instanceof Stated.Same
                ? PartialDate.year(said)
                : resolve(part.year(), null, quoted);
        yield year == null ? null : inYear(part.part(), year.from().getYear());
      }
      case Stated.Season season -> season(season, ahead);
      case Stated.WeekOf week -> {
        PartialDate day = calendar(week.day(), ahead);
        yield day == null ? null : days(day.from(), day.from().plusDays(6));
      }
      case Stated.Counted counted -> {
        PartialDate base = base(counted.base(), ahead, quoted);
        yield base == null ? null : Counting.count(counted, base);
      }
      case Stated.Beside beside -> {
        PartialDate base = base(beside.base(), ahead, quoted);
        yield base == null ? null : Counting.adjacent(beside.unit(), beside.later(), base);
      }
      case Stated.Lead lead -> {
        PartialDate base = base(lead.base(), ahead, quoted);
        yield base == null ? null : Counting.lead(lead, base);
      }
      case Stated.Wake wake -> {
        PartialDate base = base(wake.base(), ahead, quoted);
        yield base == null ? null : Counting.wake(wake.unit(), base);
      }
      case Stated.Adjacent adjacent -> {
        PartialDate base = adjacent.unit() == Unit.DAY ? latest() : recent();
        yield base == null ? null : Counting.adjacent(adjacent.unit(), adjacent.later(), base);
      }
      case Stated.Period period -> {
        PartialDate base = recent();
        yield base == null ? null : Counting.period(period, base);
      }
      case Stated.Same same -> same(same.unit());
      case Stated.Deictic deictic -> {
        LocalDate now = now(quoted);
        yield now == null ? null : Counting.deictic(deictic, now);
      }
      case Stated.Weekday weekday -> weekday(weekday, quoted);
      case Stated.Happening happening -> {
        Told told = happenings.get(happening.noun());
        yield told != null && token - told.token < 2 * FAR
            ? told.value
            : CONTACTS.contains(happening.noun()) ? latest() : null;
      }
      case Stated.Point named -> point(named);
      case Stated.Closing closing -> {
        PartialDate election = point(new Stated.Point("election", closing.year(), false));
        yield election == null ? null : Counting.closing(closing, election);
      }
      case Stated.Now now -> null;
      case Stated.Unclear unclear -> null;
    };
  }

  private @Nullable PartialDate inYear(Stated part, int year) {
    return switch (part) {
      case Calendar day -> calendar(new Calendar(year, day.month(), day.day()), null);
      case Stated.Season season ->
          season(new Stated.Season(season.month(), year, false, false), null);
      default -> null;
    };
  }

  private @Nullable PartialDate base(Stated base, @Nullable Calendar ahead, boolean quoted) {
    return switch (base) {
      case Stated.Now now -> {
        LocalDate today = quoted ? null : published;
        yield today == null ? null : PartialDate.day(today);
      }
      case Stated.Same same ->
          same.unit() == Unit.MONTH || same.unit() == Unit.YEAR ? same(same.unit()) : latest();
      default -> resolve(base, ahead, quoted);
    };
  }

  private @Nullable PartialDate calendar(Calendar stated, @Nullable Calendar ahead) {
    int year = stated.year() > 0 ? stated.year() : yearOf(stated, ahead);
    if (year == 0) {
      return null;
    }
    if (stated.month() == 0) {
      return PartialDate.year(year);
    }
    YearMonth month = YearMonth.of(year, stated.month());
    if (stated.day() == 0) {
      return PartialDate.month(month);
    }
    return stated.day() <= month.lengthOfMonth()
        ? PartialDate.day(month.atDay(stated.day()))
        : null;
  }

  /** The year of a date without one: from what it is joined to, or from the narrative. */
  private int yearOf(Calendar stated, @Nullable Calendar joined) {
    if (joined != null) {
      return yearBeside(stated.month(), joined);
    }
    Told known = stated.day() > 0 ? daysStated.get(key(stated.month(), stated.day())) : null;
    int year = yearOfMonth(stated.month());
    boolean again =
        known != null
            && (year == 0
                || token - known.token < 2 * FAR
                || Math.abs(known.value.from().getYear() - year) <= 1);
    return known != null && again ? known.value.from().getYear() : year;
  }

  private static int yearBeside(int month, Calendar joined) {
    if (joined.month() == 0) {
      return joined.year();
    }
    return month <= joined.month() || month - joined.month() <= BACK
        ? joined.year()
        : joined.year() - 1;
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

  private @Nullable PartialDate between(
      Stated.Between stated, @Nullable Calendar ahead, boolean quoted) {
    Calendar joined = ahead;
    if (joined == null && stated.to() instanceof Calendar to && to.year() > 0) {
      joined = to;
    } else if (joined == null && stated.to() instanceof Stated.Season to && to.year() > 0) {
      joined = new Calendar(to.year(), to.month(), 0);
    }
    PartialDate from = resolve(stated.from(), joined, quoted);
    PartialDate to = resolve(stated.to(), ahead, quoted);
    if (from != null && stated.to() instanceof Calendar last && last.year() == 0 && ahead == null) {
      int year = from.from().getYear();
      to = calendar(new Calendar(year, last.month(), last.day()), null);
      if (to != null && to.to().isBefore(from.from())) {
        to = calendar(new Calendar(year + 1, last.month(), last.day()), null);
      }
    }
    if (from != null
        && to != null
        && to.to().isBefore(from.from())
        && stated.from() instanceof Calendar first
        && first.year() == 0) {
      from = calendar(new Calendar(to.to().getYear() - 1, first.month(), first.day()), null);
    }
    boolean ordered = from != null && to != null && !to.to().isBefore(from.from());
    return ordered && from != null && to != null ? PartialDate.range(from, to) : null;
  }

  private @Nullable PartialDate season(Stated.Season season, @Nullable Calendar ahead) {
    int year = season.year();
    LocalDate today = published;
    if (year == 0 && season.latest() && today != null) {
      boolean begun = today.getMonthValue() >= season.month();
      year = begun || !season.past() ? today.getYear() : today.getYear() - 1;
    }
    if (year == 0) {
      year = yearOf(new Calendar(0, season.month(), 0), ahead);
    }
    if (season.month() == WINTER) {
      return winter(season);
    }
    if (year == 0) {
      return null;
    }
    return PartialDate.range(
        PartialDate.month(YearMonth.of(year, season.month())),
        PartialDate.month(YearMonth.of(year, season.month() + 2)));
  }

  /** December to February: the last winter, or, from May on, the next that the narrative meets. */
  private @Nullable PartialDate winter(Stated.Season season) {
    PartialDate told = recent();
    LocalDate today = published;
    int year;
    if (season.year() > 0) {
      return null;
    } else if (season.latest()) {
      if (today == null) {
        return null;
      }
      boolean within = today.getMonthValue() == WINTER && !season.past();
      year = within ? today.getYear() : today.getYear() - 1;
    } else if (told != null && told.certainYear() != null && !isCoarse(told)) {
      year = told.to().getMonthValue() < SUMMER ? told.to().getYear() - 1 : told.to().getYear();
    } else {
      return null;
    }
    return PartialDate.range(
        PartialDate.month(YearMonth.of(year, WINTER)),
        PartialDate.month(YearMonth.of(year + 1, 2)));
  }

  /** The first such day that the narrative comes to. */
  private @Nullable PartialDate dayOfMonth(int day) {
    Told told = lastDay != null ? lastDay : last;
    if (told == null || token - told.token > FAR || !isWithinMonth(told.value)) {
      return null;
    }
    YearMonth month = YearMonth.from(told.value.from());
    boolean passed =
        told.value.precision() == Precision.DAY && day < told.value.from().getDayOfMonth() - JUST;
    month = passed ? month.plusMonths(1) : month;
    return day <= month.lengthOfMonth() ? PartialDate.day(month.atDay(day)) : null;
  }

  private static boolean isWithinMonth(PartialDate value) {
    return YearMonth.from(value.from()).equals(YearMonth.from(value.to()));
  }

  private @Nullable PartialDate same(@Nullable Unit unit) {
    if (unit == null) {
      return near(mentioned);
    }
    Told named = monthNamed;
    if (unit == Unit.MONTH
        && named != null
        && token - named.token < PASSING
        && (last == null || last.token < named.token)) {
      return named.value;
    }
    PartialDate recent = recent() == null ? near(mentioned) : recent();
    PartialDate day = unit == Unit.DAY ? anchor() : day();
    if ((unit == Unit.DAY || unit == Unit.WEEK)
        && day == null
        && recent != null
        && recent.precision() == Precision.MONTH) {
      return recent;
    }
    PartialDate base = unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.WEEKEND ? day : recent;
    if (unit == Unit.YEAR && base == null && years.era() > 0) {
      return PartialDate.year(years.era());
    }
    return base == null ? null : Counting.around(unit, base);
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
  private boolean isLongAfter() {
    PartialDate day = day();
    LocalDate today = published;
    return day != null && today != null && day.to().isBefore(today.minusDays(LONG_AGO));
  }

  private @Nullable PartialDate weekday(Stated.Weekday stated, boolean quoted) {
    DayOfWeek weekday = DayOfWeek.of(stated.day());
    PartialDate day = day();
    if (stated.side() == Stated.Side.SAID) {
      PartialDate again = near(weekdaysTold.get(weekday));
      if (again != null
          && day != null
          && !again.from().isAfter(day.from())
          && again.from().isAfter(day.from().minusDays(JUST))) {
        return again;
      }
    }
    boolean told =
        stated.side() == Stated.Side.FOLLOWING
            || stated.side() == Stated.Side.SAID
            || isOfTelling(stated, quoted);
    if (told || stated.side() == Stated.Side.PREVIOUS) {
      return day == null
          ? null
          : PartialDate.day(
              told
                  ? day.to().with(TemporalAdjusters.nextOrSame(weekday))
                  : day.from().with(TemporalAdjusters.previous(weekday)));
    }
    LocalDate today = published;
    if (today == null || isLongAfter() && !on || quoted) {
      return null;
    }
    return PartialDate.day(
        today.with(
            switch (stated.side()) {
              case LAST -> TemporalAdjusters.previous(weekday);
              case NEXT -> TemporalAdjusters.next(weekday);
              case BARE, FOLLOWING, SAID, PREVIOUS ->
                  future
                      ? TemporalAdjusters.nextOrSame(weekday)
                      : TemporalAdjusters.previousOrSame(weekday);
            }));
  }

  private @Nullable PartialDate point(Stated.Point stated) {
    Told told = last != null ? last : mentioned;
    LocalDate today = published;
    PartialDate near =
        told != null
            ? told.value
            : years.era() > 0
                ? PartialDate.year(years.era())
                : today == null ? null : PartialDate.day(today);
    PartialDate value = Points.value(stated.name(), stated.year(), near);
    return value == null || !stated.near()
        ? value
        : PartialDate.month(YearMonth.from(value.from()));
  }

  /** The day that people speak on: of the narrative in a quotation, else of publication. */
  private @Nullable LocalDate now(boolean quoted) {
    PartialDate day = day();
    if ((quoted || published == null) && day != null) {
      return day.to();
    }
    return quoted ? null : published;
  }

  private @Nullable PartialDate recent() {
    return near(last);
  }

  private @Nullable PartialDate day() {
    return near(lastDay);
  }

  /** The day that "the next day" counts from: no farther than it must be to be remembered. */
  private @Nullable PartialDate anchor() {
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
  private @Nullable PartialDate latest() {
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
  private static boolean isCoarse(PartialDate value) {
    return value.to().toEpochDay() - value.from().toEpochDay() > 190;
  }

  private static boolean isShort(PartialDate value) {
    return value.precision() == Precision.RANGE
        && value.to().toEpochDay() - value.from().toEpochDay() <= 3;
  }

  private static int key(int month, int day) {
    return month * 32 + day;
  }

  private static PartialDate days(LocalDate from, LocalDate to) {
    return PartialDate.range(PartialDate.day(from), PartialDate.day(to));
  }
}
