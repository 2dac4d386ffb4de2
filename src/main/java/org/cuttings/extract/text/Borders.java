package org.cuttings.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Tells where sentences begin in a text that has neither capitals nor full stops, by a linear model
 * over the words and parts of speech around a border and what the sentence holds already. {@code
 * BorderTrainer}, among the tests, makes the resource.
 */
final class Borders {
  static final int WEIGHTS = 1 << 17;
  static final int FEATURES = 26;

  private static final String RESOURCE = "borders.model";
  private static final int NONE = 63;

  /** A text with fewer full stops than one in so many words is taken to have none. */
  private static final int RARE = 80;

  private final Tokens tokens;
  private final Penn[] tags;

  /** First token of the sentence that is being read. */
  private int start;

  /** Whether a verb that can stand alone was read, and the tag of the last noun or verb. */
  private boolean verb;

  private boolean subject;
  private int verbs;

  Borders(Tokens tokens, Penn[] tags) {
    this.tokens = tokens;
    this.tags = tags;
  }

  private static final class Standard {
    static final byte[] WEIGHTS = load();

    private static byte[] load() {
      try (InputStream in = Borders.class.getResourceAsStream(RESOURCE)) {
        return new GZIPInputStream(Objects.requireNonNull(in, RESOURCE)).readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("The model of the sentence borders cannot be read", e);
      }
    }
  }

  /** Whether {@code tokens} are of a text in which nothing marks the sentences. */
  static boolean unmarked(Tokens tokens) {
    if (tokens.casing() != Casing.LOWER || tokens.size() < RARE / 2) {
      return false;
    }
    int stops = 0;
    for (int i = 0; i < tokens.size(); i++) {
      stops += tokens.is(i, ".") || tokens.is(i, "?") || tokens.is(i, "!") ? 1 : 0;
    }
    return stops * RARE < tokens.size();
  }

  /** The given first tokens of sentences, and those found between them. */
  static int[] refine(Tokens tokens, Penn[] tags, int[] starts) {
    Borders borders = new Borders(tokens, tags);
    int[] features = new int[FEATURES];
    byte[] weights = Standard.WEIGHTS;
    int[] refined = new int[tokens.size() + 1];
    int count = 0;
    int given = 0;
    for (int i = 0; i < tokens.size(); i++) {
      boolean begins = given < starts.length && starts[given] == i;
      if (begins) {
        given++;
      } else {
        borders.features(i, features);
        int score = 0;
        for (int feature : features) {
          score += weights[feature & WEIGHTS - 1];
        }
        begins = score > 0;
      }
      if (begins) {
        refined[count++] = i;
      }
      borders.read(i, begins);
    }
    refined[count++] = tokens.size();
    return Arrays.copyOf(refined, count);
  }

  /** Goes on to {@code token}, with which a sentence {@code begins} or not. */
  void read(int token, boolean begins) {
    if (begins) {
      start = token;
      verb = false;
      subject = false;
      verbs = 0;
    }
    Penn tag = tags[token];
    if (tag == Penn.VBD || tag == Penn.VBZ || tag == Penn.VBP || tag == Penn.MD) {
      verb |= subject;
      verbs++;
    }
    subject |= tag.isNoun() || tag == Penn.PRP || tag == Penn.EX || tag == Penn.DT;
  }

  private int word(int token) {
    if (token < 0 || token >= tags.length) {
      return NONE;
    }
    return tokens.shape(token) == Shape.NUMBER
        ? 77_003 + tokens.lower(token).length()
        : tokens.lower(token).hashCode();
  }

  private int tag(int token) {
    return token < 0 || token >= tags.length ? NONE : tags[token].ordinal();
  }

  /** Fills in what tells whether a sentence begins with {@code i}. */
  void features(int i, int[] found) {
    int state = (verb ? 1 : 0) + Math.min(verbs, 3) * 2;
    int length = Math.min((i - start) / 4, 12);
    int t0 = tag(i);
    int t1 = tag(i + 1);
    int t2 = tag(i + 2);
    int t3 = tag(i + 3);
    int b1 = tag(i - 1);
    int b2 = tag(i - 2);
    int w0 = word(i);
    int w1 = word(i + 1);
    int p1 = word(i - 1);
    int ahead = verbAhead(i);
    int n = 0;
    found[n++] = mix(1, 0, 0);
    found[n++] = mix(2, length, state);
    found[n++] = mix(3, w0, 0);
    found[n++] = mix(4, p1, 0);
    found[n++] = mix(5, p1, w0);
    found[n++] = mix(6, w0, w1);
    found[n++] = mix(7, b1 * 64 + t0, t1);
    found[n++] = mix(8, b2 * 64 + b1, t0);
    found[n++] = mix(9, t0 * 64 + t1, t2);
    found[n++] = mix(10, (b2 * 64 + b1) * 64 + t0, t1);
    found[n++] = mix(11, (b1 * 64 + t0) * 64 + t1, t2 * 64 + t3);
    found[n++] = mix(12, b1 * 64 + t0, state);
    found[n++] = mix(13, w0, state);
    found[n++] = mix(14, w0, b1);
    found[n++] = mix(15, p1, t0);
    found[n++] = mix(16, w1, t0);
    found[n++] = mix(17, word(i - 2), p1);
    found[n++] = mix(18, b1 * 64 + t0, ahead);
    found[n++] = mix(19, w0, ahead * 64 + b1);
    found[n++] = mix(20, ahead, state * 16 + length);
    found[n++] = mix(21, w0 * 31 + w1, b1);
    found[n++] = mix(22, (b1 * 64 + t0) * 64 + t1, ahead * 8 + state);
    found[n++] = mix(23, word(i - 2), t0);
    found[n++] = mix(24, w0 * 31 + w1, word(i + 2));
    found[n++] = mix(25, tag(i - 3) * 64 + b2, b1 * 64 + t0);
    found[n++] = mix(26, p1 * 31 + w0, w1);
  }

  /**
   * How far ahead the next verb that can stand alone is, and whether a clause word comes before.
   */
  private int verbAhead(int i) {
    for (int j = i; j < Math.min(i + 14, tags.length); j++) {
      switch (tags[j]) {
        case VBD, VBZ, VBP, MD -> {
          return Math.min((j - i + 1) / 2, 5) * 2;
        }
        case WDT, WP, WRB -> {
          return j == i ? 14 : Math.min((j - i + 1) / 2, 5) * 2 + 1;
        }
        default -> {}
      }
    }
    return 15;
  }

  private static int mix(int template, int a, int b) {
    int hash = (a * 0x85EBCA6B ^ b * 0xC2B2AE35) + template * 0x9E3779B1;
    hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
    return hash ^ hash >>> 13;
  }
}
