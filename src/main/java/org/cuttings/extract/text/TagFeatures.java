package org.cuttings.extract.text;

/**
 * What the tagger looks at to tell the part of speech of a word: the word, its neighbours, its
 * ending and capitals, the tags before it and what the words after it can be. Each feature is a
 * hash; together with a tag it picks a weight.
 */
final class TagFeatures {
  static final int COUNT = 22;

  private static final int NONE = 0x5BD1E995;
  private static final int BORDER = 0x27D4EB2F;

  private final Tokens tokens;
  private final int[] hashes;
  private final long[] candidates;
  private final boolean caseless;

  /**
   * @param starts whether a sentence starts at each token; null where no sentences can be told
   */
  TagFeatures(Tokens tokens, TagModel model) {
    this.tokens = tokens;
    this.caseless = tokens.casing() != Casing.MIXED;
    int size = tokens.size();
    this.hashes = new int[size];
    this.candidates = new long[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = wordHash(i);
      candidates[i] = candidates(i, model);
    }
  }

  boolean caseless() {
    return caseless;
  }

  /** The tags that a token can have, as bits. */
  long candidates(int token) {
    return candidates[token];
  }

  private int wordHash(int token) {
    Shape shape = tokens.shape(token);
    return shape == Shape.NUMBER
        ? 77_003 * (tokens.lower(token).length() == 4 ? 2 : 1)
        : tokens.lower(token).hashCode();
  }

  private long candidates(int token, TagModel model) {
    Shape shape = tokens.shape(token);
    switch (shape) {
      case PUNCTUATION, OPENING_MARK, CLOSING_MARK -> {
        String mark = tokens.lower(token);
        char c = mark.charAt(0);
        return c == '$' || c == '%' || c == '&' || c == '#' || c == '=' || c == '+'
            ? bit(Penn.SYM) | bit(Penn.NN) | bit(Penn.CC)
            : bit(Penn.PUNCT);
      }
      case POSSESSIVE -> {
        return caseless ? bit(Penn.POS) | bit(Penn.VBZ) : bit(Penn.POS) | bit(Penn.VBZ);
      }
      default -> {}
    }
    int entry = model.entry(tokens.lower(token));
    boolean capital = !caseless && shape != Shape.LOWER && shape != Shape.NUMBER;
    if (entry < 0) {
      // "rang", "swore": forms that no rule makes are verbs, though the texts read had none.
      return !capital && Verbs.isIrregular(tokens.lower(token))
          ? bit(Penn.VBD) | bit(Penn.VBN)
          : unknown(token, capital);
    }
    if (caseless) {
      return model.small(entry) | model.capital(entry);
    }
    if (!capital) {
      return model.small(entry) == 0 ? model.capital(entry) : model.small(entry);
    }
    if (tokens.startsSentence(token)) {
      return model.small(entry) | model.capital(entry);
    }
    return model.capital(entry) == 0
        ? model.small(entry) | bit(Penn.NNP) | bit(Penn.NNPS)
        : model.capital(entry);
  }

  private static final long NOUNS = bit(Penn.NN) | bit(Penn.NNS);
  private static final long NAMES = bit(Penn.NNP) | bit(Penn.NNPS);
  private static final long OTHERS =
      bit(Penn.JJ) | bit(Penn.RB) | bit(Penn.FW) | bit(Penn.UH) | bit(Penn.CD);
  private static final long VERBS =
      bit(Penn.VB) | bit(Penn.VBP) | bit(Penn.VBZ) | bit(Penn.VBD) | bit(Penn.VBN) | bit(Penn.VBG);

  private long unknown(int token, boolean capital) {
    if (tokens.shape(token) == Shape.NUMBER) {
      return bit(Penn.CD) | bit(Penn.JJ) | bit(Penn.NN) | bit(Penn.NNS) | bit(Penn.NNP);
    }
    String word = tokens.lower(token);
    long verbs = 0;
    if (word.endsWith("ing")) {
      verbs = bit(Penn.VBG);
    } else if (word.endsWith("ed")) {
      verbs = bit(Penn.VBD) | bit(Penn.VBN);
    } else if (word.endsWith("s")) {
      verbs = bit(Penn.VBZ);
    } else {
      verbs = VERBS;
    }
    return NOUNS | NAMES | OTHERS | (capital && !tokens.startsSentence(token) ? 0 : verbs);
  }

  static long bit(Penn tag) {
    return 1L << tag.ordinal();
  }

  /**
   * Fills {@code features} for {@code token}.
   *
   * @param before tag of the token before, -1 at the beginning of a sentence
   * @param twoBefore tag of the one before that
   */
  void fill(int token, int before, int twoBefore, int[] features) {
    int size = hashes.length;
    boolean starts = !caseless && tokens.startsSentence(token);
    int word = hashes[token];
    int previous = starts || token == 0 ? BORDER : hashes[token - 1];
    int previous2 = starts || token < 2 ? BORDER : hashes[token - 2];
    boolean last = token + 1 >= size || !caseless && tokens.startsSentence(token + 1);
    int next = last ? BORDER : hashes[token + 1];
    int next2 = last || token + 2 >= size ? BORDER : hashes[token + 2];
    int can = fold(candidates[token]);
    int nextCan = last ? BORDER : fold(candidates[token + 1]);
    int next2Can = last || token + 2 >= size ? BORDER : fold(candidates[token + 2]);
    String lower = tokens.lower(token);
    int length = lower.length();
    int one = length > 0 ? lower.charAt(length - 1) : 0;
    int two = length > 1 ? lower.charAt(length - 2) << 16 | one : one;
    int three = length > 2 ? two * 31 + lower.charAt(length - 3) * 7919 : two;
    int shape = shape(token, starts);
    int tag = before + 1;
    int tags = tag * 64 + twoBefore + 1;
    int n = 0;
    features[n++] = mix(1, word, shape);
    features[n++] = mix(2, word, tag);
    features[n++] = mix(3, previous, can);
    features[n++] = mix(4, next, can);
    features[n++] = mix(5, previous2, NONE);
    features[n++] = mix(6, next2, NONE);
    features[n++] = mix(7, tag, can);
    features[n++] = mix(8, tags, NONE);
    features[n++] = mix(9, tags, can);
    features[n++] = mix(10, three, shape);
    features[n++] = mix(11, two, tag);
    features[n++] = mix(12, nextCan, can);
    features[n++] = mix(13, nextCan, tag);
    features[n++] = mix(14, nextCan * 31 + next2Can, can);
    features[n++] = mix(15, previous, word);
    features[n++] = mix(16, word, next);
    features[n++] = mix(17, tag * 31 + next, NONE);
    features[n++] = mix(18, shape, last ? 1 : shape(token + 1, false) + 2);
    features[n++] = mix(19, tag, shape);
    features[n++] = mix(20, word, NONE);
    features[n++] = mix(21, nextCan, word);
    features[n++] = mix(22, three, tag * 8 + (length < 4 ? 1 : 2));
  }

  private int shape(int token, boolean starts) {
    return caseless ? 0 : tokens.shape(token).ordinal() * 2 + (starts ? 1 : 0);
  }

  private static int fold(long tags) {
    return (int) (tags ^ tags >>> 29);
  }

  private static int mix(int template, int a, int b) {
    int hash = (a * 0x85EBCA6B ^ b * 0xC2B2AE35) + template * 0x9E3779B1;
    hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
    return hash ^ hash >>> 13;
  }

  /** Which weight belongs to {@code feature} and {@code tag}. */
  static int index(int feature, int tag) {
    int hash = feature + tag * 0x5D588B65;
    return (hash ^ hash >>> 17) & TagModel.WEIGHTS - 1;
  }
}
