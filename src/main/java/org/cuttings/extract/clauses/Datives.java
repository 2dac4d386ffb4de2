package org.cuttings.extract.clauses;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;
import org.cuttings.extract.text.Verbs;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;

/**
 * Takes a name and the thing that goes to it apart, where the parser made one phrase of both: "sent
 * [Ann Lee] [a letter]", "offered [Mr. Lee] [private talks]".
 */
final class Datives {
  /** Verbs with two objects. */
  private static final Set<String> VERBS =
      Set.of(
          "allow", "ask", "assign", "award", "bring", "buy", "deny", "email", "fax", "feed",
          "forward", "furnish", "get", "give", "grant", "hand", "leave", "lend", "loan", "mail",
          "offer", "owe", "pass", "pay", "promise", "provide", "read", "refuse", "sell", "send",
          "serve", "ship", "show", "slip", "supply", "teach", "tell", "text", "toss", "wire",
          "wish", "write");

  private Datives() {}

  /** Changes {@code heads} and {@code labels} in place. */
  static void apply(Tokens tokens, List<Reference> references, int[] heads, byte[] labels) {
    for (Reference reference : references) {
      int end = reference.end();
      boolean somebody =
          reference.form() != Mention.Form.PRONOUN
              && !reference.possessive()
              && reference.referent().kind() != EntityKind.PLACE;
      int verb = reference.phraseFirst() - 1;
      if (!somebody
          || verb < 0
          || end >= tokens.size()
          || !tokens.penn(verb).isVerb()
          || !VERBS.contains(Verbs.lemma(tokens, verb))) {
        continue;
      }
      int thing = thing(tokens, heads, labels, reference, verb);
      if (thing < 0) {
        continue;
      }
      int last = end - 1;
      for (int i = reference.phraseFirst(); i < end; i++) {
        if (heads[i] < reference.phraseFirst() || heads[i] >= end) {
          heads[i] = last;
          labels[i] = (byte) Dependency.COMPOUND.ordinal();
        }
      }
      heads[last] = verb;
      labels[last] = (byte) Dependency.DATIVE.ordinal();
      heads[thing] = verb;
      labels[thing] = (byte) Dependency.DOBJ.ordinal();
    }
  }

  /** The noun of the phrase that begins right behind the name, if it is no phrase of its own. */
  private static int thing(
      Tokens tokens, int[] heads, byte[] labels, Reference reference, int verb) {
    int end = reference.end();
    Penn next = tokens.penn(end);
    boolean person = reference.referent().kind() == EntityKind.PERSON;
    boolean opens = next == Penn.DT || next == Penn.CD || next == Penn.PRP_POSSESSIVE;
    if (!opens && !(person && next == Penn.JJ)) {
      return -1;
    }
    for (int i = end; i < Math.min(tokens.size(), end + 8); i++) {
      if (tokens.startsSentence(i) || tokens.penn(i) == Penn.PUNCT || tokens.penn(i).isVerb()) {
        return -1;
      }
      boolean within = heads[i] >= reference.phraseFirst() && heads[i] < end;
      boolean apposed = labels[i] == Dependency.APPOS.ordinal() && within;
      boolean object =
          labels[i] == Dependency.DOBJ.ordinal() && heads[i] == verb
              || labels[i] == Dependency.DEP.ordinal() && within;
      if (tokens.penn(i).isNoun() && (apposed || object)) {
        return i;
      }
    }
    return -1;
  }
}
