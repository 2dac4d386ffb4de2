package org.cuttings.web.review;

import java.util.List;
import java.util.Locale;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Mistake;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * What readers reported.
 *
 * @param open waiting for a curator, the oldest first
 * @param closed decided on, the latest first
 * @param problem why the last form was not taken; null if there was none
 */
record MistakesPage(Frame frame, List<Line> open, List<Line> closed, @Nullable String problem)
    implements Page {
  private static final int MOST_CLOSED = 50;

  MistakesPage {
    open = List.copyOf(open);
    closed = List.copyOf(closed);
  }

  /**
   * A report.
   *
   * @param decided who decided what, when, and why; empty while it is open
   */
  record Line(
      String id,
      long version,
      String about,
      String thing,
      String words,
      String wrong,
      String contact,
      String reported,
      String decided) {}

  static MistakesPage of(
      List<Versioned<Mistake>> open, List<Versioned<Mistake>> closed, @Nullable String problem) {
    return new MistakesPage(
        Frame.unindexed("Reported by readers", Frame.Place.ELSEWHERE),
        open.stream().map(one -> line(one, "")).toList(),
        closed.stream()
            .limit(MOST_CLOSED)
            .map(
                one ->
                    line(
                        one,
                        "%s by %s, %s. %s"
                            .formatted(
                                capitalised(one.value().state()),
                                one.by(),
                                RecordPage.time(one.at()),
                                one.reason())))
            .toList(),
        problem);
  }

  private static String capitalised(Mistake.State state) {
    return state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private static Line line(Versioned<Mistake> one, String decided) {
    Mistake mistake = one.value();
    return new Line(
        one.id(),
        one.version(),
        mistake.about(),
        MistakePage.thing(mistake.about()),
        mistake.words(),
        mistake.wrong(),
        mistake.contact(),
        decided.isEmpty() ? RecordPage.time(one.at()) : "",
        decided);
  }

  @Override
  public String template() {
    return "review/mistakes";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
