package org.cuttings.extract.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a date stands under in its clause.
 *
 * @param eventDate whether it can date what the narrative tells
 * @param moves whether the narrative goes on from it
 * @param source token of the word of saying, filing or ruling that it dates; -1 if there is none
 * @param attached whether that word stands before it: "filed in May"
 * @param future whether its clause tells of what is still to come
 * @param reported whether that word says how something became known: "interviewed in May"
 */
record Setting(
    boolean eventDate,
    boolean moves,
    int source,
    boolean attached,
    boolean future,
    boolean reported) {

  /** Of a date that tells nothing of what happened. */
  static final Setting NONE = new Setting(false, false, -1, false, false, false);

  private enum Sort {
    /** A source became known. */
    REPORT,
    /** The same, if {@link #LISTENER} follows. */
    OBJECT,
    SPEECH,
    LEGAL,
    ORIGIN,
    LISTENER,
    /** Another clause begins. */
    BORDER,
    UNREAL,
    VERB
  }

  private static final Set<String> FUTURE =
      Set.of(
          "will",
          "'ll",
          "expected",
          "scheduled",
          "upcoming",
          "heading",
          "slated",
          "planned",
          "plans",
          "agreed",
          "due",
          "looming");
  private static final int FUTURE_REACH = 6;
  private static final int REACH = 9;
  private static final int CLOSE = 4;

  /** Instead of a source: a verb of something else. */
  private static final int BROKEN = -2;

  private static final int EMBEDDED_REACH = 25;
  private static final Set<String> BOUNDS = Set.of("before", "until", "till", "since");

  /** "who lost the election of Nov. 8": known days, from which the telling does not go on. */
  private static final Set<String> OCCASIONS =
      Set.of("election", "vote", "ballot", "convention", "inauguration", "primary");

  /** What shows "that he came on May 3, 2011", and the verbs of it. */
  private static final Set<String> RECORDS =
      Set.of(
          "log",
          "logs",
          "record",
          "records",
          "document",
          "documents",
          "documented",
          "file",
          "files",
          "filing",
          "filings",
          "email",
          "emails",
          "report",
          "notes",
          "diary",
          "calendar",
          "calendars",
          "papers",
          "receipts",
          "bills",
          "book",
          "books",
          "show",
          "shows",
          "showed",
          "reflect",
          "reflects",
          "indicate",
          "indicates");

  private static final Set<String> NEARLY =
      Set.of("shortly", "immediately", "soon", "just", "right", "day", "or");
  private static final Set<String> PLANNED =
      Set.of(
          "meet", "discuss", "attend", "visit", "travel", "speak", "talk", "see", "hold", "be",
          "have", "call", "arrange", "give", "join", "arrive", "go", "come", "return", "testify",
          "fly", "take", "leave", "begin", "start", "host", "occur");
  private static final Map<String, Sort> SORTS = read();

  static Setting of(DateTokens at, Phrase phrase) {
    int preposition = phrase.first() - 1;
    boolean bounded =
        at.in(preposition, BOUNDS)
            || at.is(preposition, "to") && at.is(preposition - 1, "prior")
            || at.is(preposition, "after")
                && !(phrase.stated() instanceof Stated.Happening)
                && !at.in(preposition - 1, NEARLY)
                && !(phrase.stated() instanceof Stated.Counted);
    boolean named =
        phrase.stated() instanceof Stated.Point || phrase.stated() instanceof Stated.Happening;
    int source = named ? -1 : sourceBefore(at, phrase);
    boolean attached = source >= 0;
    boolean precise = !(phrase.stated() instanceof Stated.Calendar calendar) || calendar.day() > 0;
    boolean fronted =
        !attached
            && !named
            && (at.caseless() || atClauseStart(at, preposition, at.floorOf(phrase.first())));
    if (fronted && source != BROKEN) {
      source = sourceAfter(at, phrase.end());
    }
    source = Math.max(source, -1);
    @Nullable Sort sort = source < 0 ? null : SORTS.get(at.tokens.lower(source));
    boolean reporting =
        (sort == Sort.REPORT || sort == Sort.OBJECT || sort == Sort.ORIGIN)
            && (attached || !precise);
    boolean moves =
        !reporting
            && !bounded
            && !phrase.modifier()
            && (sort != Sort.LEGAL || precise)
            && (sort != Sort.SPEECH || precise)
            && !(!isFull(phrase) && at.is(preposition, "of") && at.in(preposition - 1, OCCASIONS))
            && !embedded(at, phrase.first(), isFull(phrase));
    boolean eventDate = !reporting && !bounded && !phrase.modifier();
    boolean reported = sort == Sort.REPORT || sort == Sort.OBJECT;
    return new Setting(eventDate, moves, source, attached, future(at, phrase), reported);
  }

  private static boolean isFull(Phrase phrase) {
    return phrase.stated() instanceof Stated.Calendar day && day.day() > 0 && day.year() > 0;
  }

  /** Token of the word of saying or filing that the date belongs to; -1 if none. */
  private static int sourceBefore(DateTokens at, Phrase phrase) {
    int first = phrase.first();
    int begin = at.tokens.firstOf(at.tokens.sentence(first));
    int left = first - 1;
    boolean day = phrase.stated() instanceof Stated.Calendar calendar && calendar.day() > 0;
    int reach = at.caseless() && day ? CLOSE : REACH;
    for (int i = left; i >= Math.max(begin, first - reach); i--) {
      String word = at.tokens.lower(i);
      Sort sort = SORTS.get(word);
      if (sort == null) {
        if (isVerb(at, i)) {
          return BROKEN;
        }
        boolean breaks =
            word.equals(";")
                || word.equals(":")
                || word.equals("—")
                || word.equals("”")
                || word.equals(",") && (i == left || at.is(i + 1, "and") && i + 3 >= left);
        if (breaks) {
          break;
        }
        continue;
      }
      switch (sort) {
        case REPORT, SPEECH, LEGAL, ORIGIN -> {
          return at.is(i + 1, "back") ? BROKEN : i;
        }
        case OBJECT -> {
          return listened(at, i, first) ? i : BROKEN;
        }
        case BORDER, VERB, UNREAL -> {
          i = begin;
        }
        case LISTENER -> {}
      }
    }
    return -1;
  }

  private static boolean atClauseStart(DateTokens at, int left, int begin) {
    int token = left;
    if (token >= begin && !at.is(token, ",") && at.isWord(token)) {
      token--;
    }
    return token < begin
        || at.is(token, ",")
        || at.is(token, "and")
        || at.is(token, "but")
        || at.is(token, "then");
  }

  private static int sourceAfter(DateTokens at, int end) {
    int last = Math.min(at.size(), end + REACH);
    for (int i = end;
        i < last && !at.is(i, "according") && (i == end || !at.tokens.startsSentence(i));
        i++) {
      Sort sort = SORTS.get(at.tokens.lower(i));
      if (sort == Sort.REPORT && at.tokens.lower(i).endsWith("ed")) {
        return i;
      }
      if (sort == Sort.OBJECT) {
        return listened(at, i, Math.min(at.size(), i + REACH)) ? i : -1;
      }
      if (sort == Sort.LEGAL || sort == Sort.SPEECH) {
        return i;
      }
      if (sort == Sort.VERB
              && !at.is(i, "had")
              && !at.is(i, "was")
              && !at.is(i, "were")
              && !at.is(i, "has")
          || sort == Sort.BORDER
          || sort == Sort.UNREAL
          || isVerb(at, i)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean listened(DateTokens at, int verb, int end) {
    for (int i = verb - 4; i < Math.min(end, verb + 7); i++) {
      boolean staff =
          at.is(i, "counsel") && !at.is(i - 1, "special")
              || at.is(i, "house") && at.is(i - 1, "white");
      if (i >= 0 && i < at.size() && SORTS.get(at.tokens.lower(i)) == Sort.LISTENER && !staff) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(DateTokens at, int token) {
    String word = at.tokens.lower(token);
    return word.length() > 4
        && word.endsWith("ed")
        && !at.isCapitalised(token)
        && !at.is(token - 1, "the")
        && !at.is(token - 1, "a");
  }

  /** Whether "will", "expected", "upcoming" or the like stands near. */
  private static boolean future(DateTokens at, Phrase phrase) {
    int sentence = at.tokens.sentence(phrase.first());
    int from = Math.max(at.tokens.firstOf(sentence), phrase.first() - FUTURE_REACH);
    int end = Math.min(at.tokens.endOf(sentence), phrase.end() + FUTURE_REACH);
    for (int i = from; i < end; i++) {
      if (at.in(i, FUTURE) || at.is(i, "toward") && i == phrase.first() - 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the date stands in something said, asked, planned or wished. */
  private static boolean embedded(DateTokens at, int first, boolean full) {
    int begin = at.tokens.firstOf(at.tokens.sentence(first));
    for (int i = first - 1; i >= Math.max(begin, first - EMBEDDED_REACH); i--) {
      Sort sort = SORTS.get(at.tokens.lower(i));
      boolean clause =
          sort == Sort.UNREAL
              || at.is(i, "if")
              || at.is(i, "whether")
              || at.is(i, "that") && opensClause(at, i) && !(full && isRecorded(at, i))
              || at.is(i, "to") && at.in(i + 1, PLANNED);
      if (clause) {
        return true;
      }
    }
    return false;
  }

  /** "the logs show [that] he came on May 3, 2011": what papers show, not what people say. */
  private static boolean isRecorded(DateTokens at, int that) {
    for (int i = that - 1;
        i >= Math.max(at.tokens.firstOf(at.tokens.sentence(that)), that - 9);
        i--) {
      if (at.in(i, RECORDS)) {
        return true;
      }
    }
    return false;
  }

  /** Whether "that" is a conjunction; without punctuation only after a word of saying. */
  private static boolean opensClause(DateTokens at, int that) {
    return !at.is(that + 1, "same")
        && !at.is(that + 1, DateWord.Sort.UNIT)
        && !at.is(that + 1, DateWord.Sort.SEASON)
        && !at.is(that + 1, DateWord.Sort.WEEKDAY)
        && !(at.isMonth(that + 1) && at.day(that + 2) <= 0)
        && (!at.caseless() || SORTS.containsKey(at.wordAt(that - 1)));
  }

  private static Map<String, Sort> read() {
    Map<String, Sort> sorts = new HashMap<>();
    InputStream lines = Objects.requireNonNull(Setting.class.getResourceAsStream("sources.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          sorts.put(cells[0], Sort.valueOf(cells[1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(sorts);
  }
}
