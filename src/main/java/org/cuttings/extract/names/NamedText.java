package org.cuttings.extract.names;

import java.util.Map;
import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;

/** The tokens of a stretch with what is known of their words, and what their capitals tell. */
final class NamedText {
  private static final int LONGEST_DATELINE = 8;

  final Tokens tokens;
  final boolean cased;
  private final Word[] words;

  /** Sentences in which capitals tell nothing: headlines, and headings in capitals. */
  private final boolean[] loud;

  NamedText(Tokens tokens, Map<String, Word> known, Authority authority) {
    this.tokens = tokens;
    this.cased = tokens.casing() == Casing.MIXED;
    this.words = new Word[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      String lower = tokens.lower(i);
      Word word = known.get(lower);
      if (word == null) {
        word = authority.word(lower);
        known.put(lower, word);
      }
      words[i] = word;
    }
    this.loud = new boolean[tokens.size() == 0 ? 0 : tokens.sentenceCount()];
    if (cased) {
      for (int i = 0; i < loud.length; i++) {
        loud[i] = isLoud(tokens.firstOf(i), tokens.endOf(i));
      }
    }
  }

  private boolean isLoud(int first, int end) {
    int capitals = 0;
    int plain = 0;
    int shouted = 0;
    for (int i = first; i < end; i++) {
      Shape shape = tokens.shape(i);
      if (tokens.end(i) - tokens.start(i) < 4) {
        continue;
      }
      switch (shape) {
        case UPPER -> {
          shouted++;
          capitals++;
        }
        case CAPITALISED, MIXED -> capitals++;
        case LOWER -> plain++;
        default -> {}
      }
    }
    int words = capitals + plain;
    boolean ends = tokens.is(end - 1, ".") || tokens.is(end - 1, "!");
    return words >= 3
        && (shouted >= 0.7 * words || capitals >= 0.75 * words && !ends && words >= 4);
  }

  int size() {
    return words.length;
  }

  Word word(int token) {
    return words[token];
  }

  boolean has(int token, int flag) {
    return token >= 0 && token < words.length && words[token].is(flag);
  }

  boolean is(int token, String word) {
    return tokens.is(token, word);
  }

  /** Whether the token is a word with a capital. */
  boolean capital(int token) {
    if (token < 0 || token >= words.length) {
      return false;
    }
    return switch (tokens.shape(token)) {
      case CAPITALISED, UPPER, MIXED -> true;
      default -> false;
    };
  }

  boolean loud(int token) {
    return loud[tokens.sentence(token)];
  }

  /** Whether a capital at {@code token} tells nothing, since it opens a sentence or a quotation. */
  boolean opens(int token) {
    if (tokens.startsSentence(token)) {
      return true;
    }
    return switch (tokens.shape(token - 1)) {
      case OPENING_MARK -> true;
      case PUNCTUATION ->
          is(token - 1, ":")
              || is(token - 1, "•")
              || tokens.startsSentence(token - 1)
              || token >= 2 && tokens.startsSentence(token - 2) && isNumbering(token - 2);
      default -> false;
    };
  }

  /** Whether the text ends, or another sentence begins, at {@code token}. */
  boolean opensAt(int token) {
    return token >= words.length || tokens.startsSentence(token);
  }

  /**
   * Whether the words up to {@code end} open a report with where it was written: "LYON — ", "LYON
   * (Agency) — ", "LYON, France — ".
   */
  boolean isDateline(int first, int end) {
    if (!tokens.startsSentence(first) || tokens.shape(first) != Shape.UPPER) {
      return false;
    }
    int last = Math.min(words.length, end + LONGEST_DATELINE);
    for (int token = end; token < last && !tokens.startsSentence(token); token++) {
      if (is(token, "—") || is(token, "–") || is(token, "--")) {
        return true;
      }
      if (!capital(token) && tokens.shape(token) != Shape.PUNCTUATION) {
        return false;
      }
    }
    return false;
  }

  private boolean isNumbering(int token) {
    return tokens.shape(token) == Shape.NUMBER || tokens.end(token) - tokens.start(token) == 1;
  }

  /** Whether {@code a} and the token after it stand in one sentence with nothing between. */
  boolean joined(int a) {
    return a + 1 < words.length && !tokens.startsSentence(a + 1);
  }

  /** Whether a title stands at {@code token}, of one word or more. */
  boolean title(int token) {
    return has(token, NameLexicon.TITLE)
        || has(token, NameLexicon.TITLE_PART)
            && joined(token)
            && (has(token + 1, NameLexicon.TITLE)
                || has(token + 1, NameLexicon.TITLE_PART) && has(token + 2, NameLexicon.TITLE));
  }

  /** Whether a verb stands at {@code token}, in the same sentence as the token before. */
  boolean verb(int token) {
    return token < words.length
        && (tokens.tag(token) == Tag.VERB || tokens.tag(token) == Tag.AUX)
        && !tokens.startsSentence(token);
  }

  /**
   * Token after a nickname in marks at {@code token}, as in “Robert “Bob” Smith”; else the same.
   */
  int afterNickname(int token) {
    boolean marked =
        token + 3 < words.length
            && (tokens.shape(token) == Shape.OPENING_MARK
                    && tokens.shape(token + 2) == Shape.CLOSING_MARK
                || is(token, "(") && is(token + 2, ")"))
            && capital(token + 1)
            && capital(token + 3)
            && !tokens.startsSentence(token + 3);
    return marked ? token + 3 : token;
  }

  boolean possessive(int token) {
    return token < words.length && tokens.shape(token) == Shape.POSSESSIVE;
  }

  /** Whether the token is known to be no noun or name. */
  boolean plainTag(int token) {
    Tag tag = tokens.tag(token);
    return switch (tag) {
      case ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, SCONJ, VERB -> true;
      case ADJ, NOUN, PROPN, PUNCT, SYM, X -> false;
    };
  }
}
