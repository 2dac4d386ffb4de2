package org.cuttings.search.events;

import java.util.List;
import java.util.Locale;
import org.cuttings.search.ArticleEvidence.Named;

/**
 * Who had to do with whom.
 *
 * @param parameters the list of events that is counted
 * @param direction what rows and columns are
 * @param total events of the list
 * @param rows at most 20, most events first
 * @param columns at most 20, most events first
 */
public record EventMatrix(
    EventParameters parameters,
    Direction direction,
    long total,
    List<Row> rows,
    List<Named> columns) {
  public EventMatrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** What rows and columns are. */
  public enum Direction {
    /** Whoever took part; a pair stands in the table twice. */
    EITHER,
    /** Rows began it, columns are those to whom it went. */
    BEGUN;

    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    public EventFacet rows() {
      return this == EITHER ? EventFacet.PERSON : EventFacet.INITIATOR;
    }

    public EventFacet columns() {
      return this == EITHER ? EventFacet.WITH : EventFacet.RECIPIENT;
    }
  }

  /**
   * @param total events of the one
   * @param counts events with each column
   */
  public record Row(Named who, long total, List<Long> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }
}
