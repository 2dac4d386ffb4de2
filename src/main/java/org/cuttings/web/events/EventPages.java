package org.cuttings.web.events;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventMatrix.Direction;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.events.EventView;
import org.cuttings.web.citations.CitePage;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.UnreadableAddressException;
import org.cuttings.web.page.ValuesPage;

/** The pages and the JSON about events. Each page costs one round trip to Elasticsearch. */
public final class EventPages {
  static final String NO_EVENT =
      "There is no event under this address. Events are put together anew from their sources"
          + " whenever articles come in or rules change, and this one may have come apart, or the"
          + " article that told of it changed; the list of events finds what is here.";

  private final EventSearch events;
  private final Answers answers;
  private final Downloads downloads;

  public EventPages(EventSearch events, Answers answers, Downloads downloads) {
    this.events = events;
    this.answers = answers;
    this.downloads = downloads;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(
        routes,
        "/events",
        context -> answers.page(context, EventsPage.of(events.search(parameters(context)))));
    Routes.get(routes, "/events/values", this::values);
    Routes.get(routes, "/events/matrix", this::matrix);
    downloads.addRecord(routes, "/events/{id}", this::row, this::reference);
    Routes.get(routes, "/events/{id}", this::event);
    Routes.get(routes, "/events/{id}/cite", this::cite);
    EventFiles files = new EventFiles(events);
    downloads.addTo(
        routes,
        "/events",
        (context, site) -> files.rows(parameters(context), site),
        (context, site) -> files.references(parameters(context), site),
        (context, before) -> files.feed(parameters(context), before));
    Routes.get(
        routes,
        "/api/v1/events",
        context -> answers.json(context, EventsJson.of(events.search(parameters(context)))));
    Routes.get(routes, "/api/v1/events/{id}", this::json);
  }

  private static EventParameters parameters(Context context) {
    return EventParameters.parse(context.queryParamMap());
  }

  private void values(Context context) {
    EventParameters parameters = parameters(context).first();
    EventFacet facet =
        EventFacet.ofParameter(Parameters.text(context, "facet"))
            .orElseThrow(() -> new NotHereException("There is no list of that name."));
    answers.page(
        context,
        ValuesPage.of(
            facet,
            EventLabels.facet(facet),
            new ValuesPage.Whole(Frame.Place.EVENTS, "/events", "events"),
            events.values(parameters, facet),
            value -> EventLabels.value(facet, value),
            EventsPage.steps(parameters),
            ValuesPage.Part.of(context)));
  }

  private void matrix(Context context) {
    answers.page(context, MatrixPage.of(events.matrix(parameters(context), direction(context))));
  }

  private static Direction direction(Context context) {
    String value = Parameters.text(context, "direction");
    if (value.isBlank()) {
      return Direction.EITHER;
    }
    for (Direction direction : Direction.values()) {
      if (direction.value().equals(value)) {
        return direction;
      }
    }
    throw new UnreadableAddressException("direction=" + value + " is not either or begun.");
  }

  private void event(Context context) {
    String id = context.pathParam("id");
    var found = events.event(id);
    if (found.isPresent()) {
      answers.page(context, EventPage.of(found.get()));
      return;
    }
    context.redirect(
        events.movedTo(id).map(Links::event).orElseThrow(() -> new NotHereException(NO_EVENT)));
  }

  private Reference reference(Context context, String site) {
    EventView event = found(context);
    return EventFiles.reference(event.event(), event.reports().getFirst().text(), site);
  }

  private Rows<?> row(Context context, String site) {
    EventView event = found(context);
    return Rows.of(event.event().id(), EventRow.class, EventRow.of(event, site));
  }

  private EventView found(Context context) {
    String id = context.pathParam("id");
    return events
        .event(id)
        .or(() -> events.movedTo(id).flatMap(events::event))
        .orElseThrow(() -> new NotHereException(NO_EVENT));
  }

  private void cite(Context context) {
    Reference reference = reference(context, downloads.site(context));
    String back = Links.event(reference.id());
    answers.page(context, CitePage.of(reference, Frame.Place.EVENTS, back, Companions.files(back)));
  }

  private void json(Context context) {
    answers.json(context, EventJson.of(found(context)));
  }
}
