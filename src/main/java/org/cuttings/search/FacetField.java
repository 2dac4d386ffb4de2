package org.cuttings.search;

import org.jspecify.annotations.Nullable;

/**
 * Where the index has the values of a facet.
 *
 * @param values field with the values as they stand in addresses
 * @param labels field with {@code value|name}; null for values that need no name
 * @param period whether the values are years or months, shown newest first
 */
public record FacetField(String values, @Nullable String labels, boolean period) {
  /** Values that need no name. */
  public static FacetField of(String values) {
    return new FacetField(values, null, false);
  }

  /** Keys that stand with their names in another field. */
  public static FacetField named(String values, String labels) {
    return new FacetField(values, labels, false);
  }

  /** Years or months. */
  public static FacetField periods(String values) {
    return new FacetField(values, null, true);
  }
}
