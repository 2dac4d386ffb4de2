package org.cuttings.extract.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Verbs;

/**
 * Finds the names of people without a record in a text without capitals: by given names, by what
 * stands before them, and by words that are in no list.
 */
final class Strangers {
  private static final int LONGEST_GIVEN = 3;
  private static final int LONGEST_PARTICLES = 2;

  /** Endings of words that are made from others: "shipbuilders", "haggling", "doglike". */
  private static final List<String> MADE =
      List.of("ing", "ed", "ly", "ness", "ers", "ments", "tion", "tions", "less", "like", "able");

  private final NamedText text;
  private final NameCues cues;

  /** Surnames that came with a given name. */
  private final Set<String> introduced = new HashSet<>();

  /** Those among them whose given names are of the list, with these. */
  private final Map<String, Set<String>> surnames = new HashMap<>();

  /** Pairs of words of no list that the text has twice or more. */
  private final Set<String> repeated = new HashSet<>();

  /**
   * By word that the text has twice or more, and no list has, the only one that it stands behind.
   */
  private final Map<String, String> behind = new HashMap<>();

  Strangers(NamedText text, NameCues cues) {
    this.text = text;
    this.cues = cues;
    pair();
    introduce();
  }

  /** "lyle salcedo", where the text tells of Gordon Lyle and of Rudy Salcedo. */
  private boolean isSurnameBeforeAnother(int token) {
    String word = text.tokens.lower(token);
    if (!surnames.containsKey(word) || token + 1 >= text.size()) {
      return false;
    }
    Set<String> given = surnames.getOrDefault(text.tokens.lower(token + 1), Set.of());
    return given.stream().anyMatch(name -> !name.equals(word)) && !isRepeated(token);
  }

  private boolean isRepeated(int token) {
    return token + 1 < text.size()
        && repeated.contains(text.tokens.lower(token) + " " + text.tokens.lower(token + 1));
  }

  /** The surname of the name that ends before {@code end}. */
  private String surname(int end) {
    boolean suffix = end > 1 && text.has(end - 1, NameLexicon.SUFFIX);
    return text.tokens.lower(suffix ? end - 2 : end - 1);
  }

  /** Takes note of words that no list has and that always stand behind the same word. */
  private void pair() {
    Set<String> twice = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    for (int token = 1; token < text.size(); token++) {
      String word = text.tokens.lower(token);
      String before = text.tokens.lower(token - 1);
      if (text.tokens.strange(token) && text.tokens.strange(token - 1)) {
        String pair = before + " " + word;
        if (!pairs.add(pair)) {
          repeated.add(pair);
        }
      }
      if (text.tokens.strange(token) && behind.putIfAbsent(word, before) != null) {
        twice.add(word);
        behind.merge(word, before, (one, other) -> one.equals(other) ? one : "");
      }
    }
    behind.keySet().retainAll(twice);
  }

  /** Looks for surnames that come with a given name. */
  private void introduce() {
    for (int token = 0; token < text.size(); token++) {
      int end = nameWithGiven(token);
      if (end > token) {
        surnames
            .computeIfAbsent(surname(end), one -> new HashSet<>(2))
            .add(text.tokens.lower(token));
      }
    }
    introduced.addAll(surnames.keySet());
    for (int token = 0; token < text.size(); token++) {
      int end = fullName(token);
      if (end == token && isAddressed(token) && isSurname(token)) {
        end++;
      }
      if (end > token) {
        introduced.add(surname(end));
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
    int named = nameWithGiven(token);
    return named > token ? named : unknownName(token);
  }

  /** The same for a given name of the list, or several, and a surname. */
  private int nameWithGiven(int token) {
    int end = token;
    while (end < token + LONGEST_GIVEN
        && isGiven(end)
        && !(end == token && isSurnameBeforeAnother(token))
        && (end == token || text.joined(end - 1) && !isSaidTwice(end - 1))) {
      end++;
    }
    if (end > token + 1 && isSaidTwice(end - 1)) {
      // The head of a list, "gordon lyle", and the text below it.
      return end;
    }
    if (end == token) {
      return token;
    }
    int particles = end;
    while (particles < end + LONGEST_PARTICLES
        && text.has(particles, NameLexicon.PARTICLE)
        && text.joined(particles - 1)) {
      particles++;
    }
    if (particles > end && text.joined(particles - 1) && isStrange(particles)) {
      return withSuffix(particles + 1);
    }
    if (end > token + 1 && !isSurnameBehind(end)) {
      end--;
    }
    return text.joined(end - 1) && isSurnameBehind(end) ? withSuffix(end + 1) : token;
  }

  /** "everard corbin [jr]", "conor delahunty [byrne]" where all of them are called so */
  private int withSuffix(int end) {
    if (!text.opensAt(end)
        && isStrange(end)
        && text.joined(end - 1)
        && text.tokens.lower(end - 1).equals(behind.get(text.tokens.lower(end)))) {
      return end + 1;
    }
    boolean suffix =
        text.is(end, "jr") || text.is(end, "sr") || text.is(end, "ii") || text.is(end, "iii");
    return suffix && text.joined(end - 1) ? end + 1 : end;
  }

  /**
   * The same for two words of no list: neither is the surname of somebody else, unless the text has
   * both together again.
   */
  private int unknownName(int token) {
    boolean listed = text.has(token, NameLexicon.GIVEN);
    boolean other =
        !listed
            && token + 1 < text.size()
            && surnames.containsKey(text.tokens.lower(token + 1))
            && !isRepeated(token);
    if (other || surnames.containsKey(text.tokens.lower(token)) || isSaidTwice(token)) {
      return token;
    }
    boolean given =
        isUnknown(token) || listed && !text.has(token, NameLexicon.FUNCTION | NameLexicon.CALENDAR);
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
        (text.has(token, NameLexicon.GIVEN) || isUnknown(token) && isStrange(last))
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

  /** Whether the word at {@code token} is in no list, and nobody's surname so far. */
  private boolean isUnknown(int token) {
    return isStrange(token)
        && !text.verb(token)
        && !Verbs.isIrregular(text.tokens.lower(token))
        && !surnames.containsKey(text.tokens.lower(token));
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
  int end(int token) {
    int end = fullName(token);
    if (end > token) {
      return end;
    }
    if (introduced.contains(text.tokens.lower(token))
        && (isSurname(token) || isProper(token) || isAlone(token))
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

  /** "emailed [strand] on Friday": a noun without an article, an adjective or another noun. */
  private boolean isAlone(int token) {
    Tag before = token == 0 ? Tag.PUNCT : text.tokens.tag(token - 1);
    Tag next = text.opensAt(token + 1) ? Tag.PUNCT : text.tokens.tag(token + 1);
    return text.tokens.penn(token) == Penn.NN
        && isPlain(token)
        && before != Tag.NOUN
        && next != Tag.NOUN
        && next != Tag.PROPN;
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
}
