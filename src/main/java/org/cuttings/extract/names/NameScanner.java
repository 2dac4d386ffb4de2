package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.names.NameIndex.Kind;
import org.cuttings.extract.names.Sighting.Sort;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Reads a stretch once, from left to right, for words that look like names. */
final class NameScanner {
  private final NamedText text;
  private final Authority authority;
  private final NameIndex index;
  private final FormMatcher matcher;

  /** Reads the word behind. */
  private final FormMatcher next;

  private final NameRuns runs;
  private final NameCues cues;

  /** Null where capitals tell. */
  private final @Nullable Strangers strangers;

  private final List<Sighting> sightings = new ArrayList<>();

  private NameScanner(NamedText text, Authority authority) {
    this.text = text;
    this.authority = authority;
    this.index = authority.names();
    this.matcher = new FormMatcher(text, authority);
    this.next = new FormMatcher(text, authority);
    this.runs = new NameRuns(text);
    this.cues = new NameCues(text);
    this.strangers = text.cased ? null : new Strangers(text, cues);
  }

  static List<Sighting> scan(NamedText text, Authority authority) {
    NameScanner scanner = new NameScanner(text, authority);
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
    return strangers == null
        ? runs.begins(token) ? run(token) : token + 1
        : caseless(token, matched, strangers);
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
  private int caseless(int token, boolean matched, Strangers strangers) {
    if (!matched) {
      int end = strangers.end(token);
      return end > token ? candidate(token, end) : token + 1;
    }
    int end = matcher.end();
    int surname = matcher.entry(Kind.SURNAME);
    int stranger =
        surname != 0 && !text.has(token, NameLexicon.GIVEN) && isSurnameOfRecord(end)
            ? token
            : strangers.end(token);
    if (surname != 0 && (stranger <= end || !text.has(token, NameLexicon.GIVEN))) {
      boolean ordinary = index.has(surname, NameIndex.ORDINARY);
      if (!ordinary || cues.mayBeName(token, end) || cues.nameByContext(token, end, true)) {
        add(token, end, Sort.PART, new Sighting.Hit(surname, Kind.SURNAME));
      }
      return end;
    }
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
        && next.match(token)
        && next.entry(Kind.SURNAME) != 0;
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
