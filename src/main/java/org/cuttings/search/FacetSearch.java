package org.cuttings.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds values of a long facet by a piece of their names; case and accents do not matter. */
public final class FacetSearch {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final String sought;

  /**
   * @param typed a piece of a name; blank for every name
   */
  public FacetSearch(String typed) {
    sought = folded(typed.strip());
  }

  public boolean finds(String name) {
    return folded(name).contains(sought);
  }

  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
