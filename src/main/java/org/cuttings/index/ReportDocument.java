package org.cuttings.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.ReportFields;
import org.cuttings.elastic.ReviewFields;
import org.cuttings.model.EntityKey;
import org.cuttings.model.Event;
import org.cuttings.model.JoinRuling;
import org.cuttings.model.Origin;
import org.cuttings.model.Participant;
import org.cuttings.model.Participant.Role;
import org.cuttings.model.StatedDate;
import org.jspecify.annotations.Nullable;

/** The document of an event as one article tells it. */
final class ReportDocument {
  private ReportDocument() {}

  /**
   * @param origin outlet that the article has it from; null for its own reporting
   * @param blocks as {@code EventJoiner} has them
   */
  static void write(
      EvidenceJson document,
      String id,
      Event event,
      @Nullable Origin origin,
      Collection<String> blocks,
      WordsAround around)
      throws IOException {
    var json = document.json();
    json.writeStartObject();
    document.common(id, event.clause(), event.trigger(), event.confidence(), event.rule());
    document.field(HappeningFields.TYPE, event.type().value());
    json.writeBooleanField(HappeningFields.INTERACTION, event.type().isInteraction());
    document.field(HappeningFields.STATUS, event.status().value());
    document.wording(ReportFields.TRIGGER, event.trigger());
    document.wording(ReportFields.CLAUSE, event.clause());
    document.field(ReportFields.BEFORE, around.before(event.clause()));
    document.field(ReportFields.AFTER, around.after(event.clause()));
    participants(document, event.participants());
    if (event.date() != null) {
      date(document, event.date());
    }
    if (event.place() != null) {
      json.writeObjectFieldStart(HappeningFields.PLACE);
      document.field(HappeningFields.PLACE_KEY, EntityKey.of(event.placeId(), event.place()));
      document.field(HappeningFields.PLACE_NAME, event.place());
      json.writeEndObject();
    }
    document.field(HappeningFields.ATTRIBUTED_TO, event.attributedTo());
    origin(document, ReportFields.ORIGIN, origin);
    // Until it is joined with others a report is the only one of its event.
    document.field(ReportFields.EVENT, id);
    document.array(ReportFields.BLOCK, blocks);
    document.wordings(ReportFields.OTHER_TRIGGERS, event.otherTriggers());
    EvidenceJson.review(json, event.review());
    rulings(document, event.rulings());
    json.writeEndObject();
  }

  private static void rulings(EvidenceJson document, List<JoinRuling> rulings) throws IOException {
    if (rulings.isEmpty()) {
      return;
    }
    document.json().writeArrayFieldStart(ReportFields.RULINGS);
    for (JoinRuling ruling : rulings) {
      document.json().writeStartObject();
      document.json().writeStringField(ReviewFields.Within.OTHER, ruling.id());
      document.json().writeBooleanField(ReviewFields.Within.SAME, ruling.same());
      document.json().writeEndObject();
    }
    document.json().writeEndArray();
  }

  /** The fields of a report that was joined to an event. */
  static byte[] event(String id) {
    return "{\"%s\":\"%s\"}".formatted(ReportFields.EVENT, id).getBytes(StandardCharsets.UTF_8);
  }

  /** Outlet and basis; nothing for null. */
  static void origin(EvidenceJson document, String field, @Nullable Origin origin)
      throws IOException {
    if (origin != null) {
      document.json().writeObjectFieldStart(ArticleFields.leaf(field));
      document.field(ReportFields.ORIGIN_OUTLET, origin.outlet());
      document.field(ReportFields.ORIGIN_BASIS, origin.basis().value());
      document.json().writeEndObject();
    }
  }

  private static void participants(EvidenceJson document, List<Participant> participants)
      throws IOException {
    var json = document.json();
    json.writeArrayFieldStart(HappeningFields.PARTICIPANTS);
    for (Participant participant : participants) {
      json.writeStartObject();
      document.field(HappeningFields.PARTICIPANTS_KEY, key(participant));
      document.field(ReportFields.PARTICIPANTS_ID, participant.id());
      document.field(HappeningFields.PARTICIPANTS_NAME, participant.name());
      document.field(HappeningFields.PARTICIPANTS_KIND, participant.kind().value());
      document.field(HappeningFields.PARTICIPANTS_ROLE, participant.role().value());
      document.wording(ReportFields.PARTICIPANTS_WORDING, participant.wording());
      json.writeEndObject();
    }
    json.writeEndArray();
    Set<String> keys = new TreeSet<>();
    Set<String> labels = new TreeSet<>();
    Set<String> directed = new TreeSet<>();
    for (Participant participant : participants) {
      keys.add(key(participant));
      labels.add(key(participant) + "|" + EntityKey.evenName(participant.name()));
      if (participant.role() == Role.INITIATOR) {
        participants.stream()
            .filter(other -> other.role() == Role.RECIPIENT)
            .forEach(other -> directed.add(key(participant) + ">" + key(other)));
      }
    }
    document.array(HappeningFields.PARTICIPANT, keys);
    document.array(HappeningFields.PARTICIPANT_LABEL, labels);
    document.array(HappeningFields.PAIR, pairs(keys));
    document.array(HappeningFields.DIRECTED, directed);
  }

  /** {@code a|b} for every two, the smaller first. */
  static Set<String> pairs(Set<String> keys) {
    Set<String> pairs = new TreeSet<>();
    for (String one : keys) {
      for (String other : keys) {
        if (one.compareTo(other) < 0) {
          pairs.add(one + "|" + other);
        }
      }
    }
    return pairs;
  }

  private static String key(Participant participant) {
    return EntityKey.of(participant.id(), participant.name());
  }

  private static void date(EvidenceJson document, StatedDate date) throws IOException {
    var json = document.json();
    json.writeObjectFieldStart(HappeningFields.DATE);
    if (date.value() != null) {
      document.date(date.value());
    }
    json.writeBooleanField(ArticleFields.leaf(ReportFields.DATE_INFERRED), date.inferred());
    document.field(ReportFields.DATE_BASIS, date.basis());
    document.wording(ReportFields.DATE_WORDING, date.wording());
    json.writeEndObject();
  }
}
