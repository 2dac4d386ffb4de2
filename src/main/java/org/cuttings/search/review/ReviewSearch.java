package org.cuttings.search.review;

import java.util.List;

/**
 * What curators have not looked at yet. Every method throws {@link
 * org.cuttings.search.EngineUnavailableException} while Elasticsearch does not answer.
 */
public interface ReviewSearch {
  /** So many are looked for at a time. */
  int PAGE = 30;

  /** The least sure first. */
  Queue waiting(Asked asked);

  /**
   * What is looked for.
   *
   * @param source name of the publisher; empty for all
   * @param rule empty for all
   * @param skip how many at the head are left out, at most 5,000
   */
  record Asked(Reviewable kind, String source, String rule, int skip) {}

  /**
   * @param total how many wait in all
   * @param waiting the first of them
   * @param sources with most of them first, at most 50
   * @param rules with most of them first
   */
  record Queue(long total, List<Waiting> waiting, List<Share> sources, List<Share> rules) {
    public Queue {
      waiting = List.copyOf(waiting);
      sources = List.copyOf(sources);
      rules = List.copyOf(rules);
    }
  }

  /**
   * A piece of evidence.
   *
   * @param id of the event, quote or mention; of a join, that of the one report
   * @param other id of the other report of a join; empty for all else
   */
  record Waiting(String id, String other) {}

  /** How many of those that wait have a value. */
  record Share(String value, long count) {}
}
