package org.cuttings.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * That a curator looked at a piece of evidence and lets it stand.
 *
 * @param on the day of the decision
 * @param amended what the curator changed, as the rules had it; empty where all was right
 */
public record Review(LocalDate on, List<Amended> amended) {
  public Review {
    amended = List.copyOf(amended);
  }

  /**
   * Something that a curator changed.
   *
   * @param before what the rules had, in words; empty for nothing
   */
  public record Amended(Aspect aspect, String before) {}

  /** What of a piece of evidence can be changed. */
  public enum Aspect {
    TYPE,
    STATUS,
    DATE,
    PLACE,
    PARTICIPANTS,
    SPEAKER,
    /** Whether a quote is direct. */
    MANNER,
    /** Whom a mention speaks of. */
    IDENTITY;

    /** The word for it in the index. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
