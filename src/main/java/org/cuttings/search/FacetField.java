package org.cuttings.search;

import java.util.List;
import org.cuttings.search.Groupings.Group;
import org.jspecify.annotations.Nullable;

/**
 * Where the index has the values of a facet.
 *
 * @param values field with the values as they stand in addresses; of groups, with what their
 *     members are known by
 * @param labels field with {@code value|name}; null for values that need no name
 * @param period whether the values are years or months, shown newest first
 * @param groups the values where the index does not have them; null where it does
 */
public record FacetField(
    String values, @Nullable String labels, boolean period, @Nullable List<Group> groups) {
  /** Values that need no name. */
  public static FacetField of(String values) {
    return new FacetField(values, null, false, null);
  }

  /** Keys that stand with their names in another field. */
  public static FacetField named(String values, String labels) {
    return new FacetField(values, labels, false, null);
  }

  /** Years or months. */
  public static FacetField periods(String values) {
    return new FacetField(values, null, true, null);
  }

  /** Groups of entries that are known by a field. */
  public static FacetField grouped(String ids, List<Group> groups) {
    return new FacetField(ids, null, false, List.copyOf(groups));
  }
}
