package org.cuttings.model;

import java.util.Locale;

/** Whether the source says that an event took place. */
public enum EventStatus {
  HAPPENED,
  PROPOSED,
  DECLINED,
  DENIED,
  /** Claimed by one side, hedged or contested. */
  ALLEGED;

  /** The word for it in the index, in URLs and in JSON. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
