package org.cuttings.extract.names;

import java.util.List;
import org.cuttings.model.Mention;

/**
 * A place in a stretch that refers to somebody or something.
 *
 * @param first first token, titles and determiners of a name left out
 * @param end token after the last one, possessive ending left out
 * @param phraseFirst first token of the whole noun phrase: with title, determiner and apposition
 *     before it
 * @param phraseEnd token after the last one of the whole noun phrase
 * @param form by name, by description or by pronoun
 * @param referents whom it stands for: one, or several for "the two men", "they", "the Agalarovs"
 * @param possessive whether a possessive ending follows, or it is a possessive pronoun
 * @param confidence 0 to 1
 * @param rule what found it
 */
public record Reference(
    int first,
    int end,
    int phraseFirst,
    int phraseEnd,
    Mention.Form form,
    List<Referent> referents,
    boolean possessive,
    double confidence,
    String rule) {
  public Reference {
    referents = List.copyOf(referents);
    if (referents.isEmpty() || first >= end) {
      throw new IllegalArgumentException("A reference needs words and somebody to refer to");
    }
  }

  public Referent referent() {
    return referents.getFirst();
  }
}
