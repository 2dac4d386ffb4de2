package org.cuttings.search.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What waits for curators to look at it. */
public enum Reviewable {
  EVENT,
  QUOTE,
  MENTION,
  JOIN;

  /** The word for it in addresses. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Reviewable> of(String value) {
    return Arrays.stream(values()).filter(kind -> kind.value().equals(value)).findFirst();
  }
}
