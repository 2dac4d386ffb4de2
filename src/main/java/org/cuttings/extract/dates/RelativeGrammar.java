package org.cuttings.extract.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cuttings.extract.dates.Stated.Counted;
import org.cuttings.extract.dates.Stated.Deictic;
import org.cuttings.extract.dates.Stated.Same;
import org.cuttings.extract.dates.Stated.Side;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/** Reads dates that count from another: "two days later", "the next week", "last Tuesday". */
final class RelativeGrammar {
  private static final Set<String> NEXT = Set.of("next", "following", "subsequent", "ensuing");
  private static final Set<String> PREVIOUS = Set.of("previous", "preceding", "prior");
  private static final Set<String> LATER =
      Set.of("later", "afterward", "afterwards", "thereafter", "after", "following", "since");
  private static final Set<String> EARLIER =
      Set.of("earlier", "before", "beforehand", "prior", "preceding", "previously");
  private static final Set<String> AROUND =
      Set.of(
          "about",
          "approximately",
          "roughly",
          "just",
          "only",
          "some",
          "nearly",
          "almost",
          "another",
          "exactly",
          "barely");
  private static final Set<String> WITHIN =
      Set.of("within", "in", "over", "for", "during", "throughout");
  private static final Set<String> NOT_WEEKDAYS =
      Set.of("super", "black", "good", "ash", "cyber", "bloody", "ruby", "giving", "fat");
  private static final Set<String> TIMES =
      Set.of("time", "period", "moment", "timeframe", "juncture");
  private static final Set<String> FINAL = Set.of("final", "last", "closing", "waning");
  private static final Set<String> CONTESTS = Set.of("campaign", "race", "election", "contest");
  private static final Set<String> CONTEST_ADJECTIVES =
      Set.of("presidential", "u.s.", "general", "election", "american", "white", "house");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "we", "i", "you");
  private static final Set<String> OPENS_CLAUSE =
      Set.of("that", "who", "whom", "which", "where", "when", "whose", "held", "said");
  private static final int REACH = 6;

  /** Words of a clause that says what a date is counted from. */
  private static final int LONGEST_CLAUSE = 12;

  private final DateTokens at;
  private final CalendarGrammar calendar;

  RelativeGrammar(DateTokens tokens, CalendarGrammar calendar) {
    this.at = tokens;
    this.calendar = calendar;
  }

  /** The date around the unit of time at {@code i}; null if there is none. */
  @Nullable Phrase unit(int i) {
    Unit unit = Unit.of(at.number(i));
    int left = i - 1;
    boolean article = at.is(left - 1, "the");
    if (at.is(left, "of") || at.is(left, "per")) {
      return null;
    }
    if (!at.caseless() && at.isCapitalised(i) && at.isCapitalised(left)) {
      return null;
    }
    if (at.is(left, "same") || at.is(left, "that") || at.is(left, "very")) {
      return same(i, unit);
    }
    if (unit == Unit.DAY && at.is(left, "the") && at.is(left - 1, "throughout")) {
      return new Phrase(left, i + 1, new Same(unit));
    }
    if (at.in(left, NEXT) || at.in(left, PREVIOUS)) {
      boolean later = at.in(left, NEXT);
      boolean bare = !article && !at.is(left, "following") && !at.is(left, "previous");
      if (at.is(i + 1, "of")) {
        return null;
      }
      if (bare) {
        return at.is(left, "next") && !at.is(left - 1, "'s")
            ? new Phrase(part(left), i + 1, new Deictic(unit, 1))
            : null;
      }
      boolean timed = !at.tokens.lower(i).endsWith("s");
      return timed
          ? new Phrase(article ? left - 1 : left, i + 1, new Stated.Adjacent(unit, later))
          : period(article ? left - 1 : left, i, unit, later, 0);
    }
    Phrase closing = closing(i, unit);
    if (closing != null) {
      return closing;
    }
    if (at.is(left, "last") || at.is(left, "past")) {
      boolean vague = article || at.is(left, "past");
      if (at.is(i + 1, "of") || at.is(i + 1, "'s")) {
        return null;
      }
      boolean within = at.in(left - 2, WITHIN);
      if (vague) {
        return within ? new Phrase(left - (article ? 1 : 0), i + 1, new Stated.Unclear()) : null;
      }
      return at.tokens.lower(i).endsWith("s")
          ? null
          : new Phrase(part(left), i + 1, new Deictic(unit, -1));
    }
    if (at.is(left, "this")) {
      boolean timed = unit.ordinal() >= Unit.WEEKEND.ordinal();
      return timed ? new Phrase(part(left), i + 1, new Deictic(unit, 0)) : null;
    }
    if (at.is(left, "recent") || at.is(left, "coming") || at.is(left, "subsequent")) {
      return at.in(left - 1, WITHIN) || at.in(left - 2, WITHIN)
          ? new Phrase(left, i + 1, new Stated.Unclear())
          : null;
    }
    return counted(i, unit);
  }

  /** "the final weeks of the 2016 campaign", "the last seven months of the race" */
  private @Nullable Phrase closing(int i, Unit unit) {
    int end = i + 1;
    if (!at.is(end, "of") || !at.is(end + 1, "the")) {
      return null;
    }
    end += 2;
    int year = at.year(end);
    while (at.year(end) > 0
        || at.in(end, CONTEST_ADJECTIVES) && (!at.in(end, CONTESTS) || at.in(end + 1, CONTESTS))) {
      end++;
    }
    int amount = 0;
    int first = i - 1;
    DateWord count = at.word(first);
    if (count != null && count.sort() == DateWord.Sort.CARDINAL || at.digits(first) > 0) {
      amount = count == null ? at.digits(first) : count.number();
      first--;
    } else if (count != null && count.sort() == DateWord.Sort.SOME) {
      first--;
    }
    return at.in(end, CONTESTS) && at.in(first, FINAL)
        ? new Phrase(
            at.is(first - 1, "the") ? first - 1 : first,
            end + 1,
            new Stated.Closing(amount, unit, year))
        : null;
  }

  /** "earlier this month", "later that day", "late last year" */
  private int part(int first) {
    boolean part =
        at.is(first - 1, "earlier")
            || at.is(first - 1, "later")
            || at.is(first - 1, DateWord.Sort.PART);
    return part && first - 1 >= at.floor ? first - 1 : first;
  }

  private @Nullable Phrase same(int i, Unit unit) {
    int first = i - 1;
    if (at.is(first, "very")) {
      first--;
    }
    if (at.is(first, "same") && (at.is(first - 1, "the") || at.is(first - 1, "that"))) {
      first--;
    }
    if (at.tokens.lower(i).endsWith("s") || unit == Unit.MINUTE || unit == Unit.HOUR) {
      return null;
    }
    if (at.is(i + 1, "as")) {
      return new Phrase(first, i + 1, new Stated.Unclear());
    }
    return new Phrase(part(first), i + 1, new Same(unit));
  }

  private @Nullable Phrase counted(int i, Unit unit) {
    int first = i;
    int amount = 0;
    int left = i - 1;
    if (at.is(left, "of") && at.is(left - 1, "couple")) {
      left--;
    }
    DateWord word = at.word(left);
    boolean counts = true;
    if (at.digits(left) > 0 && at.digits(left) < 400) {
      amount = at.digits(left);
      first = left;
    } else if (word != null && word.sort() == DateWord.Sort.CARDINAL) {
      amount = at.is(left, "couple") ? 0 : word.number();
      first = at.is(left - 1, "a") && at.is(left, "couple") ? left - 1 : left;
    } else if (word != null && word.sort() == DateWord.Sort.SOME) {
      first = at.is(left - 1, "a") ? left - 1 : left;
    } else if (at.is(left, "the")) {
      first = left;
      amount = 1;
      counts = false;
    } else if (!at.tokens.lower(i).endsWith("s")) {
      return null;
    }
    boolean plural = at.tokens.lower(i).endsWith("s");
    if (at.in(first - 1, NEXT)
        || at.in(first - 1, PREVIOUS)
        || at.is(first - 1, "last")
        || at.is(first - 1, "past")
        || at.is(first - 1, "coming")) {
      boolean later = at.in(first - 1, NEXT);
      boolean article = at.is(first - 2, "the");
      return period(article ? first - 2 : first - 1, i, unit, later, amount);
    }
    while (first - 1 >= at.floor && at.in(first - 1, AROUND)) {
      first--;
    }
    int after = i + 1;
    if (at.is(after, "or") && at.is(after + 1, "so")) {
      after += 2;
    }
    if (at.is(after, "ago") && counts) {
      return new Phrase(first, after + 1, new Counted(amount, unit, false, new Stated.Now()));
    }
    boolean later = at.in(after, LATER);
    boolean earlier = at.in(after, EARLIER);
    if (!later && !earlier) {
      boolean within = at.is(first - 1, "within") && at.is(after, "of");
      return within && unit.ordinal() <= Unit.HOUR.ordinal()
          ? new Phrase(first, after, new Counted(0, unit, true, new Same(null)))
          : null;
    }
    boolean adverb =
        at.is(after, "later")
            || at.is(after, "earlier")
            || at.is(after, "afterward")
            || at.is(after, "afterwards")
            || at.is(after, "thereafter")
            || at.is(after, "beforehand");
    if (adverb) {
      return counts || plural
          ? new Phrase(first, after + 1, new Counted(amount, unit, later, new Same(null)))
          : null;
    }
    int next = after + 1;
    if (at.is(after, "prior")) {
      if (!at.is(next, "to")) {
        return counts
            ? new Phrase(first, next, new Counted(amount, unit, false, new Same(null)))
            : null;
      }
      next++;
    }
    if (plural && !counts) {
      return later && at.in(first - 1, WITHIN)
          ? based(first, next, unit, base -> new Stated.Wake(unit, base))
          : null;
    }
    if (earlier && amount > 0 && counts && at.is(first - 1, "the") && at.in(first - 2, WITHIN)) {
      int length = amount;
      return based(first - 1, next, unit, base -> new Stated.Lead(length, unit, base));
    }
    boolean whole = !counts && (unit == Unit.WEEK || unit == Unit.WEEKEND);
    boolean forward = later;
    int units = amount;
    return based(
        first,
        next,
        unit,
        base ->
            whole
                ? new Stated.Beside(unit, forward, base)
                : new Counted(units, unit, forward, base));
  }

  /** "two days after" what begins at {@code next}. */
  private Phrase based(int first, int next, Unit unit, UnaryOperator<Stated> counted) {
    Stated base = null;
    int end = next;
    if (!at.isWord(next) && at.digits(next) < 0
        || at.is(next, "that")
        || at.is(next, "this")
        || at.is(next, "which")) {
      base = new Same(null);
      end = at.isWord(next) && !at.is(next, "which") ? next + 1 : next;
    }
    List<Phrase> inner = new ArrayList<>();
    int floor = at.floor;
    for (int j = next; base == null && j < Math.min(next + REACH, at.size()); j++) {
      String point = Points.name(at.tokens, j);
      String noun = Happenings.noun(at.tokens.lower(j));
      if (point != null && !point.equals("campaign")) {
        int year = j > 0 ? at.year(j - 1) : 0;
        end = Points.end(at.tokens, j);
        if (year == 0 && at.is(end, "of") && at.year(end + 1) > 0) {
          year = at.year(end + 1);
          end += 2;
        } else if (at.is(end, "of") && at.isMonth(end + 1)) {
          // "the election of September 28"
          continue;
        }
        base = new Stated.Point(point, year, false);
      } else if (at.isMonth(j)) {
        at.floor = next;
        if (calendar.month(j, inner)) {
          base = inner.getFirst().stated();
          end = inner.getFirst().end();
        }
        at.floor = floor;
      } else if (noun != null && !at.is(j + 1, "'s") && j > next) {
        base = new Stated.Happening(noun);
        end = j + 1;
      } else if (!at.isWord(j)
              && !at.isPossessive(j)
              && at.year(j) == 0
              && !at.is(j, "'s")
              && at.day(j) == 0
          || at.in(j, PRONOUNS)
          || at.is(j, "and")
          || at.is(j, "who")
          || at.is(j, "in")
          || at.is(j, "with")) {
        break;
      }
    }
    if (base == null) {
      Phrase told = clauseDate(next);
      if (told != null) {
        base = told.stated();
        end = told.end();
      }
    }
    if (base == null && (isKnownThing(next, unit) || isJustTold(next))) {
      base = new Same(null);
      end =
          at.is(next, "it")
              ? next + 1
              : at.is(next, "the") ? endOfNoun(next + 1) : Math.min(next + 2, at.size());
    }
    return new Phrase(
        first, Math.max(end, next), base == null ? new Stated.Unclear() : counted.apply(base));
  }

  /** "the day after Gates pleaded guilty in [February 2018]": the date of that clause. */
  private @Nullable Phrase clauseDate(int next) {
    List<Phrase> inner = new ArrayList<>();
    int end = Math.min(at.size(), next + LONGEST_CLAUSE);
    boolean verb = false;
    for (int j = next; j < end && !endsClause(j) && !at.in(j, OPENS_CLAUSE); j++) {
      boolean another = at.tokens.tag(j) == Tag.VERB;
      if (another && verb) {
        return null;
      }
      verb |= another;
      boolean dated = at.is(j - 1, "in") || at.is(j - 1, "on");
      if (dated && at.isMonth(j)) {
        int floor = at.floor;
        at.floor = j;
        boolean found = calendar.month(j, inner);
        at.floor = floor;
        return found ? inner.getFirst() : null;
      }
    }
    return null;
  }

  private boolean endsClause(int token) {
    return at.tokens.startsSentence(token)
        || at.is(token, ",")
        || at.is(token, "and")
        || at.is(token, "but");
  }

  /** "six days after [he wrote], she called": what he did just before. */
  private boolean isJustTold(int next) {
    boolean past = Happenings.noun(at.wordAt(next + 1)) != null || at.is(next + 1, "wrote");
    return at.is(next, "it") && !at.isWord(next + 1)
        || at.in(next, PRONOUNS) && past && at.is(next + 2, ",");
  }

  /** "a week after [the cigar]": what was told of just before. */
  private boolean isKnownThing(int the, Unit unit) {
    if (!at.is(the, "the")
        || the + 1 >= at.size()
        || unit == Unit.YEAR
        || at.tokens.tag(the + 1) != Tag.NOUN
        || Points.name(at.tokens, the + 1) != null) {
      return false;
    }
    int end = endOfNoun(the + 1);
    if (end >= at.size() || endsClause(end)) {
      return true;
    }
    return switch (at.tokens.tag(end)) {
      case VERB, AUX, ADP, SCONJ, PART -> false;
      // "a year after the firm [he] founded collapsed"
      case PRON -> at.caseless();
      default -> true;
    };
  }

  /** Token after the nouns at {@code first}. */
  private int endOfNoun(int first) {
    int end = first + 1;
    while (end < at.size() && at.tokens.tag(end) == Tag.NOUN && !endsClause(end)) {
      end++;
    }
    return end;
  }

  /** "over the next few months" */
  private @Nullable Phrase period(int first, int i, Unit unit, boolean later, int amount) {
    if (!at.in(first - 1, WITHIN) || at.is(i + 1, "of") && at.is(i + 2, "the")) {
      return null;
    }
    return new Phrase(first, i + 1, later ? new Stated.Period(amount, unit) : new Stated.Unclear());
  }

  /** The date around the part of a day at {@code i}; null if there is none. */
  @Nullable Phrase daytime(int i) {
    int left = i - 1;
    if (at.is(i + 1, "of")) {
      return null;
    }
    if (at.is(i, "nights")) {
      return counted(i, Unit.DAY);
    }
    if (at.is(left, "that") || at.is(left, "same")) {
      Phrase same = same(i, Unit.DAY);
      return same == null || at.is(left - 1, "so") ? null : same;
    }
    if (at.in(left, NEXT) || at.in(left, PREVIOUS)) {
      boolean article = at.is(left - 1, "the");
      // "Next morning he rang."
      boolean opens = at.is(left, "next") && at.tokens.startsSentence(left);
      return article || opens
          ? new Phrase(
              article ? left - 1 : left, i + 1, new Stated.Adjacent(Unit.DAY, at.in(left, NEXT)))
          : null;
    }
    if (at.is(left, "this") && !at.is(i, "night")) {
      return new Phrase(part(left), i + 1, new Deictic(Unit.DAY, 0));
    }
    if (at.is(left, "last") && at.is(i, "night")) {
      return new Phrase(left, i + 1, new Deictic(Unit.DAY, -1));
    }
    boolean before = at.is(i + 1, "before");
    if (at.is(left, "the") && (at.is(i + 1, "after") || before)) {
      return based(left, i + 2, Unit.DAY, base -> new Counted(1, Unit.DAY, !before, base));
    }
    return null;
  }

  /** "today", "yesterday morning" */
  @Nullable Phrase today(int i) {
    boolean name = at.isCapitalised(i) && at.isCapitalised(i - 1) && !at.tokens.startsSentence(i);
    if (name || at.is(i + 1, "'s") && at.is(i, "today") || at.is(i - 1, "'s")) {
      return null;
    }
    int end = at.is(i + 1, DateWord.Sort.DAYTIME) ? i + 2 : i + 1;
    int first = part(i);
    return new Phrase(first, end, new Deictic(Unit.DAY, at.number(i)));
  }

  /** The day around the weekday at {@code i}; null where a date follows or it is none. */
  @Nullable Phrase weekday(int i) {
    int next = at.is(i + 1, ",") ? i + 2 : i + 1;
    boolean dated = at.isMonth(next) && (at.day(next + 1) > 0 || at.day(next - 1) > 0);
    boolean dayMonth = at.day(i + 1) > 0 && at.isMonth(i + 2);
    if (dated || dayMonth || at.in(i - 1, NOT_WEEKDAYS) || !at.caseless() && !at.isCapitalised(i)) {
      return null;
    }
    boolean show = at.is(i + 1, DateWord.Sort.DAYTIME) && at.isCapitalised(i + 1);
    if (show && !at.caseless() || at.is(i + 1, "nights")) {
      return null;
    }
    int first = i;
    Side side = Side.BARE;
    if (at.is(i - 1, "last") || at.is(i - 1, "past")) {
      side = Side.LAST;
      first = at.is(i - 2, "this") || at.is(i - 2, "the") ? i - 2 : i - 1;
    } else if (at.in(i - 1, NEXT) && at.is(i - 2, "the") || at.is(i - 1, "following")) {
      side = Side.FOLLOWING;
      first = at.is(i - 2, "the") ? i - 2 : i - 1;
    } else if (at.is(i - 1, "that")) {
      side = Side.SAID;
      first = i - 1;
    } else if (at.in(i - 1, PREVIOUS)) {
      side = Side.PREVIOUS;
      first = at.is(i - 2, "the") ? i - 2 : i - 1;
    } else if (at.is(i - 1, "next") || at.is(i - 1, "coming")) {
      side = Side.NEXT;
      first = at.is(i - 2, "this") ? i - 2 : i - 1;
    } else if (at.is(i - 1, "this")) {
      side = Side.NEXT;
      first = i - 1;
    } else if (at.is(i - 1, DateWord.Sort.PART) && i - 1 >= at.floor) {
      first = i - 1;
    }
    int end = at.is(i + 1, DateWord.Sort.DAYTIME) ? i + 2 : i + 1;
    return new Phrase(first, end, new Stated.Weekday(at.number(i), side));
  }

  /** "at that time", "during this period" */
  @Nullable Phrase time(int i) {
    if (!TIMES.contains(at.tokens.lower(i))) {
      return null;
    }
    int left = i - 1;
    if (at.is(left, "summer")) {
      left--;
    }
    boolean pointed =
        at.is(left, "that") || at.is(left, "this") || at.is(left, "the") && left < i - 1;
    boolean timed =
        at.is(left - 1, "at")
            || at.is(left - 1, "during")
            || at.is(left - 1, "around")
            || at.is(left - 1, "in")
            || at.is(left - 1, "about")
            || at.is(left - 1, "throughout");
    if (!pointed
        || !timed
        || at.is(i + 1, "last")
        || at.is(left - 1, "at") && at.is(left, "this")) {
      return null;
    }
    return new Phrase(left, i + 1, new Same(null));
  }
}
