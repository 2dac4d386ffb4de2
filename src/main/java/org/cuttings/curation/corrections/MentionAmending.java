package org.cuttings.curation.corrections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Amendment.Who;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.Review;
import org.cuttings.model.Review.Amended;
import org.cuttings.model.Review.Aspect;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Mentions as curators let them stand, and what follows for the events and quotes that rest on the
 * same words.
 */
final class MentionAmending {
  private final List<Mention> mentions = new ArrayList<>();

  /** What became of somebody at some words. */
  private final List<Turned> turned = new ArrayList<>();

  /** What became of somebody throughout the article, by kind and key. */
  private final Map<Identity, Who> everywhere = new HashMap<>();

  private record Identity(EntityKind kind, String key) {
    static Identity of(EntityKind kind, @Nullable String id, String name) {
      return new Identity(kind, EntityKey.of(id, name));
    }
  }

  /**
   * @param to nobody where the words are no name
   */
  private record Turned(TextSpan at, Identity from, Who to) {}

  private MentionAmending() {}

  /**
   * @param decided decisions, by the place of the mention in the list
   */
  static MentionAmending of(List<Mention> derived, Map<Integer, Versioned<Correction>> decided) {
    MentionAmending amending = new MentionAmending();
    decided.forEach(
        (index, correction) -> {
          if (correction.value().amendment() instanceof Amendment.OfMention(Who who, boolean all)
              && all) {
            amending.everywhere.put(identity(derived.get(index)), who);
          }
        });
    for (int i = 0; i < derived.size(); i++) {
      amending.add(derived.get(i), decided.get(i));
    }
    return amending;
  }

  private void add(Mention mention, @Nullable Versioned<Correction> correction) {
    if (correction == null) {
      Who who = everywhere.get(identity(mention));
      mentions.add(who == null ? mention : as(mention, who, mention.review()));
      return;
    }
    LocalDate on = Amending.day(correction);
    switch (correction.value().verdict()) {
      case CONFIRMED -> mentions.add(reviewed(mention, new Review(on, List.of())));
      case REJECTED ->
          turned.add(new Turned(mention.wording().at(), identity(mention), Who.NOBODY));
      case AMENDED -> {
        if (correction.value().amendment() instanceof Amendment.OfMention(Who who, boolean all)) {
          turned.add(new Turned(mention.wording().at(), identity(mention), who));
          Amended change = new Amended(Aspect.IDENTITY, mention.name());
          mentions.add(as(mention, who, new Review(on, List.of(change))));
        }
      }
    }
  }

  private static Mention as(Mention mention, Who who, @Nullable Review review) {
    return new Mention(
        who.kind(),
        mention.form(),
        who.id(),
        who.name(),
        mention.wording(),
        mention.confidence(),
        mention.rule(),
        review);
  }

  private static Mention reviewed(Mention mention, Review review) {
    return as(mention, new Who(mention.kind(), mention.id(), mention.name()), review);
  }

  private static Identity identity(Mention mention) {
    return Identity.of(mention.kind(), mention.id(), mention.name());
  }

  List<Mention> amended() {
    return mentions;
  }

  List<Event> inEvents(List<Event> events) {
    if (turned.isEmpty()) {
      return events;
    }
    return events.stream().map(event -> event.among(participants(event))).toList();
  }

  private List<Participant> participants(Event event) {
    List<Participant> participants = new ArrayList<>();
    for (Participant participant : event.participants()) {
      Optional<Who> to =
          to(
              Identity.of(participant.kind(), participant.id(), participant.name()),
              participant.wording());
      if (to.isEmpty()) {
        participants.add(participant);
      } else if (!to.get().nobody()) {
        participants.add(
            new Participant(
                to.get().kind(),
                to.get().id(),
                to.get().name(),
                participant.role(),
                participant.wording()));
      }
    }
    return participants;
  }

  List<Quote> inQuotes(List<Quote> quotes) {
    return turned.isEmpty() ? quotes : quotes.stream().map(this::quote).toList();
  }

  private Quote quote(Quote quote) {
    String speaker = quote.speaker();
    if (speaker == null) {
      return quote;
    }
    for (EntityKind kind : EntityKind.values()) {
      Optional<Who> to = to(Identity.of(kind, quote.speakerId(), speaker), quote.speakerWording());
      if (to.isPresent()) {
        return quote.by(to.get().id(), to.get().nobody() ? null : to.get().name());
      }
    }
    return quote;
  }

  private Optional<Who> to(Identity from, @Nullable Wording words) {
    if (words != null) {
      for (Turned one : turned) {
        if (one.from().equals(from) && one.at().overlaps(words.at())) {
          return Optional.of(one.to());
        }
      }
    }
    return Optional.ofNullable(everywhere.get(from));
  }
}
