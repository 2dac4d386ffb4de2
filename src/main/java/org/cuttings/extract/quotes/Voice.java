package org.cuttings.extract.quotes;

import org.cuttings.extract.names.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, and the words that say so.
 *
 * @param referent who it is
 * @param first first token of the words for the speaker
 * @param end token after the last one
 * @param sort whether it can speak
 */
record Voice(Referent referent, int first, int end, Sort sort) {
  /** Whether what stands for the speaker can speak. */
  enum Sort {
    SOMEBODY,
    /** "the letter": it has words, and they are those of whoever wrote it. */
    PAPER,
    /** "I": whoever speaks or writes the words around. */
    SELF,
    /** "the bridge": no speaker, so that what looks like a cue is none. */
    THING
  }

  Voice(Referent referent, int first, int end) {
    this(referent, first, end, Sort.SOMEBODY);
  }

  boolean isPaper() {
    return sort == Sort.PAPER;
  }

  /**
   * A voice tied to words by a cue.
   *
   * @param cueFirst first token of the cue; -1 where nothing but the place ties the two
   * @param cueEnd token after the last one of the cue
   * @param via through whom the words came; null where not said
   */
  record Tied(
      @Nullable Voice voice,
      int cueFirst,
      int cueEnd,
      @Nullable String via,
      double confidence,
      String rule) {}
}
