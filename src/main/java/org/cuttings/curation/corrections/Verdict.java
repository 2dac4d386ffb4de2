package org.cuttings.curation.corrections;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a curator says of a piece of evidence. */
public enum Verdict {
  /** All is right; of a join: these are reports of one event. */
  CONFIRMED,
  /** Something was not right, and is now. */
  AMENDED,
  /** It is no evidence of this; of a join: these are reports of different events. */
  REJECTED;

  /** The word for it in addresses. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Verdict> of(String value) {
    return Arrays.stream(values()).filter(verdict -> verdict.value().equals(value)).findFirst();
  }
}
