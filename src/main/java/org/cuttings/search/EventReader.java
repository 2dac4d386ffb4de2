package org.cuttings.search;

import static org.cuttings.elastic.ArticleFields.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.search.ArticleEvidence.Named;
import org.jspecify.annotations.Nullable;

/** Reads what lists show of an event from its index document. */
public final class EventReader {
  /** The fields that {@link #summary} reads. */
  public static final List<String> SUMMARY_FIELDS =
      List.of(
          EventFields.ID,
          HappeningFields.TYPE,
          HappeningFields.STATUS,
          EventFields.STATUSES,
          HappeningFields.PARTICIPANTS,
          HappeningFields.DATE_VALUE,
          HappeningFields.PLACE,
          EventFields.SOURCES,
          EventFields.SOURCE_COUNT,
          EventFields.INDEPENDENT_COUNT,
          EventFields.REPORT_COUNT,
          EventFields.DIFFERENCES);

  private EventReader() {}

  public static EventSummary summary(JsonNode event) {
    @Nullable String date = string(event.path(HappeningFields.DATE), HappeningFields.DATE_VALUE);
    JsonNode place = event.path(HappeningFields.PLACE);
    @Nullable String placeKey = string(place, HappeningFields.PLACE_KEY);
    return new EventSummary(
        event.path(EventFields.ID).asText(),
        constant(EventType.class, event.path(HappeningFields.TYPE)),
        constant(EventStatus.class, event.path(HappeningFields.STATUS)),
        constants(EventStatus.class, event.path(EventFields.STATUSES)),
        parties(event),
        date == null ? null : PartialDate.parse(date).orElse(null),
        placeKey == null
            ? null
            : new Named(placeKey, place.path(leaf(HappeningFields.PLACE_NAME)).asText()),
        strings(event.path(EventFields.SOURCES)),
        event.path(EventFields.SOURCE_COUNT).asInt(),
        event.path(EventFields.INDEPENDENT_COUNT).asInt(),
        event.path(EventFields.REPORT_COUNT).asInt(),
        constants(JoinedEvent.Subject.class, event.path(EventFields.DIFFERENCES)));
  }

  private static List<EventSummary.Party> parties(JsonNode event) {
    List<EventSummary.Party> parties = new ArrayList<>();
    for (JsonNode party : event.path(HappeningFields.PARTICIPANTS)) {
      parties.add(
          new EventSummary.Party(
              party.path(leaf(HappeningFields.PARTICIPANTS_KEY)).asText(),
              party.path(leaf(HappeningFields.PARTICIPANTS_NAME)).asText(),
              constant(EntityKind.class, party.path(leaf(HappeningFields.PARTICIPANTS_KIND))),
              constants(
                  Participant.Role.class, party.path(leaf(HappeningFields.PARTICIPANTS_ROLE)))));
    }
    return parties;
  }

  private static @Nullable String string(JsonNode object, String field) {
    return ArticleReader.text(object, leaf(field));
  }

  private static <E extends Enum<E>> List<E> constants(Class<E> type, JsonNode values) {
    return strings(values).stream().map(value -> constant(type, value)).toList();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode value) {
    return constant(type, value.asText());
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }

  /** The values of a field that has one or several. */
  public static List<String> strings(JsonNode values) {
    if (values.isTextual()) {
      return List.of(values.asText());
    }
    List<String> all = new ArrayList<>();
    values.forEach(value -> all.add(value.asText()));
    return all;
  }
}
