package org.cuttings.curation.collections;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A collection, as it is stored under its address.
 *
 * @param description what it is about
 * @param status who sees it
 * @param arrangement what it holds, in order
 */
public record CuratedCollection(Description description, Status status, Arrangement arrangement) {
  /** Who sees a collection. */
  public enum Status {
    /** Curators only. */
    DRAFT,
    /** Everybody. */
    PUBLISHED,
    /** Curators only; under its address others are told that it was withdrawn. */
    WITHDRAWN;

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A draft that holds nothing. */
  public static CuratedCollection draft(Description description) {
    return new CuratedCollection(description, Status.DRAFT, Arrangement.EMPTY);
  }

  public boolean isPublished() {
    return status == Status.PUBLISHED;
  }

  public List<Item> items() {
    return arrangement.items();
  }

  public CuratedCollection withDescription(Description other) {
    return new CuratedCollection(other, status, arrangement);
  }

  public CuratedCollection withStatus(Status other) {
    return new CuratedCollection(description, other, arrangement);
  }

  public CuratedCollection arranged(UnaryOperator<Arrangement> how) {
    return new CuratedCollection(description, status, how.apply(arrangement));
  }
}
