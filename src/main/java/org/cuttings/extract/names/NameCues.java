package org.cuttings.extract.names;

import java.util.Set;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Verbs;
import org.jspecify.annotations.Nullable;

/** What the words around a name tell of it. */
final class NameCues {
  /** Tokens between what somebody is and the comma before the name. */
  private static final int LONGEST_COMPLEMENT = 7;

  /** Verbs of what people do, and firms, papers and places do not. */
  private static final Set<String> PERSONAL =
      Set.of(
          "beg",
          "cry",
          "dial",
          "die",
          "dine",
          "drink",
          "drive",
          "eat",
          "fly",
          "grin",
          "hate",
          "hug",
          "kiss",
          "listen",
          "live",
          "love",
          "lunch",
          "marry",
          "nod",
          "phone",
          "ring",
          "scribble",
          "shrug",
          "sing",
          "sit",
          "sleep",
          "smile",
          "sneak",
          "stare",
          "telephone",
          "walk",
          "wave",
          "wear",
          "weep",
          "wonder");

  /** Tokens of a sentence that are looked at. */
  private static final int SENTENCE = 30;

  private final NamedText text;

  NameCues(NamedText text) {
    this.text = text;
  }

  /** First token of the title, the role and the determiner right before {@code first}. */
  int phraseFirst(int first) {
    int token = first;
    boolean role = false;
    while (token > 0 && first - token < 8 && !text.tokens.startsSentence(token)) {
      int before = token - 1;
      boolean title =
          text.has(before, NameLexicon.TITLE | NameLexicon.PERSON_NOUN)
              && text.tokens.tag(before) != Tag.VERB
              && !text.loud(before);
      boolean adjunct =
          role
              && (text.has(before, NameLexicon.DEMONYM | NameLexicon.BODY_NOUN)
                  || text.has(before, NameLexicon.TITLE_PART)
                  || text.is(before, "former")
                  || text.is(before, "then")
                  || text.is(before, "-"));
      if (!title && !adjunct || text.has(before, NameLexicon.SPEECH) && !title) {
        break;
      }
      role |= title;
      token = before;
    }
    if (role
        && token > 0
        && !text.tokens.startsSentence(token)
        && (text.is(token - 1, "the") || text.is(token - 1, "a") || text.is(token - 1, "an"))) {
      token--;
    }
    return role ? token : first;
  }

  /** How much speaks for a person. */
  int person(int first, int end, int phrase) {
    int points = 0;
    int length = end - first;
    if (first > 0 && !text.tokens.startsSentence(first)) {
      int before = first - 1;
      if (text.has(before, NameLexicon.HONORIFIC)) {
        points += text.is(before, "miss") ? 0 : 5;
      } else if (phrase < first && text.has(before, NameLexicon.TITLE)) {
        points += text.capital(before) || !text.cased ? 3 : 2;
      } else if (phrase < first) {
        points += 3;
      } else if (text.has(before, NameLexicon.SPEECH)) {
        points += 1;
      } else if (length > 1 && text.is(before, ",") && text.cased) {
        points += headBefore(text, before, end) < 0 ? 0 : 3;
      }
      if (length > 1 && phrase == first && (text.is(before, "the") || text.is(before, "a"))) {
        points -= 2;
      }
    }
    points += within(first, end) + after(end, length);
    return points;
  }

  /** Whether words say that the name from {@code first} to {@code end} is somebody's. */
  boolean isSomebody(int first, int end) {
    int before = text.opens(first) ? -1 : first - 1;
    boolean named =
        (text.is(before, "named") || text.is(before, "called"))
            && text.has(before - 1, NameLexicon.PERSON_NOUN);
    boolean apposed =
        text.is(before, ",")
            && text.has(before - 1, NameLexicon.PERSON_NOUN | NameLexicon.DEMONYM)
            && !text.has(before - 1, NameLexicon.DEMONYM_PLURAL);
    boolean predicate =
        (text.is(before, "was") || text.is(before, "is"))
            && text.has(before - 1, NameLexicon.PERSON_NOUN);
    boolean headed =
        text.is(first - 1, ":")
            && text.opensAt(end)
            && text.has(first - 2, NameLexicon.PERSON_NOUN);
    boolean who = text.is(end, "who") || text.is(end, ",") && text.is(end + 1, "who");
    return named || apposed || predicate || headed || who || isMet(before) || acts(end);
  }

  /** "rang [Ann Roe]" */
  private boolean isMet(int verb) {
    return verb >= 0 && text.verb(verb) && PERSONAL.contains(Verbs.lemma(text.tokens, verb));
  }

  private boolean acts(int end) {
    int next = behindAdverbs(end);
    return !text.opensAt(next)
        && text.verb(next)
        && (PERSONAL.contains(Verbs.lemma(text.tokens, next))
            || text.has(next, NameLexicon.SPEECH) && isOfSomebody(next));
  }

  private int behindAdverbs(int end) {
    int next = end;
    while (!text.opensAt(next) && text.tokens.tag(next) == Tag.ADV) {
      next++;
    }
    return next;
  }

  /** Whether the sentence goes on with "he" or "her". */
  private boolean isOfSomebody(int from) {
    for (int i = from; i < from + SENTENCE && !text.opensAt(i); i++) {
      if (text.is(i, "he")
          || text.is(i, "she")
          || text.is(i, "his")
          || text.is(i, "her")
          || text.is(i, "him")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name ending before {@code end} does what people, and bodies too, do. */
  boolean speaks(int first, int end) {
    int before = text.opens(first) ? -1 : first - 1;
    int next = behindAdverbs(end);
    return text.has(before, NameLexicon.SPEECH) || speaks(next) && text.verb(next);
  }

  /** Whether it stands where a place or a thing stands. */
  boolean lies(int first, int end) {
    int before = text.opens(first) ? -1 : first - 1;
    return text.is(before, "in")
        || text.is(before, "at")
        || text.is(before, "near")
        || text.is(before, "from")
        || text.is(before, "on")
        || text.is(before, "into")
        || text.is(before, "the")
        || text.is(end, "which")
        || text.is(end, ",") && (text.is(end + 1, "which") || text.is(end + 1, "whose"))
        || !text.opensAt(end) && text.tokens.tag(end) == Tag.NOUN
        || text.verb(end) && Part.isThing(text, end);
  }

  private int within(int first, int end) {
    int points = 0;
    int length = end - first;
    boolean given = text.has(first, NameLexicon.GIVEN);
    if (length > 1 && length <= 6) {
      if (given) {
        points += text.has(first, NameLexicon.PLACE | NameLexicon.FUNCTION) ? 1 : 3;
      }
      if (!given && !text.cased) {
        // Words that are in no list, side by side.
        points++;
      }
      if (isInitial(first)) {
        points += 2;
      }
      for (int i = first + 1; i < end - 1; i++) {
        points += isInitial(i) ? 2 : 0;
        boolean particle = text.has(i, NameLexicon.PARTICLE) && !text.capital(i);
        points += particle && !text.is(i + 1, "-") ? 1 : 0;
      }
      if (text.has(end - 1, NameLexicon.SUFFIX) && (given || length == 2)) {
        points += 3;
      }
      if (!given && text.has(first, NameLexicon.PLACE_OPENER)) {
        points -= 3;
      }
      if (text.has(end - 1, NameLexicon.PERSON_NOUN | NameLexicon.PEOPLE_NOUN)
          && !text.has(end - 1, NameLexicon.ORDINARY | NameLexicon.GIVEN)) {
        points -= 3;
      }
      if (isInitial(first) && text.is(first + 1, "-")) {
        // "R-Texas"
        points -= 5;
      }
    } else if (given && !text.has(first, NameLexicon.PLACE | NameLexicon.FUNCTION)) {
      points += 1;
    }
    for (int i = first; i < end; i++) {
      if (text.has(i, NameLexicon.PLACE) && (i == end - 1 || length == 1)) {
        points -= 2;
      }
      if (text.has(i, NameLexicon.DEMONYM | NameLexicon.CALENDAR | NameLexicon.ORGANISATION)) {
        points -= 2;
      }
    }
    return points;
  }

  private int after(int end, int length) {
    if (end >= text.size() || text.tokens.startsSentence(end)) {
      return 0;
    }
    int points = 0;
    if (text.has(end, NameLexicon.SPEECH)) {
      points += 1;
    } else if (text.is(end, "who") || text.is(end, ",") && text.is(end + 1, "who")) {
      points += 2;
    } else if (text.is(end, ",") && length > 1) {
      points += apposition(end + 1);
    } else if (text.is(end, "(")
        && end + 1 < text.size()
        && (text.is(end + 1, "born") || text.is(end + 1, "r") || text.is(end + 1, "d"))) {
      points += 2;
    }
    return points;
  }

  /**
   * The noun of "the vice consul, …," and "his deputy for science, …." before the comma at {@code
   * comma} that opens an apposition up to {@code end}; -1 if none is there.
   */
  static int headBefore(NamedText text, int comma, int end) {
    boolean closed =
        end >= text.size()
            || text.tokens.startsSentence(end)
            || text.tokens.tag(end) == Tag.PUNCT
            || text.tokens.tag(end) == Tag.ADP
            || text.is(end, "who");
    if (!closed || comma < 1 || !text.is(comma, ",") || text.tokens.startsSentence(comma + 1)) {
      return -1;
    }
    for (int i = comma - 1; i >= Math.max(1, comma - LONGEST_COMPLEMENT); i--) {
      boolean apart =
          text.tokens.startsSentence(i + 1)
              || text.is(i, ",")
              || text.verb(i)
              || text.has(i, NameLexicon.CALENDAR)
              || text.tokens.shape(i) == Shape.NUMBER
              || text.capital(i) && text.has(i, NameLexicon.GIVEN) && !isWhere(text, i);
      if (apart) {
        return -1;
      }
      if (text.has(i, NameLexicon.PERSON_NOUN | NameLexicon.TITLE | NameLexicon.KIN)
          && text.tokens.shape(i) == Shape.LOWER
          && text.tokens.tag(i) == Tag.NOUN
          && !text.possessive(i + 1)) {
        return isComplement(text, i) ? -1 : i;
      }
    }
    return -1;
  }

  /** "in [San] Francisco", "in San [Antonio]" */
  private static boolean isWhere(NamedText text, int token) {
    int place = text.has(token - 1, NameLexicon.PLACE_OPENER) ? token - 1 : token;
    return text.is(place - 1, "in") || text.is(place - 1, "at");
  }

  /** "the wife of the [mayor], Ann Roe": of whom the name is, the words do not tell. */
  private static boolean isComplement(NamedText text, int head) {
    for (int i = head - 1; i > Math.max(0, head - 4) && !text.verb(i); i--) {
      boolean joins = text.is(i, "of") || text.is(i, "to") || text.is(i, "for");
      int people = NameLexicon.PERSON_NOUN | NameLexicon.TITLE | NameLexicon.KIN;
      if (joins && text.has(i - 1, people | NameLexicon.PEOPLE_NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** "…, a Georgian businessman", "…, 45,", "…, director of". */
  private int apposition(int from) {
    if (from >= text.size()) {
      return 0;
    }
    if (text.tokens.shape(from) == Shape.NUMBER
        && text.tokens.end(from) - text.tokens.start(from) == 2
        && text.is(from + 1, ",")) {
      return 3;
    }
    for (int i = from; i < Math.min(from + 8, text.size()); i++) {
      if (text.tokens.shape(i) == Shape.NUMBER && text.is(i + 2, "year-old")) {
        return 3;
      }
      if (text.tokens.startsSentence(i) || text.is(i, ",") || text.is(i, "and")) {
        return 0;
      }
      if (text.has(i, NameLexicon.PERSON_NOUN | NameLexicon.TITLE | NameLexicon.KIN)
          && !text.possessive(i + 1)) {
        return 3;
      }
    }
    return 0;
  }

  private boolean isInitial(int token) {
    int length = text.tokens.end(token) - text.tokens.start(token);
    return text.capital(token)
        && (length == 1
            || length <= 5
                && length % 2 == 0
                && text.tokens.lower(token).endsWith(".")
                && text.tokens.lower(token).charAt(1) == '.');
  }

  /** {@code m} or {@code f} where a title or noun before the name tells. */
  @Nullable String gender(int phrase, int first) {
    for (int i = phrase; i < first; i++) {
      if (text.has(i, NameLexicon.MALE_NOUN) || text.is(i, "mr.") || text.is(i, "mr")) {
        return "m";
      }
      if (text.has(i, NameLexicon.FEMALE_NOUN)
          || text.is(i, "ms.")
          || text.is(i, "ms")
          || text.is(i, "mrs.")
          || text.is(i, "mrs")
          || text.is(i, "miss")) {
        return "f";
      }
    }
    return null;
  }

  /** Whether a verb of speech or the like stands at {@code token}. */
  boolean speaks(int token) {
    return token < text.size()
        && !text.tokens.startsSentence(token)
        && text.has(token, NameLexicon.SPEECH);
  }

  /** Whether nothing forbids that a word is a name, in a text without capitals. */
  boolean mayBeName(int first, int end) {
    if (first == 0) {
      return false;
    }
    Tag before = text.tokens.tag(first - 1);
    boolean adjective = before == Tag.ADJ && !text.has(first - 1, NameLexicon.DEMONYM);
    boolean number = before == Tag.NUM || text.tokens.shape(first - 1) == Shape.NUMBER;
    return before != Tag.DET
        && !adjective
        && !number
        && !text.possessive(first - 1)
        && !text.has(first - 1, NameLexicon.PLACE)
        && !(end < text.size() && text.tokens.shape(end) == Shape.NUMBER)
        && text.tokens.tag(first) != Tag.VERB;
  }

  /** Whether words that may be ordinary ones are a name, in a text without capitals. */
  boolean nameByContext(int first, int end, boolean person) {
    boolean before = first > 0;
    if (before
        && (text.is(first - 1, "a")
            || text.is(first - 1, "an")
            || text.is(first - 1, "the")
            || text.is(first - 1, "this")
            || text.is(first - 1, "that")
            || text.is(first - 1, "each")
            || text.is(first - 1, "one")
            || text.is(first - 1, "first")
            || text.is(first - 1, "s")
            || text.is(first - 1, "of") && !person)) {
      return false;
    }
    if (before && text.has(first - 1, NameLexicon.TITLE | NameLexicon.HONORIFIC)) {
      return person;
    }
    if (speaks(end)) {
      return true;
    }
    if (!person) {
      return before
          && (text.is(first - 1, "told") || text.is(first - 1, "to"))
          && text.is(end, "that");
    }
    boolean next =
        end < text.size()
            && (text.possessive(end)
                || text.is(end, "who")
                || text.is(end, "was")
                || text.is(end, "had")
                || text.is(end, "did")
                || text.is(end, "has")
                || text.is(end, "and") && before && text.is(first - 1, "between"));
    boolean governed =
        before
            && (text.is(first - 1, "with")
                || text.has(first - 1, NameLexicon.SPEECH)
                || text.is(first - 1, "between")
                || text.is(first - 1, "that"));
    return next || governed;
  }
}
