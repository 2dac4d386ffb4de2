package org.cuttings.curation.alerts;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A search that somebody keeps, as it is stored under its id.
 *
 * @param account whose it is
 * @param name what its owner calls it
 * @param list in which it searches
 * @param query its parameters as an address has them, kept as they were given, whether they can be
 *     read or not
 * @param since what came in later is new, ISO 8601
 * @param ended whether its owner wants it no longer
 */
public record Alert(
    String account, String name, List list, String query, String since, boolean ended) {

  /** What is searched. */
  public enum List {
    ARTICLES("/search"),
    EVENTS("/events"),
    QUOTES("/quotes");

    private final String path;

    List(String path) {
      this.path = path;
    }

    /** Of its page. */
    public String path() {
      return path;
    }

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<List> at(String path) {
      return Arrays.stream(values()).filter(list -> list.path.equals(path)).findFirst();
    }
  }

  Alert withEnded() {
    return new Alert(account, name, list, query, since, true);
  }

  /** Since when it tells what is new. */
  public Instant begin() {
    return Instant.parse(since);
  }

  /** Its list, as a page of this site. */
  public String address() {
    return query.isEmpty() ? list.path() : list.path() + "?" + query;
  }
}
