package org.cuttings.search.people;

import java.util.List;
import java.util.Map;
import org.cuttings.search.FacetValue;
import org.cuttings.search.RecordSummary;

/**
 * A page of the list of people and what else has a record. What is counted is what choosing it
 * gives: without the choice of its own kind.
 *
 * @param total how many there are on all pages
 * @param letters first letters of sort names
 * @param kinds values of {@code EntityKind}
 * @param candidates {@code true} for names without an authority record, and {@code false}
 * @param sides of the story, most people first
 * @param collections published ones that hold names
 */
public record PeopleList(
    PeopleParameters parameters,
    long total,
    List<RecordSummary> people,
    Map<String, Long> letters,
    Map<String, Long> kinds,
    Map<String, Long> candidates,
    Map<String, Long> sides,
    List<InCollection> collections) {
  public PeopleList {
    people = List.copyOf(people);
    collections = List.copyOf(collections);
  }

  /**
   * A published collection.
   *
   * @param count how many entries of the list it holds; {@link FacetValue#UNCOUNTED} where counting
   *     would take too long for a page
   */
  public record InCollection(String id, String title, long count) {}

  public int lastPage() {
    return (int) Math.max(1, Math.ceilDiv(total, (long) PeopleParameters.PAGE_SIZE));
  }
}
