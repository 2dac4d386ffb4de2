package org.cuttings.web.events;

import java.util.List;
import java.util.Objects;
import org.cuttings.model.EventStatus;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Participant;
import org.cuttings.search.EventSummary;
import org.cuttings.search.events.EventResults.EventHit;
import org.cuttings.search.events.EventView;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * An event in a file; what no report states is empty.
 *
 * @param status what most sources say of it
 * @param statuses every status that a report gives it
 * @param date {@code 2016}, {@code 2016-06}, {@code 2016-06-09} or two joined by a slash
 * @param participants names of all who took part
 * @param differences on what the sources differ
 * @param words of a report
 * @param page where this site shows it
 */
record EventRow(
    String id,
    String type,
    String status,
    List<String> statuses,
    @Nullable String date,
    List<String> participants,
    List<String> initiators,
    List<String> recipients,
    @Nullable String place,
    List<String> sources,
    int sourceCount,
    int independentCount,
    int reportCount,
    List<String> differences,
    List<String> attributedTo,
    String words,
    String page) {
  /**
   * @param site where its addresses begin
   */
  static EventRow of(EventHit hit, String site) {
    return of(hit.event(), hit.attributedTo(), hit.words(), site);
  }

  /**
   * @param site where its addresses begin
   */
  static EventRow of(EventView event, String site) {
    return of(
        event.event(),
        event.reports().stream()
            .map(report -> report.said().attributedTo())
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        event.reports().getFirst().text(),
        site);
  }

  private static EventRow of(
      EventSummary event, List<String> attributedTo, String words, String site) {
    return new EventRow(
        event.id(),
        event.type().value(),
        event.status().value(),
        event.statuses().stream().map(EventStatus::value).toList(),
        event.date() == null ? null : event.date().value(),
        event.parties().stream().map(EventSummary.Party::name).toList(),
        inRole(event, Participant.Role.INITIATOR),
        inRole(event, Participant.Role.RECIPIENT),
        event.place() == null ? null : event.place().name(),
        event.sources(),
        event.sourceCount(),
        event.independentCount(),
        event.reportCount(),
        event.differences().stream().map(JoinedEvent.Subject::value).toList(),
        attributedTo,
        words,
        site + Links.event(event.id()));
  }

  private static List<String> inRole(EventSummary event, Participant.Role role) {
    return event.parties().stream()
        .filter(party -> party.roles().contains(role))
        .map(EventSummary.Party::name)
        .toList();
  }
}
