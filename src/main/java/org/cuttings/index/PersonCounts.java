package org.cuttings.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the articles of the archive, taken together, say of somebody or something.
 *
 * @param kind what most articles take it for
 * @param name what most articles call it
 * @param mentions how often it is named or described
 * @param articles how many articles speak of it
 * @param reports of events that it took part in
 * @param quotes of its words
 * @param first earliest date of an article, as stated; null while all are undated
 * @param last latest date of an article, as stated; null while all are undated
 * @param forms words that name it, most articles first
 * @param sources publishers, most articles first
 * @param contexts sentences that speak of a candidate, of the earliest articles
 * @param added when the first of the articles came in
 */
record PersonCounts(
    String kind,
    String name,
    long mentions,
    long articles,
    long reports,
    long quotes,
    @Nullable String first,
    @Nullable String last,
    Map<String, Long> forms,
    Map<String, Long> sources,
    List<Context> contexts,
    @Nullable Instant added) {

  /**
   * @param article its id
   * @param passage ordinal in the article
   * @param text the sentence
   */
  record Context(String article, int passage, String text) {}
}
