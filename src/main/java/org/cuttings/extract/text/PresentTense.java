package org.cuttings.extract.text;

import java.util.Set;

/**
 * Finds the verbs of text told in the present, and of short sentences, which the tagger takes for
 * nouns and participles: it has learned from text told in the past. "Ann Roe [answers], and the two
 * [talk]"; "On May 3 the mayor [called]."
 */
final class PresentTense {
  /** Verbs that the texts of which the tagger learned have mostly as nouns, or not at all. */
  private static final Set<String> RARE = Set.copyOf(Verbs.lines("rare-verbs.txt"));

  private static final Set<String> SINGULAR = Set.of("he", "she", "who");
  private static final Set<String> PLURAL = Set.of("they", "we", "i", "you");
  private static final Set<String> BE_OR_HAVE = Set.of("is", "has", "does", "s");

  /** Words between a subject and its verb. */
  private static final Set<String> BETWEEN =
      Set.of("also", "then", "later", "again", "never", "often", "soon", "only", "even", "still");

  private static final long CAN_BE_BASE = TagFeatures.bit(Penn.VB) | TagFeatures.bit(Penn.VBP);

  private final Tokens tokens;
  private final Penn[] tags;
  private final TagModel model = TagModel.standard();

  private PresentTense(Tokens tokens, Penn[] tags) {
    this.tokens = tokens;
    this.tags = tags;
  }

  /** Changes {@code tags} in place. */
  static void find(Tokens tokens, Penn[] tags) {
    PresentTense found = new PresentTense(tokens, tags);
    for (int i = 1; i < tags.length; i++) {
      if (!tokens.startsSentence(i) && tokens.shape(i) == Shape.LOWER) {
        found.look(i);
      }
    }
  }

  private void look(int token) {
    Penn tag = tags[token];
    if (tag == Penn.VBN) {
      if (isLonePast(token)) {
        tags[token] = Penn.VBD;
      }
      return;
    }
    if (tag != Penn.NNS && tag != Penn.NN && tag != Penn.RB && tag != Penn.JJ && tag != Penn.IN) {
      return;
    }
    int subject = token - 1;
    while (subject > 0 && BETWEEN.contains(tokens.lower(subject))) {
      subject--;
    }
    if (tokens.sentence(subject) != tokens.sentence(token) || followsPreposition(subject)) {
      return;
    }
    String word = tokens.lower(token);
    if (word.endsWith("s") && !word.endsWith("ss") && isVerb(Verbs.lemma(word, Penn.VBZ))) {
      if (hasSingularSubject(subject, token) || isJoinedVerb(token)) {
        tags[token] = Penn.VBZ;
        keepName(token + 1);
      }
    } else if (tag == Penn.NN && isVerb(word) && hasPluralSubject(subject, token)) {
      tags[token] = Penn.VBP;
    }
  }

  /** "he declines but [telephones] Ann Roe": a verb joined to another that has an object. */
  private boolean isJoinedVerb(int token) {
    boolean joined = tags[token - 1] == Penn.CC || tokens.is(token - 1, "then");
    int object = token + 1;
    return joined
        && tokens.casing() == Casing.MIXED
        && object < tags.length
        && !tokens.startsSentence(object)
        && (tags[object] == Penn.PRP || tags[object] == Penn.NNP && isName(object));
  }

  private boolean isVerb(String base) {
    if (RARE.contains(base) || base.endsWith("ise") || base.endsWith("ize")) {
      return true;
    }
    int entry = model.entry(base);
    return entry >= 0 && (model.small(entry) & CAN_BE_BASE) != 0;
  }

  private boolean hasSingularSubject(int subject, int token) {
    if (SINGULAR.contains(tokens.lower(subject))) {
      return true;
    }
    if (tokens.casing() != Casing.MIXED || !isName(subject)) {
      return verbless(token) && isHead(subject) && tags[subject] != Penn.NNS;
    }
    boolean the = hasArticle(subject);
    return !the && isObject(token + 1) || verbless(token);
  }

  /** "they talk", "the two talk", "Ann and Ben talk". */
  private boolean hasPluralSubject(int subject, int token) {
    if (PLURAL.contains(tokens.lower(subject))) {
      return verbless(token);
    }
    boolean two = tags[subject] == Penn.CD && tokens.is(subject - 1, "the");
    return (two || isName(subject) && isJoined(subject)) && verbless(token);
  }

  private boolean isName(int token) {
    return switch (tokens.shape(token)) {
      case CAPITALISED, UPPER, MIXED ->
          tags[token] == Penn.NNP
              || model.entry(tokens.lower(token)) < 0
              || tags[token] == Penn.NN && !tokens.startsSentence(token);
      default -> false;
    };
  }

  /** Whether the word ends a phrase that can do something: "the ambassador", "somebody". */
  private boolean isHead(int token) {
    return tokens.casing() == Casing.MIXED && tags[token] == Penn.NN && hasArticle(token);
  }

  /** "after several email and Skype [exchanges]": a phrase with a preposition acts in nothing. */
  private boolean followsPreposition(int noun) {
    int first = noun;
    while (first > 0
        && (tags[first].isNoun() || tags[first] == Penn.JJ || tags[first] == Penn.CC)) {
      first--;
    }
    return first < noun
        && (tags[first] == Penn.IN || tags[first] == Penn.TO)
        && tokens.sentence(first) == tokens.sentence(noun);
  }

  private boolean hasArticle(int noun) {
    int first = noun - 1;
    while (first > 0 && (tags[first].isNoun() || tags[first] == Penn.JJ) && noun - first < 6) {
      first--;
    }
    return first >= 0 && tags[first] == Penn.DT && tokens.sentence(first) == tokens.sentence(noun);
  }

  private boolean isJoined(int name) {
    int first = name - 1;
    while (first > 0 && tags[first].isNoun() && name - first < 6) {
      first--;
    }
    return first > 0 && tokens.is(first, "and");
  }

  /** Whether an object, or what is said, begins at {@code token}. */
  private boolean isObject(int token) {
    if (token >= tags.length || tokens.startsSentence(token)) {
      return false;
    }
    return switch (tags[token]) {
      case DT, PRP, PRP_POSSESSIVE, NNP, CD -> true;
      default -> tokens.is(token, "that") || tokens.is(token, "whether");
    };
  }

  /** Whether no other verb of the sentence could be its main one. */
  private boolean verbless(int token) {
    int sentence = tokens.sentence(token);
    for (int i = token - 1; i >= tokens.firstOf(sentence) && tags[i] != Penn.PUNCT; i--) {
      if (isFinite(i)) {
        return false;
      }
    }
    int end = tokens.endOf(sentence);
    for (int i = token + 1; i < end && !isBorder(i); i++) {
      if (isFinite(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBorder(int token) {
    return tags[token] == Penn.PUNCT || tokens.is(token, "that") || tokens.is(token, "and");
  }

  private boolean isFinite(int token) {
    return switch (tags[token]) {
      case VBD, VBZ, VBP, MD -> true;
      default -> tags[token] != Penn.POS && BE_OR_HAVE.contains(tokens.lower(token));
    };
  }

  /**
   * "the mayor [called].", "Roe [called] to complain": a past tense, where no other verb stands.
   */
  private boolean isLonePast(int token) {
    int after = token + 1;
    boolean ends = after == tags.length || tokens.startsSentence(after) || tokens.is(after, ".");
    boolean name =
        switch (tags[token - 1]) {
          case PRP, NNP, NNPS -> true;
          default -> false;
        };
    boolean subject = name || tags[token - 1] == Penn.NN && hasArticle(token - 1);
    return (ends ? subject : name && tags[after] == Penn.TO)
        && tokens.casing() == Casing.MIXED
        && Verbs.mayBePast(tokens.lower(token))
        && verbless(token);
  }

  /** "telephones [Hope] Roe": a word with a capital beside a name is no verb. */
  private void keepName(int token) {
    if (token + 1 < tags.length
        && tags[token].isVerb()
        && tokens.shape(token) != Shape.LOWER
        && isName(token + 1)) {
      tags[token] = Penn.NNP;
    }
  }
}
