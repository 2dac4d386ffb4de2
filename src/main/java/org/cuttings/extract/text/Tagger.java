package org.cuttings.extract.text;

/**
 * Tells the parts of speech of words, from left to right: a word that can be one thing only is
 * that; for any other the best of its candidates under a linear model (M. Collins, "Discriminative
 * Training Methods for Hidden Markov Models", EMNLP 2002, trained by greedy averaged perceptron).
 */
final class Tagger {
  private Tagger() {}

  static Penn[] tag(Tokens tokens) {
    TagModel model = TagModel.standard();
    Penn[] tags = tag(tokens, new TagFeatures(tokens, model), model);
    PresentTense.find(tokens, tags);
    ThatTime.find(tokens, tags);
    return tags;
  }

  static Penn[] tag(Tokens tokens, TagFeatures features, TagModel model) {
    Penn[] tags = new Penn[tokens.size()];
    byte[] weights = model.weights(features.caseless());
    int[] found = new int[TagFeatures.COUNT];
    int before = -1;
    int twoBefore = -1;
    for (int i = 0; i < tags.length; i++) {
      if (!features.caseless() && tokens.startsSentence(i)) {
        before = -1;
        twoBefore = -1;
      }
      long candidates = features.candidates(i);
      int tag;
      if ((candidates & candidates - 1) == 0) {
        tag = Long.numberOfTrailingZeros(candidates);
      } else {
        features.fill(i, before, twoBefore, found);
        tag = best(candidates, found, weights);
      }
      tags[i] = Penn.of(tag);
      twoBefore = before;
      before = tag;
    }
    return tags;
  }

  private static int best(long candidates, int[] features, byte[] weights) {
    int best = -1;
    int highest = Integer.MIN_VALUE;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      int tag = Long.numberOfTrailingZeros(rest);
      int score = 0;
      for (int feature : features) {
        score += weights[TagFeatures.index(feature, tag)];
      }
      if (score > highest) {
        highest = score;
        best = tag;
      }
    }
    return best;
  }
}
