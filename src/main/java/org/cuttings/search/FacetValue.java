package org.cuttings.search;

/**
 * One value of a facet.
 *
 * @param value the value as it stands in the URL; {@link #UNKNOWN} for articles that state none
 * @param label what to call it: the name behind the key of a person or place, else the value itself
 * @param count {@link #UNCOUNTED} where counting would take too long for a page; else how many
 *     articles the page shows once this value is chosen in addition to what is chosen already (for
 *     a chosen value: how many of the articles shown have it)
 * @param added how many of these are not shown now; equal to {@code count} while nothing of the
 *     facet is chosen
 * @param state chosen, excluded or neither
 */
public record FacetValue(String value, String label, long count, long added, State state) {
  /** The value in URL and JSON that stands for "the document does not say". */
  public static final String UNKNOWN = "unknown";

  /** Stands for a count that nobody made. */
  public static final long UNCOUNTED = -1;

  /** A value that needs no other name. */
  public FacetValue(String value, long count, long added, State state) {
    this(value, value, count, added, state);
  }

  /** An open value of which nobody counted the entries. */
  static FacetValue uncounted(String value, String label) {
    return new FacetValue(value, label, UNCOUNTED, UNCOUNTED, State.OPEN);
  }

  public boolean isCounted() {
    return count != UNCOUNTED;
  }

  /** What the reader did with a value. */
  public enum State {
    OPEN,
    SELECTED,
    EXCLUDED
  }

  public boolean selected() {
    return state == State.SELECTED;
  }
}
