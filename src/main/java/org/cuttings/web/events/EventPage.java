package org.cuttings.web.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Choices;
import org.cuttings.search.EventSummary;
import org.cuttings.search.events.EventFacet;
import org.cuttings.search.events.EventParameters;
import org.cuttings.search.events.EventView;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.linked.Descriptions;
import org.cuttings.web.page.Described;
import org.cuttings.web.page.EventLine;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * One event: what is said of it on the whole, what each source says, and where they differ.
 *
 * @param title type and parties, for the tab
 * @param line what is said of it on the whole
 * @param verdict in a sentence, for what not every source says to have happened; null otherwise
 * @param support how many sources report it, as a sentence
 * @param points what the sources agree on and where they differ; empty for a single report
 * @param reports side by side, the first published first
 * @param reasons why they were joined
 * @param denials of it, and of the same parties; null where nothing was denied
 * @param references for programs that keep references
 * @param about the event itself
 * @param between everything between the two; null unless exactly two took part
 */
record EventPage(
    Frame frame,
    String title,
    EventLine line,
    @Nullable String verdict,
    String support,
    List<Point> points,
    List<SideReport> reports,
    List<Reason> reasons,
    @Nullable DenialsList denials,
    @Nullable Way between,
    List<Frame.Alternate> references,
    EventView about)
    implements Page {
  EventPage {
    points = List.copyOf(points);
    references = List.copyOf(references);
    reports = List.copyOf(reports);
    reasons = List.copyOf(reasons);
  }

  @Override
  public String template() {
    return "events/show";
  }

  @Override
  public List<String> sheets() {
    return List.of("evidence.css", "events.css");
  }

  @Override
  public Described described(String origin) {
    Map<String, String> articles = new LinkedHashMap<>();
    for (EventView.Report report : about.reports()) {
      articles.putIfAbsent(report.article().id().value(), report.article().title());
    }
    return Descriptions.event(about.event(), title, articles, origin);
  }

  /** The page with references to it in every style. */
  public String cite() {
    return Links.event(about.event().id()) + "/cite";
  }

  /** A link and what it says. */
  record Way(String label, String href) {}

  /**
   * What the sources say on one subject.
   *
   * @param subject {@code Date}
   * @param agreement in words
   * @param different whether they cannot all be right
   */
  record Point(String subject, String agreement, boolean different, List<Value> values) {
    Point {
      values = List.copyOf(values);
    }
  }

  /** A value and who states it. */
  record Value(String value, List<Way> by) {
    Value {
      by = List.copyOf(by);
    }
  }

  /** Why two reports were taken for reports of one event. */
  record Reason(Way one, Way other, String words, String oneId, String otherId) {}

  static EventPage of(EventView event) {
    EventSummary summary = event.event();
    Map<String, String> sources = new HashMap<>();
    for (EventView.Report report : event.reports()) {
      sources.put(report.id(), Labels.source(report.article().source()));
    }
    Set<Integer> voices = new HashSet<>();
    List<SideReport> reports =
        event.reports().stream()
            .map(
                report ->
                    SideReport.of(
                        report,
                        sources,
                        event.reports().getFirst().article().id(),
                        voices.add(report.voice())))
            .toList();
    String title = title(summary);
    List<Frame.Alternate> references = Companions.files(Links.event(summary.id()));
    return new EventPage(
        Frame.indexed(title, support(summary), Links.event(summary.id()), Frame.Place.EVENTS)
            .withAlternates(references),
        title,
        EventLine.of(summary),
        verdict(summary),
        support(summary),
        reports.size() < 2 ? List.of() : points(event, sources),
        reports,
        event.reasons().stream().map(reason -> reason(reason, sources)).toList(),
        DenialsList.of(event),
        between(summary),
        references,
        event);
  }

  static String title(EventSummary event) {
    List<String> names = event.parties().stream().map(EventSummary.Party::name).limit(4).toList();
    String type = EvidenceLabels.type(event.type());
    @Nullable String status = EvidenceLabels.status(event.status());
    String what = status == null ? type : type + " (" + status + ")";
    return names.isEmpty() ? what : what + ": " + EventLabels.joined(names);
  }

  private static @Nullable String verdict(EventSummary event) {
    @Nullable String main =
        switch (event.status()) {
          case HAPPENED -> null;
          case PROPOSED -> "It was proposed; no source of this archive says that it came about.";
          case DECLINED -> "It was declined.";
          case DENIED -> "It is denied, or said not to have happened.";
          case ALLEGED -> "It is alleged: the sources give it as one side’s word, or with a hedge.";
        };
    List<String> others =
        event.statuses().stream()
            .filter(status -> status != event.status())
            .map(EventPage::elsewhere)
            .toList();
    if (others.isEmpty()) {
      return main;
    }
    String rest = "Other reports " + String.join(", ", others) + ".";
    return main == null ? rest : main + " " + rest;
  }

  private static String elsewhere(EventStatus status) {
    return switch (status) {
      case HAPPENED -> "say that it happened";
      case PROPOSED -> "say that it was proposed";
      case DECLINED -> "say that it was declined";
      case DENIED -> "give a denial";
      case ALLEGED -> "give it as alleged";
    };
  }

  private static String support(EventSummary event) {
    if (event.sourceCount() == 1) {
      return event.reportCount() == 1
          ? "One source reports it."
          : "One source reports it, in " + Labels.count(event.reportCount(), "report") + ".";
    }
    return Labels.count(event.sourceCount())
        + " sources report it, "
        + (event.independentCount() == event.sourceCount()
            ? "none of them known to repeat another."
            : event.independentCount() == 1
                ? "all after one of them."
                : Labels.count(event.independentCount()) + " of them independently.");
  }

  private static List<Point> points(EventView event, Map<String, String> sources) {
    List<Point> points = new ArrayList<>();
    for (JoinedEvent.Point point : event.points()) {
      String subject = subject(point.subject());
      @Nullable String about = point.about();
      points.add(
          new Point(
              about == null ? subject : subject + " of " + about,
              switch (point.agreement()) {
                case SAME ->
                    point.values().size() == 1 && point.values().getFirst().reports().size() == 1
                        ? "one says it"
                        : "the same";
                case COMPATIBLE -> "more or less exact";
                case DIFFERENT -> "different";
              },
              point.agreement() == JoinedEvent.Agreement.DIFFERENT,
              point.values().stream()
                  .map(
                      stated ->
                          new Value(
                              value(point.subject(), stated.value()),
                              stated.reports().stream().map(id -> way(id, sources)).toList()))
                  .toList()));
    }
    return points;
  }

  private static String value(JoinedEvent.Subject subject, String value) {
    return switch (subject) {
      case DATE -> PartialDate.parse(value).map(Labels::date).orElse(value);
      case TYPE -> type(value);
      case PLACE, PARTICIPANTS, SPELLING, NUMBER, STATUS, ATTRIBUTION -> value;
    };
  }

  private static String type(String value) {
    for (EventType type : EventType.values()) {
      if (type.value().equals(value)) {
        return EvidenceLabels.inSentence(type);
      }
    }
    return value;
  }

  private static String subject(JoinedEvent.Subject subject) {
    return switch (subject) {
      case DATE -> "Date";
      case PLACE -> "Place";
      case PARTICIPANTS -> "Who took part";
      case SPELLING -> "Spelling";
      case NUMBER -> "Number";
      case TYPE -> "Channel";
      case STATUS -> "Status";
      case ATTRIBUTION -> "According to";
    };
  }

  private static Way way(String report, Map<String, String> sources) {
    return new Way(
        sources.getOrDefault(report, "a report that changed since"),
        "#" + SideReport.anchor(report));
  }

  private static Reason reason(JoinedEvent.Reason reason, Map<String, String> sources) {
    return new Reason(
        way(reason.report(), sources),
        way(reason.other(), sources),
        Labels.withDates(reason.words()),
        reason.report(),
        reason.other());
  }

  private static @Nullable Way between(EventSummary event) {
    if (event.parties().size() != 2) {
      return null;
    }
    EventSummary.Party one = event.parties().getFirst();
    EventSummary.Party other = event.parties().getLast();
    Choices<EventFacet> two =
        Choices.<EventFacet>none()
            .including(EventFacet.PERSON, one.key())
            .including(EventFacet.WITH, other.key());
    return new Way(
        "All events between " + one.name() + " and " + other.name(),
        Links.events(EventParameters.EMPTY.withChoices(two)));
  }
}
