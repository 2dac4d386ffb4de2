package org.cuttings.extract.quotes;

import java.util.List;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Tells who answers: of "Ms. Vance asked Mr. Falk for the plans. The answer came at once: 'Never.'"
 * it is whom the sentence before speaks to.
 */
final class Answers {
  /** How many sentences back the question may stand. */
  private static final int BACK = 2;

  private final Layout layout;
  private final Tokens tokens;
  private final Cues cues;

  Answers(Layout layout, Cues cues) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.cues = cues;
  }

  /** Who says {@code words} as an answer; null where they are none. */
  @Nullable Voice to(Marked words, Layout.Frame frame) {
    int answer = answer(frame);
    if (answer < 0) {
      return null;
    }
    int last = layout.frameOf(frame.first());
    for (int i = last - 1; i >= Math.max(0, last - BACK); i--) {
      Layout.Frame before = layout.frames.get(i);
      Voice voice = addressee(before);
      if (voice != null) {
        return new Voice(voice.referent(), answer, answer + 1);
      }
    }
    return null;
  }

  /** "the answer", "the reply", without a word of whose it is; -1 if there is none. */
  private int answer(Layout.Frame frame) {
    for (int i = frame.first() + 1; i < frame.end(); i++) {
      boolean noun = tokens.is(i, "answer") || tokens.is(i, "reply") || tokens.is(i, "response");
      if (noun && layout.quoteOf(i) < 0 && tokens.is(i - 1, "the")) {
        boolean owned =
            tokens.is(i + 1, "of") || tokens.is(i + 1, "from") || tokens.is(i + 1, "to");
        return owned ? -1 : i;
      }
    }
    return -1;
  }

  /** Whom somebody asks or writes to in the frame. */
  private @Nullable Voice addressee(Layout.Frame frame) {
    List<Cues.Cue> all = cues.in(frame.first(), frame.end(), -1);
    for (int i = all.size() - 1; i >= 0; i--) {
      Cues.Cue cue = all.get(i);
      if (cue.kind() != Cues.Kind.VERB || !asks(cue)) {
        continue;
      }
      Voice asking = cues.voice(cue, frame.first(), cue.end(), false);
      Voice asked = asking == null ? null : named(cue.end(), frame.end());
      if (asked != null
          && asking != null
          && asked.referent().number() != asking.referent().number()) {
        return asked;
      }
    }
    return null;
  }

  private static boolean asks(Cues.Cue cue) {
    return cue.is("ask")
        || cue.is("write")
        || cue.is(Lexicon.Verb.TELL)
        || cue.is(Lexicon.Verb.SEND);
  }

  /** The person named soonest, with nothing but "to" and a title before. */
  private @Nullable Voice named(int first, int end) {
    int r = layout.referenceFrom(first);
    if (r >= layout.references.size()) {
      return null;
    }
    Reference reference = layout.references.get(r);
    int from = Math.min(reference.phraseFirst(), reference.first());
    boolean next = from - first <= 1 || tokens.is(first, "to");
    return next
            && reference.first() < Math.min(end, first + 5)
            && !reference.possessive()
            && reference.referent().kind() == EntityKind.PERSON
        ? new Voice(reference.referent(), reference.first(), reference.end())
        : null;
  }
}
