package org.cuttings.extract.quotes;

import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/** Tells through whom words came: "told the Courier", "quoted by the Courier". */
final class Relays {
  private final Layout layout;
  private final Tokens tokens;
  private final Subjects subjects;

  Relays(Layout layout, Subjects subjects) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.subjects = subjects;
  }

  /** The paper or station that the speaker talked to, or that quotes the speaker. */
  @Nullable String via(Cues.Cue cue, Voice voice, Layout.Frame frame) {
    if (cue.is("quote") && cue.kind() == Cues.Kind.VERB) {
      Voice relaying = subjects.of(cue.first(), frame.first());
      return relaying == null ? null : relaying.referent().name();
    }
    if (cue.kind() != Cues.Kind.VERB) {
      return null;
    }
    int end = Math.min(frame.end(), cue.end() + 24);
    for (int i = cue.end(); i < end; i++) {
      if (layout.quoteOf(i) >= 0 || !isAddressed(cue, i)) {
        continue;
      }
      int first = i;
      while (first < end && Subjects.isDeterminer(tokens.lower(first))) {
        first++;
      }
      int last = first;
      boolean outlet = false;
      while (last < end && layout.quoteOf(last) < 0 && isCapitalised(last)) {
        outlet |= Lexicon.isOutlet(tokens.lower(last));
        last++;
      }
      if (outlet && last <= voice.first() || outlet && first >= voice.end()) {
        return outletName(first, last);
      }
    }
    return null;
  }

  private boolean isCapitalised(int token) {
    Shape shape = tokens.shape(token);
    return shape == Shape.CAPITALISED || shape == Shape.UPPER || shape == Shape.MIXED;
  }

  private String outletName(int first, int end) {
    for (int r = layout.referenceFrom(first); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= end) {
        break;
      }
      if (reference.end() >= end && reference.referent().kind() == EntityKind.ORGANISATION) {
        return reference.referent().name();
      }
    }
    return tokens.span(first, end).in(tokens.text());
  }

  /** Whether whom the speaker talks to is named from {@code token} on. */
  private boolean isAddressed(Cues.Cue cue, int token) {
    if (token == cue.end()) {
      return cue.is(Lexicon.Verb.TELL);
    }
    return switch (tokens.lower(token - 1)) {
      case "with", "to", "on", "by" -> true;
      default -> false;
    };
  }
}
