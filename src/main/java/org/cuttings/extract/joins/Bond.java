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
  /** The surest first; the ids decide between equals, so that no order of arrival does. */
  public static final Comparator<Bond> SUREST =
      Comparator.comparing((Bond link) -> !link.sure)
          .thenComparing(Comparator.comparingDouble(Bond::score).reversed())
          .thenComparing(Bond::report)
          .thenComparing(Bond::other);
}
