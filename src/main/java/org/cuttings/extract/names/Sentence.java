package org.cuttings.extract.names;

import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/** What the order of words in a sentence tells of the part that a noun phrase takes in it. */
final class Sentence {
  /** Part of a noun phrase in its clause. */
  enum Part {
    SUBJECT,
    OBJECT,
    /** After a preposition. */
    OBLIQUE,
    POSSESSOR,
    OTHER
  }

  private static final int REACH = 18;

  private final NamedText text;

  Sentence(NamedText text) {
    this.text = text;
  }

  private Tag tag(int token) {
    return text.tokens.tag(token);
  }

  /**
   * The part of the phrase from {@code first} to before {@code end}.
   *
   * @param joined part of the phrase that "and" or a comma joins it to; null if none
   */
  Part part(int first, int end, boolean possessive, @Nullable Part joined) {
    if (possessive) {
      return Part.POSSESSOR;
    }
    int before = first - 1;
    if (first == 0 || text.tokens.startsSentence(first)) {
      return Part.SUBJECT;
    }
    boolean source =
        text.is(before, "to")
            && text.is(before - 1, "according")
            && text.tokens.startsSentence(before - 1);
    if (source && text.is(end, ",") && (text.is(end + 1, "he") || text.is(end + 1, "she"))) {
      return Part.SUBJECT;
    }
    if (text.is(before, ",") && text.is(end, ",") && isFinite(end + 1)) {
      // "The secretary of state, [Ann Roe], receives him."
      return Part.SUBJECT;
    }
    while (before > 0
        && !text.tokens.startsSentence(before)
        && (text.tokens.shape(before) == Shape.OPENING_MARK || tag(before) == Tag.ADV)) {
      before--;
    }
    if ((tag(before) == Tag.CCONJ || text.is(before, ",")) && joined != null && !verbFollows(end)) {
      return joined;
    }
    if (verbFollows(end)) {
      return tag(before) == Tag.ADP && !isConjunction(before) ? Part.OBLIQUE : Part.SUBJECT;
    }
    return switch (tag(before)) {
      case VERB -> Part.OBJECT;
      case AUX -> Part.OTHER;
      case ADP, PART -> Part.OBLIQUE;
      case SCONJ, CCONJ, ADV, PRON -> Part.SUBJECT;
      default -> Part.OTHER;
    };
  }

  private boolean isFinite(int token) {
    if (token >= text.size() || text.tokens.startsSentence(token)) {
      return false;
    }
    Penn penn = text.tokens.penn(token);
    return penn == Penn.VBD || penn == Penn.VBZ || penn == Penn.MD;
  }

  /** "after Trump won" against "with Trump was": words that are both have a subject after them. */
  private boolean isConjunction(int token) {
    return text.is(token, "after")
        || text.is(token, "before")
        || text.is(token, "since")
        || text.is(token, "until")
        || text.is(token, "than")
        || text.is(token, "as");
  }

  /** Whether a verb stands right after the phrase, adverbs and an apposition left out. */
  boolean verbFollows(int end) {
    int token = end;
    if (text.is(token, ",") || text.is(token, "(")) {
      String close = text.is(token, ",") ? "," : ")";
      int stop = Math.min(token + REACH, text.size());
      int at = token + 1;
      while (at < stop && !text.is(at, close) && !text.tokens.startsSentence(at)) {
        at++;
      }
      if (at >= stop || !text.is(at, close)) {
        return false;
      }
      token = at + 1;
    }
    while (token < text.size() && tag(token) == Tag.ADV && !text.tokens.startsSentence(token)) {
      token++;
    }
    return text.verb(token);
  }

  /**
   * Where the words stand that act in the verb that governs {@code pronoun}: the last token of the
   * noun phrase before the verb; -1 for the subject of the clause before, -2 for nobody known.
   */
  int actor(int pronoun, int[] phraseEnds) {
    int token = pronoun - 1;
    int stop = Math.max(0, pronoun - REACH);
    boolean verb = false;
    while (token >= stop) {
      if (phraseEnds[token] != 0 && verb) {
        return token;
      }
      if (verb && text.is(token, "who") && token > 0 && !text.tokens.startsSentence(token)) {
        // "to Ann, [who] told him": Ann
        int before = text.is(token - 1, ",") ? token - 2 : token - 1;
        return before >= 0 && phraseEnds[before] != 0 ? before : -2;
      }
      if (text.tokens.startsSentence(token)) {
        return verb && tag(token) != Tag.VERB ? -2 : -1;
      }
      switch (tag(token)) {
        case VERB, AUX -> verb = true;
        case CCONJ -> {
          if (verb) {
            return -1;
          }
        }
        case SCONJ -> {
          if (verb) {
            return -1;
          }
        }
        case PUNCT -> {
          if (verb && !text.is(token, "-")) {
            return -1;
          }
        }
        default -> {}
      }
      token--;
    }
    return -2;
  }
}
