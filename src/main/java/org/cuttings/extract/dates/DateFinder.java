package org.cuttings.extract.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.dates.FoundDate.Kind;
import org.cuttings.extract.dates.Stated.Calendar;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Stretch;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of an article and works out what they come to from its narrative. One finder
 * reads the stretches of one article in order.
 */
public final class DateFinder {
  private static final int LONGEST_JOIN = 5;
  private static final int AHEAD = 12;

  /** Words before the date of a heading. */
  private static final int SHORT = 3;

  private static final int HAPPENING_REACH = 9;
  private static final int BEFORE_REACH = 12;
  private static final Set<String> JOINS =
      Set.of(
          "and", "or", ",", "again", "in", "on", "to", "from", "until", "through", "then", "both",
          "early", "late", "&", "–", "-");

  private static final Set<String> APART = Set.of("after", "before");
  private static final Set<String> ITS = Set.of("the", "that", "his", "her", "their");

  private final Narrative narrative;
  private final DateResolver resolver;
  private int paragraph;
  private int tokensRead;

  public DateFinder(Metadata metadata) {
    this.narrative = new Narrative(metadata.published());
    this.resolver = new DateResolver(narrative);
    String title = metadata.title();
    if (title != null) {
      for (int i = 0; i + 4 <= title.length(); i++) {
        boolean alone =
            (i == 0 || !Character.isLetterOrDigit(title.charAt(i - 1)))
                && (i + 4 == title.length() || !Character.isLetterOrDigit(title.charAt(i + 4)));
        if (alone
            && (title.startsWith("20", i) || title.startsWith("19", i))
            && Character.isDigit(title.charAt(i + 2))
            && Character.isDigit(title.charAt(i + 3))) {
          narrative.aboutYear(Integer.parseInt(title.substring(i, i + 4)));
        }
      }
    }
  }

  /** The dates of {@code stretch}, in order, none overlapping another. */
  public List<FoundDate> find(Stretch stretch) {
    Tokens tokens = stretch.tokens();
    DateTokens at = new DateTokens(tokens);
    List<Phrase> phrases = new DateGrammar(at).phrases();
    List<FoundDate> dates = new ArrayList<>(phrases.size());
    int read = 0;
    boolean quoted = false;
    for (int k = 0; k < phrases.size(); k++) {
      Phrase phrase = phrases.get(k);
      for (; read < phrase.first(); read++) {
        quoted = quoted(tokens, read, quoted);
        if (read + 1 < tokens.size()) {
          int lines = lineBreaks(tokens, read + 1);
          paragraph += lines;
          quoted &= lines == 0;
        }
      }
      boolean issue = IssueDay.is(at, phrase, tokensRead);
      Setting setting = issue ? Setting.NONE : Setting.of(at, phrase);
      narrative.at(
          paragraph,
          tokensRead + phrase.first(),
          setting.future(),
          opens(tokens, phrase.first()),
          isBefore(at, phrase),
          at.is(phrase.first() - 1, "that"),
          at.is(phrase.first() - 1, "on"));
      FoundDate date = date(at, phrases, k, setting, quoted);
      if (issue && date.value() != null) {
        narrative.publishedOn(date.value().from());
      }
      dates.add(date);
    }
    for (; read + 1 < tokens.size(); read++) {
      paragraph += lineBreaks(tokens, read + 1);
    }
    paragraph++;
    tokensRead += tokens.size();
    return dates;
  }

  /** "the meeting on May 3" */
  private static boolean isOfNoun(DateTokens at, Phrase phrase) {
    int before = phrase.first() - 2;
    return before >= 0
        && at.tokens.tag(phrase.first() - 1) == Tag.ADP
        && (at.tokens.tag(before) == Tag.NOUN || at.tokens.tag(before) == Tag.PROPN);
  }

  /** "All dates are of 2016 unless we say otherwise" */
  private static boolean isOfAll(DateTokens at, Phrase phrase) {
    boolean year = phrase.stated() instanceof Calendar day && day.year() > 0 && day.month() == 0;
    if (!year) {
      return false;
    }
    int sentence = at.tokens.sentence(phrase.first());
    int first = at.tokens.firstOf(sentence);
    int end = at.tokens.endOf(sentence);
    boolean unless = false;
    boolean otherwise = false;
    boolean all = false;
    for (int i = first; i < end; i++) {
      unless |= at.is(i, "unless");
      otherwise |= at.is(i, "otherwise");
      all |= at.is(i, "dates") || at.is(i, "everything") && at.is(i + 1, "here");
    }
    return unless && otherwise && all;
  }

  private FoundDate date(
      DateTokens at, List<Phrase> phrases, int k, Setting setting, boolean quoted) {
    Phrase phrase = phrases.get(k);
    Calendar joined = joined(at, phrases, k);
    if (joined == null && !narrative.hasBegun() && !narrative.isDated()) {
      joined = ahead(at, phrases, k);
    }
    Kind kind = kind(phrase.stated());
    boolean ofSource =
        !setting.eventDate()
            && setting.attached()
            && phrase.stated() instanceof Calendar source
            && source.year() == 0
            && source.day() == 0;
    PartialDate value =
        ofSource && joined == null ? null : resolver.resolve(phrase.stated(), joined, quoted);
    if (value != null && joined == null && refersBack(at, phrase, value)) {
      value = null;
    }
    if (phrase.stated() instanceof Stated.Unclear) {
      // "before the election of 2013"
      for (int i = phrase.first(); i < phrase.end(); i++) {
        if (at.year(i) > 0) {
          narrative.says(at.year(i), false);
        }
      }
    }
    boolean inferred = value != null && kind != Kind.FULL;
    String basis = inferred ? basis(phrase.stated(), joined != null, quoted) : "";
    if (value != null) {
      if (isMonth(phrase.stated()) && !isBefore(at, phrase) && !isOfNoun(at, phrase)) {
        narrative.names(value);
      }
      if (kind == Kind.FULL) {
        narrative.remember(value);
        if (phrase.stated() instanceof Stated.Between between
            && between.from() instanceof Calendar from
            && from.day() > 0) {
          narrative.remember(PartialDate.day(value.from()));
          narrative.remember(PartialDate.day(value.to()));
        }
      }
      boolean topic = opens(at.tokens, phrase.first()) || isTopic(at, phrase);
      boolean background = !topic && isBefore(at, phrase) && narrative.isLongBefore(value);
      boolean moves =
          setting.moves() && !background && !(pointsBack(at, phrase) && narrative.hasDay());
      if (setting.eventDate()) {
        narrative.mention(value, !moves && (pointsBack(at, phrase) || isOfNoun(at, phrase)));
        if (!background && (kind == Kind.FULL || kind == Kind.YEARLESS)) {
          narrative.tellsOf(value);
        }
      }
      if (isOfAll(at, phrase)) {
        narrative.ofYear(value.from().getYear());
      } else if (moves) {
        narrative.moveTo(value, topic);
        happening(at, phrase, value);
      } else if ((phrase.modifier() || isOfTelling(setting, value)) && !narrative.hasBegun()) {
        narrative.aboutYear(value.from().getYear());
      } else if (yearOf(phrase.stated()) > 0) {
        narrative.says(yearOf(phrase.stated()), setting.reported() && isMonth(phrase.stated()));
      }
    }
    return new FoundDate(
        phrase.first(),
        phrase.end(),
        value,
        kind,
        inferred,
        basis,
        setting.eventDate(),
        setting.moves() && value != null,
        setting.source());
  }

  /** Whether a sentence begins with {@code token}, or with a word like "on" before it. */
  private static boolean opens(Tokens tokens, int token) {
    return tokens.startsSentence(token) || token > 0 && tokens.startsSentence(token - 1);
  }

  /** Whether {@code value} tells, though in passing, of what year the article is. */
  private static boolean isOfTelling(Setting setting, PartialDate value) {
    return setting.eventDate()
        && value.precision() != PartialDate.Precision.YEAR
        && value.certainYear() != null;
  }

  /**
   * "She was everywhere in 2011.": the year of a heading, or of a short sentence that opens a
   * paragraph.
   */
  private static boolean isTopic(DateTokens at, Phrase phrase) {
    int first = at.floorOf(phrase.first());
    boolean begins = first == 0 || lineBreaks(at.tokens, first) > 0;
    int before = phrase.first() - first;
    boolean closes = at.is(phrase.end(), ".") && at.is(phrase.first() - 1, "in");
    return begins && (before < SHORT || before < 2 * SHORT && closes);
  }

  /** "the June 9 dinner", of which nobody said in what year it was. */
  private boolean refersBack(DateTokens at, Phrase phrase, PartialDate value) {
    return pointsBack(at, phrase)
        && phrase.stated() instanceof Calendar day
        && day.year() == 0
        && !narrative.knows(day, value);
  }

  /** "the June 9 dinner": tells which dinner, and not when what is told there happened. */
  private static boolean pointsBack(DateTokens at, Phrase phrase) {
    return phrase.stated() instanceof Calendar day
        && day.day() > 0
        && at.in(phrase.first() - 1, ITS)
        && at.isWord(phrase.end())
        && Points.name(at.tokens, phrase.end()) == null;
  }

  /** "had met him in 2003", "back in 1994", "since 2010": told of as having been before. */
  private static boolean isBefore(DateTokens at, Phrase phrase) {
    int floor = Math.max(at.floorOf(phrase.first()), phrase.first() - BEFORE_REACH);
    boolean back = at.is(phrase.first() - 1, "in") && at.is(phrase.first() - 2, "back");
    if (at.is(phrase.first() - 1, "since") || back) {
      return true;
    }
    boolean been = false;
    for (int i = phrase.first() - 1; i >= floor; i--) {
      if (been && (at.is(i, "had") || at.is(i, "'d"))) {
        return true;
      }
      been |= at.tokens.penn(i) == Penn.VBN;
    }
    return false;
  }

  /** The date with a year that this one is listed with: "January and [February 2017]". */
  private static @Nullable Calendar joined(DateTokens at, List<Phrase> phrases, int k) {
    for (int next = k + 1; next < phrases.size() && next <= k + 3; next++) {
      int from = phrases.get(next - 1).end();
      int to = phrases.get(next).first();
      if (to - from > LONGEST_JOIN || to == from) {
        return null;
      }
      boolean conjunction = false;
      for (int i = from; i < to; i++) {
        if (!at.in(i, JOINS)) {
          return null;
        }
        conjunction |= !at.is(i, ",") && !at.is(i, "in") && !at.is(i, "on");
      }
      if (!conjunction && next == k + 1 && to - from > 1) {
        return null;
      }
      if (dated(phrases.get(next).stated()) instanceof Calendar calendar) {
        return calendar;
      }
    }
    return null;
  }

  /** The next date with a year and a month, for a narrative that begins without a year. */
  private static @Nullable Calendar ahead(DateTokens at, List<Phrase> phrases, int k) {
    for (int next = k + 1; next < Math.min(phrases.size(), k + AHEAD); next++) {
      Calendar calendar = dated(phrases.get(next).stated());
      if (calendar != null
          && calendar.month() > 0
          && Setting.of(at, phrases.get(next)).eventDate()) {
        return calendar;
      }
    }
    return null;
  }

  private static @Nullable Calendar dated(Stated stated) {
    if (stated instanceof Calendar calendar && calendar.year() > 0 && calendar.month() > 0) {
      return calendar;
    }
    if (stated instanceof Stated.Between between) {
      Calendar from = dated(between.from());
      return from != null ? from : dated(between.to());
    }
    return null;
  }

  /** The year that the words say; 0 if none. */
  private static int yearOf(Stated stated) {
    return switch (stated) {
      case Calendar calendar -> calendar.year();
      case Stated.Season season -> season.year();
      case Stated.DayOf day -> yearOf(day.of());
      case Stated.PartOf part -> yearOf(part.whole());
      case Stated.Point point -> point.year();
      case Stated.Between between -> yearOf(between.from());
      default -> 0;
    };
  }

  private static boolean isMonth(Stated stated) {
    return stated instanceof Calendar calendar && calendar.month() > 0
        || stated instanceof Stated.PartOf part && isMonth(part.whole());
  }

  /** Keeps the day of "the June 9 meeting", "they dined on June 9". */
  private void happening(DateTokens at, Phrase phrase, PartialDate value) {
    int last = Math.min(at.size(), phrase.end() + HAPPENING_REACH);
    for (int i = phrase.end(); i < last && !at.is(i, "."); i++) {
      if (remember(at, i, value)) {
        remember(at, i + 1, value);
        break;
      }
    }
    int begin = Math.max(at.floorOf(phrase.first()), phrase.first() - HAPPENING_REACH);
    for (int i = phrase.first() - 1; i >= begin && !at.is(i, "."); i--) {
      if (remember(at, i, value)) {
        remember(at, i - 1, value);
        break;
      }
    }
  }

  private boolean remember(DateTokens at, int token, PartialDate value) {
    String noun = Happenings.noun(at.wordAt(token));
    boolean counted = at.in(token - 2, APART) || at.in(token - 3, APART);
    if (noun != null && !counted) {
      narrative.happened(noun, value);
    }
    return noun != null;
  }

  private static Kind kind(Stated stated) {
    return switch (stated) {
      case Calendar calendar -> calendar.year() > 0 ? Kind.FULL : Kind.YEARLESS;
      case Stated.Between between ->
          kind(between.from()) == Kind.FULL || kind(between.to()) == Kind.FULL
              ? Kind.FULL
              : Kind.YEARLESS;
      case Stated.Season season -> Kind.NAMED;
      case Stated.WeekOf week -> kind(week.day());
      case Stated.DayOfMonth day -> Kind.YEARLESS;
      case Stated.DayOf day -> kind(day.of()) == Kind.FULL ? Kind.FULL : Kind.YEARLESS;
      case Stated.InYear part -> Kind.YEARLESS;
      case Stated.PartOf part -> kind(part.whole()) == Kind.FULL ? Kind.FULL : Kind.YEARLESS;
      case Stated.Counted counted -> Kind.RELATIVE;
      case Stated.Adjacent adjacent -> Kind.RELATIVE;
      case Stated.Beside beside -> Kind.RELATIVE;
      case Stated.Lead lead -> Kind.RELATIVE;
      case Stated.Wake wake -> Kind.RELATIVE;
      case Stated.Period period -> Kind.RELATIVE;
      case Stated.Same same -> Kind.RELATIVE;
      case Stated.Deictic deictic -> Kind.RELATIVE;
      case Stated.Now now -> Kind.RELATIVE;
      case Stated.Unclear unclear -> Kind.RELATIVE;
      case Stated.Weekday weekday -> Kind.WEEKDAY;
      case Stated.Happening happening -> Kind.NAMED;
      case Stated.Point point -> Kind.NAMED;
      case Stated.Closing closing -> Kind.NAMED;
    };
  }

  private String basis(Stated stated, boolean joined, boolean quoted) {
    return switch (kind(stated)) {
      case FULL -> "";
      case YEARLESS -> {
        boolean spoken =
            stated instanceof Stated.InYear part && part.year() instanceof Stated.Deictic;
        yield joined
            ? "year from the date beside it"
            : spoken ? "year from the day of publication" : "year from the narrative";
      }
      case RELATIVE -> "counted from the narrative";
      case NAMED -> stated instanceof Stated.Point ? "public record" : "from the narrative";
      case WEEKDAY ->
          stated instanceof Stated.Weekday weekday
              ? weekday(weekday, quoted)
              : "from the narrative";
    };
  }

  private String weekday(Stated.Weekday weekday, boolean quoted) {
    return switch (weekday.side()) {
      case FOLLOWING -> "the next one in the narrative";
      case SAID -> "from the narrative";
      case PREVIOUS -> "the one before in the narrative";
      case BARE, LAST, NEXT ->
          narrative.isOfTelling(weekday, quoted)
              ? "the next one in the narrative"
              : "from the day of publication";
    };
  }

  private static boolean quoted(Tokens tokens, int token, boolean before) {
    Shape shape = tokens.shape(token);
    if (shape == Shape.OPENING_MARK) {
      return true;
    }
    return shape != Shape.CLOSING_MARK && before;
  }

  private static int lineBreaks(Tokens tokens, int token) {
    int lines = 0;
    for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
      lines += tokens.text().charAt(i) == '\n' ? 1 : 0;
    }
    return lines > 0 && !tokens.is(token - 1, ":") ? 1 : 0;
  }
}
