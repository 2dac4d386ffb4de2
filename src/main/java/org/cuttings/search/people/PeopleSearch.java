package org.cuttings.search.people;

import java.util.Optional;

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
   */
  Optional<RecordView> record(String key);
}
