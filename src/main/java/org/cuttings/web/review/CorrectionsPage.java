package org.cuttings.web.review;

import java.util.List;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Correction;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list of decisions.
 *
 * @param orphans whether it is of those whose words are gone
 * @param newer address of the page before this one; null for none
 * @param older address of the page after this one; null for none
 */
record CorrectionsPage(
    Frame frame,
    boolean orphans,
    String total,
    List<Line> lines,
    @Nullable String newer,
    @Nullable String older)
    implements Page {
  private static final int PAGE = 50;

  CorrectionsPage {
    lines = List.copyOf(lines);
  }

  /** A decision. */
  record Line(String href, String words, String said, String decided, String action) {}

  static CorrectionsPage all(List<Versioned<Correction>> all, int page) {
    int from = Math.min(all.size(), (page - 1) * PAGE);
    int to = Math.min(all.size(), from + PAGE);
    return new CorrectionsPage(
        Frame.unindexed("Corrections", Frame.Place.ELSEWHERE),
        false,
        Labels.count(all.size(), "correction"),
        all.subList(from, to).stream().map(CorrectionsPage::line).toList(),
        page > 1 ? "/corrections?page=" + (page - 1) : null,
        to < all.size() ? "/corrections?page=" + (page + 1) : null);
  }

  /** All of them, however many: none is to be overlooked. */
  static CorrectionsPage orphaned(List<Versioned<Correction>> orphans) {
    return new CorrectionsPage(
        Frame.unindexed("Corrections without their words", Frame.Place.ELSEWHERE),
        true,
        Labels.count(orphans.size(), "correction"),
        orphans.stream().map(CorrectionsPage::line).toList(),
        null,
        null);
  }

  private static Line line(Versioned<Correction> one) {
    return new Line(
        CorrectionPages.RECORD + one.id(),
        one.value().anchor().words(),
        one.value().found().said(),
        RecordPage.decided(one),
        one.action());
  }

  @Override
  public String template() {
    return "review/corrections";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
