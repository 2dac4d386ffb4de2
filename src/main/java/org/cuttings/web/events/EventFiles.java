package org.cuttings.web.events;

import java.util.stream.Stream;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Arrival;
import org.cuttings.search.EventSummary;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventResults.EventHit;
import org.cuttings.search.events.EventSearch;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.citations.References;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** What can be taken along from a list of events. */
public final class EventFiles {
  private final EventSearch events;

  public EventFiles(EventSearch events) {
    this.events = events;
  }

  /** The whole list. */
  Rows<?> rows(EventParameters parameters, String site) {
    return new Rows<>(
        "events", EventRow.class, events.all(parameters).map(hit -> EventRow.of(hit, site)));
  }

  /** References to all of them. */
  References references(EventParameters parameters, String site) {
    return new References(
        "events", events.all(parameters).map(hit -> reference(hit.event(), hit.words(), site)));
  }

  static Reference reference(EventSummary event, @Nullable String words, String site) {
    @Nullable PartialDate date = event.date();
    return Reference.toRecord(
        event.id(),
        EventPage.title(event) + (date == null ? "" : ", " + Labels.date(date)),
        Links.event(event.id()),
        words,
        site);
  }

  /** Those of which an article told that came into the archive last. */
  Feed feed(EventParameters parameters, @Nullable Arrival before) {
    EventParameters list = parameters.first();
    return Feed.of(
        Feed.title(
            list.query().isBlank() ? "Events" : "Events with " + list.query(),
            list.choices(),
            list.dates()),
        Links.events(list),
        before,
        arrivals(list, before));
  }

  /** Entries of a feed, the newest first; lazy, and to be closed. */
  public Stream<Feed.Entry> arrivals(EventParameters parameters, @Nullable Arrival before) {
    return events.arrivals(parameters, before).map(EventFiles::entry);
  }

  private static Feed.Entry entry(EventHit hit) {
    EventEntry event = EventEntry.of(hit);
    return new Feed.Entry(
        event.line().href(),
        EventPage.title(hit.event()),
        new Arrival(hit.added(), hit.event().id()),
        null,
        "%s. %s. “%s”"
            .formatted(
                Cutting.Dateline.of(hit.event().date()).words(),
                event.line().support(),
                hit.words()));
  }
}
