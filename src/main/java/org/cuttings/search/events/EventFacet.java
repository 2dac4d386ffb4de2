package org.cuttings.search.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cuttings.search.FacetName;

/**
 * A property by which events are counted and narrowed. Its name in lower case is its URL parameter
 * and its JSON key.
 */
public enum EventFacet implements FacetName {
  /** Who took part, by key. */
  PERSON,
  /** Who took part as well, by key: with {@link #PERSON}, the two of a pair. */
  WITH,
  /** Who began it, by key. */
  INITIATOR,
  /** To whom it went, by key. */
  RECIPIENT,
  TYPE,
  /** Every status that a source gives it. */
  STATUS,
  SOURCE,
  /** By key. */
  PLACE,
  /** Where it is certain. */
  YEAR,
  /** On what the sources differ. */
  DIFFERENCE,
  /** Published collections that hold it, by address. */
  COLLECTION;

  @Override
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EventFacet> ofParameter(String parameter) {
    return Arrays.stream(values()).filter(facet -> facet.parameter().equals(parameter)).findFirst();
  }

  /** Whether its values are keys of people, organisations and groups. */
  public boolean isParty() {
    return switch (this) {
      case PERSON, WITH, INITIATOR, RECIPIENT -> true;
      case TYPE, STATUS, SOURCE, PLACE, YEAR, DIFFERENCE, COLLECTION -> false;
    };
  }
}
