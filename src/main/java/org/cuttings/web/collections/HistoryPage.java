package org.cuttings.web.collections;

import java.util.List;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Every version of a collection, and what differs between two of them.
 *
 * @param from the earlier of the two
 * @param to the later
 * @param difference null where there is one version only
 */
record HistoryPage(
    Frame frame,
    String id,
    String title,
    List<Line> versions,
    long from,
    long to,
    @Nullable Difference difference)
    implements Page {
  HistoryPage {
    versions = List.copyOf(versions);
  }

  /**
   * A version.
   *
   * @param current whether it is the one that stands
   */
  record Line(
      long version,
      String time,
      String by,
      String action,
      String reason,
      String extent,
      boolean current) {}

  /**
   * @param history newest first, not empty
   * @param from the earlier of two versions that are compared; 0 for the one before {@code to}
   * @param to the later; 0 for the newest
   */
  static HistoryPage of(List<Versioned<CuratedCollection>> history, long from, long to) {
    Versioned<CuratedCollection> newest = history.getFirst();
    long later = to == 0 ? newest.version() : Math.max(from, to);
    long earlier = from == 0 ? Math.max(1, later - 1) : to == 0 ? from : Math.min(from, to);
    return new HistoryPage(
        Frame.unindexed(
            "History of " + newest.value().description().title(), Frame.Place.COLLECTIONS),
        newest.id(),
        newest.value().description().title(),
        history.stream().map(one -> line(one, one == newest)).toList(),
        earlier,
        later,
        earlier == later ? null : Difference.between(at(history, earlier), at(history, later)));
  }

  private static CuratedCollection at(List<Versioned<CuratedCollection>> history, long version) {
    return history.stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .orElseGet(history::getFirst)
        .value();
  }

  private static Line line(Versioned<CuratedCollection> one, boolean current) {
    return new Line(
        one.version(),
        DateWords.minute(one.at()),
        one.by(),
        one.action(),
        one.reason(),
        CollectionPage.extent(one.value().items()),
        current);
  }

  @Override
  public String template() {
    return "collections/history";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "collections.css");
  }
}
