package org.cuttings.web.review;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.curation.corrections.Correction.Found;
import org.cuttings.curation.corrections.EvidenceKind;
import org.cuttings.curation.corrections.Shown;
import org.cuttings.model.Event;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.Review;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleView;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence, as a curator looks at it.
 *
 * @param id its address
 * @param article that it stands in
 * @param shown all evidence of its kind in the article
 * @param index of it in {@code shown}
 * @param fact what it says
 */
record Subject(String id, ArticleView article, Shown shown, int index, Fact fact) {

  /** What a piece of evidence says. */
  sealed interface Fact {
    /**
     * @param joined id of the event of all articles that it is taken for a report of
     */
    record OfEvent(Event event, String joined) implements Fact {}

    record OfQuote(Quote quote) implements Fact {}

    record OfMention(Mention mention) implements Fact {}
  }

  EvidenceKind kind() {
    return shown.kind();
  }

  Wording words() {
    return shown.wordings().get(index);
  }

  /** The same, seen as a report that is joined with others. */
  Shown joined() {
    return new Shown(shown.article(), EvidenceKind.JOIN, shown.wordings(), shown.passages());
  }

  @Nullable Review review() {
    return switch (fact) {
      case Fact.OfEvent(Event event, String joined) -> event.review();
      case Fact.OfQuote(Quote quote) -> quote.review();
      case Fact.OfMention(Mention mention) -> mention.review();
    };
  }

  Found found() {
    return switch (fact) {
      case Fact.OfEvent(Event event, String joined) ->
          new Found(event.rule(), event.confidence(), said(event));
      case Fact.OfQuote(Quote quote) -> new Found(quote.rule(), quote.confidence(), said(quote));
      case Fact.OfMention(Mention mention) ->
          new Found(mention.rule(), mention.confidence(), said(mention));
    };
  }

  static String said(Event event) {
    return Stream.of(
            EvidenceLabels.type(event.type()),
            EvidenceLabels.status(event.status()),
            event.participants().stream().map(Participant::name).collect(Collectors.joining(", ")),
            event.date() == null || event.date().value() == null
                ? null
                : Labels.date(event.date().value()),
            event.place())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String said(Quote quote) {
    return Objects.requireNonNullElse(quote.speaker(), "speaker not named")
        + " · "
        + EvidenceLabels.manner(quote);
  }

  private static String said(Mention mention) {
    return mention.name()
        + " · "
        + EvidenceLabels.kind(mention.kind())
        + (mention.id() == null ? " without a record" : "");
  }

  /** Whether it is a word as "she", which stands for a name. */
  boolean isPronoun() {
    return fact instanceof Fact.OfMention(Mention mention)
        && mention.form() == Mention.Form.PRONOUN;
  }

  /** Whether the two were taken for reports of one event. */
  boolean isJoinedWith(Subject other) {
    return fact instanceof Fact.OfEvent one
        && other.fact instanceof Fact.OfEvent two
        && one.joined().equals(two.joined());
  }

  /** What it says, one line a subject. */
  List<Line> lines() {
    return switch (fact) {
      case Fact.OfEvent(Event event, String joined) -> lines(event);
      case Fact.OfQuote(Quote quote) ->
          List.of(
              new Line("Speaker", Objects.requireNonNullElse(quote.speaker(), "nobody is named")),
              new Line("Manner", EvidenceLabels.manner(quote)));
      case Fact.OfMention(Mention mention) ->
          List.of(
              new Line("Stands for", mention.name()),
              new Line(
                  "Which is",
                  EvidenceLabels.kind(mention.kind())
                      + (mention.id() == null
                          ? ", without a record"
                          : ", record " + mention.id())));
    };
  }

  private static List<Line> lines(Event event) {
    @Nullable String status = EvidenceLabels.status(event.status());
    String who =
        event.participants().stream().map(Subject::participant).collect(Collectors.joining("; "));
    return List.of(
        new Line("What", EvidenceLabels.type(event.type())),
        new Line("Status", status == null ? "happened" : status),
        new Line(
            "When",
            event.date() == null
                ? "not given"
                : event.date().value() == null
                    ? "“" + event.date().wording().words() + "”"
                    : Labels.date(event.date().value())),
        new Line("Who", who.isEmpty() ? "nobody is named" : who),
        new Line("Where", Objects.requireNonNullElse(event.place(), "not given")));
  }

  private static String participant(Participant participant) {
    @Nullable String role = EvidenceLabels.role(participant.role());
    return role == null ? participant.name() : participant.name() + " (" + role + ")";
  }

  /** A subject and what is said on it. */
  record Line(String subject, String value) {}
}
