package org.cuttings.curation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Families of records that people enter. */
public enum RecordKind {
  ACCOUNT,
  CORRECTION,
  MISTAKE;

  /** As it is stored. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RecordKind> of(String value) {
    return Arrays.stream(values()).filter(kind -> kind.value().equals(value)).findFirst();
  }
}
