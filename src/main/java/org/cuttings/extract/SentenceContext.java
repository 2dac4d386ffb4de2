package org.cuttings.extract;

import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.TextSpan;

/** The sentences of a passage around a piece of it, for showing where words stand. */
public final class SentenceContext {
  /** Of a longer sentence, as in a text without full stops, the nearest words. */
  private static final int LONGEST = 300;

  private final Tokens tokens;

  public SentenceContext(String passage) {
    tokens = Tokens.of(passage, Casing.MIXED);
  }

  /** What stands before {@code span} in its own sentence, with the sentence before that. */
  public String before(TextSpan span) {
    int token = Math.min(tokens.at(span.start()), tokens.size() - 1);
    if (token < 0) {
      return "";
    }
    int sentence = Math.max(0, tokens.sentence(token) - 1);
    int start = Math.min(tokens.start(tokens.firstOf(sentence)), span.start());
    return cutInFront(tokens.text().substring(start, span.start()).strip());
  }

  /** What stands after {@code span} in its own sentence, with the sentence after that. */
  public String after(TextSpan span) {
    int token = tokens.at(span.end()) - 1;
    if (token < 0) {
      return "";
    }
    int sentence = Math.min(tokens.sentenceCount() - 1, tokens.sentence(token) + 1);
    int end = Math.max(span.end(), tokens.end(tokens.endOf(sentence) - 1));
    return cutBehind(tokens.text().substring(span.end(), end).strip());
  }

  /** Where the sentence stands that {@code span} begins in. */
  public TextSpan bounds(TextSpan span) {
    int token = Math.min(tokens.at(span.start()), tokens.size() - 1);
    if (token < 0) {
      return span;
    }
    int sentence = tokens.sentence(token);
    return new TextSpan(
        tokens.start(tokens.firstOf(sentence)), tokens.end(tokens.endOf(sentence) - 1));
  }

  /** The sentence that {@code span} begins in. */
  public String sentence(TextSpan span) {
    if (tokens.size() == 0) {
      return "";
    }
    int token = Math.min(tokens.at(span.start()), tokens.size() - 1);
    int sentence = tokens.sentence(token);
    int start = tokens.start(tokens.firstOf(sentence));
    int end = tokens.end(tokens.endOf(sentence) - 1);
    int from = Math.max(start, Math.min(span.start(), end) - LONGEST / 2);
    String words = tokens.text().substring(from, end).strip();
    return from == start ? cutBehind(words) : "…" + cutBehind(afterSpace(words));
  }

  private static String cutInFront(String words) {
    return words.length() <= LONGEST
        ? words
        : "…" + afterSpace(words.substring(words.length() - LONGEST));
  }

  private static String cutBehind(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST);
    return words.substring(0, space > 0 ? space : words.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }

  private static String afterSpace(String words) {
    return words.substring(Math.max(0, words.indexOf(' ')));
  }
}
