package org.cuttings.search;

import java.util.List;
import java.util.Set;

/**
 * What people put together, and which entries of the archive belong to it. The index does not hold
 * it: what people enter shares nothing with what is derived.
 */
public interface Groupings {
  /** Nothing is put together. */
  Groupings NONE = family -> List.of();

  /** What is grouped, and by what. */
  enum Family {
    /** Articles that a collection holds, or words of which it does; by id. */
    ARTICLES_BY_COLLECTION,
    ARTICLES_BY_TAG,
    /** Events by the ids of their reports. */
    EVENTS_BY_COLLECTION,
    QUOTES_BY_COLLECTION,
    PEOPLE_BY_COLLECTION
  }

  /**
   * Entries that belong together.
   *
   * @param value as it stands in addresses
   * @param label what to call it
   * @param members ids of the entries
   */
  record Group(String value, String label, Set<String> members) {
    public Group {
      members = Set.copyOf(members);
    }
  }

  /** The groups with members, as they are now. */
  List<Group> of(Family family);
}
