package org.cuttings.ingest;

import java.util.Optional;
import org.cuttings.ingest.Block.Hint;
import org.cuttings.model.Part;

/** What the markup around a block says it is, where that settles the matter. */
final class HintedKind {
  private HintedKind() {}

  static Optional<Part.Kind> of(Block block) {
    if (block.has(Hint.TITLE) || block.has(Hint.BYLINE) || block.has(Hint.DATE)) {
      return Optional.empty();
    }
    if (block.has(Hint.CREDIT)) {
      return Optional.of(Part.Kind.PHOTO_CREDIT);
    }
    if (block.has(Hint.CAPTION)) {
      return Optional.of(Part.Kind.CAPTION);
    }
    if (block.has(Hint.ADVERTISEMENT)) {
      return Optional.of(Part.Kind.ADVERTISEMENT);
    }
    if (block.has(Hint.RELATED)) {
      return Optional.of(Part.Kind.RELATED);
    }
    if (block.has(Hint.FOOT)) {
      return Optional.of(Part.Kind.FURNITURE);
    }
    if (block.has(Hint.NAVIGATION) || block.has(Hint.HIDDEN)) {
      return Optional.of(Part.Kind.NAVIGATION);
    }
    return Optional.empty();
  }
}
