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
 * @param review what a curator made of it; null while none looked at it
 * @param rulings with which other reports it belongs, or does not, by decisions of curators
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
    String rule,
    @Nullable Review review,
    List<JoinRuling> rulings) {
  public Event {
    participants = List.copyOf(participants);
    otherTriggers = List.copyOf(otherTriggers);
    rulings = List.copyOf(rulings);
  }

  /** An event that no curator looked at. */
  public Event(
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
    this(
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
        rule,
        null,
        List.of());
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
        rule,
        review,
        rulings);
  }

  /** The same event with other participants. */
  public Event among(List<Participant> others) {
    return new Event(
        type,
        status,
        trigger,
        clause,
        others,
        date,
        place,
        placeId,
        attributedTo,
        otherTriggers,
        confidence,
        rule,
        review,
        rulings);
  }

  /** The same event, with what curators decided of how it is joined. */
  public Event ruled(List<JoinRuling> decisions) {
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
        rule,
        review,
        decisions);
  }
}
