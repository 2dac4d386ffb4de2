package org.cuttings.elastic.embedded.analysis;

import org.elasticsearch.index.IndexSettings;

/** Refuses n-gram spans that the index does not allow, as the stock module does. */
final class NgramLimit {
  private NgramLimit() {}

  static void check(String what, int min, int max, IndexSettings index) {
    int allowed = index.getMaxNgramDiff();
    if (max - min > allowed) {
      throw new IllegalArgumentException(
          "The difference between max_gram and min_gram in "
              + what
              + " must be less than or equal to: ["
              + allowed
              + "] but was ["
              + (max - min)
              + "]. This limit can be set by changing the ["
              + IndexSettings.MAX_NGRAM_DIFF_SETTING.getKey()
              + "] index level setting.");
    }
  }
}
