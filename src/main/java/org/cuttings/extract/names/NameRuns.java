package org.cuttings.extract.names;

import java.util.Set;
import org.cuttings.extract.text.Shape;

/** Words with capitals that stand together, and where a name in them begins and ends. */
final class NameRuns {
  /** Tokens, or sentences, on either side among which a heading is compared with others. */
  private static final int FAR = 2_000;

  /** Second syllables of given names that are other words too. */
  private static final Set<String> SYLLABLES =
      Set.of(
          "won", "min", "un", "in", "sun", "sung", "young", "sang", "hung", "long", "song", "wan",
          "moon");

  /** Most letters of a syllable of a Korean or Chinese given name. */
  private static final int SYLLABLE = 5;

  private final NamedText text;

  NameRuns(NamedText text) {
    this.text = text;
  }

  /** Whether a run of capitals begins at {@code token}. */
  boolean begins(int token) {
    if (!text.capital(token) || isMonth(token) || isCall(token) || isLetter(token)) {
      return false;
    }
    if (!text.has(token, NameLexicon.FUNCTION)) {
      return true;
    }
    boolean name = text.has(token, NameLexicon.GIVEN | NameLexicon.ORDINARY);
    boolean initial = text.is(token, "a.") || text.is(token, "i.");
    return (name || initial) && continues(token + 1) && !text.is(token, "i")
        || name && !text.opens(token);
  }

  /** Parts of a month, and its first day. */
  private static final Set<String> PARTS =
      Set.of("first", "week", "weeks", "weekend", "half", "start", "beginning", "middle", "end");

  /**
   * "A. Arthur Lund", alone on its line, where another begins with "B." or the text goes on with
   * Arthur Lund: a letter of headings.
   */
  private boolean isLetter(int token) {
    String lower = text.tokens.lower(token);
    if (!text.tokens.startsSentence(token)
        || lower.length() != 2
        || lower.charAt(1) != '.'
        || !text.has(token + 1, NameLexicon.GIVEN)) {
      return false;
    }
    int end = token + 2;
    while (continues(end)) {
      end++;
    }
    return end > token + 2
        && text.opensAt(end)
        && !text.is(end - 1, ".")
        && (isNamedWithout(token)
            || opensSentence(token, (char) (lower.charAt(0) + 1) + ".")
            || opensSentence(token, (char) (lower.charAt(0) - 1) + "."));
  }

  /** Whether the text also has the name without the letter. */
  private boolean isNamedWithout(int letter) {
    int end = Math.min(text.size() - 1, letter + FAR);
    for (int i = Math.max(1, letter - FAR); i < end; i++) {
      if (i != letter + 1
          && text.is(i, text.tokens.lower(letter + 1))
          && text.is(i + 1, text.tokens.lower(letter + 2))
          && !text.is(i - 1, text.tokens.lower(letter))) {
        return true;
      }
    }
    return false;
  }

  private boolean opensSentence(int near, String word) {
    int sentence = text.tokens.sentence(near);
    int end = Math.min(text.tokens.sentenceCount(), sentence + FAR);
    for (int i = Math.max(0, sentence - FAR); i < end; i++) {
      if (text.is(text.tokens.firstOf(i), word)) {
        return true;
      }
    }
    return false;
  }

  /** What somebody is called up with at the head of a sentence. */
  private static final Set<String> OPENERS =
      Set.of("meet", "remember", "enter", "poor", "dear", "hello", "introducing");

  /** "In May Falk wrote", "the fourth of May": a month, whose name is also a given name. */
  private boolean isMonth(int token) {
    if (!text.has(token, NameLexicon.CALENDAR) || text.tokens.startsSentence(token)) {
      return false;
    }
    int before = token - 1;
    return text.tokens.shape(before) == Shape.NUMBER
        || text.is(before, "of") && isPart(before - 1)
        || text.is(before, "in")
        || text.is(before, "since")
        || text.is(before, "until")
        || text.is(before, "late")
        || text.is(before, "early")
        || text.is(before, "mid");
  }

  /** "Meet Olga Lund", "Remember Olga Lund?", "Poor Olga Lund." */
  private boolean isCall(int token) {
    return OPENERS.contains(text.tokens.lower(token))
        && text.opens(token)
        && (text.has(token + 1, NameLexicon.GIVEN) || continues(token + 1) && continues(token + 2));
  }

  /** "the fourth [of May]", "the last week [of May]" */
  private boolean isPart(int token) {
    if (token < 0) {
      return false;
    }
    String lower = text.tokens.lower(token);
    if (lower.equals("day") || lower.equals("days")) {
      // "the last day of May", not "the wedding day of April Lund"
      return text.is(token - 1, "last") || text.is(token - 1, "first");
    }
    return lower.endsWith("th")
        || lower.endsWith("second")
        || lower.endsWith("third")
        || PARTS.contains(lower);
  }

  private boolean continues(int token) {
    return text.capital(token)
        && !text.tokens.startsSentence(token)
        && !text.has(token, NameLexicon.FUNCTION | NameLexicon.CALENDAR);
  }

  /** Token after the run that begins at {@code first}. */
  int end(int first) {
    int end = first + 1;
    boolean headed = text.has(first, NameLexicon.ORGANISATION_HEAD | NameLexicon.PLACE_HEAD);
    boolean named = !text.title(first);
    while (end < text.size() && !text.tokens.startsSentence(end)) {
      if (text.capital(end)) {
        if (text.has(end, NameLexicon.FUNCTION) && !text.has(end, NameLexicon.GIVEN)
            || text.has(end, NameLexicon.CALENDAR) && !text.has(end, NameLexicon.GIVEN)) {
          break;
        }
        boolean head = text.has(end, NameLexicon.ORGANISATION_HEAD | NameLexicon.PLACE_HEAD);
        if (named && !head && text.title(end) && !endsName(end)) {
          break;
        }
        named |= !text.title(end);
        headed |= text.has(end, NameLexicon.ORGANISATION_HEAD | NameLexicon.PLACE_HEAD);
        end++;
        continue;
      }
      int next = text.afterNickname(end);
      if (next > end && !text.has(next, NameLexicon.FUNCTION)) {
        end = next;
        continue;
      }
      if (!headed
          && end == first + 1
          && isFollowing(end)
          && !text.has(first, NameLexicon.DEMONYM)) {
        return end + 1;
      }
      next = joint(end, first, headed);
      if (next == end) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  /** "campaign" of "Trump campaign": a body that is called by a surname. */
  private boolean isFollowing(int token) {
    return !text.opens(token - 1)
        && (text.is(token, "campaign")
            || text.is(token, "administration")
            || text.is(token, "transition")
            || text.is(token, "camp"))
        && !text.has(token - 1, NameLexicon.PLACE | NameLexicon.FUNCTION | NameLexicon.BODY_NOUN);
  }

  /** Whether a word that may be a title closes a name: "Stephen King". */
  private boolean endsName(int token) {
    return text.has(token - 1, NameLexicon.GIVEN)
        && !continues(token + 1)
        && !text.has(token - 1, NameLexicon.TITLE);
  }

  /** "Park Jae[-won]": a given name of two syllables, whose second is written small. */
  private boolean isSyllable(int hyphen, int first) {
    int next = hyphen + 1;
    int before = text.tokens.end(hyphen - 1) - text.tokens.start(hyphen - 1);
    int after = text.tokens.end(next) - text.tokens.start(next);
    return text.tokens.shape(next) == Shape.LOWER
        && !text.tokens.spaceBefore(next)
        && !text.has(next, NameLexicon.FUNCTION)
        && (text.tokens.strange(next)
            || SYLLABLES.contains(text.tokens.lower(next)) && text.tokens.strange(hyphen - 1))
        && !text.has(hyphen - 1, NameLexicon.DEMONYM | NameLexicon.PLACE)
        && after > 1
        && before > 1
        && before <= SYLLABLE
        && after <= SYLLABLE
        && (hyphen - first > 1 || text.tokens.strange(hyphen - 1) && continues(next + 1));
  }

  /** The capital that small words at {@code token} tie to the run; {@code token} if none do. */
  private int joint(int token, int first, boolean headed) {
    int next = token;
    if (text.is(token, "-")) {
      boolean tight = !text.tokens.spaceBefore(token) && token + 1 < text.size();
      if (tight && isSyllable(token, first)) {
        return token + 1;
      }
      return tight
              && !text.tokens.spaceBefore(token + 1)
              && text.capital(token + 1)
              && !text.has(token - 1, NameLexicon.DEMONYM | NameLexicon.PLACE)
              && !text.has(token + 1, NameLexicon.DEMONYM | NameLexicon.PLACE)
          ? token + 1
          : token;
    }
    if (text.is(token, "&")) {
      return continues(token + 1) ? token + 1 : token;
    }
    if (text.is(token, ",")) {
      return text.has(token + 1, NameLexicon.SUFFIX)
              && text.capital(token + 1)
              && !text.is(token + 1, "esq")
              && !text.is(token + 1, "esq.")
          ? token + 1
          : token;
    }
    while (next < text.size() && next < token + 3 && text.has(next, NameLexicon.PARTICLE)) {
      next++;
    }
    if (next > token && text.is(next, "-") && !text.tokens.spaceBefore(next)) {
      // "Nasser al-Hajri"
      next++;
    }
    if (next > token && continues(next)) {
      return next;
    }
    boolean head =
        text.has(token - 1, NameLexicon.ORGANISATION_HEAD | NameLexicon.PLACE_HEAD) && headed;
    if (head && (text.is(token, "of") || text.is(token, "for") || text.is(token, "on"))) {
      next = text.is(token + 1, "the") ? token + 2 : token + 1;
      if (continues(next) && (!text.has(next, NameLexicon.GIVEN) || text.is(token, "of"))) {
        return next;
      }
    }
    return token;
  }

  /** First token of the run that is neither title nor demonym nor what one may be. */
  int afterTitles(int first, int end) {
    boolean headed = false;
    for (int i = first; i < end; i++) {
      // The general of "Attorney General" heads no organisation.
      headed |= hasHead(i, i + 1) && !text.has(i, NameLexicon.TITLE);
    }
    if (headed && !givenWithin(first, end)) {
      return first;
    }
    int token = first;
    while (token < end && leads(token, end)) {
      token++;
    }
    return token;
  }

  private boolean leads(int token, int end) {
    if (text.is(token, "-") || text.is(token, "of") || text.is(token, "the")) {
      return true;
    }
    int lead =
        NameLexicon.TITLE
            | NameLexicon.DEMONYM
            | NameLexicon.DEMONYM_PLURAL
            | NameLexicon.PERSON_NOUN
            | NameLexicon.PEOPLE_NOUN;
    if (!text.has(token, lead) && !text.title(token)) {
      if (text.has(token, NameLexicon.TITLE_PART)
          && token + 2 < end
          && text.has(token + 1, NameLexicon.GIVEN)
          && !text.has(token, NameLexicon.GIVEN)) {
        // "Secretary of State Ann Moritz"
        return true;
      }
      // "Campaign Chairman Paul Manafort", "Then-candidate"
      return token + 1 < end
          && text.has(token, NameLexicon.BODY_NOUN | NameLexicon.FUNCTION)
          && !text.has(token, NameLexicon.GIVEN);
    }
    boolean given = text.has(token, NameLexicon.GIVEN) && !text.has(token, NameLexicon.HONORIFIC);
    return !given || !continues(token + 1) || text.has(token + 1, NameLexicon.GIVEN);
  }

  private boolean givenWithin(int first, int end) {
    for (int i = first; i < end - 1; i++) {
      if (text.has(i, NameLexicon.GIVEN) && !text.has(i, NameLexicon.PLACE)) {
        return true;
      }
    }
    return false;
  }

  /**
   * First token of the name behind a title in the middle of the run: "Energy Minister [Ann Roe]";
   * {@code first} where there is none.
   */
  int behindTitle(int first, int end) {
    for (int i = first + 1; i < end - 2; i++) {
      if (text.tokens.shape(i) != Shape.CAPITALISED && text.tokens.shape(i) != Shape.UPPER) {
        return first;
      }
      boolean title =
          text.has(i, NameLexicon.TITLE | NameLexicon.PERSON_NOUN)
              && !text.has(i, NameLexicon.GIVEN)
              && !text.tokens.lower(i).endsWith(".");
      boolean name =
          text.has(i + 1, NameLexicon.GIVEN)
              || text.tokens.strange(i + 1) && text.tokens.strange(end - 1);
      if (title && name && !hasHead(i + 1, end) && !text.has(i - 1, NameLexicon.GIVEN)) {
        return i + 1;
      }
    }
    return first;
  }

  /** Whether the run has a word such as "Committee" or "Street" at or after {@code first}. */
  boolean hasHead(int first, int end) {
    for (int i = first; i < end; i++) {
      if (text.has(i, NameLexicon.ORGANISATION_HEAD | NameLexicon.PLACE_HEAD)) {
        return true;
      }
    }
    return false;
  }

  /**
   * End of the longer name that a record's name at {@code first} begins: "Trump" of "Trump Hotel
   * Group"; 0 if it begins none.
   */
  int compoundEnd(int first, int end) {
    if (!text.capital(first) || end >= text.size() || !continues(end) || text.loud(first)) {
      return 0;
    }
    int stop = end(first);
    int last = 0;
    for (int i = end; i < stop; i++) {
      if (text.title(i) && !text.has(i, NameLexicon.ORGANISATION_HEAD)) {
        return last;
      }
      if (text.has(i, NameLexicon.ORGANISATION_HEAD | NameLexicon.PLACE_HEAD)) {
        last = headEnd(i, stop);
      }
    }
    return last;
  }

  /** The name goes on after its head only with "of" and the like: "Academy of Diplomacy". */
  private int headEnd(int head, int stop) {
    return head + 1 < stop && !text.capital(head + 1) ? stop : head + 1;
  }

  /** How much speaks for an organisation. */
  int organisation(int first, int end) {
    int points = 0;
    if (text.has(end - 1, NameLexicon.ORGANISATION_HEAD)
        || end - first == 2 && isFollowing(end - 1)) {
      points += 3;
    }
    for (int i = first; i < end - 1; i++) {
      if (text.has(i, NameLexicon.ORGANISATION_HEAD) && !text.capital(i + 1)) {
        points += 3;
      }
      if (text.is(i, "&")) {
        points += 2;
      }
    }
    if (end - first == 1 && text.tokens.shape(first) == Shape.UPPER && !text.loud(first)) {
      points += 2;
    }
    if (points > 0 && text.is(first - 1, "the")) {
      points++;
    }
    return points;
  }

  /** How much speaks for a place. */
  int place(int first, int end) {
    int points = 0;
    if (text.has(end - 1, NameLexicon.PLACE_HEAD)) {
      points += 3;
    }
    if (end - first == 1 && text.has(first, NameLexicon.PLACE)
        || end - first == 2
            && text.has(first, NameLexicon.PLACE_OPENER)
            && !text.has(first, NameLexicon.GIVEN)) {
      points += 2;
    }
    for (int i = first; i < end - 1; i++) {
      if (text.has(i, NameLexicon.PLACE_HEAD) && !text.capital(i + 1)) {
        points += 3;
      }
    }
    if (text.is(first - 1, "in") || text.is(first - 1, "at") || text.is(first - 1, "near")) {
      points++;
    }
    return points;
  }
}
