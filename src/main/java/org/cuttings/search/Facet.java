package org.cuttings.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A property by which results are counted and narrowed. Its name in lower case is its URL parameter
 * and its JSON key.
 */
public enum Facet implements FacetName {
  SOURCE,
  YEAR,
  MONTH,
  /** Whom the articles speak of, by key. */
  PERSON,
  /** Types of the events that they report. */
  EVENT_TYPE,
  /** Places that they speak of, by key. */
  PLACE,
  /** Whom they quote, by key. */
  SPEAKER,
  BYLINE,
  LANGUAGE,
  FORMAT,
  /** Published collections that hold them, or words of them, by address. */
  COLLECTION,
  /** What curators tagged them with. */
  TAG;

  @Override
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Facet> ofParameter(String parameter) {
    return Arrays.stream(values()).filter(facet -> facet.parameter().equals(parameter)).findFirst();
  }
}
