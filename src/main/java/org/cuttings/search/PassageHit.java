package org.cuttings.search;

import java.util.List;
import org.cuttings.model.TextSpan;

/**
 * A passage that contains a match.
 *
 * @param ordinal its number in the article, also its anchor on the article page
 * @param text its words
 * @param start place in the article's text
 * @param end place in the article's text
 * @param highlights the matching words, ranges of {@code text}, in order, not overlapping
 */
public record PassageHit(int ordinal, String text, int start, int end, List<TextSpan> highlights) {
  public PassageHit {
    highlights = List.copyOf(highlights);
  }
}
