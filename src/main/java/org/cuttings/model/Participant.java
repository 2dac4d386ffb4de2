package org.cuttings.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part in an event.
 *
 * @param kind person, organisation or group
 * @param id authority record; null where there is none
 * @param name preferred name of the record, or the fullest words of the article
 * @param role part taken
 * @param wording the words that name or stand for the participant in the event's clause; null where
 *     they are left out there and taken from what precedes
 */
public record Participant(
    EntityKind kind, @Nullable String id, String name, Role role, @Nullable Wording wording) {

  /** The part somebody takes in an event. */
  public enum Role {
    INITIATOR,
    RECIPIENT,
    PARTICIPANT,
    INTERMEDIARY,
    SUBJECT;

    /** The word for it in the index, in URLs and in JSON. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
