package org.cuttings.search;

import java.util.List;

/**
 * Whom a query names.
 *
 * @param people whom it may name, the likeliest first; empty where it is no name
 * @param otherNames further names under which articles speak of the only one: none of them also
 *     names another, none has all the words of the query; empty where several may be meant
 */
public record NameReading(List<RecordSummary> people, List<String> otherNames) {
  /** Of a query that is no name. */
  public static final NameReading NOBODY = new NameReading(List.of(), List.of());

  public NameReading {
    people = List.copyOf(people);
    otherNames = List.copyOf(otherNames);
  }
}
