package org.cuttings.search.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cuttings.model.TextSpan;
import org.cuttings.search.EventSummary;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchResults.Bar;
import org.cuttings.search.SearchResults.QueryReading;

/**
 * A list of events.
 *
 * @param parameters what was asked, with the snapshot that further pages use
 * @param reading how the query was understood
 * @param total exact number of matching events
 * @param yearless how many of them have no certain year
 * @param events those of this page
 * @param facets at most 200 values of each facet: those chosen, those excluded, then most events
 *     first (years: newest first); a value that would add nothing is not among them
 * @param independent how many events have at least so many independent sources, from 2 on; what is
 *     asked for in this respect is not applied
 * @param timeline events certainly within each year, month or day, oldest first, gaps filled; the
 *     finest that fits the range asked for
 */
public record EventResults(
    EventParameters parameters,
    QueryReading reading,
    long total,
    long yearless,
    List<EventHit> events,
    Map<EventFacet, List<FacetValue>> facets,
    Map<Integer, Long> independent,
    List<Bar> timeline) {
  public EventResults {
    events = List.copyOf(events);
    facets = Map.copyOf(facets);
    timeline = List.copyOf(timeline);
  }

  /** The values of a facet; empty where there are none. */
  public List<FacetValue> values(EventFacet facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /** Number of the last page that has events; 1 when there are none. */
  public int lastPage() {
    return (int)
        Math.clamp(Math.ceilDiv(total, EventParameters.PAGE_SIZE), 1, (long) Integer.MAX_VALUE);
  }

  /**
   * An event of the list.
   *
   * @param words of a report, the one that matches the query best
   * @param highlights the matching words, ranges of {@code words}
   * @param attributedTo whom the reports name as their source
   * @param added when the newest article came in that tells of it
   */
  public record EventHit(
      EventSummary event,
      String words,
      List<TextSpan> highlights,
      List<String> attributedTo,
      Instant added) {
    public EventHit {
      highlights = List.copyOf(highlights);
      attributedTo = List.copyOf(attributedTo);
    }
  }
}
