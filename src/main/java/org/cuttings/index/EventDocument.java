package org.cuttings.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.extract.joins.EventJoiner;
import org.cuttings.extract.joins.Report;
import org.cuttings.model.EntityKey;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Origin;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.jspecify.annotations.Nullable;

/** The document of an event, joined from the reports of all articles. */
final class EventDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventDocument() {}

  /**
   * @param reports those of {@code event}, in its order
   */
  static byte[] of(JoinedEvent event, List<StoredReport> reports) {
    ObjectNode document = JSON.createObjectNode();
    document.put(EventFields.ID, event.id());
    document.put(HappeningFields.TYPE, event.type().value());
    document.put(HappeningFields.INTERACTION, event.type().isInteraction());
    document.put(HappeningFields.STATUS, event.status().value());
    array(
        document,
        EventFields.STATUSES,
        event.statuses().stream().map(stated -> stated.value().value()).toList());
    participants(document, event, reports);
    date(document, event);
    if (event.place() != null) {
      document
          .putObject(HappeningFields.PLACE)
          .put(
              ArticleFields.leaf(HappeningFields.PLACE_KEY),
              EntityKey.of(event.placeId(), event.place()))
          .put(ArticleFields.leaf(HappeningFields.PLACE_NAME), event.place())
          .put(
              ArticleFields.leaf(EventFields.PLACE_LABEL),
              EntityKey.of(event.placeId(), event.place())
                  + "|"
                  + EntityKey.evenName(event.place()));
    }
    array(document, EventFields.TEXT, reports.stream().map(StoredReport::text).distinct().toList());
    array(
        document,
        HappeningFields.ATTRIBUTED_TO,
        sorted(
            reports.stream()
                .map(report -> String.valueOf(report.report().attributedTo()))
                .filter(words -> !words.equals("null"))
                .toList()));
    array(document, EventFields.SOURCES, named(reports));
    array(
        document,
        EventFields.ARTICLES,
        sorted(event.members().stream().map(member -> member.article().value()).toList()));
    array(
        document,
        EventFields.REPORTS,
        event.members().stream().map(JoinedEvent.Member::report).toList());
    reports.stream()
        .map(StoredReport::added)
        .max(Comparator.naturalOrder())
        .ifPresent(added -> document.put(EventFields.ADDED, ArticleDocument.instant(added)));
    document.put(EventFields.SOURCE_COUNT, event.sources().size());
    document.put(EventFields.INDEPENDENT_COUNT, event.independent());
    document.put(EventFields.REPORT_COUNT, event.members().size());
    array(
        document,
        EventFields.DIFFERENCES,
        sorted(event.differences().stream().map(point -> point.subject().value()).toList()));
    points(document.putArray(EventFields.POINTS), event);
    reasons(document.putArray(EventFields.REASONS), event);
    doubt(document, event);
    members(document.putArray(EventFields.MEMBERS), event);
    Set<String> blocks = new TreeSet<>();
    reports.forEach(report -> blocks.addAll(EventJoiner.blocks(report.report())));
    array(document, EventFields.BLOCKS, blocks);
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
  }

  /** The publishers that are known by name. */
  private static Set<String> named(List<StoredReport> reports) {
    Set<String> named = new TreeSet<>();
    for (StoredReport report : reports) {
      if (report.report().printed().publisher() != null) {
        named.add(report.report().printed().publisher());
      }
    }
    return named;
  }

  private static void participants(
      ObjectNode document, JoinedEvent event, List<StoredReport> reports) {
    ArrayNode participants = document.putArray(HappeningFields.PARTICIPANTS);
    Set<String> keys = new TreeSet<>();
    Set<String> labels = new TreeSet<>();
    for (JoinedEvent.Partaker partaker : event.participants()) {
      ObjectNode participant =
          participants
              .addObject()
              .put(ArticleFields.leaf(HappeningFields.PARTICIPANTS_KEY), partaker.key())
              .put(ArticleFields.leaf(HappeningFields.PARTICIPANTS_NAME), partaker.name())
              .put(ArticleFields.leaf(HappeningFields.PARTICIPANTS_KIND), partaker.kind().value());
      array(
          participant,
          ArticleFields.leaf(HappeningFields.PARTICIPANTS_ROLE),
          partaker.roles().stream().map(Participant.Role::value).toList());
      participant.put(
          ArticleFields.leaf(EventFields.PARTICIPANTS_SOURCE_COUNT), partaker.sources());
      keys.add(partaker.key());
      labels.add(label(partaker));
    }
    array(document, HappeningFields.PARTICIPANT, keys);
    array(document, HappeningFields.PARTICIPANT_LABEL, labels);
    array(document, HappeningFields.PAIR, ReportDocument.pairs(keys));
    inRole(
        document,
        event,
        Participant.Role.INITIATOR,
        EventFields.INITIATOR,
        EventFields.INITIATOR_LABEL);
    inRole(
        document,
        event,
        Participant.Role.RECIPIENT,
        EventFields.RECIPIENT,
        EventFields.RECIPIENT_LABEL);
    Set<String> directed = new TreeSet<>();
    for (StoredReport report : reports) {
      for (Report.Party from : report.report().parties()) {
        for (Report.Party to : report.report().parties()) {
          if (from.role() == Participant.Role.INITIATOR
              && to.role() == Participant.Role.RECIPIENT) {
            directed.add(
                EntityKey.of(from.id(), from.name()) + ">" + EntityKey.of(to.id(), to.name()));
          }
        }
      }
    }
    array(document, HappeningFields.DIRECTED, directed);
  }

  private static void inRole(
      ObjectNode document,
      JoinedEvent event,
      Participant.Role role,
      String keyField,
      String labelField) {
    Set<String> keys = new TreeSet<>();
    Set<String> labels = new TreeSet<>();
    for (JoinedEvent.Partaker partaker : event.participants()) {
      if (partaker.roles().contains(role)) {
        keys.add(partaker.key());
        labels.add(label(partaker));
      }
    }
    array(document, keyField, keys);
    array(document, labelField, labels);
  }

  private static String label(JoinedEvent.Partaker partaker) {
    return partaker.key() + "|" + EntityKey.evenName(partaker.name());
  }

  private static void date(ObjectNode document, JoinedEvent event) {
    PartialDate value = event.date();
    LocalDate earliest = event.from();
    LocalDate latest = event.to();
    if (value == null || earliest == null || latest == null) {
      return;
    }
    // A more precise date that nobody contradicts is certain; where sources differ, no day is.
    boolean disputed =
        event.differences().stream().anyMatch(point -> point.subject() == JoinedEvent.Subject.DATE);
    LocalDate from = disputed ? earliest : value.from();
    LocalDate to = disputed ? latest : value.to();
    PartialDate.Precision precision = disputed ? PartialDate.Precision.RANGE : value.precision();
    ObjectNode date = document.putObject(HappeningFields.DATE);
    date.put(ArticleFields.leaf(HappeningFields.DATE_VALUE), value.value());
    date.put(ArticleFields.leaf(HappeningFields.DATE_FROM), from.toString());
    date.put(ArticleFields.leaf(HappeningFields.DATE_TO), to.toString());
    date.put(
        ArticleFields.leaf(HappeningFields.DATE_PRECISION),
        precision.name().toLowerCase(Locale.ROOT));
    if (from.getYear() == to.getYear()) {
      date.put(
          ArticleFields.leaf(HappeningFields.DATE_YEAR), PartialDate.year(from.getYear()).value());
    }
    if (YearMonth.from(from).equals(YearMonth.from(to))) {
      date.put(ArticleFields.leaf(HappeningFields.DATE_MONTH), YearMonth.from(from).toString());
    }
  }

  private static void points(ArrayNode points, JoinedEvent event) {
    for (JoinedEvent.Point point : event.points()) {
      ObjectNode object = points.addObject().put("subject", point.subject().value());
      put(object, "about", point.about());
      object.put("agreement", point.agreement().value());
      ArrayNode values = object.putArray("values");
      for (JoinedEvent.Stated<String> stated : point.values()) {
        ObjectNode value = values.addObject().put("value", stated.value());
        value.put(EventFields.SOURCE_COUNT, stated.sources());
        array(value, EventFields.REPORTS, stated.reports());
      }
    }
  }

  private static void reasons(ArrayNode reasons, JoinedEvent event) {
    for (JoinedEvent.Reason reason : event.reasons()) {
      reasons
          .addObject()
          .put("report", reason.report())
          .put("other", reason.other())
          .put("words", reason.words())
          .put("ground", reason.ground().value())
          .put("likeness", reason.likeness());
    }
  }

  /** The weakest ground on which nobody decided, for those who look at the doubtful first. */
  private static void doubt(ObjectNode document, JoinedEvent event) {
    List<JoinedEvent.Reason> open =
        event.reasons().stream()
            .filter(reason -> reason.ground() != JoinedEvent.Ground.DECIDED)
            .toList();
    open.stream()
        .mapToDouble(JoinedEvent.Reason::likeness)
        .min()
        .ifPresent(least -> document.put(EventFields.DOUBT, least));
    array(
        document,
        EventFields.GROUND,
        sorted(open.stream().map(reason -> reason.ground().value()).toList()));
  }

  private static void members(ArrayNode members, JoinedEvent event) {
    for (JoinedEvent.Member member : event.members()) {
      ObjectNode object =
          members
              .addObject()
              .put("report", member.report())
              .put("article", member.article().value());
      put(object, "source", member.source());
      Origin origin = member.origin();
      if (origin != null) {
        object
            .putObject("origin")
            .put("outlet", origin.outlet())
            .put("basis", origin.basis().value());
      }
      put(object, "copy_of", member.copyOf());
      object.put("voice", member.voice());
    }
  }

  private static void put(ObjectNode object, String field, @Nullable String value) {
    if (value != null) {
      object.put(field, value);
    }
  }

  private static Set<String> sorted(Collection<String> values) {
    return new TreeSet<>(values);
  }

  private static void array(ObjectNode object, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = object.putArray(field);
      values.forEach(array::add);
    }
  }
}
