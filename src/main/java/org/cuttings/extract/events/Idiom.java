package org.cuttings.extract.events;

import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A verb that states an event together with words that follow it: "shook hands".
 *
 * @param words that follow, not always at once: "put [him] in touch"
 */
record Idiom(List<String> words, VerbEntry entry) {
  private static final int FARTHEST = 7;

  /** The idiom that {@code clause} holds. */
  static @Nullable Idiom of(Tokens tokens, Clause clause) {
    for (Idiom idiom : EventLexicon.idioms(clause.verb().lemma())) {
      if (idiom.at(tokens, clause) >= 0) {
        return idiom;
      }
    }
    return null;
  }

  /** Where the words stand; -1 if they do not follow the verb of {@code clause}. */
  int at(Tokens tokens, Clause clause) {
    int from = clause.verb().end();
    int last = Math.min(clause.end(), from + FARTHEST) - words.size();
    for (int t = from; t <= last; t++) {
      if (matches(tokens, t)) {
        return t;
      }
    }
    return -1;
  }

  private boolean matches(Tokens tokens, int token) {
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.is(token + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
