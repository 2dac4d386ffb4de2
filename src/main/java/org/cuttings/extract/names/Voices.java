package org.cuttings.extract.names;

import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/** Tells whose "I" and whose "you" it is in somebody's own words. */
final class Voices {
  private static final int LONGEST = 120;

  private final NamedText text;
  private final Cast cast;
  private final Discourse discourse;
  private final Coreference.Scene scene;
  private @Nullable Entity speaker;
  private @Nullable Entity addressee;

  Voices(NamedText text, Cast cast, Discourse discourse, Coreference.Scene scene) {
    this.text = text;
    this.cast = cast;
    this.discourse = discourse;
    this.scene = scene;
  }

  @Nullable Entity speaker() {
    return speaker;
  }

  @Nullable Entity addressee() {
    return addressee;
  }

  /** A block of own words begins: "Nader wrote to Dmitriev:" stands before it. */
  void block() {
    speaker = discourse.previousSubject();
    addressee = speaker == null ? null : discourse.otherOfPrevious(speaker);
  }

  /** The mark at {@code token} opens own words. */
  void open(int token) {
    speaker = null;
    addressee = null;
    Entity subject = discourse.subject();
    if (subject != null && subject.isPerson() && saidBefore(token)) {
      speaker = subject;
    } else if (text.tokens.startsSentence(token)) {
      speaker = saidAfter(token);
    }
  }

  private boolean saidBefore(int token) {
    int first = text.tokens.firstOf(text.tokens.sentence(token));
    for (int at = token - 1; at >= Math.max(first, token - 10); at--) {
      if (text.has(at, NameLexicon.SPEECH)) {
        return true;
      }
    }
    return false;
  }

  /** Who says the words whose mark is at {@code open}, if that follows: "“…,” said Nader". */
  private @Nullable Entity saidAfter(int open) {
    int close = open + 1;
    int stop = Math.min(text.size(), open + LONGEST);
    while (close < stop
        && text.tokens.shape(close) != org.cuttings.extract.text.Shape.CLOSING_MARK) {
      close++;
    }
    int after = close + 1;
    if (close >= stop || after >= text.size()) {
      return null;
    }
    Reference name = scene.nameAt(after);
    if (name != null && !text.has(name.end(), NameLexicon.SPEECH)) {
      return null;
    }
    if (name == null && text.has(after, NameLexicon.SPEECH)) {
      name = scene.nameAt(after + 1);
    }
    if (name == null || name.form() != Mention.Form.NAME || name.referents().size() > 1) {
      return null;
    }
    Entity entity = cast.of(name.referent());
    return entity.isPerson() ? entity : null;
  }
}
