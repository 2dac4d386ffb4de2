package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant;
import org.cuttings.model.Participant.Role;
import org.cuttings.model.StatedDate;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** An event as the article has told it so far. */
final class Kept {
  /** Words for somebody whom nothing tells about: there was another side, but that is all. */
  private static final Set<String> NOBODY =
      Set.of(
          "someone",
          "somebody",
          "anyone",
          "anybody",
          "everyone",
          "others",
          "other",
          "they",
          "them",
          "two",
          "three",
          "four",
          "five",
          "the two",
          "the three",
          "both",
          "people",
          "persons",
          "person");

  /** Sentences that may stand between an event and the one that says when it took place. */
  private static final int NEXT = 2;

  EventType type;
  EventStatus status;
  final Wording trigger;
  final Wording passage;
  final Map<String, Participant> participants = new LinkedHashMap<>();

  /** The keys of those whom the text only describes. */
  final Set<String> described = new HashSet<>();

  final List<Wording> otherTriggers = new ArrayList<>();
  @Nullable StatedDate date;

  /** Whether the date is that of what it was told with, and not its own. */
  boolean undated;

  /**
   * Whether a {@link Judge} took a date of other sentences for its own: the telling does not come
   * to that.
   */
  boolean guessed;

  @Nullable String attributedTo;
  @Nullable Place place;
  final String rule;

  /** Whether a noun stated it first, several such events at once. */
  final boolean several;

  /** Whether it was something that all sides did. */
  final boolean shared;

  /** The clause that stated it first, in its stretch; -1 if unknown. */
  final int clause;

  /** Number of the sentence, in the article, that spoke of it last. */
  int sentence;

  int paragraph;

  Kept(Draft draft, Wording trigger, Wording passage, int sentence, int paragraph) {
    this.type = draft.type;
    this.status = draft.status;
    this.trigger = trigger;
    this.passage = passage;
    this.rule = draft.rule;
    this.several = draft.several;
    this.shared = draft.shared;
    this.clause = draft.noun ? -1 : draft.clause;
    this.sentence = sentence;
    this.paragraph = paragraph;
    this.place = draft.place;
  }

  /** "met her. The meeting took place on May 3": its own date, whatever it was told with. */
  boolean isDatedBy(Draft draft) {
    return undated && draft.occurs && draft.sentence - sentence <= NEXT;
  }

  boolean act() {
    return rule.startsWith("act ");
  }

  List<String> keys(Role role) {
    List<String> keys = new ArrayList<>(2);
    participants.forEach(
        (key, participant) -> {
          if (participant.role() == role) {
            keys.add(key);
          }
        });
    return keys;
  }

  Event event() {
    Event event = unweighed();
    return event.with(EventConfidence.of(event));
  }

  private Event unweighed() {
    List<Participant> ordered = new ArrayList<>(participants.values());
    ordered.removeIf(
        one -> one.id() == null && NOBODY.contains(one.name().toLowerCase(Locale.ROOT)));
    ordered.sort((a, b) -> a.role().compareTo(b.role()));
    return new Event(
        type,
        status,
        trigger,
        passage,
        ordered,
        date,
        place == null ? null : place.words(),
        place == null ? null : place.id(),
        attributedTo,
        otherTriggers,
        0,
        rule);
  }
}
