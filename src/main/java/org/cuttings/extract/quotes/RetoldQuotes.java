package org.cuttings.extract.quotes;

import java.util.List;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.Quote;

/** What somebody is said to have said, retold: "Ms. Vance said that the bridge was closed." */
final class RetoldQuotes {
  private static final int SHORTEST = 3;

  private final Layout layout;
  private final Tokens tokens;
  private final Attribution attribution;

  RetoldQuotes(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.attribution = new Attribution(layout);
  }

  void addTo(List<Draft> drafts) {
    for (Layout.Frame frame : layout.frames) {
      for (Cues.Cue cue : attribution.cues().in(frame.first(), frame.end(), -1)) {
        if (!tells(cue)) {
          continue;
        }
        int first = complement(cue, frame.end());
        if (first < 0) {
          continue;
        }
        while (first < frame.end() && tokens.shape(first) == Shape.PUNCTUATION) {
          first++;
        }
        int end = end(first, frame.end());
        if (end - first < SHORTEST || isQuotation(first, end)) {
          continue;
        }
        Voice voice =
            attribution.cues().voice(cue, frame.first(), first, cue.first() == frame.first());
        if (voice != null) {
          drafts.add(draft(cue, voice, first, end));
        }
      }
    }
  }

  private Draft draft(Cues.Cue cue, Voice voice, int first, int end) {
    return new Draft(
        tokens.start(first),
        tokens.end(end - 1),
        Quote.Kind.SENTENCE,
        false,
        true,
        new Voice.Tied(voice, cue.first(), cue.end(), null, 0.8, "retold"));
  }

  private boolean tells(Cues.Cue cue) {
    boolean speech =
        cue.is(Lexicon.Verb.SAY) || cue.is(Lexicon.Verb.TELL) || cue.is(Lexicon.Verb.THINK);
    return speech && cue.kind() == Cues.Kind.VERB && !isNegated(cue.first());
  }

  private boolean isNegated(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      switch (tokens.lower(i)) {
        case "not", "n't", "never", "t" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** First token after "that", which stands after the verb or after whom it is told to. */
  private int complement(Cues.Cue cue, int end) {
    int at = cue.end();
    int last = Math.min(end, at + (cue.is(Lexicon.Verb.TELL) ? 8 : 1));
    for (int i = at; i < last; i++) {
      if (tokens.is(i, "that") && i + 1 < end) {
        return tokens.penn(i) == Penn.DT && i == at && tokens.penn(i + 1).isVerb() ? -1 : i + 1;
      }
      if (!layout.isWord(i) || layout.isFinite(i)) {
        return -1;
      }
    }
    return -1;
  }

  private int end(int first, int frameEnd) {
    int end = frameEnd;
    for (int i = first; i < frameEnd; i++) {
      if (layout.quoteOf(i) >= 0) {
        continue;
      }
      if (tokens.is(i, ";") || tokens.is(i, ":") || i > first && isNextCue(i, frameEnd)) {
        end = i;
        break;
      }
    }
    while (end > first && tokens.shape(end - 1) == Shape.PUNCTUATION) {
      end--;
    }
    return end;
  }

  /** ", according to", ", adding", "and stated" */
  private boolean isNextCue(int token, int end) {
    if (token + 1 >= end) {
      return false;
    }
    String next = tokens.lower(token + 1);
    if (tokens.is(token, ",") && next.equals("according")) {
      return true;
    }
    boolean comma = tokens.is(token, ",");
    boolean and = tokens.is(token, "and") || tokens.is(token, "but");
    Lexicon.Entry entry = comma || and ? Lexicon.verb(next) : null;
    return entry != null
        && entry.verb() == Lexicon.Verb.SAY
        && (comma
            ? entry.form() == Lexicon.Form.ING
            : entry.form() == Lexicon.Form.PAST && tokens.penn(token + 1) == Penn.VBD);
  }

  /** Whether all of it stands between marks. */
  private boolean isQuotation(int first, int end) {
    int quote = layout.quoteOf(first);
    return quote >= 0 && layout.marked.get(quote).after() >= end - 1;
  }
}
