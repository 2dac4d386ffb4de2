package org.cuttings.web.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.search.SearchResults;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventResults;
import org.cuttings.web.results.SearchJson;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/events}. */
record EventsJson(
    long total,
    int page,
    int pages,
    @Nullable String snapshot,
    List<Hit> events,
    Map<String, List<SearchJson.Value>> facets,
    List<SearchResults.Bar> timeline,
    long yearless,
    Query query) {
  /** An event of the list, and words of a report of it. */
  record Hit(
      EventJson.Summary event,
      String words,
      List<List<Integer>> highlights,
      List<String> attributedTo) {}

  record Query(String text, String understood, List<SearchResults.Ignored> ignored) {}

  static EventsJson of(EventResults results) {
    Map<String, List<SearchJson.Value>> facets = new LinkedHashMap<>();
    for (EventFacet facet : EventFacet.values()) {
      facets.put(
          facet.parameter(), results.values(facet).stream().map(SearchJson.Value::of).toList());
    }
    return new EventsJson(
        results.total(),
        results.parameters().page(),
        results.lastPage(),
        results.parameters().snapshot(),
        results.events().stream().map(EventsJson::hit).toList(),
        facets,
        results.timeline(),
        results.yearless(),
        new Query(
            results.parameters().query(),
            results.reading().understood(),
            results.reading().ignored()));
  }

  private static Hit hit(EventResults.EventHit hit) {
    return new Hit(
        EventJson.Summary.of(hit.event()),
        hit.words(),
        hit.highlights().stream().map(span -> List.of(span.start(), span.end())).toList(),
        hit.attributedTo());
  }
}
