package org.cuttings.web.review;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cuttings.curation.corrections.Amendment;
import org.cuttings.curation.corrections.Amendment.Taking;
import org.cuttings.curation.corrections.Amendment.Who;
import org.cuttings.curation.corrections.Verdict;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.jspecify.annotations.Nullable;

/** What a curator wrote into the form of a decision. */
final class DecisionForm {
  static final int LONGEST_REASON = 1_000;
  private static final int MOST_PARTICIPANTS = 60;

  private final Context context;
  private final NameReader names;

  DecisionForm(Context context, NameReader names) {
    this.context = context;
    this.names = names;
  }

  Verdict verdict() {
    return Verdict.of(field("verdict"))
        .orElseThrow(() -> new BadDecisionException("Choose one: confirm, reject or amend."));
  }

  String reason() {
    String reason = field("reason").strip();
    if (reason.length() > LONGEST_REASON) {
      throw new BadDecisionException(
          "The reason is too long: %d characters are the most.".formatted(LONGEST_REASON));
    }
    return reason;
  }

  /** The version of the record that the form was made from; 0 for none. */
  long known() {
    String known = field("known");
    return known.matches("\\d{1,15}") ? Long.parseLong(known) : 0;
  }

  /**
   * @return null unless something is amended
   * @throws BadDecisionException if something in it cannot be read, or nothing was changed
   */
  @Nullable Amendment amendment(Subject subject, Verdict verdict) {
    if (verdict != Verdict.AMENDED) {
      return null;
    }
    return switch (subject.fact()) {
      case Subject.Fact.OfEvent(Event event, String joined) -> event(event);
      case Subject.Fact.OfQuote(Quote quote) -> quote(quote);
      case Subject.Fact.OfMention(Mention mention) -> mention(mention);
    };
  }

  private Amendment event(Event event) {
    EventType type = constant(EventType.class, "type");
    EventStatus status = constant(EventStatus.class, "status");
    String date = date();
    Who place = who("place", EntityKind.PLACE);
    List<Taking> participants = participants();
    boolean sameWho =
        participants.equals(event.participants().stream().map(DecisionForm::taking).toList());
    Amendment.OfEvent amendment =
        new Amendment.OfEvent(
            type == event.type() ? null : type,
            status == event.status() ? null : status,
            date.equals(value(event)) ? null : date,
            isSame(place, event.placeId(), event.place()) ? null : place,
            sameWho ? null : participants);
    if (amendment.equals(new Amendment.OfEvent(null, null, null, null, null))) {
      throw unchanged();
    }
    return amendment;
  }

  private static BadDecisionException unchanged() {
    return new BadDecisionException(
        "Nothing in the form differs from what the rules found. If all is right, confirm it.");
  }

  static String value(Event event) {
    return event.date() == null || event.date().value() == null ? "" : event.date().value().value();
  }

  private static Taking taking(Participant participant) {
    return new Taking(
        new Who(participant.kind(), participant.id(), participant.name()), participant.role());
  }

  private String date() {
    String typed = field("date").strip();
    if (typed.isEmpty()) {
      return "";
    }
    return PartialDate.parse(typed)
        .map(PartialDate::value)
        .orElseThrow(
            () ->
                new BadDecisionException(
                    "“%s” is no date here: write 2016-06-09, 2016-06, 2016, or two of them with a slash between."
                        .formatted(typed)));
  }

  /** One row for each, those left out that are crossed out or empty. */
  private List<Taking> participants() {
    List<Taking> participants = new ArrayList<>();
    for (int row = 0; row < MOST_PARTICIPANTS && context.formParam("who-" + row) != null; row++) {
      Who who = who("who-" + row, EntityKind.PERSON);
      if (!who.nobody() && context.formParam("out-" + row) == null) {
        participants.add(new Taking(who, constant(Participant.Role.class, "role-" + row)));
      }
    }
    return participants;
  }

  /** Who was there before stays as it was, as long as its name was not touched. */
  private Who who(String field, EntityKind otherwise) {
    String typed = field(field).strip();
    String was = field(field + "-was");
    String key = field(field + "-key");
    if (!typed.isEmpty() && typed.equals(was) && !key.isEmpty()) {
      return new Who(
          kind(field(field + "-kind"), otherwise), EntityKey.isCandidate(key) ? null : key, typed);
    }
    return names.read(typed, otherwise);
  }

  private static EntityKind kind(String value, EntityKind otherwise) {
    return Arrays.stream(EntityKind.values())
        .filter(kind -> kind.value().equals(value))
        .findFirst()
        .orElse(otherwise);
  }

  private Amendment quote(Quote quote) {
    Who speaker = who("speaker", EntityKind.PERSON);
    boolean direct = field("manner").equals("direct");
    boolean same = isSame(speaker, quote.speakerId(), quote.speaker());
    if (same && direct == quote.direct()) {
      throw unchanged();
    }
    return new Amendment.OfQuote(same ? null : speaker, direct == quote.direct() ? null : direct);
  }

  private Amendment mention(Mention mention) {
    Who who = who("who", mention.kind());
    if (who.nobody()) {
      throw new BadDecisionException(
          "Say whom or what the words stand for; if they are no name, reject them.");
    }
    if (isSame(who, mention.id(), mention.name()) && who.kind() == mention.kind()) {
      throw unchanged();
    }
    return new Amendment.OfMention(who, !field("everywhere").isEmpty());
  }

  private static boolean isSame(Who who, @Nullable String id, @Nullable String name) {
    return Objects.equals(who.id(), id) && who.name().equals(Objects.requireNonNullElse(name, ""));
  }

  private <E extends Enum<E>> E constant(Class<E> type, String name) {
    String value = field(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () -> new BadDecisionException("“%s” cannot be chosen here.".formatted(value)));
  }

  private String field(String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
