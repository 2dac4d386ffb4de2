package org.cuttings.search.events;

import static org.cuttings.elastic.ArticleFields.leaf;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.ReportFields;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EventStatus;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Origin;
import org.cuttings.model.PartialDate;
import org.cuttings.search.EventReader;
import org.cuttings.search.EventSummary;
import org.cuttings.search.EvidenceReader;
import org.cuttings.search.Queries;
import org.cuttings.search.ResultsReader;
import org.cuttings.search.events.EventView.Printed;
import org.cuttings.search.events.EventView.Report;
import org.jspecify.annotations.Nullable;

/**
 * The one round trip for an event: its document, its reports, and what was denied of any two of its
 * parties, as events and as the reports of these, which are found by the pairs that the document
 * itself names.
 */
final class EventPageRequest {
  /** More reports of one event than any real one has. */
  private static final int MOST_REPORTS = 2_000;

  /** More are counted, and not listed. */
  private static final int MOST_DENIALS = 200;

  private final Indices indices;

  EventPageRequest(Indices indices) {
    this.indices = indices;
  }

  List<RequestItem> requests(String id) {
    String events = indices.alias(Indices.Kind.EVENTS);
    Query samePair =
        Query.of(
            q ->
                q.terms(
                    terms ->
                        terms
                            .field(HappeningFields.PAIR)
                            .terms(
                                values ->
                                    values.lookup(
                                        lookup ->
                                            lookup
                                                .index(events)
                                                .id(id)
                                                .path(HappeningFields.PAIR)))));
    return List.of(
        RequestItem.of(
            item ->
                item.header(header -> header.index(events))
                    .body(body -> body.query(q -> q.ids(ids -> ids.values(id))).size(1))),
        RequestItem.of(
            item ->
                item.header(header -> header.index(indices.alias(Indices.Kind.REPORTS)))
                    .body(
                        body ->
                            body.query(Queries.term(ReportFields.EVENT, id)).size(MOST_REPORTS))),
        deniedEvents(samePair, id),
        denyingReports(samePair, id));
  }

  /** The latest first, so that a cut takes the earliest. */
  private RequestItem deniedEvents(Query samePair, String id) {
    Query denied = Queries.term(EventFields.STATUSES, EventStatus.DENIED.value());
    Query another = Queries.not(Query.of(q -> q.ids(ids -> ids.values(id))));
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(Indices.Kind.EVENTS)))
                .body(
                    body ->
                        body.query(Queries.allOf(List.of(samePair, denied, another)))
                            .size(MOST_DENIALS)
                            .trackTotalHits(track -> track.enabled(true))
                            .source(
                                source ->
                                    source.filter(f -> f.includes(EventReader.SUMMARY_FIELDS)))
                            .sort(
                                s ->
                                    s.field(
                                        f ->
                                            f.field(HappeningFields.DATE_FROM)
                                                .order(SortOrder.Desc)))
                            .sort(s -> s.field(f -> f.field(EventFields.ID)))));
  }

  private RequestItem denyingReports(Query samePair, String id) {
    Query denied = Queries.term(HappeningFields.STATUS, EventStatus.DENIED.value());
    Query another = Queries.not(Queries.term(ReportFields.EVENT, id));
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(Indices.Kind.REPORTS)))
                .body(
                    body ->
                        body.query(Queries.allOf(List.of(samePair, denied, another)))
                            .size(MOST_REPORTS)));
  }

  /** Empty where there is no such event. */
  Optional<EventView> view(List<MultiSearchItem<JsonNode>> answers) {
    return sources(answers.getFirst()).stream().findFirst().map(event -> view(event, answers));
  }

  private static EventView view(JsonNode event, List<MultiSearchItem<JsonNode>> answers) {
    EventSummary summary = EventReader.summary(event);
    Map<String, JsonNode> byId = new HashMap<>();
    sources(answers.get(1))
        .forEach(report -> byId.put(report.path(EvidenceFields.ID).asText(), report));
    List<Report> shown = new ArrayList<>();
    for (JsonNode member : event.path(EventFields.MEMBERS)) {
      @Nullable JsonNode report = byId.get(member.path("report").asText());
      // A report that was written anew since is not joined to this state of the event any more.
      if (report != null) {
        shown.add(report(report, member));
      }
    }
    return new EventView(
        summary,
        shown,
        points(event.path(EventFields.POINTS)),
        reasons(event.path(EventFields.REASONS)),
        denials(summary, shown, answers.get(2), answers.get(3)));
  }

  private static Denials denials(
      EventSummary event,
      List<Report> told,
      MultiSearchItem<JsonNode> denied,
      MultiSearchItem<JsonNode> denying) {
    List<EventSummary> others = sources(denied).stream().map(EventReader::summary).toList();
    return Denials.of(
        event,
        told,
        others,
        sources(denying).stream()
            .map(
                report ->
                    new Denials.DenyingReport(
                        report.path(ReportFields.EVENT).asText(),
                        report(report, MissingNode.getInstance())))
            .toList(),
        ResultsReader.total(denied) - others.size());
  }

  private static Report report(JsonNode report, JsonNode member) {
    JsonNode article = report.path(EvidenceFields.ARTICLE);
    @Nullable String published = text(article, EvidenceFields.ARTICLE_PUBLISHED);
    return new Report(
        report.path(EvidenceFields.ID).asText(),
        new Printed(
            new ArticleId(article.path(leaf(EvidenceFields.ARTICLE_ID)).asText()),
            article.path(leaf(EvidenceFields.ARTICLE_TITLE)).asText(),
            text(article, EvidenceFields.ARTICLE_SOURCE),
            text(article, EvidenceFields.ARTICLE_SOURCE_ID),
            published == null ? null : PartialDate.parse(published).orElse(null)),
        report.path(EvidenceFields.TEXT).asText(),
        report.path(ReportFields.BEFORE).asText(),
        report.path(ReportFields.AFTER).asText(),
        EvidenceReader.event(report),
        origin(member.path("origin")),
        text(member, "copy_of"),
        member.path("voice").asInt());
  }

  private static @Nullable Origin origin(JsonNode origin) {
    return origin.isObject()
        ? new Origin(
            origin.path("outlet").asText(),
            constant(Origin.Basis.class, origin.path("basis").asText()))
        : null;
  }

  private static List<JoinedEvent.Point> points(JsonNode points) {
    List<JoinedEvent.Point> all = new ArrayList<>();
    for (JsonNode point : points) {
      List<JoinedEvent.Stated<String>> values = new ArrayList<>();
      for (JsonNode value : point.path("values")) {
        List<String> reports = new ArrayList<>();
        value.path(EventFields.REPORTS).forEach(report -> reports.add(report.asText()));
        values.add(
            new JoinedEvent.Stated<>(
                value.path("value").asText(),
                reports,
                value.path(EventFields.SOURCE_COUNT).asInt()));
      }
      all.add(
          new JoinedEvent.Point(
              constant(JoinedEvent.Subject.class, point.path("subject").asText()),
              text(point, "about"),
              values,
              constant(JoinedEvent.Agreement.class, point.path("agreement").asText())));
    }
    return all;
  }

  private static List<JoinedEvent.Reason> reasons(JsonNode reasons) {
    List<JoinedEvent.Reason> all = new ArrayList<>();
    for (JsonNode reason : reasons) {
      all.add(
          new JoinedEvent.Reason(
              reason.path("report").asText(),
              reason.path("other").asText(),
              reason.path("words").asText(),
              constant(JoinedEvent.Ground.class, reason.path("ground").asText()),
              reason.path("likeness").asDouble()));
    }
    return all;
  }

  private static List<JsonNode> sources(MultiSearchItem<JsonNode> answer) {
    return answer.hits().hits().stream()
        .map((Hit<JsonNode> hit) -> Objects.requireNonNull(hit.source()))
        .toList();
  }

  private static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(leaf(field));
    return value.isTextual() ? value.asText() : null;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }
}
