package org.cuttings.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Finds values of a long facet by a piece of their names; case and accents do not matter. */
final class FacetSearch {
  /** Values that one request brings; a facet with more is searched among its most frequent. */
  private static final int MAX_VALUES = 20_000;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private FacetSearch() {}

  /**
   * @param values brings as many values of the facet as it is asked for
   */
  static List<FacetValue> matching(String text, IntFunction<List<FacetValue>> values) {
    String sought = folded(text.strip());
    return values.apply(sought.isEmpty() ? ResultsRequest.MAX_FACET_VALUES : MAX_VALUES).stream()
        .filter(value -> folded(value.label()).contains(sought))
        .limit(ResultsRequest.MAX_FACET_VALUES)
        .toList();
  }

  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
