package org.cuttings.search;

import java.util.List;
import org.cuttings.model.Part;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * A part beside the body (a comment, a caption) that contains a match.
 *
 * @param ordinal its number among the parts of the article, counted from 0
 * @param kind what it is
 * @param author who wrote it; null where unknown
 * @param text its words
 * @param start place in the article's text
 * @param end place in the article's text
 * @param highlights the matching words, ranges of {@code text}, in order, not overlapping
 */
public record PartHit(
    int ordinal,
    Part.Kind kind,
    @Nullable String author,
    String text,
    int start,
    int end,
    List<TextSpan> highlights) {
  public PartHit {
    highlights = List.copyOf(highlights);
  }
}
