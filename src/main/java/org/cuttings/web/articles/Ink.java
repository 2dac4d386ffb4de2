package org.cuttings.web.articles;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** A stretch of a text as a page prints it. Templates ask what it is, and print that. */
public sealed interface Ink {

  /** Characters, which match the query or do not. */
  record Plain(String text, boolean hit) implements Ink {}

  /**
   * A mark around stretches.
   *
   * @param look how it is marked
   * @param anchor its name in addresses; null where a part of it stands before
   * @param href where the words lead, for a link; null otherwise
   * @param label what the link is called; null for none
   * @param status in words; null for none, or where a part of it follows
   * @param tail where the link at the end leads; null for none
   */
  record Marked(
      String look,
      @Nullable String anchor,
      @Nullable String href,
      @Nullable String label,
      @Nullable String status,
      @Nullable String tail,
      List<Ink> within)
      implements Ink {
    public Marked {
      within = List.copyOf(within);
    }
  }

  /** The name of a place, where its words cannot be marked. */
  record Anchor(String anchor) implements Ink {}

  /** For templates. */
  default @Nullable Plain plain() {
    return this instanceof Plain plain ? plain : null;
  }

  /** For templates. */
  default @Nullable Marked marked() {
    return this instanceof Marked marked ? marked : null;
  }

  /** For templates. */
  default @Nullable Anchor place() {
    return this instanceof Anchor anchor ? anchor : null;
  }

  /**
   * The whole of a text with its marks. However they overlap, every character is printed once, and
   * every mark ends within the one that it began in.
   */
  static List<Ink> of(String text, List<Spot> spots, List<TextSpan> highlights) {
    return new Inking(text, spots, highlights).between(0, text.length());
  }

  /** The cells of a table row, which tabs or upright strokes part. */
  static List<List<Ink>> cells(String row, List<Spot> spots, List<TextSpan> highlights) {
    Inking inking = new Inking(row, spots, highlights);
    List<List<Ink>> cells = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= row.length(); i++) {
      if (i == row.length() || row.charAt(i) == '\t' || row.charAt(i) == '|') {
        cells.add(inking.between(start, i));
        start = i + 1;
      }
    }
    return List.copyOf(cells);
  }
}
