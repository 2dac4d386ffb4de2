package org.cuttings.curation.corrections;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/** What a curator changed of a piece of evidence; what is null stays as the rules have it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Amendment.OfEvent.class, name = "event"),
  @JsonSubTypes.Type(value = Amendment.OfQuote.class, name = "quote"),
  @JsonSubTypes.Type(value = Amendment.OfMention.class, name = "mention")
})
public sealed interface Amendment {
  /**
   * Both, made one after the other: what this one leaves as it is stays as {@code earlier} had it.
   */
  Amendment over(Amendment earlier);

  /**
   * @param date in the form of {@code PartialDate.value()}; empty for a date that is not said
   * @param place empty where no place is said
   * @param participants all of them
   */
  record OfEvent(
      @Nullable EventType type,
      @Nullable EventStatus status,
      @Nullable String date,
      @Nullable Who place,
      @Nullable List<Taking> participants)
      implements Amendment {
    public OfEvent {
      participants = participants == null ? null : List.copyOf(participants);
    }

    @Override
    public Amendment over(Amendment earlier) {
      return earlier instanceof OfEvent was
          ? new OfEvent(
              type == null ? was.type : type,
              status == null ? was.status : status,
              date == null ? was.date : date,
              place == null ? was.place : place,
              participants == null ? was.participants : participants)
          : this;
    }
  }

  /**
   * @param speaker nobody, where nobody is named
   */
  record OfQuote(@Nullable Who speaker, @Nullable Boolean direct) implements Amendment {
    @Override
    public Amendment over(Amendment earlier) {
      return earlier instanceof OfQuote was
          ? new OfQuote(
              speaker == null ? was.speaker : speaker, direct == null ? was.direct : direct)
          : this;
    }
  }

  /**
   * @param who whom or what the words speak of
   * @param everywhere whether the same holds for every mention in the article that the rules took
   *     for the same
   */
  record OfMention(Who who, boolean everywhere) implements Amendment {
    @Override
    public Amendment over(Amendment earlier) {
      return this;
    }
  }

  /**
   * Somebody or something.
   *
   * @param id authority record; null where there is none
   * @param name what to call it; empty for nobody and nothing
   */
  record Who(EntityKind kind, @Nullable String id, String name) {
    public static final Who NOBODY = new Who(EntityKind.PERSON, null, "");

    public boolean nobody() {
      return name.isEmpty();
    }
  }

  /** Somebody who took part. */
  record Taking(Who who, Role role) {}
}
