package org.cuttings.extract.clauses;

import java.util.List;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Tokens;

/**
 * Finds the dependencies of the words of each sentence, from left to right and in linear time: the
 * arc-eager system (J. Nivre, "Algorithms for Deterministic Incremental Dependency Parsing",
 * Computational Linguistics 34, 2008) with the best move under a linear model at each step.
 */
final class Parser {
  static final int SHIFT = 0;
  static final int REDUCE = 1;
  static final int LEFT = 2;
  static final int RIGHT = 3;

  private Parser() {}

  static Tree parse(Tokens tokens, List<Reference> references) {
    ParserModel model = ParserModel.standard();
    ParserState state = new ParserState(tokens);
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      parse(state, model, tokens.firstOf(sentence), tokens.endOf(sentence));
    }
    Repairs.keepNames(references, state.heads, state.labels);
    Repairs.apply(tokens, state.heads, state.labels);
    Datives.apply(tokens, references, state.heads, state.labels);
    return new Tree(state.heads, state.labels);
  }

  static void parse(ParserState state, ParserModel model, int first, int end) {
    int[] features = new int[ParserState.FEATURES];
    int[] relations = new int[ParserState.RELATION_FEATURES];
    byte[] moves = model.moves();
    state.begin(first, end);
    while (!state.finished()) {
      if (state.stackEmpty()) {
        state.shift();
        continue;
      }
      state.features(features);
      int shift = 0;
      int reduce = 0;
      int left = 0;
      int right = 0;
      for (int feature : features) {
        int at = ParserModel.move(feature);
        shift += moves[at];
        reduce += moves[at + 1];
        left += moves[at + 2];
        right += moves[at + 3];
      }
      boolean hasHead = state.topHasHead();
      int best = Math.max(Math.max(shift, right), hasHead ? reduce : left);
      if (best == shift) {
        state.shift();
      } else if (best == right) {
        state.right(relation(state, model, state.top(), state.next(), relations));
      } else if (hasHead) {
        state.reduce();
      } else {
        state.left(relation(state, model, state.next(), state.top(), relations));
      }
    }
  }

  private static int relation(
      ParserState state, ParserModel model, int head, int child, int[] features) {
    long possible =
        model.possible()[ParserModel.pair(state.tag(head), state.tag(child), head < child)];
    if ((possible & possible - 1) == 0) {
      return possible == 0 ? Dependency.DEP.ordinal() : Long.numberOfTrailingZeros(possible);
    }
    state.relationFeatures(head, child, features);
    byte[] weights = model.relations();
    int best = -1;
    int highest = Integer.MIN_VALUE;
    for (long rest = possible; rest != 0; rest &= rest - 1) {
      int relation = Long.numberOfTrailingZeros(rest);
      int score = 0;
      for (int feature : features) {
        score += weights[ParserModel.relation(feature, relation)];
      }
      if (score > highest) {
        highest = score;
        best = relation;
      }
    }
    return best;
  }
}
