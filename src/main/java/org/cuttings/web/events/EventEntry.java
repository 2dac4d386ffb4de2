package org.cuttings.web.events;

import java.util.List;
import org.cuttings.search.events.EventResults.EventHit;
import org.cuttings.web.page.EventLine;
import org.cuttings.web.page.Segment;
import org.jspecify.annotations.Nullable;

/**
 * An event in the list of events.
 *
 * @param words of a report, with the words that match
 * @param attributedTo whom the reports name as their source; null where they name nobody
 */
record EventEntry(EventLine line, List<Segment> words, @Nullable String attributedTo) {
  private static final int EXCERPT = 240;
  private static final int ATTRIBUTIONS = 3;

  EventEntry {
    words = List.copyOf(words);
  }

  static EventEntry of(EventHit hit) {
    List<String> named = hit.attributedTo().stream().limit(ATTRIBUTIONS).toList();
    return new EventEntry(
        EventLine.of(hit.event()),
        Segment.excerpt(hit.words(), hit.highlights(), EXCERPT),
        named.isEmpty() ? null : "according to " + String.join("; ", named));
  }
}
