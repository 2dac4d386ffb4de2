package org.cuttings.search.events;

import java.util.List;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Event;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Origin;
import org.cuttings.model.PartialDate;
import org.cuttings.search.EventSummary;
import org.jspecify.annotations.Nullable;

/**
 * An event and every report of it.
 *
 * @param reports the first published first
 * @param points what the reports say on each subject, side by side
 * @param reasons why the reports were joined; empty for a single one
 * @param denials what was denied of it, and of the same parties otherwise
 */
public record EventView(
    EventSummary event,
    List<Report> reports,
    List<JoinedEvent.Point> points,
    List<JoinedEvent.Reason> reasons,
    Denials denials) {
  public EventView {
    reports = List.copyOf(reports);
    points = List.copyOf(points);
    reasons = List.copyOf(reasons);
  }

  /**
   * The event as one article tells it.
   *
   * @param id address of the report
   * @param article that it stands in
   * @param text the clause as a reader sees it
   * @param before what stands before the clause, with the sentence before that; empty for nothing
   * @param after what stands after the clause, with the sentence after that; empty for nothing
   * @param said what the article says
   * @param origin from whom the article has it; null for its own reporting
   * @param copyOf report of the article that printed the same text first; null if none did
   * @param voice number, from 0, of the independent source that speaks in it
   */
  public record Report(
      String id,
      Printed article,
      String text,
      String before,
      String after,
      Event said,
      @Nullable Origin origin,
      @Nullable String copyOf,
      int voice) {}

  /**
   * The article of a report.
   *
   * @param source who published it; null where unknown
   * @param sourceId address of the source; null where unknown
   * @param published null where undated
   */
  public record Printed(
      ArticleId id,
      String title,
      @Nullable String source,
      @Nullable String sourceId,
      @Nullable PartialDate published) {}
}
