package org.cuttings.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that an article reports, once however often the article comes back to it.
 *
 * @param type what happened
 * @param status whether the article says that it did
 * @param trigger the word or words that state it
 * @param clause the clause or sentence around the trigger
 * @param participants in the order of their roles, nobody twice
 * @param date when; null where the article does not say
 * @param place where, as the article has it; null where it does not say
 * @param placeId authority record of the place
 * @param attributedTo whom the article gives as its source ("four officials"); null if nobody
 * @param otherTriggers further words of the article about the same event
 * @param confidence how likely type, status and participants are right, 0 to 1
 * @param rule what found it
 */
public record Event(
    EventType type,
    EventStatus status,
    Wording trigger,
    Wording clause,
    List<Participant> participants,
    @Nullable StatedDate date,
    @Nullable String place,
    @Nullable String placeId,
    @Nullable String attributedTo,
    List<Wording> otherTriggers,
    double confidence,
    String rule) {
  public Event {
    participants = List.copyOf(participants);
    otherTriggers = List.copyOf(otherTriggers);
  }

  /** The same event, found with another confidence. */
  public Event with(double confidence) {
    return new Event(
        type,
        status,
        trigger,
        clause,
        participants,
        date,
        place,
        placeId,
        attributedTo,
        otherTriggers,
        confidence,
        rule);
  }
}
