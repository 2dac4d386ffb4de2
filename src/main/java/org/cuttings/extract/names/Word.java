package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;

/** What is known of a word of an article, whichever token it is. */
final class Word {
  private static final int[] NONE = {};

  final String lower;

  /** The word as names are compared: without accents and points. */
  final String folded;

  final int flags;

  /** Numbers, in the index of the authority file, of the word's parts; -1 where it has none. */
  final int[] atoms;

  Word(String lower, NameIndex index) {
    this.lower = lower;
    List<String> parts = new ArrayList<>(2);
    if (lower.startsWith("'") || lower.startsWith("’")) {
      if (lower.length() == 2 && lower.charAt(1) == 's') {
        parts.add("s");
      }
    } else {
      Folding.atoms(lower, parts);
    }
    this.folded = parts.size() == 1 ? parts.getFirst() : String.join(" ", parts);
    this.flags = NameLexicon.shipped().flagsOfSpelling(lower, folded);
    this.atoms = parts.isEmpty() ? NONE : new int[parts.size()];
    for (int i = 0; i < atoms.length; i++) {
      atoms[i] = index.word(parts.get(i));
    }
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }
}
