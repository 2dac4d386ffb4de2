package org.cuttings.search;

import java.util.List;
import org.cuttings.model.TextSpan;

/**
 * An article that matches, with its best passages.
 *
 * @param article what a list shows of it
 * @param titleHighlights matching words of the title
 * @param passages best first; for a query without words, the first passage without highlights
 * @param parts best first; only where the query asks for parts ({@code in:comments})
 * @param matchingPassages how many passages contain a match
 */
public record ArticleHit(
    ArticleSummary article,
    List<TextSpan> titleHighlights,
    List<PassageHit> passages,
    List<PartHit> parts,
    long matchingPassages) {
  public ArticleHit {
    titleHighlights = List.copyOf(titleHighlights);
    passages = List.copyOf(passages);
    parts = List.copyOf(parts);
  }
}
