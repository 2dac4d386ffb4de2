package org.cuttings.curation.corrections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cuttings.curation.corrections.Amendment.Taking;
import org.cuttings.curation.corrections.Amendment.Who;
import org.cuttings.model.EntityKey;
import org.cuttings.model.Event;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Review;
import org.cuttings.model.Review.Amended;
import org.cuttings.model.Review.Aspect;
import org.cuttings.model.StatedDate;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** An event as a curator lets it stand. */
final class EventAmending {
  /** How an amended date was taken from the text. */
  private static final String BASIS = "as a curator reads it";

  private final Event event;
  private final List<Amended> amended = new ArrayList<>();

  private EventAmending(Event event) {
    this.event = event;
  }

  static Event amend(Event event, @Nullable Amendment amendment, LocalDate on) {
    return new EventAmending(event)
        .with(
            amendment instanceof Amendment.OfEvent of
                ? of
                : new Amendment.OfEvent(null, null, null, null, null),
            on);
  }

  private Event with(Amendment.OfEvent to, LocalDate on) {
    note(Aspect.TYPE, to.type() != null && to.type() != event.type(), event.type().value());
    note(
        Aspect.STATUS,
        to.status() != null && to.status() != event.status(),
        event.status().value());
    StatedDate date = date(to.date());
    Who place = to.place();
    boolean moved =
        place != null
            && !(Objects.equals(place.id(), event.placeId())
                && place.name().equals(Objects.requireNonNullElse(event.place(), "")));
    note(Aspect.PLACE, moved, Objects.requireNonNullElse(event.place(), ""));
    List<Participant> participants = participants(to.participants());
    return new Event(
        to.type() == null ? event.type() : to.type(),
        to.status() == null ? event.status() : to.status(),
        event.trigger(),
        event.clause(),
        participants,
        date,
        place == null ? event.place() : place.nobody() ? null : place.name(),
        place == null ? event.placeId() : place.id(),
        event.attributedTo(),
        event.otherTriggers(),
        event.confidence(),
        event.rule(),
        new Review(on, amended),
        event.rulings());
  }

  private void note(Aspect aspect, boolean changed, String before) {
    if (changed) {
      amended.add(new Amended(aspect, before));
    }
  }

  private @Nullable StatedDate date(@Nullable String to) {
    StatedDate now = event.date();
    PartialDate value = now == null ? null : now.value();
    String before = value == null ? "" : value.value();
    if (to == null || to.equals(before)) {
      return now;
    }
    note(Aspect.DATE, true, before);
    return PartialDate.parse(to)
        .map(
            date ->
                new StatedDate(date, now == null ? event.trigger() : now.wording(), true, BASIS))
        .orElse(null);
  }

  private List<Participant> participants(@Nullable List<Taking> to) {
    List<Participant> now = event.participants();
    if (to == null) {
      return now;
    }
    List<Participant> participants =
        to.stream()
            .map(
                taking ->
                    new Participant(
                        taking.who().kind(),
                        taking.who().id(),
                        taking.who().name(),
                        taking.role(),
                        wording(taking.who())))
            .toList();
    if (!participants.equals(now)) {
      note(
          Aspect.PARTICIPANTS,
          true,
          now.stream().map(Participant::name).collect(Collectors.joining(", ")));
    }
    return participants;
  }

  /** The words for somebody whom the rules found too; null for others. */
  private @Nullable Wording wording(Who who) {
    String key = EntityKey.of(who.id(), who.name());
    for (Participant participant : event.participants()) {
      if (EntityKey.of(participant.id(), participant.name()).equals(key)) {
        return participant.wording();
      }
    }
    return null;
  }
}
