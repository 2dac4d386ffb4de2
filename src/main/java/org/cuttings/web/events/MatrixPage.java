package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.Choices;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventMatrix;
import org.cuttings.search.events.EventMatrix.Direction;
import org.cuttings.search.events.EventParameters;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Option;
import org.cuttings.web.page.Page;

/**
 * Who had to do with whom, as a table of counts.
 *
 * @param summary what is counted
 * @param list the events as a list
 * @param options what rows and columns are
 * @param caption what the table says, for those who cannot see it whole
 * @param columns heads of the columns
 * @param rows empty when nobody had to do with anybody
 */
record MatrixPage(
    Frame frame,
    String summary,
    String list,
    List<Option> options,
    String caption,
    List<Head> columns,
    List<Row> rows)
    implements Page {
  /** Shades of cells, from one event to the most. */
  private static final int SHADES = 4;

  MatrixPage {
    options = List.copyOf(options);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  @Override
  public String template() {
    return "events/matrix";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css", "events.css");
  }

  /** Somebody; {@code href} leads to all events with or by them. */
  record Head(String name, String href) {}

  /**
   * @param total all events of the one
   */
  record Row(Head who, String total, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param kind {@code none}, {@code self} or the shade, {@code n1} to {@code n4}
   * @param count empty where there is none
   * @param href the events, where there are any; empty otherwise
   * @param label what the link is called
   */
  record Cell(String kind, String count, String href, String label) {}

  static MatrixPage of(EventMatrix matrix) {
    EventParameters base = matrix.parameters().first();
    Direction direction = matrix.direction();
    long most =
        matrix.rows().stream()
            .flatMap(row -> row.counts().stream())
            .mapToLong(n -> n)
            .max()
            .orElse(1);
    List<Head> columns =
        matrix.columns().stream()
            .map(
                one ->
                    new Head(
                        one.name(),
                        Links.events(
                            alone(
                                base,
                                direction == Direction.EITHER
                                    ? EventFacet.PERSON
                                    : direction.columns(),
                                one,
                                direction))))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (EventMatrix.Row row : matrix.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < matrix.columns().size(); i++) {
        cells.add(cell(base, direction, row, matrix.columns().get(i), row.counts().get(i), most));
      }
      rows.add(
          new Row(
              new Head(
                  row.who().name(),
                  Links.events(alone(base, direction.rows(), row.who(), direction))),
              Labels.count(row.total()),
              cells));
    }
    return new MatrixPage(
        Frame.unindexed("Who with whom", Frame.Place.EVENTS),
        Labels.count(matrix.total(), "event")
            + (base.hasFilters() || !base.query().isBlank() ? " of the list you came from" : ""),
        Links.events(base),
        List.of(
            new Option(
                "In either direction",
                direction == Direction.EITHER ? null : Links.eventMatrix(base, Direction.EITHER)),
            new Option(
                "By who began it",
                direction == Direction.BEGUN ? null : Links.eventMatrix(base, Direction.BEGUN))),
        direction == Direction.EITHER
            ? "Number of events between each two who took part"
            : "Number of events that those in the rows began and that went to those in the columns",
        columns,
        matrix.rows().stream().allMatch(row -> row.counts().stream().allMatch(n -> n == 0))
            ? List.of()
            : rows);
  }

  private static Cell cell(
      EventParameters base,
      Direction direction,
      EventMatrix.Row row,
      Named column,
      long count,
      long most) {
    if (row.who().key().equals(column.key())) {
      return new Cell("self", "", "", "");
    }
    if (count == 0) {
      return new Cell("none", "", "", "");
    }
    Choices<EventFacet> choices =
        base.choices()
            .without(direction.rows())
            .without(direction.columns())
            .including(direction.rows(), row.who().key())
            .including(direction.columns(), column.key());
    String between =
        direction == Direction.EITHER
            ? row.who().name() + " and " + column.name()
            : row.who().name() + " to " + column.name();
    return new Cell(
        "n" + Math.clamp(Math.ceilDiv(SHADES * count, most), 1, SHADES),
        Labels.count(count),
        Links.events(base.withChoices(choices)),
        Labels.count(count, "event") + ", " + between);
  }

  private static EventParameters alone(
      EventParameters base, EventFacet facet, Named one, Direction direction) {
    return base.withChoices(
        base.choices()
            .without(direction.rows())
            .without(direction.columns())
            .including(facet, one.key()));
  }
}
