package org.cuttings.web.events;

import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.events.EventSearch.NewEvent;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Links;

/** What can be taken along from a list of events. */
final class EventFiles {
  private final EventSearch events;

  EventFiles(EventSearch events) {
    this.events = events;
  }

  /** The whole list. */
  Rows<?> rows(EventParameters parameters, String site) {
    return new Rows<>(
        "events", EventRow.class, events.all(parameters).map(hit -> EventRow.of(hit, site)));
  }

  /** Those of which an article told that came into the archive last. */
  Feed feed(EventParameters parameters) {
    EventParameters list = parameters.withPage(1);
    return new Feed(
        list.equals(EventParameters.EMPTY) ? "Events" : "Events, filtered",
        Links.events(list),
        events.newest(list, Feed.ENTRIES).stream().map(EventFiles::entry).toList());
  }

  private static Feed.Entry entry(NewEvent added) {
    EventEntry event = EventEntry.of(added.event());
    return new Feed.Entry(
        event.line().href(),
        EventPage.title(added.event().event()),
        added.added(),
        null,
        "%s. %s. “%s”"
            .formatted(
                Cutting.Dateline.of(added.event().event().date()).words(),
                event.line().support(),
                added.event().words()));
  }
}
