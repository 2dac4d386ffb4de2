package org.cuttings.web.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.RecordView;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * With whom somebody dealt, as a drawing: the one in the middle, those of most events around, in
 * the order of the list beside it, the first at the top. The same people in the same order always
 * give the same drawing. It is for the eye; the list says the same in words.
 *
 * @param middle who stands in the middle
 * @param nodes those around
 * @param edges from the middle to each of them, then between them
 */
public record NetworkDrawing(Node middle, List<Node> nodes, List<Edge> edges) {
  static final int WIDTH = 400;
  static final int HEIGHT = 350;
  private static final int MOST = 12;
  private static final int LEAST = 2;
  private static final double RADIUS_X = 112;
  private static final double RADIUS_Y = 125;
  private static final int LONGEST = 15;
  private static final double THICKEST = 7;

  public NetworkDrawing {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * @param lines the name, on one or two lines
   * @param anchor {@code start}, {@code middle} or {@code end}: where the words are held
   * @param href the page of it; null where it has none
   */
  public record Node(
      String x, String y, List<Text> lines, String anchor, @Nullable String href, String name) {
    public Node {
      lines = List.copyOf(lines);
    }
  }

  /** A line of a name at its place. */
  public record Text(String x, String y, String words) {}

  /**
   * @param style {@code edge}, {@code edge broken} where nothing is said to have happened, {@code
   *     tie} between two of those around
   * @param width of the line
   * @param label what the line stands for
   * @param href the evidence; null where the two have no page
   */
  public record Edge(
      String x1,
      String y1,
      String x2,
      String y2,
      String style,
      String width,
      String label,
      @Nullable String href) {}

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  /** Null where there are too few to draw. */
  static @Nullable NetworkDrawing of(RecordView record) {
    List<RecordView.Dealing> around =
        record.dealings().stream()
            // Who is only described is in the list.
            .filter(dealing -> Links.record(dealing.kind(), dealing.who().key()) != null)
            .limit(MOST)
            .toList();
    if (around.size() < LEAST) {
      return null;
    }
    RecordSummary self = record.summary();
    double centreX = WIDTH / 2.0;
    double centreY = HEIGHT / 2.0;
    Map<String, double[]> places = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    long most = around.getFirst().events();
    for (int i = 0; i < around.size(); i++) {
      RecordView.Dealing dealing = around.get(i);
      double angle = 2 * Math.PI * i / around.size() - Math.PI / 2;
      double x = centreX + RADIUS_X * Math.cos(angle);
      double y = centreY + RADIUS_Y * Math.sin(angle);
      String key = dealing.who().key();
      places.put(key, new double[] {x, y});
      names.put(key, dealing.who().name());
      nodes.add(node(dealing, x, y, Math.cos(angle), Math.sin(angle)));
      edges.add(
          edge(
              new double[] {centreX, centreY},
              new double[] {x, y},
              DealingLine.isOpen(dealing) ? "edge broken" : "edge",
              1 + (THICKEST - 1) * dealing.events() / most,
              self.name() + " and " + dealing.who().name() + ": " + DealingLine.words(dealing),
              Links.pair(self.key(), key)));
    }
    for (RecordView.Tie tie : record.ties()) {
      double[] from = places.get(tie.one());
      double[] to = places.get(tie.other());
      if (from != null && to != null) {
        edges.add(
            edge(
                from,
                to,
                "tie",
                1,
                names.get(tie.one())
                    + " and "
                    + names.get(tie.other())
                    + ": "
                    + Labels.count(tie.events(), "event")
                    + " with "
                    + self.name(),
                Links.pair(tie.one(), tie.other())));
      }
    }
    Node middle =
        new Node(number(centreX), number(centreY), List.of(), "middle", null, self.name());
    return new NetworkDrawing(middle, nodes, edges);
  }

  private static Node node(
      RecordView.Dealing dealing, double x, double y, double rightward, double downward) {
    List<String> words = lines(dealing.who().name());
    boolean side = Math.abs(rightward) > 0.35;
    double textX = side ? x + Math.signum(rightward) * 9 : x;
    double first =
        side
            ? y + 4 - (words.size() - 1) * 7
            : downward < 0 ? y - 11 - (words.size() - 1) * 14 : y + 20;
    List<Text> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      lines.add(new Text(number(textX), number(first + 14 * i), words.get(i)));
    }
    return new Node(
        number(x),
        number(y),
        lines,
        side ? (rightward > 0 ? "start" : "end") : "middle",
        Links.record(dealing.kind(), dealing.who().key()),
        dealing.who().name());
  }

  private static Edge edge(
      double[] from, double[] to, String style, double width, String label, @Nullable String href) {
    return new Edge(
        number(from[0]),
        number(from[1]),
        number(to[0]),
        number(to[1]),
        style,
        number(width),
        label,
        href);
  }

  /** A name on two lines: what comes last, and what comes before. */
  private static List<String> lines(String name) {
    int space = name.lastIndexOf(' ');
    // "Trump Jr." stays together.
    if (space > 0 && name.length() - space <= 4) {
      int before = name.lastIndexOf(' ', space - 1);
      space = before > 0 ? before : space;
    }
    return space < 0
        ? List.of(shortened(name))
        : List.of(shortened(name.substring(0, space)), shortened(name.substring(space + 1)));
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }

  /** One place behind the point, the same on every machine. */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
