package org.cuttings.extract.text;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Article;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;

/**
 * Consecutive passages of an article, analysed in one go: long enough for quotations and sentences
 * that run on from one passage into the next, short enough that the memory needed does not depend
 * on the length of the article. All spans of the extraction count in {@link #text()} until {@link
 * #wording} turns them into places of the article.
 */
public final class Stretch {
  /** A stretch ends with the first paragraph that reaches this length. */
  static final int LONG = 12_000;

  /** A stretch ends with the first passage that reaches this length, even within a paragraph. */
  static final int LONGEST = 24_000;

  private final Article article;
  private final List<Passage> passages;
  private final int[] starts;
  private final String text;
  private final Casing casing;
  private final Tokens tokens;

  private Stretch(Article article, List<Passage> passages, Casing casing) {
    this.article = article;
    this.passages = passages;
    this.casing = casing;
    this.starts = new int[passages.size()];
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < passages.size(); i++) {
      if (i > 0) {
        joined.append(continues(article, passages.get(i - 1), passages.get(i)) ? ' ' : '\n');
      }
      starts[i] = joined.length();
      // A line that is wrapped within its paragraph goes on; only a paragraph ends a sentence.
      joined.append(passages.get(i).text().replace('\n', ' ').replace('\r', ' '));
    }
    this.text = joined.toString();
    this.tokens = Tokens.of(text, casing);
  }

  /**
   * The stretches of the body of {@code article}, in order; made one by one as they are asked for.
   */
  public static Iterable<Stretch> of(Article article) {
    List<Passage> passages = article.passages();
    Casing casing = casing(passages);
    return () ->
        new java.util.Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < passages.size();
          }

          @Override
          public Stretch next() {
            if (!hasNext()) {
              throw new java.util.NoSuchElementException();
            }
            int end = end(article, passages, next);
            Stretch stretch = new Stretch(article, passages.subList(next, end), casing);
            next = end;
            return stretch;
          }
        };
  }

  private static int end(Article article, List<Passage> passages, int from) {
    int length = 0;
    int end = from;
    while (end < passages.size()) {
      length += passages.get(end++).text().length() + 1;
      boolean cut =
          end == passages.size() || !continues(article, passages.get(end - 1), passages.get(end));
      if (length >= LONG && cut || length >= LONGEST) {
        break;
      }
    }
    return end;
  }

  private static Casing casing(List<Passage> passages) {
    StringBuilder sample = new StringBuilder();
    for (Passage passage : passages) {
      if (sample.length() >= LONG) {
        break;
      }
      sample.append(passage.text()).append('\n');
    }
    return Casing.of(sample);
  }

  /** Whether {@code second} goes on with the paragraph that {@code first} is cut from. */
  private static boolean continues(Article article, Passage first, Passage second) {
    int from = first.span().end();
    int to = second.span().start();
    return first.kind() == second.kind()
        && from <= to
        && to - from <= 3
        && article.text().substring(from, to).indexOf('\n') < 0;
  }

  /**
   * The passages, with a space between two that belong to one paragraph and a line break otherwise.
   */
  public String text() {
    return text;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Casing casing() {
    return casing;
  }

  /** The article that the stretch is cut from. */
  public Article article() {
    return article;
  }

  /** The passage that {@code offset} of {@link #text()} stands in, or that it follows. */
  public Passage passageAt(int offset) {
    return passages.get(indexAt(offset));
  }

  /** The words at {@code span} of {@link #text()}, with their places in the article. */
  public Wording wording(TextSpan span) {
    List<Wording.Piece> pieces = new ArrayList<>();
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (int i = indexAt(span.start()); i < passages.size() && starts[i] < span.end(); i++) {
      Passage passage = passages.get(i);
      int start = Math.max(span.start() - starts[i], 0);
      int end = Math.min(span.end() - starts[i], passage.text().length());
      if (start < end) {
        TextSpan within = new TextSpan(start, end);
        pieces.add(new Wording.Piece(passage.ordinal(), within));
        TextSpan source = passage.words().origin().toSource(within);
        from = Math.min(from, source.start());
        to = Math.max(to, source.end());
      }
    }
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException(span + " holds no words of the article");
    }
    TextSpan at = new TextSpan(from, to);
    return new Wording(at, at.in(article.text()), pieces);
  }

  private int indexAt(int offset) {
    int found = java.util.Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
