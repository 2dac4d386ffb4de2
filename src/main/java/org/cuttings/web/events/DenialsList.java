package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Wording;
import org.cuttings.search.Choices;
import org.cuttings.search.EventSummary;
import org.cuttings.search.events.Denials;
import org.cuttings.search.events.Denials.Denial;
import org.cuttings.search.events.Denials.Since;
import org.cuttings.search.events.Denials.Timing;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventView;
import org.cuttings.search.events.EventView.Report;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.EventLine;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What was denied of an event and of its parties, later denials first.
 *
 * @param heading of whom
 * @param groups those that are later, earlier, and of which that is not known; none of them empty
 * @param further how many more there are; null where all are here
 * @param all leads to all that was denied of the two; null unless two took part
 */
record DenialsList(
    String heading, List<Group> groups, @Nullable String further, @Nullable String all) {
  DenialsList {
    groups = List.copyOf(groups);
  }

  /**
   * @param heading {@code Later than the event, 9 June 2016}
   */
  record Group(String heading, List<Line> lines) {
    Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A denial.
   *
   * @param event what is denied; null for the event whose page it is
   * @param basis which day tells how it stands to the event in time
   * @param prints the articles that carry it, the first published first
   */
  record Line(@Nullable EventLine event, String basis, List<Print> prints) {
    Line {
      prints = List.copyOf(prints);
    }
  }

  /**
   * A denial as one article has it.
   *
   * @param before what stands before the words
   * @param words of the article
   * @param after what stands behind them
   * @param href their place
   */
  record Print(
      Cutting.Stamp stamp,
      Cutting.Dateline dateline,
      String before,
      String words,
      String after,
      String href) {}

  /** Null where nothing was denied. */
  static @Nullable DenialsList of(EventView view) {
    Denials denials = view.denials();
    if (denials.all().isEmpty()) {
      return null;
    }
    EventSummary event = view.event();
    boolean two = event.parties().size() == 2;
    List<Group> groups = new ArrayList<>();
    for (Timing timing : Timing.values()) {
      List<Line> lines =
          denials.all().stream()
              .filter(denial -> denial.timing() == timing)
              .map(denial -> line(denial, event))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Group(heading(timing, denials.since()), lines));
      }
    }
    return new DenialsList(
        two ? "Denied, of the same two" : "Denied, of those who took part",
        groups,
        denials.further() == 0 ? null : Labels.count(denials.further(), "more denial"),
        two ? Links.events(denied(event)) : null);
  }

  private static EventParameters denied(EventSummary event) {
    return EventParameters.EMPTY.withChoices(
        Choices.<EventFacet>none()
            .including(EventFacet.PERSON, event.parties().getFirst().key())
            .including(EventFacet.WITH, event.parties().getLast().key())
            .including(EventFacet.STATUS, EventStatus.DENIED.value()));
  }

  private static String heading(Timing timing, @Nullable Since since) {
    if (since == null) {
      return "Not known whether earlier or later: nothing dates this event";
    }
    String what =
        (since.event() ? "the event, " : "its first dated report, ") + Labels.date(since.date());
    return switch (timing) {
      case LATER -> "Later than " + what;
      case EARLIER -> "Earlier than " + what;
      case UNKNOWN -> "Not known whether earlier or later than " + what;
    };
  }

  private static Line line(Denial denial, EventSummary page) {
    return new Line(
        denial.event().id().equals(page.id()) ? null : EventLine.of(denial.event()),
        basis(denial),
        denial.reports().stream().map(DenialsList::print).toList());
  }

  private static String basis(Denial denial) {
    if (denial.basis() == null) {
      return "neither the date in its text nor the day it was printed tells";
    }
    return switch (denial.basis()) {
      case STATED -> "by the date of what it denies, " + Labels.date(denial.day());
      case PRINTED -> "by the day it was first printed, " + Labels.date(denial.day());
    };
  }

  private static Print print(Report report) {
    Wording trigger = report.said().trigger();
    return new Print(
        Cutting.Stamp.of(report.article().source()),
        Cutting.Dateline.of(report.article().published()),
        SideReport.before(report),
        report.text(),
        SideReport.after(report),
        new Reading(report.article().id(), "", Marks.USUAL)
            .at(trigger.passage(), "e" + trigger.at().start()));
  }
}
