package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.model.PartialDate;
import org.cuttings.search.events.EventParameters.Sort;
import org.cuttings.search.events.EventResults;
import org.jspecify.annotations.Nullable;

/**
 * Events under one heading: by year where they stand in order of time.
 *
 * @param heading null where events are not in order of time
 */
record EventGroup(@Nullable String heading, List<EventEntry> events) {
  EventGroup {
    events = List.copyOf(events);
  }

  static List<EventGroup> of(EventResults results) {
    Sort sort = results.parameters().sort();
    boolean byTime = sort == Sort.OLDEST || sort == Sort.NEWEST;
    List<EventGroup> groups = new ArrayList<>();
    for (EventResults.EventHit hit : results.events()) {
      @Nullable String heading = byTime ? year(hit.event().date()) : null;
      EventEntry entry = EventEntry.of(hit);
      if (!groups.isEmpty() && Objects.equals(groups.getLast().heading(), heading)) {
        List<EventEntry> longer = new ArrayList<>(groups.removeLast().events());
        longer.add(entry);
        groups.add(new EventGroup(heading, longer));
      } else {
        groups.add(new EventGroup(heading, List.of(entry)));
      }
    }
    return groups;
  }

  private static String year(@Nullable PartialDate date) {
    if (date == null) {
      return "Date not known";
    }
    int first = date.from().getYear();
    int last = date.to().getYear();
    return first == last ? Integer.toString(first) : first + "–" + last;
  }
}
