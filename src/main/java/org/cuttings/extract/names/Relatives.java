package org.cuttings.extract.names;

import org.jspecify.annotations.Nullable;

/**
 * Follows relative clauses: in "Nader, who said that he", Nader acts as long as the clause goes.
 */
final class Relatives {
  private final Coreference.Scene scene;
  private final Discourse discourse;
  private boolean open;

  /** The subject of the clause around the open one. */
  private @Nullable Entity around;

  Relatives(Coreference.Scene scene, Discourse discourse) {
    this.scene = scene;
    this.discourse = discourse;
  }

  /** Takes in the token; tokens are given in order, the phrases before each already known. */
  void read(int token) {
    NamedText text = scene.text;
    if (open && text.tokens.startsSentence(token)) {
      open = false;
    } else if (open && (text.is(token, ",") || text.is(token, ")") || text.is(token, "—"))) {
      open = false;
      discourse.subject(around);
    }
    if (!open && text.is(token, "who") && scene.sentence.verbFollows(token + 1)) {
      begin(text, token);
    }
  }

  private void begin(NamedText text, int who) {
    int last = who - 1;
    if (text.is(last, ",") || text.is(last, "(") || text.is(last, "—")) {
      last--;
    }
    Mentioned phrase = scene.endingWith(last);
    if (phrase != null
        && phrase.entities().size() == 1
        && phrase.entities().getFirst().isPerson()) {
      open = true;
      around = discourse.subject(phrase.entities().getFirst());
    }
  }
}
