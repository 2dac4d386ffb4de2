package org.cuttings.web.events;

import java.util.List;
import java.util.Locale;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Origin;
import org.cuttings.model.Participant;
import org.cuttings.model.Wording;
import org.cuttings.search.EventSummary;
import org.cuttings.search.events.Denials;
import org.cuttings.search.events.EventView;
import org.cuttings.web.articles.EvidenceJson.DateJson;
import org.cuttings.web.articles.EvidenceJson.ParticipantJson;
import org.cuttings.web.articles.EvidenceJson.WordsJson;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/events/{id}}. */
record EventJson(
    Summary event, List<Report> reports, List<Point> points, List<Reason> reasons, Denied denials) {

  /** An event as lists show it. */
  record Summary(
      String id,
      String type,
      String status,
      List<String> statuses,
      List<Party> participants,
      @Nullable String date,
      @Nullable Place place,
      List<String> sources,
      int sourceCount,
      int independentCount,
      int reportCount,
      List<String> differences,
      String link) {
    static Summary of(EventSummary event) {
      return new Summary(
          event.id(),
          event.type().value(),
          event.status().value(),
          event.statuses().stream().map(EventStatus::value).toList(),
          event.parties().stream().map(Party::of).toList(),
          event.date() == null ? null : event.date().value(),
          event.place() == null ? null : new Place(event.place().key(), event.place().name()),
          event.sources(),
          event.sourceCount(),
          event.independentCount(),
          event.reportCount(),
          event.differences().stream().map(JoinedEvent.Subject::value).toList(),
          Links.event(event.id()));
    }
  }

  record Party(String key, String name, String kind, List<String> roles) {
    static Party of(EventSummary.Party party) {
      return new Party(
          party.key(),
          party.name(),
          party.kind().value(),
          party.roles().stream().map(Participant.Role::value).toList());
    }
  }

  record Place(String key, String name) {}

  record Report(
      String id,
      String article,
      String title,
      @Nullable String source,
      @Nullable String published,
      String before,
      String text,
      String after,
      String type,
      String status,
      WordsJson trigger,
      WordsJson clause,
      List<ParticipantJson> participants,
      @Nullable DateJson date,
      @Nullable String place,
      @Nullable String attributedTo,
      @Nullable From origin,
      @Nullable String copyOf,
      int voice,
      double confidence,
      String rule,
      String link) {}

  record From(String outlet, String basis) {}

  record Point(String subject, @Nullable String about, String agreement, List<Value> values) {}

  record Value(String value, int sources, List<String> reports) {}

  record Reason(String report, String other, String words) {}

  /**
   * @param sinceEvent whether {@code since} is the date of the event, as against that of its first
   *     report
   */
  record Denied(
      @Nullable String since, boolean sinceEvent, List<DenialJson> denials, long further) {}

  record DenialJson(
      Summary event,
      String timing,
      @Nullable String basis,
      @Nullable String day,
      List<Denying> reports) {}

  record Denying(
      String id,
      String article,
      String title,
      @Nullable String source,
      @Nullable String published,
      String text,
      @Nullable DateJson date,
      String link) {}

  static EventJson of(EventView view) {
    return new EventJson(
        Summary.of(view.event()),
        view.reports().stream().map(EventJson::report).toList(),
        view.points().stream().map(EventJson::point).toList(),
        view.reasons().stream()
            .map(reason -> new Reason(reason.report(), reason.other(), reason.words()))
            .toList(),
        denied(view.denials()));
  }

  private static Denied denied(Denials denials) {
    Denials.@Nullable Since since = denials.since();
    return new Denied(
        since == null ? null : since.date().value(),
        since != null && since.event(),
        denials.all().stream().map(EventJson::denial).toList(),
        denials.further());
  }

  private static DenialJson denial(Denials.Denial denial) {
    return new DenialJson(
        Summary.of(denial.event()),
        word(denial.timing()),
        denial.basis() == null ? null : word(denial.basis()),
        denial.day() == null ? null : denial.day().value(),
        denial.reports().stream().map(EventJson::denying).toList());
  }

  private static Denying denying(EventView.Report report) {
    EventView.Printed article = report.article();
    return new Denying(
        report.id(),
        article.id().value(),
        article.title(),
        article.source(),
        article.published() == null ? null : article.published().value(),
        report.text(),
        DateJson.of(report.said().date()),
        link(report));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Report report(EventView.Report report) {
    Event said = report.said();
    EventView.Printed article = report.article();
    @Nullable Origin origin = report.origin();
    return new Report(
        report.id(),
        article.id().value(),
        article.title(),
        article.source(),
        article.published() == null ? null : article.published().value(),
        report.before(),
        report.text(),
        report.after(),
        said.type().value(),
        said.status().value(),
        WordsJson.of(said.trigger()),
        WordsJson.of(said.clause()),
        said.participants().stream().map(ParticipantJson::of).toList(),
        DateJson.of(said.date()),
        said.place(),
        said.attributedTo(),
        origin == null ? null : new From(origin.outlet(), origin.basis().value()),
        report.copyOf(),
        report.voice(),
        said.confidence(),
        said.rule(),
        link(report));
  }

  private static String link(EventView.Report report) {
    Wording trigger = report.said().trigger();
    return new Reading(report.article().id(), "", Marks.USUAL)
        .at(trigger.passage(), "e" + trigger.at().start());
  }

  private static Point point(JoinedEvent.Point point) {
    return new Point(
        point.subject().value(),
        point.about(),
        point.agreement().value(),
        point.values().stream()
            .map(value -> new Value(value.value(), value.sources(), value.reports()))
            .toList());
  }
}
