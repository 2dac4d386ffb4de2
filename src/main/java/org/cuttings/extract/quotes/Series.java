package org.cuttings.extract.quotes;

import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of what one person said, one after the other in a sentence: "Ms. Vance praised 'the old
 * bridge,' 'its lamps' and 'everyone who crosses it.'"
 */
final class Series {
  /** How many tokens may stand between two pieces. */
  private static final int BETWEEN = 12;

  private final Layout layout;
  private final Tokens tokens;

  Series(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
  }

  /**
   * The tie of the piece before, where the words {@code i} go on with it; null where they do not.
   *
   * @param tied how they are tied by themselves
   */
  Voice.@Nullable Tied from(int i, Voice.Tied tied, Voice.@Nullable Tied[] ties) {
    Marked words = layout.marked.get(i);
    int before = i - 1;
    while (before >= 0 && layout.marked.get(before).parent >= 0) {
      before--;
    }
    Marked last = before < 0 ? null : layout.marked.get(before);
    Voice.Tied said = before < 0 ? null : ties[before];
    if (last == null
        || said == null
        || said.voice() == null
        || layout.frameOf(last.open) != layout.frameOf(words.open)
        || words.open - last.after() > BETWEEN
        || tied.voice() != null && !isWish(last)) {
      return null;
    }
    for (int j = last.after(); j < words.open; j++) {
      if (layout.isFinite(j) || tokens.is(j, ";") || tokens.is(j, "(") || tokens.is(j, ")")) {
        return null;
      }
    }
    return again(said, 0.8);
  }

  /**
   * "… as 'a shame' and wanting him to 'mend it'": a wish that goes on with what was quoted is no
   * cue.
   */
  private boolean isWish(Marked last) {
    int at = last.after();
    Lexicon.Entry entry =
        tokens.is(at, "and") || tokens.is(at, "or") ? Lexicon.verb(tokens.lower(at + 1)) : null;
    return entry != null && entry.verb() == Lexicon.Verb.THINK && entry.form() == Lexicon.Form.ING;
  }

  /** What is said as {@code before} was, at most this surely. */
  static Voice.Tied again(Voice.Tied before, double confidence) {
    return new Voice.Tied(
        before.voice(),
        -1,
        -1,
        before.via(),
        Math.min(confidence, before.confidence()),
        "continued");
  }
}
