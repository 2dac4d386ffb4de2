package org.cuttings.curation.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.curation.corrections.Anchor.Place;
import org.cuttings.model.Wording;

/** Anchors of evidence. */
public final class Anchored {
  private Anchored() {}

  /** Where words begin. */
  public static Place place(Wording wording) {
    Wording.Piece first = wording.pieces().getFirst();
    return new Place(first.passage(), first.span().start());
  }

  /** The words as they stand in the passages. */
  static List<String> pieces(Wording wording, List<String> passages) {
    List<String> pieces = new ArrayList<>();
    for (Wording.Piece piece : wording.pieces()) {
      pieces.add(piece.span().in(passages.get(piece.passage())));
    }
    return pieces;
  }

  /**
   * The anchor of a piece of evidence.
   *
   * @param index of the piece in its list
   * @param rejected numbers, among those with the same words at the same place, of what curators
   *     rejected: the list has it no more, but the rules still find it
   */
  static Anchor of(Shown shown, int index, Set<Integer> rejected) {
    Wording wording = shown.wordings().get(index);
    List<String> pieces = pieces(wording, shown.passages());
    int earlier = 0;
    for (Wording other : shown.wordings().subList(0, index)) {
      if (place(other).equals(place(wording)) && pieces(other, shown.passages()).equals(pieces)) {
        earlier++;
      }
    }
    int nth = 0;
    while (rejected.contains(nth) || earlier-- > 0) {
      nth++;
    }
    return Anchor.at(shown.article(), shown.kind(), pieces, place(wording), nth, shown.passages());
  }
}
