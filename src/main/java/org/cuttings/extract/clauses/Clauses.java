package org.cuttings.extract.clauses;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.clauses.Clause.Adjunct;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a stretch, in the order of their verbs, and its nouns with what belongs to them.
 */
public final class Clauses extends AbstractList<Clause> {
  /** Words of a list along which a path leads. */
  private static final int LONGEST_LIST = 30;

  private final List<Clause> clauses;

  /** For each token, the index of the clause that its verb heads, or that it stands in; -1. */
  private final int[] clauseOf;

  private final Tokens tokens;
  private final Tree tree;
  private final Phrases phrases;

  Clauses(List<Clause> clauses, int[] clauseOf, Tokens tokens, Tree tree, Phrases phrases) {
    this.clauses = clauses;
    this.clauseOf = clauseOf;
    this.tokens = tokens;
    this.tree = tree;
    this.phrases = phrases;
  }

  @Override
  public Clause get(int index) {
    return clauses.get(index);
  }

  @Override
  public int size() {
    return clauses.size();
  }

  /** Index of the clause that the verb or noun at {@code token} belongs to; -1 for none. */
  public int clauseOf(int token) {
    return clauseOf[token];
  }

  /**
   * A noun with what belongs to it: "[his] [second] call [with the envoy] [in May]".
   *
   * @param phrase the noun phrase, with what is joined to it
   * @param possessor whose it is; null for none
   * @param adjuncts phrases with a preposition that hang on the noun, in order, and where the noun
   *     is the object of a verb, those that hang on the verb behind it
   * @param clause index of the clause that it stands in; -1 for none
   */
  public record Nominal(
      NounPhrase phrase, @Nullable NounPhrase possessor, List<Adjunct> adjuncts, int clause) {}

  /** The noun at {@code token} with what belongs to it. */
  public Nominal nominal(int token) {
    List<Adjunct> adjuncts = new ArrayList<>();
    phrases.addAdjuncts(token, token, adjuncts);
    int head = tree.head(token);
    if (head >= 0 && tokens.penn(head).isVerb() && head < token) {
      phrases.addAdjuncts(head, token, adjuncts);
    }
    return new Nominal(
        phrases.phrase(token), phrases.possessor(token), List.copyOf(adjuncts), clauseOf[token]);
  }

  /** Whether {@code token} is the main word of a noun phrase, and no part of a compound. */
  public boolean headsPhrase(int token) {
    Penn tag = tokens.penn(token);
    return (tag == Penn.NN || tag == Penn.NNS || tag == Penn.NNP || tag == Penn.NNPS)
        && !tree.is(token, Dependency.COMPOUND)
        && !tree.is(token, Dependency.NMOD);
  }

  /**
   * How {@code to} hangs together with {@code from}: the dependencies up from {@code from} to the
   * word that both hang on, and those down to {@code to}, as in "&lt;CCOMP&gt;NSUBJ"; the steps
   * down along a list count once. Empty where they are one word, or where there is no such path of
   * {@code longest} steps at most.
   */
  public String path(int from, int to, int longest) {
    int[] up = new int[longest + 1];
    int height = 0;
    for (int t = from; t >= 0 && height <= longest; t = tree.head(t)) {
      up[height++] = t;
    }
    StringBuilder down = new StringBuilder();
    int steps = 0;
    Dependency last = null;
    int climbed = 0;
    for (int t = to; t >= 0 && steps <= longest && climbed <= LONGEST_LIST; t = tree.head(t)) {
      climbed++;
      for (int i = 0; i < height; i++) {
        if (up[i] == t) {
          StringBuilder path = new StringBuilder();
          for (int j = 0; j < i; j++) {
            path.append('<').append(tree.label(up[j]));
          }
          return i + steps > longest ? "" : path.append(down).toString();
        }
      }
      Dependency label = tree.label(t);
      if (label != last || label != Dependency.CONJ) {
        down.insert(0, ">" + label);
        steps++;
      }
      last = label;
    }
    return "";
  }

  /** The phrase that the noun or pronoun at {@code token} is the main word of. */
  public NounPhrase phrase(int token) {
    return phrases.phrase(token);
  }
}
