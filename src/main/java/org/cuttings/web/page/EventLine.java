package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.model.EventStatus;
import org.cuttings.model.JoinedEvent;
import org.cuttings.model.Participant;
import org.cuttings.search.EventSummary;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in a list: date, type, status, who took part, where, and which sources say
 * so.
 *
 * @param href its page
 * @param type {@code Meeting}
 * @param status what most sources say of it; null for what happened, which needs no word
 * @param otherStatuses what other sources say of it; null where all say the same
 * @param date when, or that no date is known
 * @param parties who took part
 * @param place where; null where that is not said
 * @param sources names of the sources, and how many have none
 * @param support how many sources report it, and how many of them independently
 * @param differs on what the sources differ; null where they do not
 */
public record EventLine(
    String href,
    String type,
    @Nullable String status,
    @Nullable String otherStatuses,
    Cutting.Dateline date,
    List<Party> parties,
    @Nullable String place,
    String sources,
    String support,
    @Nullable String differs) {
  /** More names than this are counted, not printed. */
  private static final int SOURCES = 4;

  private static final int PARTIES = 8;

  public EventLine {
    parties = List.copyOf(parties);
  }

  /**
   * Somebody who took part.
   *
   * @param href the page of it; null for the one whose page this is, and for what has none
   * @param role null where everybody takes part alike
   */
  public record Party(String name, @Nullable String href, @Nullable String role) {}

  /** {@code Meeting, 9 June 2016: Ines Roth, Pavel Dorn}. */
  public String label() {
    return type
        + ", "
        + date.words()
        + ": "
        + parties.stream().map(Party::name).collect(Collectors.joining(", "));
  }

  /** For a list that is about nobody in particular. */
  public static EventLine of(EventSummary event) {
    return of(event, "");
  }

  /**
   * @param self key of the one whose page the list stands on: it is named, but leads nowhere
   */
  public static EventLine of(EventSummary event, String self) {
    return new EventLine(
        Links.event(event.id()),
        EvidenceLabels.type(event.type()),
        EvidenceLabels.status(event.status()),
        otherStatuses(event),
        event.date() == null
            ? new Cutting.Dateline("date not known", null, "No report gives a date")
            : Cutting.Dateline.of(event.date()),
        parties(event, self),
        event.place() == null ? null : event.place().name(),
        sources(event.sources(), event.sourceCount() - event.sources().size()),
        support(event),
        differs(event.differences()));
  }

  private static @Nullable String otherStatuses(EventSummary event) {
    List<String> others =
        event.statuses().stream()
            .filter(status -> status != event.status())
            .map(status -> status == EventStatus.HAPPENED ? "happened" : word(status))
            .toList();
    return others.isEmpty() ? null : "elsewhere " + String.join(", ", others);
  }

  private static String word(EventStatus status) {
    return String.valueOf(EvidenceLabels.status(status));
  }

  private static List<Party> parties(EventSummary event, String self) {
    List<Party> parties = new ArrayList<>();
    for (EventSummary.Party party : event.parties()) {
      if (parties.size() == PARTIES && event.parties().size() > PARTIES + 1) {
        parties.add(
            new Party(Labels.count(event.parties().size() - PARTIES) + " more", null, null));
        break;
      }
      Participant.@Nullable Role role = party.roles().isEmpty() ? null : party.roles().getFirst();
      parties.add(
          new Party(
              party.name(),
              party.key().equals(self) ? null : Links.record(party.kind(), party.key()),
              role == null ? null : EvidenceLabels.role(role)));
    }
    return parties;
  }

  private static String sources(List<String> known, int unknown) {
    List<String> sources = new ArrayList<>(known);
    if (unknown > 0) {
      sources.add(unknown == 1 ? "unknown source" : Labels.count(unknown) + " unknown sources");
    }
    String named = sources.stream().limit(SOURCES).collect(Collectors.joining(", "));
    return sources.size() <= SOURCES
        ? named
        : named + " and " + Labels.count(sources.size() - SOURCES, "other");
  }

  private static String support(EventSummary event) {
    int sources = event.sourceCount();
    int independent = event.independentCount();
    String count = Labels.count(sources, "source");
    return sources == 1 || independent == sources
        ? count
        : count + ", " + Labels.count(independent) + " independent";
  }

  private static @Nullable String differs(List<JoinedEvent.Subject> subjects) {
    return subjects.isEmpty()
        ? null
        : "sources differ on "
            + subjects.stream().map(EvidenceLabels::subject).collect(Collectors.joining(", "));
  }
}
