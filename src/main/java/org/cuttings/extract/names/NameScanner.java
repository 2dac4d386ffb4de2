package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.names.NameIndex.Kind;
import org.cuttings.extract.names.Sighting.Sort;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Verbs;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Reads a stretch once, from left to right, for words that look like names. */
final class NameScanner {
  private static final int LONGEST_GIVEN = 3;

  /** Endings of words that are made from others: "shipbuilders", "haggling", "doglike". */
  private static final List<String> MADE =
      List.of("ing", "ed", "ly", "ness", "ers", "ments", "tion", "tions", "less", "like", "able");

  private final NamedText text;
  private final Authority authority;
  private final NameIndex index;
  private final FormMatcher matcher;
  private final NameRuns runs;
  private final NameCues cues;
  private final List<Sighting> sightings = new ArrayList<>();

  /** Surnames that came with a given name, in a text without capitals. */
  private final Set<String> introduced = new HashSet<>();

  private NameScanner(NamedText text, Authority authority) {
    this.text = text;
    this.authority = authority;
    this.index = authority.names();
    this.matcher = new FormMatcher(text, authority);
    this.runs = new NameRuns(text);
    this.cues = new NameCues(text);
  }

  static List<Sighting> scan(NamedText text, Authority authority) {
    NameScanner scanner = new NameScanner(text, authority);
    if (!text.cased) {
      scanner.introduce();
    }
    for (int token = 0; token < text.size(); ) {
      token = scanner.next(token);
    }
    return scanner.sightings;
  }

  /** Takes in what begins at {@code token}; answers where to go on. */
  private int next(int token) {
    boolean matched = matcher.match(token);
    int full = matched ? matcher.entry(Kind.FULL) : 0;
    if (full != 0) {
      int end = matcher.end();
      int compound = text.cased ? runs.compoundEnd(token, end) : 0;
      if (compound > end) {
        return candidate(token, compound);
      }
      if (isUsable(full, token, end)) {
        add(token, end, Sort.RECORD, new Sighting.Hit(full, Kind.FULL));
        return end;
      }
    }
    if (text.cased) {
      return runs.begins(token) ? run(token) : token + 1;
    }
    return caseless(token, matched);
  }

  /** Whether a form that is also an ordinary word is a name here. */
  private boolean isUsable(int entry, int first, int end) {
    if (!isOrdinary(entry)) {
      return end - first > 1
          || !text.cased
          || !text.opens(first)
          || !text.has(first, NameLexicon.FUNCTION);
    }
    boolean person = authority.record(index.record(entry)).kind() == EntityKind.PERSON;
    if (!text.cased) {
      return cues.nameByContext(first, end, person);
    }
    if (!text.capital(first) || text.loud(first)) {
      return false;
    }
    return !text.opens(first)
        || !person && text.isDateline(first, end)
        || cues.speaks(end)
        || text.possessive(end)
        || end - first > 1 && text.capital(end - 1);
  }

  /** Whether all records with the form of {@code entry} say that it is an ordinary word too. */
  private boolean isOrdinary(int entry) {
    for (int at = entry; at != 0; at = matcher.next(at, Kind.FULL)) {
      if (!index.has(at, NameIndex.ORDINARY)) {
        return false;
      }
    }
    return true;
  }

  /** Reads a run of words with capitals. */
  private int run(int begin) {
    int end = runs.end(begin);
    int first = runs.behindTitle(runs.afterTitles(begin, end), end);
    if (first >= end) {
      // Nothing but titles: the last may be a surname, as in "said Prince" and "Mr. Prince".
      if (end - begin == 1 || end - begin == 2 && text.has(begin, NameLexicon.HONORIFIC)) {
        part(end - 1);
      }
      return end;
    }
    if (first > begin && matcher.match(first)) {
      int full = matcher.entry(Kind.FULL);
      if (full != 0 && runs.compoundEnd(first, matcher.end()) == 0) {
        if (isUsable(full, first, matcher.end())) {
          add(first, matcher.end(), Sort.RECORD, new Sighting.Hit(full, Kind.FULL));
        }
        return matcher.end();
      }
    }
    int stop = end;
    for (int token = first + 1; token < end; token++) {
      if (text.capital(token) && matcher.match(token)) {
        int full = matcher.entry(Kind.FULL);
        if (full != 0 && breaks(full, token, end)) {
          stop = token;
          break;
        }
      }
    }
    stop = trimmed(first, stop);
    if (stop <= first) {
      return Math.max(stop, first + 1);
    }
    if (stop - first == 1) {
      part(first);
      return stop;
    }
    return candidate(first, stop);
  }

  /** Whether a record's name inside a run is a name of its own. */
  private boolean breaks(int full, int token, int end) {
    if (runs.compoundEnd(token, matcher.end()) > matcher.end()
        || runs.hasHead(token, end)
        || index.has(full, NameIndex.ORDINARY)) {
      return false;
    }
    EntityKind kind = authority.record(index.record(full)).kind();
    boolean several = matcher.end() - token > 1;
    return several || kind != EntityKind.PERSON && !text.has(token - 1, NameLexicon.GIVEN);
  }

  private int trimmed(int first, int end) {
    int stop = end;
    while (stop > first
        && !text.capital(stop - 1)
        && !text.is(stop - 2, "-")
        && !text.has(stop - 1, NameLexicon.ORGANISATION_HEAD)) {
      stop--;
    }
    return stop;
  }

  /** One capitalised word: may be a surname or a given name, of a record or not. */
  private void part(int token) {
    if (text.has(token, NameLexicon.FUNCTION | NameLexicon.CALENDAR)
        && !text.has(token, NameLexicon.GIVEN | NameLexicon.ORDINARY)) {
      return;
    }
    add(token, token + 1, Sort.PART, hit(token));
  }

  private Sighting.@Nullable Hit hit(int token) {
    if (!matcher.match(token) || matcher.end() != token + 1) {
      return null;
    }
    for (Kind kind : List.of(Kind.SURNAME, Kind.FAMILY, Kind.GIVEN)) {
      int entry = matcher.entry(kind);
      if (entry != 0) {
        return new Sighting.Hit(entry, kind);
      }
    }
    return null;
  }

  private int candidate(int first, int end) {
    add(first, end, Sort.CANDIDATE, null);
    return end;
  }

  /** Text without capitals: parts of known names, and words that are in no list. */
  private int caseless(int token, boolean matched) {
    if (!matched) {
      int end = stranger(token);
      return end > token ? candidate(token, end) : token + 1;
    }
    int end = matcher.end();
    int surname = matcher.entry(Kind.SURNAME);
    int stranger = surname != 0 && isSurnameOfRecord(end) ? token : stranger(token);
    if (surname != 0 && (stranger <= end || !text.has(token, NameLexicon.GIVEN))) {
      boolean ordinary = index.has(surname, NameIndex.ORDINARY);
      if (!ordinary || cues.mayBeName(token, end) || cues.nameByContext(token, end, true)) {
        add(token, end, Sort.PART, new Sighting.Hit(surname, Kind.SURNAME));
      }
      return end;
    }
    matcher.match(token);
    int family = matcher.entry(Kind.FAMILY);
    int given = matcher.entry(Kind.GIVEN);
    if (stranger > end) {
      return candidate(token, stranger);
    }
    if (family != 0 && text.word(token).flags == 0) {
      add(token, end, Sort.PART, new Sighting.Hit(family, Kind.FAMILY));
    } else if (given != 0
        && (!index.has(given, NameIndex.ORDINARY) && !text.has(token, NameLexicon.GIVEN_WORD)
            || cues.nameByContext(token, end, true))) {
      add(token, end, Sort.PART, new Sighting.Hit(given, Kind.GIVEN));
    }
    return end;
  }

  /** Whether somebody on record has the surname at {@code token}: another one is named there. */
  private boolean isSurnameOfRecord(int token) {
    return token < text.size()
        && text.joined(token - 1)
        && matcher.match(token)
        && matcher.entry(Kind.SURNAME) != 0;
  }

  /** Looks through a text without capitals for surnames that come with a given name. */
  private void introduce() {
    for (int token = 0; token < text.size(); token++) {
      int end = fullName(token);
      if (end == token && isAddressed(token) && isSurname(token)) {
        end++;
      }
      if (end > token) {
        introduced.add(text.tokens.lower(end - 1));
      }
    }
  }

  /**
   * Token after the given name and the surname that begin at {@code token}: "olga lund", "anne
   * marie lund", "karl storm said", "orhak demirov"; {@code token} itself if none do.
   */
  private int fullName(int token) {
    int end = plainName(token);
    return end > token ? end : toldName(token);
  }

  private int plainName(int token) {
    int end = token;
    while (end < token + LONGEST_GIVEN
        && isGiven(end)
        && (end == token || text.joined(end - 1) && !isSaidTwice(end - 1))) {
      end++;
    }
    if (end > token + 1 && isSaidTwice(end - 1)) {
      // The head of a list, "gordon lyle", and the text below it.
      return end;
    }
    if (end > token) {
      if (end > token + 1 && !isSurnameBehind(end)) {
        end--;
      }
      return text.joined(end - 1) && isSurnameBehind(end) ? end + 1 : token;
    }
    boolean given =
        isStrange(token)
            || text.has(token, NameLexicon.GIVEN)
                && !text.has(token, NameLexicon.FUNCTION | NameLexicon.CALENDAR);
    // Of three such words in a row the first says what somebody is.
    return given
            && isStrange(token + 1)
            && !isStrange(token + 2)
            && text.joined(token)
            && !isCounted(token)
        ? token + 2
        : token;
  }

  /**
   * Token after the name behind what somebody is: "his old friend [lyle strand]", also where a
   * comma was put into it; {@code token} itself if none is there.
   */
  private int toldName(int token) {
    int before = text.is(token - 1, ",") && text.tokens.missing(token - 1) ? token - 2 : token - 1;
    int last = text.is(token + 1, ",") && text.tokens.missing(token + 1) ? token + 2 : token + 1;
    boolean told =
        (text.has(token, NameLexicon.GIVEN) || isStrange(token) && isStrange(last))
            && !text.has(token, NameLexicon.FUNCTION | NameLexicon.CALENDAR | NameLexicon.PLACE)
            && text.has(before, NameLexicon.PERSON_NOUN | NameLexicon.KIN)
            && !text.opensAt(last)
            && text.tokens.shape(last) == Shape.LOWER;
    if (!told || text.has(last, NameLexicon.GIVEN)) {
      return token;
    }
    boolean surname =
        isProper(last)
            || text.tokens.strange(last) && isBare(last)
            || last == token + 1 && text.tokens.penn(last) == Penn.NN && isPlain(last);
    boolean more = !text.opensAt(last + 1) && text.tokens.penn(last + 1).isNoun();
    return surname && !more ? last + 1 : token;
  }

  private boolean isSaidTwice(int token) {
    return token + 1 < text.size() && text.tokens.lower(token).equals(text.tokens.lower(token + 1));
  }

  /** "a", "two" */
  private boolean isCounted(int token) {
    return token > 0
        && text.joined(token - 1)
        && (text.tokens.tag(token - 1) == Tag.DET || text.tokens.tag(token - 1) == Tag.NUM);
  }

  /**
   * Whether the word at {@code token}, behind a given name or a title, is one like "storm" or
   * "short" that does something.
   */
  private boolean isCommonSurname(int token) {
    return token < text.size()
        && !text.tokens.startsSentence(token)
        && (text.tokens.penn(token) == Penn.NN || text.tokens.penn(token) == Penn.JJ)
        && isBare(token)
        && (text.verb(token + 1)
            || cues.speaks(token + 1)
            || text.possessive(token + 1)
            || text.is(token + 1, "who"));
  }

  private boolean isGiven(int token) {
    return text.has(token, NameLexicon.GIVEN)
        && !text.has(token, NameLexicon.GIVEN_WORD | NameLexicon.PLACE | NameLexicon.FUNCTION)
        && !text.has(token, NameLexicon.CALENDAR | NameLexicon.DEMONYM);
  }

  /**
   * Token after the name of somebody without a record that begins at {@code token}, in a text
   * without capitals: "senator olga lund", "anna orlova said"; {@code token} itself if none does.
   */
  private int stranger(int token) {
    int end = fullName(token);
    if (end > token) {
      return end;
    }
    if (introduced.contains(text.tokens.lower(token))
        && (isSurname(token) || isProper(token) || isNoun(token) && text.verb(token + 1))
        && (isStrange(token) || cues.mayBeName(token, token + 1))
        && !isBody(token + 1)) {
      return token + 1;
    }
    boolean addressed = isAddressed(token);
    boolean titled =
        addressed
            || token > 0
                && !text.tokens.startsSentence(token)
                && text.has(token - 1, NameLexicon.TITLE);
    return titled && isSurname(token) && !text.has(token, NameLexicon.GIVEN_WORD)
            || addressed && isCommonSurname(token)
        ? token + 1
        : token;
  }

  /** "mr lund" */
  private boolean isAddressed(int token) {
    return token > 0
        && !text.tokens.startsSentence(token)
        && text.has(token - 1, NameLexicon.HONORIFIC);
  }

  /** "campaign", "tower": what somebody's name stands before without being meant. */
  private boolean isBody(int token) {
    return token < text.size()
        && text.has(
            token, NameLexicon.BODY_NOUN | NameLexicon.ORGANISATION_HEAD | NameLexicon.PLACE_HEAD);
  }

  /** Whether the word at {@code token} may be a surname, and is nothing else that is known. */
  private boolean isSurname(int token) {
    return token < text.size()
        && (text.tokens.tag(token) == Tag.PROPN || isStrange(token))
        && isBare(token);
  }

  /** Whether the word at {@code token}, behind a given name, is a surname. */
  private boolean isSurnameBehind(int token) {
    if (isCommonSurname(token) || isSurname(token)) {
      return !Verbs.isIrregular(text.tokens.lower(token)) || isProper(token);
    }
    return isProper(token)
        || isNoun(token)
        || token < text.size()
            && text.tokens.shape(token) == Shape.LOWER
            && text.tokens.end(token) - text.tokens.start(token) > 2
            && isBare(token)
            && text.tokens.strange(token);
  }

  /** Whether the word at {@code token} is used as a name, though it may be another word too. */
  private boolean isProper(int token) {
    return token < text.size() && text.tokens.tag(token) == Tag.PROPN && isPlain(token);
  }

  /** "pike", "strand": a noun behind which somebody acts or is described. */
  private boolean isNoun(int token) {
    if (token >= text.size() || text.tokens.penn(token) != Penn.NN || !isPlain(token)) {
      return false;
    }
    int next = token + 1;
    if (!text.opensAt(next) && text.tokens.tag(next) == Tag.PUNCT) {
      next++;
    }
    return !text.opensAt(next)
        && (text.verb(next)
            || text.is(next, "who")
            || next > token + 1
                && (text.is(next, "a") || text.is(next, "an") || text.is(next, "the")));
  }

  /** Whether the word at {@code token} has no meaning that keeps it from being a surname. */
  private boolean isPlain(int token) {
    int other =
        NameLexicon.GIVEN
            | NameLexicon.MALE
            | NameLexicon.FEMALE
            | NameLexicon.GIVEN_WORD
            | NameLexicon.ORDINARY
            | NameLexicon.PLACE_HEAD;
    return (text.word(token).flags & ~other) == 0;
  }

  /** Whether the word at {@code token} is in no list, and does not look made from another. */
  private boolean isStrange(int token) {
    if (token >= text.size() || !isBare(token) || !text.tokens.strange(token)) {
      return false;
    }
    String word = text.tokens.lower(token);
    return word.length() > 2
        && text.tokens.shape(token) == Shape.LOWER
        && MADE.stream().noneMatch(word::endsWith);
  }

  private boolean isBare(int token) {
    return (text.word(token).flags & ~(NameLexicon.GIVEN | NameLexicon.MALE | NameLexicon.FEMALE))
        == 0;
  }

  private void add(int first, int end, Sort sort, Sighting.@Nullable Hit hit) {
    int phrase = cues.phraseFirst(first);
    int person = 0;
    int organisation = 0;
    int place = 0;
    String key = "";
    if (sort != Sort.RECORD) {
      key = key(first, end);
      person = cues.person(first, end, phrase);
      organisation = runs.organisation(first, end);
      place = runs.place(first, end);
    }
    sightings.add(
        new Sighting(
            first,
            end,
            phrase,
            sort,
            hit,
            key,
            person,
            organisation,
            place,
            cues.gender(phrase, first)));
  }

  private String key(int first, int end) {
    if (end - first == 1) {
      return text.word(first).folded;
    }
    StringBuilder key = new StringBuilder();
    for (int token = first; token < end; token++) {
      String folded = text.word(token).folded;
      if (!folded.isEmpty()) {
        key.append(key.isEmpty() ? "" : " ").append(folded);
      }
    }
    return key.toString();
  }
}
