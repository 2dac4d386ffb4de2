package org.cuttings.extract.quotes;

import org.cuttings.extract.names.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who speaks, and the words that say so.
 *
 * @param referent who it is
 * @param first first token of the words for the speaker
 * @param end token after the last one
 */
record Voice(Referent referent, int first, int end) {

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
