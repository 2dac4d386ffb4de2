package org.cuttings.extract.joins;

import java.util.Comparator;

/**
 * Two reports that were taken for reports of one event.
 *
 * @param report id of one, smaller than the other
 * @param other id of the other
 * @param sure whether the two alone suffice
 * @param score higher is likelier
 */
public record Bond(String report, String other, boolean sure, double score) {
  /** Two reports of which a curator decided that they are of one event. */
  static Bond decided(String report, String other) {
    return new Bond(report, other, true, Double.POSITIVE_INFINITY);
  }

  boolean isDecided() {
    return score == Double.POSITIVE_INFINITY;
  }

  /** The surest first; the ids decide between equals, so that no order of arrival does. */
  public static final Comparator<Bond> SUREST =
      Comparator.comparing((Bond link) -> !link.sure)
          .thenComparing(Comparator.comparingDouble(Bond::score).reversed())
          .thenComparing(Bond::report)
          .thenComparing(Bond::other);
}
