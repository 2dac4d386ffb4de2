package org.cuttings.extract.quotes;

import org.cuttings.extract.text.Tokens;

/** Tells whether a cue fits words that are quoted, and how well. */
final class Fit {
  private final Layout layout;
  private final Tokens tokens;

  Fit(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
  }

  /** How well a cue before the words fits them. */
  double weight(Cues.Cue cue, Marked words, boolean tight) {
    boolean paused = isIntroduced(words);
    boolean near =
        cue.end() == words.open
            || cue.end() == words.open - 1 && (paused || tokens.is(cue.end(), "that"));
    double weight = (tight ? 2.5 : 0) + (near ? 2 : 0) + (tokens.is(cue.end(), "that") ? 1 : 0);
    Lexicon.Entry entry = cue.entry();
    if (entry == null) {
      return weight + (cue.kind() == Cues.Kind.ACCORDING ? 3 : 2);
    }
    return weight
        + switch (entry.verb()) {
          case SAY, TELL, READ -> 3.5;
          case LABEL -> paused ? 1 : 3.5;
          case THINK, SEND -> 3;
          case MANNER -> 1;
          case WEAK -> paused ? 0.1 : 1;
        };
  }

  /** Whether nothing but what belongs to the cue stands between it and the words. */
  boolean isTight(Cues.Cue cue, Marked words) {
    for (int i = cue.end(); i < words.open; i++) {
      if (layout.quoteOf(i) >= 0 || tokens.is(i, ";")) {
        return false;
      }
      if (tokens.is(i, ",") && i < words.open - 1) {
        return false;
      }
      if (layout.isFinite(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the cue can tie the words to a speaker. */
  boolean ties(Cues.Cue cue, Marked words, boolean tight) {
    Lexicon.Entry entry = cue.entry();
    if (entry == null) {
      return true;
    }
    return switch (entry.verb()) {
      case SAY, TELL, THINK -> true;
      case LABEL, WEAK -> tight || cue.kind() == Cues.Kind.VERB;
      case MANNER -> tight;
      case READ -> tight && (hasPaperBefore(cue.first()) || tokens.is(cue.first() - 1, "it"));
      case SEND ->
          relates(cue, words.open)
              || tight && (hasPaper(cue.end(), words.open) || isIntroduced(words));
    };
  }

  /** "relayed to Ms. Vance that" */
  private boolean relates(Cues.Cue cue, int end) {
    if (!cue.is("relay") && !cue.is("convey")) {
      return false;
    }
    for (int i = cue.end(); i < Math.min(end, cue.end() + 8); i++) {
      if (tokens.is(i, "that")) {
        return true;
      }
      if (!layout.isWord(i) && !tokens.is(i, ".") || layout.isFinite(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isIntroduced(Marked words) {
    return words.open > 0 && (tokens.is(words.open - 1, ":") || tokens.is(words.open - 1, ","));
  }

  /** Whether a noun for a paper stands not far before {@code verb}. */
  boolean hasPaperBefore(int verb) {
    return hasPaper(Math.max(0, verb - 14), verb);
  }

  /** Whether a noun for a paper stands between two tokens. */
  boolean hasPaper(int first, int end) {
    for (int i = first; i < end; i++) {
      if (Lexicon.noun(tokens.lower(i)) != null) {
        return true;
      }
    }
    return false;
  }
}
