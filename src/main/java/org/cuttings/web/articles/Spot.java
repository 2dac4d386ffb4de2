package org.cuttings.web.articles;

import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Words of a passage that are evidence of something.
 *
 * @param span in the text of the passage
 * @param layer what may stand within what
 * @param look how it is marked; {@link #UNMARKED} for a place that only other links lead to
 * @param anchor its name in addresses; null for the second piece of words that run on
 * @param href where it leads; null for none
 * @param label what a link is called, for those who cannot see its mark; null for none
 * @param status in words, for what the text does not say to have happened; null otherwise
 */
public record Spot(
    TextSpan span,
    Layer layer,
    String look,
    @Nullable String anchor,
    @Nullable String href,
    @Nullable String label,
    @Nullable String status) {
  static final String UNMARKED = "spot";

  /** From the outermost to the innermost: a mark never stands within one of a later layer. */
  enum Layer {
    QUOTE,
    QUOTE_WITHIN,
    NUMBER,
    /** Names and what happened: a link never stands within a link. */
    WORD
  }

  /** A word outside of its article: it needs no name there. */
  public static Spot word(
      TextSpan span, String look, @Nullable String href, @Nullable String label) {
    return new Spot(span, Layer.WORD, look, null, href, label, null);
  }

  /** A place that other links lead to, and that is not marked. */
  static Spot unmarked(TextSpan span, Layer layer, String anchor) {
    return new Spot(span, layer, UNMARKED, anchor, null, null, null);
  }

  boolean marked() {
    return !look.equals(UNMARKED);
  }

  /** A quote or number as a whole is no link, as names within it are: it ends with one. */
  boolean endsWithLink() {
    return layer != Layer.WORD && href != null;
  }

  Spot at(TextSpan other) {
    return new Spot(other, layer, look, anchor, href, label, status);
  }
}
