package org.cuttings.search.people;

import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.search.Arrival;
import org.cuttings.search.RecordSummary;
import org.jspecify.annotations.Nullable;

/**
 * What the archive knows of people, organisations, places and groups. The one door of this package;
 * the implementation talks to Elasticsearch, and page tests put fixtures in its place.
 *
 * <p>Every method throws {@link org.cuttings.search.EngineUnavailableException} while Elasticsearch
 * does not answer.
 */
public interface PeopleSearch {
  /**
   * Somebody or something that articles speak of; empty where none does.
   *
   * @param key as {@link org.cuttings.model.EntityKey} has it
   * @param page of the timeline, 1-based; one behind the last has no events
   */
  Optional<RecordView> record(String key, int page);

  /**
   * Two of them together; empty where no article speaks of one of them, or both are the same.
   *
   * @param page of the events, 1-based
   */
  Optional<PairView> pair(String one, String other, int page);

  /** A page of the list of people and what else has a record. */
  PeopleList people(PeopleParameters parameters);

  /** The whole list, in its order, whatever its page; lazy, and to be closed. */
  Stream<RecordSummary> all(PeopleParameters parameters);

  /**
   * The same in the order in which the first articles about them came in, the newest first.
   *
   * @param before null for all; else only what came in before it
   */
  Stream<RecordSummary> arrivals(PeopleParameters parameters, @Nullable Arrival before);

  /**
   * What somebody may want who has typed so much; nothing for less than two letters.
   *
   * @param typed as it was typed
   */
  Suggestions suggestions(String typed);
}
