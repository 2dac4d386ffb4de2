package org.cuttings.web.review;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.web.page.EvidenceLabels;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form in which evidence is amended, filled in.
 *
 * @param types to choose from; empty for what is no event, like all fields of other kinds
 * @param rows of participants, some of them empty
 */
record AmendForm(
    String kind,
    List<Choice> types,
    List<Choice> statuses,
    String date,
    @Nullable Row place,
    List<Row> rows,
    @Nullable Row speaker,
    List<Choice> manners,
    @Nullable Row who) {
  private static final int EMPTY_ROWS = 2;

  AmendForm {
    types = List.copyOf(types);
    statuses = List.copyOf(statuses);
    rows = List.copyOf(rows);
    manners = List.copyOf(manners);
  }

  record Choice(String value, String label, boolean chosen) {}

  /**
   * Somebody or something by name.
   *
   * @param name of the field
   * @param typed what stands in it
   * @param was what stood in it first
   * @param key as {@link EntityKey} has it; empty for nobody
   * @param roles to choose from; empty where nobody takes part
   * @param out whether it is to be left out
   */
  record Row(
      String name,
      String label,
      String typed,
      String was,
      String key,
      String kind,
      List<Choice> roles,
      boolean out) {
    Row {
      roles = List.copyOf(roles);
    }
  }

  /** As the evidence is now. */
  static AmendForm of(Subject subject) {
    return new Filling(name -> null).form(subject);
  }

  /** As a curator filled it in. */
  static AmendForm typed(Subject subject, Context context) {
    return new Filling(context::formParam).form(subject);
  }

  /** Puts the fields together. */
  private record Filling(NullableText typed) {
    AmendForm form(Subject subject) {
      String kind = subject.kind().value();
      return switch (subject.fact()) {
        case Subject.Fact.OfEvent(Event event, String joined) -> event(kind, event);
        case Subject.Fact.OfQuote(Quote quote) ->
            new AmendForm(
                kind,
                List.of(),
                List.of(),
                "",
                null,
                List.of(),
                row(
                    "speaker",
                    "Speaker",
                    EntityKind.PERSON,
                    quote.speakerId(),
                    Objects.requireNonNullElse(quote.speaker(), "")),
                manners(quote),
                null);
        case Subject.Fact.OfMention(Mention mention) ->
            new AmendForm(
                kind,
                List.of(),
                List.of(),
                "",
                null,
                List.of(),
                null,
                List.of(),
                row("who", "Stands for", mention.kind(), mention.id(), mention.name()));
      };
    }

    private AmendForm event(String kind, Event event) {
      List<Row> rows = new ArrayList<>();
      for (Participant participant : event.participants()) {
        rows.add(
            participant(
                rows.size(),
                row(
                    "who-" + rows.size(),
                    "Participant " + (rows.size() + 1),
                    participant.kind(),
                    participant.id(),
                    participant.name()),
                participant.role()));
      }
      for (int i = 0; i < EMPTY_ROWS; i++) {
        rows.add(
            participant(
                rows.size(),
                row("who-" + rows.size(), "One more", EntityKind.PERSON, null, ""),
                Participant.Role.PARTICIPANT));
      }
      return new AmendForm(
          kind,
          Arrays.stream(EventType.values())
              .map(
                  type ->
                      choice("type", type.value(), EvidenceLabels.type(type), type == event.type()))
              .toList(),
          Arrays.stream(EventStatus.values())
              .map(
                  status ->
                      choice("status", status.value(), status.value(), status == event.status()))
              .toList(),
          text("date", DecisionForm.value(event)),
          row(
              "place",
              "Place",
              EntityKind.PLACE,
              event.placeId(),
              Objects.requireNonNullElse(event.place(), "")),
          rows,
          null,
          List.of(),
          null);
    }

    private Row participant(int number, Row row, Participant.Role role) {
      return new Row(
          row.name(),
          row.label(),
          row.typed(),
          row.was(),
          row.key(),
          row.kind(),
          Arrays.stream(Participant.Role.values())
              .map(
                  one ->
                      choice(
                          "role-" + number,
                          one.value(),
                          one == Participant.Role.INTERMEDIARY ? "go-between" : one.value(),
                          one == role))
              .toList(),
          typed.of("out-" + number) != null);
    }

    private List<Choice> manners(Quote quote) {
      return List.of(
          choice("manner", "direct", "direct: these are the words", quote.direct()),
          choice("manner", "indirect", "indirect: retold", !quote.direct()));
    }

    private Row row(
        String name, String label, EntityKind kind, @Nullable String id, String called) {
      return new Row(
          name,
          label,
          text(name, called),
          called,
          called.isEmpty() ? "" : EntityKey.of(id, called),
          kind.value(),
          List.of(),
          false);
    }

    private Choice choice(String field, String value, String label, boolean chosen) {
      @Nullable String was = typed.of(field);
      return new Choice(value, label, was == null ? chosen : was.equals(value));
    }

    private String text(String field, String otherwise) {
      return Objects.requireNonNullElse(typed.of(field), otherwise);
    }
  }

  /** What was typed into a field; null where there was none. */
  interface NullableText {
    @Nullable String of(String field);
  }
}
