package org.cuttings.search.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.search.Arrival;
import org.cuttings.search.EngineUnavailableException;
import org.cuttings.search.FacetValue;
import org.cuttings.search.events.EventResults.EventHit;
import org.jspecify.annotations.Nullable;

/**
 * What pages ask about events. Every method throws {@link EngineUnavailableException} while
 * Elasticsearch does not answer.
 */
public interface EventSearch {
  EventResults search(EventParameters parameters);

  /** The values of one facet, counted as {@link #search} counts them; at most 5,000. */
  List<FacetValue> values(EventParameters parameters, EventFacet facet);

  /** The whole list, in its order, whatever page was asked for; lazy, and to be closed. */
  Stream<EventHit> all(EventParameters parameters);

  /**
   * The same in the order in which the newest article came in that tells of each, the newest first.
   *
   * @param before null for all; else only what came in before it
   */
  Stream<EventHit> arrivals(EventParameters parameters, @Nullable Arrival before);

  /** Who had to do with whom in the events of a list; pages and order do not matter. */
  EventMatrix matrix(EventParameters parameters, EventMatrix.Direction direction);

  /** An event and every report of it; empty where there is none under this id. */
  Optional<EventView> event(String id);

  /**
   * The event of which a report has this id: events stay under the id of their first report, and
   * one that joined an earlier event is found there.
   */
  Optional<String> movedTo(String id);
}
