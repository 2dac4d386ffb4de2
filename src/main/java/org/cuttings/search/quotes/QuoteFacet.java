package org.cuttings.search.quotes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cuttings.search.FacetName;

/** A property by which quotes are counted and narrowed. */
public enum QuoteFacet implements FacetName {
  /** Who said it, by key. */
  SPEAKER,
  /** Whom the words themselves speak of, by key. */
  ABOUT,
  /** Who published it. */
  SOURCE,
  /** {@code true} for words between marks, {@code false} for words retold. */
  DIRECT,
  /** Year of publication. */
  YEAR,
  /** Month of publication. */
  MONTH,
  /** Published collections that hold it, by address. */
  COLLECTION;

  @Override
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<QuoteFacet> ofParameter(String parameter) {
    return Arrays.stream(values()).filter(facet -> facet.parameter().equals(parameter)).findFirst();
  }
}
