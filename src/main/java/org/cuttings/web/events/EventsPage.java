package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.model.PartialDate;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchResults;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventMatrix;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventParameters.Sort;
import org.cuttings.search.events.EventResults;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.page.Chip;
import org.cuttings.web.page.Collecting;
import org.cuttings.web.page.DatesForm;
import org.cuttings.web.page.FacetBlock;
import org.cuttings.web.page.FacetSteps;
import org.cuttings.web.page.Forms;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Histogram;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Option;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The list of events.
 *
 * @param query what was typed
 * @param kept what a new query keeps
 * @param heading {@code 37 events}
 * @param pair what the list says of who and whom; null unless two are chosen
 * @param range {@code 26–50}; null when there is only one page
 * @param ignored what of the query was left out
 * @param chips every active filter, each with the link that removes it
 * @param clear removes all filters; null without any
 * @param directions who began it: the same two the other way round; empty unless two are chosen
 * @param sorts the orders
 * @param matrix the same events as a table of who and whom
 * @param timeline null when nothing found has a date
 * @param groups the events of this page, by year where they stand in order of time
 * @param facets the catalogue column
 * @param form what the form of the steps sends along; null where they are links
 * @param nothing why there is no event; null when there is one
 */
record EventsPage(
    Frame frame,
    String query,
    List<Frame.Hidden> kept,
    String heading,
    @Nullable String pair,
    @Nullable String range,
    List<SearchResults.Ignored> ignored,
    List<Chip> chips,
    @Nullable String clear,
    List<Option> directions,
    List<Option> sorts,
    String matrix,
    @Nullable Histogram timeline,
    List<EventGroup> groups,
    List<FacetBlock> facets,
    @Nullable List<Frame.Hidden> form,
    DatesForm dates,
    @Nullable Pager pager,
    @Nullable String nothing,
    Collecting collecting)
    implements Page {
  EventsPage {
    kept = List.copyOf(kept);
    ignored = List.copyOf(ignored);
    chips = List.copyOf(chips);
    directions = List.copyOf(directions);
    sorts = List.copyOf(sorts);
    groups = List.copyOf(groups);
    facets = List.copyOf(facets);
  }

  @Override
  public String template() {
    return "events/list";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css", "events.css");
  }

  static EventsPage of(EventResults results) {
    EventParameters shown = results.parameters();
    EventParameters base = shown.first();
    FacetSteps<EventFacet, EventParameters> steps = steps(base);
    EventDirections directions = EventDirections.of(base, results);
    return new EventsPage(
        frame(results),
        shown.query(),
        hidden(base.withQuery("")),
        results.total() == 0 ? "No event" : Labels.count(results.total(), "event"),
        directions.sentence(),
        Pager.range(
            shown.page(), results.lastPage(), EventParameters.PAGE_SIZE, results.events().size()),
        results.reading().ignored(),
        EventFilters.chips(base, results),
        base.hasFilters()
            ? Links.events(EventParameters.EMPTY.withQuery(base.query()).withSort(base.sort()))
            : null,
        directions.options(),
        sorts(base),
        Links.eventMatrix(base, EventMatrix.Direction.EITHER),
        timeline(results, base),
        EventGroup.of(results),
        EventFilters.facets(results, steps),
        steps.form(),
        DatesForm.of(
            "/events", "Happened between", base.dates(), hidden(base.withDates(DateFilter.NONE))),
        Pager.of(shown.page(), results.lastPage(), number -> Links.events(shown.withPage(number))),
        nothing(results),
        new Collecting(Links.events(base), results.total()));
  }

  static FacetSteps<EventFacet, EventParameters> steps(EventParameters base) {
    return FacetSteps.of(base, Links::events, Links::eventValues, hidden(base));
  }

  /** Everything that {@code parameters} say, except the page. */
  static List<Frame.Hidden> hidden(EventParameters parameters) {
    List<Frame.Hidden> hidden = new ArrayList<>();
    Forms.add(hidden, "q", parameters.query());
    Forms.addAll(hidden, parameters.choices(), parameters.dates());
    if (parameters.independent() > 1) {
      Forms.add(hidden, "independent", Integer.toString(parameters.independent()));
    }
    if (parameters.sort() != Sort.OLDEST) {
      Forms.add(hidden, "sort", parameters.sort().value());
    }
    return hidden;
  }

  private static Frame frame(EventResults results) {
    EventParameters parameters = results.parameters();
    boolean plain = parameters.withSnapshot(null).equals(EventParameters.EMPTY);
    Frame frame =
        plain
            ? Frame.indexed(
                "Events",
                "Who met, called and wrote to whom, and which sources say so",
                "/events",
                Frame.Place.EVENTS)
            : Frame.unindexed("Events", Frame.Place.EVENTS);
    return frame.withAlternates(Companions.of(Links.events(parameters.first())));
  }

  private static List<Option> sorts(EventParameters base) {
    return Arrays.stream(Sort.values())
        .filter(sort -> sort != Sort.RELEVANCE || !base.query().isBlank())
        .map(
            sort ->
                new Option(
                    EventLabels.sort(sort),
                    sort == base.sort() ? null : Links.events(base.withSort(sort))))
        .toList();
  }

  private static @Nullable Histogram timeline(EventResults results, EventParameters base) {
    return Histogram.of(
        results.timeline(),
        "event",
        base.toQueryString().length(),
        period -> Links.events(within(base, period)),
        results.yearless() == 0
            ? null
            : new Histogram.Undated(
                Labels.count(results.yearless()) + " of no known year",
                Links.events(base.withIncluded(EventFacet.YEAR, FacetValue.UNKNOWN))));
  }

  /** The events of one period: it takes the place of every other choice of dates. */
  private static EventParameters within(EventParameters parameters, String period) {
    PartialDate date = PartialDate.parse(period).orElseThrow();
    return parameters
        .without(EventFacet.YEAR)
        .withDates(new DateFilter(date, date, DateFilter.Match.CERTAIN));
  }

  private static @Nullable String nothing(EventResults results) {
    if (results.total() == 0) {
      return results.parameters().hasFilters() || !results.parameters().query().isBlank()
          ? "No event matches all of this."
          : "No article of this archive tells of an event yet.";
    }
    return results.events().isEmpty()
        ? "This list has only " + Labels.count(results.lastPage(), "page") + "."
        : null;
  }
}
