package org.cuttings.model;

import java.util.Locale;

/** What a name or description stands for. */
public enum EntityKind {
  PERSON,
  ORGANISATION,
  PLACE,
  /** Several people who are not named one by one: "senior officials", "members of the campaign". */
  GROUP;

  /** The word for it in the index, in URLs and in JSON. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
