package org.cuttings.search.people;

import java.util.List;
import java.util.Map;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Mention;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.EventSummary;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.RecordView.PassageText;
import org.cuttings.search.people.RecordView.Quotes;

/**
 * Everything that the archive holds of two people together.
 *
 * @param events those that both took part in, in the order of time, on this page
 * @param total how many there are on all pages
 * @param page 1-based
 * @param statuses how many events have which status
 * @param quotes of the one about the other
 * @param articles how many name both
 * @param passages the newest passages that name both
 */
public record PairView(
    RecordSummary one,
    RecordSummary other,
    List<PairEvent> events,
    long total,
    int page,
    Map<EventStatus, Long> statuses,
    Quotes quotes,
    long articles,
    List<Together> passages) {
  /** Events on one page. */
  public static final int EVENTS = 50;

  public PairView {
    events = List.copyOf(events);
    statuses = Map.copyOf(statuses);
    passages = List.copyOf(passages);
  }

  public int lastPage() {
    return (int) Math.max(1, Math.ceilDiv(total, (long) EVENTS));
  }

  /**
   * An event, and the reports of it that name both.
   *
   * @param reports none where no single article names both for it
   */
  public record PairEvent(EventSummary event, List<Reported> reports) {
    public PairEvent {
      reports = List.copyOf(reports);
    }
  }

  /**
   * An event as one article tells it.
   *
   * @param text its words as a reader sees them
   */
  public record Reported(Printed article, String text, Event event) {}

  /**
   * Passages of one article that name both.
   *
   * @param mentions of either, in the order of the article
   */
  public record Together(
      ArticleSummary article, List<Mention> mentions, List<PassageText> passages) {
    public Together {
      mentions = List.copyOf(mentions);
      passages = List.copyOf(passages);
    }
  }
}
