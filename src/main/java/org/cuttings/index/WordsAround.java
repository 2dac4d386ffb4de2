package org.cuttings.index;

import java.util.HashMap;
import java.util.Map;
import org.cuttings.extract.SentenceContext;
import org.cuttings.model.Article;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** What stands around words of one article, within their passage. */
final class WordsAround {
  private final Article article;
  private final Map<Integer, SentenceContext> contexts = new HashMap<>();

  WordsAround(Article article) {
    this.article = article;
  }

  /** The rest of their sentence before them, with the sentence before that; null for nothing. */
  @Nullable String before(Wording words) {
    Wording.Piece first = words.pieces().getFirst();
    return unlessEmpty(context(first).before(first.span()));
  }

  /** The rest of their sentence after them, with the sentence after that; null for nothing. */
  @Nullable String after(Wording words) {
    Wording.Piece last = words.pieces().getLast();
    return unlessEmpty(context(last).after(last.span()));
  }

  /** The sentence that they begin in, within its passage. */
  TextSpan sentence(Wording words) {
    Wording.Piece first = words.pieces().getFirst();
    return context(first).bounds(first.span());
  }

  private SentenceContext context(Wording.Piece piece) {
    return contexts.computeIfAbsent(
        piece.passage(), passage -> new SentenceContext(article.passages().get(passage).text()));
  }

  private static @Nullable String unlessEmpty(String words) {
    return words.isEmpty() ? null : words;
  }
}
