package org.cuttings.extract.text;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cuttings.model.TextSpan;

/**
 * The words and marks of a text, in order, cut into sentences. Kept as arrays: a text has very
 * many. Citation markers and redactions in square brackets ("[3]", "[fn12]", "[REDACTED: …]") are
 * no tokens, so that analyses read across them.
 */
public final class Tokens {
  private static final long NAMES = TagFeatures.bit(Penn.NNP) | TagFeatures.bit(Penn.NNPS);

  private final String text;
  private final Casing casing;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final String[] lower;
  private final Shape[] shapes;

  /** Number of the sentence that each token stands in. */
  private final int[] sentences;

  /** First token of each sentence, and {@link #size} at the end. */
  private final int[] sentenceStarts;

  private final boolean unmarked;
  private Penn[] tags = new Penn[0];

  private Tokens(
      String text,
      Casing casing,
      int size,
      int[] starts,
      int[] ends,
      String[] lower,
      Shape[] shapes,
      boolean tagged) {
    this.text = text;
    this.casing = casing;
    this.size = size;
    this.starts = Arrays.copyOf(starts, size);
    this.ends = Arrays.copyOf(ends, size);
    this.lower = Arrays.copyOf(lower, size);
    this.shapes = Arrays.copyOf(shapes, size);
    this.sentences = new int[size];
    this.sentenceStarts = Sentences.starts(this);
    number();
    this.unmarked = IntStream.range(0, size).anyMatch(this::missing);
    this.tags = tagged ? Tagger.tag(this) : new Penn[0];
  }

  private void number() {
    for (int sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
      Arrays.fill(sentences, sentenceStarts[sentence], sentenceStarts[sentence + 1], sentence);
    }
  }

  public static Tokens of(String text, Casing casing) {
    Tokenizer cut = new Tokenizer(text, casing);
    cut.run();
    Tokens found = of(text, casing, cut);
    return MissingMarks.lacking(found) && MissingMarks.restore(found, cut)
        ? of(text, casing, cut)
        : found;
  }

  private static Tokens of(String text, Casing casing, Tokenizer cut) {
    return new Tokens(text, casing, cut.size, cut.starts, cut.ends, cut.lower, cut.shapes, true);
  }

  /** Tokens as the text has them, though it lacks marks. */
  static Tokens asWritten(String text, Casing casing) {
    Tokenizer cut = new Tokenizer(text, casing);
    cut.run();
    return of(text, casing, cut);
  }

  /** Words to train with, separated by spaces in {@code text}. */
  static Tokens given(
      String text,
      Casing casing,
      int[] starts,
      int[] ends,
      String[] lower,
      Shape[] shapes,
      boolean tagged) {
    return new Tokens(text, casing, starts.length, starts, ends, lower, shapes, tagged);
  }

  /** The text that the tokens are of. */
  public String text() {
    return text;
  }

  public Casing casing() {
    return casing;
  }

  public int size() {
    return size;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  /** The token in lower case, with straight apostrophes. */
  public String lower(int token) {
    return lower[token];
  }

  /** The token as written. */
  public String written(int token) {
    return text.substring(starts[token], ends[token]);
  }

  public Shape shape(int token) {
    return shapes[token];
  }

  /** Part of speech; that of a verb for auxiliaries other than modal verbs, too. */
  public Tag tag(int token) {
    return tags[token].tag();
  }

  /** Part of speech, with the forms of verbs told apart. */
  public Penn penn(int token) {
    return tags[token];
  }

  /**
   * Whether the texts that the tagger has read never have the word of {@code token} in small
   * letters within a sentence: a name, or a rare word.
   */
  public boolean strange(int token) {
    TagModel model = TagModel.standard();
    int entry = model.entry(lower[token]);
    return entry < 0 || (model.small(entry) & ~NAMES) == 0;
  }

  /** Whether {@code token} is the word {@code word}, given in lower case. */
  public boolean is(int token, String word) {
    return token >= 0 && token < size && lower[token].equals(word);
  }

  /** Whether the text lacks marks, which were put back. */
  public boolean unmarked() {
    return unmarked;
  }

  /** Whether the text lacks the token, a mark that was put back. */
  public boolean missing(int token) {
    return starts[token] == ends[token];
  }

  /** Whether white space, or the beginning of the text, stands before {@code token}. */
  public boolean spaceBefore(int token) {
    return token == 0 || ends[token - 1] < starts[token];
  }

  /** Number of the sentence that {@code token} stands in, from 0. */
  public int sentence(int token) {
    return sentences[token];
  }

  public int sentenceCount() {
    return sentenceStarts.length - 1;
  }

  /** First token of {@code sentence}. */
  public int firstOf(int sentence) {
    return sentenceStarts[sentence];
  }

  /** Token after the last one of {@code sentence}. */
  public int endOf(int sentence) {
    return sentenceStarts[sentence + 1];
  }

  public boolean startsSentence(int token) {
    return sentenceStarts[sentences[token]] == token;
  }

  /** The place of the tokens from {@code first} to before {@code end} in {@link #text()}. */
  public TextSpan span(int first, int end) {
    return new TextSpan(starts[first], ends[end - 1]);
  }

  /** The first token that begins at or after {@code offset}; {@link #size()} if there is none. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }
}
