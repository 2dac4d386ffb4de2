package org.cuttings.extract.dates;

import java.util.List;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Metadata;

/**
 * Finds the dates of an article and works out what they come to from its narrative. One finder
 * reads the stretches of one article in order.
 */
public final class DateFinder {
  public DateFinder(Metadata metadata) {}

  /** The dates of {@code stretch}, in order, none overlapping another. */
  public List<FoundDate> find(Stretch stretch) {
    return List.of();
  }
}
