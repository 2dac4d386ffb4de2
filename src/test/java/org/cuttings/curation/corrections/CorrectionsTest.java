package org.cuttings.curation.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.corrections.Amendment.Taking;
import org.cuttings.curation.corrections.Amendment.Who;
import org.cuttings.model.Article;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.model.JoinRuling;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Passage;
import org.cuttings.model.Quote;
import org.cuttings.model.Review;
import org.cuttings.model.Review.Amended;
import org.cuttings.model.Review.Aspect;
import org.cuttings.model.Wording;
import org.cuttings.testsupport.Documents;
import org.cuttings.testsupport.HandMade;
import org.cuttings.testsupport.MemoryJournal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What curators decide is kept apart from what the rules find, and applied to it each time. */
class CorrectionsTest {
  private static final String FIRST = "On 2019-05-07 Ann Harbour called Bo Quay about the ferry.";
  private static final String SECOND = "“The ferry will sail”, Bo Quay said.";
  private static final LocalDate DAY = LocalDate.of(2020, 2, 3);

  private final Clock clock = Clock.fixed(Instant.parse("2020-02-03T10:00:00Z"), ZoneOffset.UTC);
  private final Corrections corrections = new Corrections(new MemoryJournal(clock));
  private final Article article = Documents.text("ferry.txt", FIRST + "\n\n" + SECOND + "\n");

  @Test
  void confirmedEventStandsAsItIsAndSaysSo() {
    decide(event(article), Verdict.CONFIRMED, null);
    Event event = amended(article).events().getFirst();
    assertThat(event.review()).isEqualTo(new Review(DAY, List.of()));
    assertThat(event.type()).isEqualTo(EventType.CALL);
  }

  @Test
  void rejectedEventIsGoneAndTheRestStays() {
    decide(event(article), Verdict.REJECTED, null);
    Evidence amended = amended(article);
    assertThat(amended.events()).isEmpty();
    assertThat(amended.quotes()).hasSize(1);
  }

  @Test
  void amendedEventSaysWhatWasChangedAndWhatStoodBefore() {
    decide(
        event(article),
        Verdict.AMENDED,
        new Amendment.OfEvent(
            EventType.MEETING,
            EventStatus.DENIED,
            "2019-05",
            new Who(EntityKind.PLACE, "old-port", "Old Port"),
            List.of(
                new Taking(
                    new Who(EntityKind.PERSON, "ann", "Ann Harbour"), Participant.Role.PARTICIPANT),
                new Taking(
                    new Who(EntityKind.PERSON, "cleo", "Cleo Marsh"),
                    Participant.Role.PARTICIPANT))));

    Event event = amended(article).events().getFirst();

    assertThat(event.type()).isEqualTo(EventType.MEETING);
    assertThat(event.status()).isEqualTo(EventStatus.DENIED);
    assertThat(Objects.requireNonNull(event.date()).value()).hasToString("2019-05");
    assertThat(event.placeId()).isEqualTo("old-port");
    assertThat(event.participants()).extracting(Participant::id).containsExactly("ann", "cleo");
    assertThat(Objects.requireNonNull(event.review()).amended())
        .containsExactlyInAnyOrder(
            new Amended(Aspect.TYPE, "call"),
            new Amended(Aspect.STATUS, "happened"),
            new Amended(Aspect.DATE, "2019-05-07"),
            new Amended(Aspect.PLACE, ""),
            new Amended(Aspect.PARTICIPANTS, "Ann Harbour, Bo Quay"));
  }

  @Test
  void dateThatTheTextDoesNotGiveIsTakenAway() {
    decide(event(article), Verdict.AMENDED, new Amendment.OfEvent(null, null, "", null, null));
    assertThat(amended(article).events().getFirst().date()).isNull();
  }

  @Test
  void quoteGetsItsSpeakerAndManner() {
    decide(
        shown(article, EvidenceKind.QUOTE, derived(article).quotes(), Quote::wording),
        Verdict.AMENDED,
        new Amendment.OfQuote(new Who(EntityKind.PERSON, "ann", "Ann Harbour"), false));
    Quote quote = amended(article).quotes().getFirst();
    assertThat(quote.speakerId()).isEqualTo("ann");
    assertThat(quote.direct()).isFalse();
    assertThat(Objects.requireNonNull(quote.review()).amended())
        .containsExactly(
            new Amended(Aspect.SPEAKER, "Bo Quay"), new Amended(Aspect.MANNER, "direct"));
  }

  @Test
  void mentionThatIsNoNameIsGone() {
    decide(mention(article), Verdict.REJECTED, null);
    assertThat(amended(article).mentions()).extracting(Mention::id).containsExactly("bo");
  }

  @Test
  void mentionOfSomebodyElseIsSoEverywhereIfAskedFor() {
    Article twice =
        Documents.text("twice.txt", FIRST + "\n\nAnn Harbour says no more.\n\n" + SECOND + "\n");
    Evidence derived =
        HandMade.of(twice)
            .person("ann", "Ann Harbour", "Ann Harbour")
            .person("ann", "Ann Harbour", "Ann Harbour says")
            .person("bo", "Bo Quay", "Bo Quay")
            .event(EventType.CALL, "called", FIRST, null, "ann", "bo")
            .evidence();
    Who other = new Who(EntityKind.PERSON, "anna", "Anna Harbour");
    decide(
        shown(twice, EvidenceKind.MENTION, derived.mentions(), Mention::wording),
        Verdict.AMENDED,
        new Amendment.OfMention(other, true));

    Evidence amended = corrections.amend(twice, derived);

    assertThat(amended.mentions()).extracting(Mention::id).containsExactly("anna", "anna", "bo");
    assertThat(amended.events().getFirst().participants())
        .extracting(Participant::id)
        .containsExactly("anna", "bo");
    assertThat(Objects.requireNonNull(amended.mentions().getFirst().review()).amended())
        .containsExactly(new Amended(Aspect.IDENTITY, "Ann Harbour"));
  }

  @Test
  void correctionFollowsItsWordsIntoAChangedArticle() {
    decide(event(article), Verdict.CONFIRMED, null);
    Article revised =
        Documents.text("ferry.txt", "A new opening.\n\n" + SECOND + "\n\n" + FIRST + "\n");
    assertThat(amended(revised).events().getFirst().review()).isNotNull();

    Article other =
        Documents.text("ferry.txt", FIRST.replace("called", "wrote to") + "\n\n" + SECOND + "\n");
    Evidence derived =
        HandMade.of(other).event(EventType.LETTER, "wrote", "wrote to", null).evidence();
    assertThat(corrections.amend(other, derived)).isEqualTo(derived);
    assertThat(corrections.all()).as("not lost").hasSize(1);
  }

  @Test
  void withdrawnCorrectionCountsNoMore() {
    Versioned<Correction> made = decide(event(article), Verdict.REJECTED, null);
    corrections.withdraw(made, "ann", "it was right");
    assertThat(amended(article)).isEqualTo(derived(article));
    assertThat(corrections.history(made.id())).hasSize(2);
  }

  @Test
  void ofTwoCuratorsAtOnceTheSecondIsToldOfTheFirst() {
    Shown shown = event(article);
    Versioned<Correction> made = decide(shown, Verdict.CONFIRMED, null);
    Correction late = correction(shown, Verdict.REJECTED, null);
    assertThat(late.id()).isEqualTo(made.id());
    assertThatThrownBy(() -> corrections.save(late.id(), 0, late, Edit.of("bo", "rejected")))
        .isInstanceOf(ConflictException.class);
    assertThat(corrections.about(shown, 0)).contains(made);
  }

  @Test
  void ofTwoEventsInTheSameWordsTheRejectedOneGoesAndTheOtherIsTheSecond() {
    Evidence derived =
        HandMade.of(article)
            .event(EventType.CALL, "called", FIRST, null)
            .event(EventType.MEETING, "called", FIRST, null)
            .evidence();
    Shown both = shown(article, EvidenceKind.EVENT, derived.events(), Event::trigger);
    Correction first = correction(both, Verdict.REJECTED, null);
    corrections.save(first.id(), 0, first, Edit.of("ann", "rejected"));

    Evidence amended = corrections.amend(article, derived);

    assertThat(amended.events()).extracting(Event::type).containsExactly(EventType.MEETING);
    Shown left = shown(article, EvidenceKind.EVENT, amended.events(), Event::trigger);
    assertThat(corrections.anchor(left, 0).nth()).isEqualTo(1);
    assertThat(corrections.about(left, 0)).isEmpty();
  }

  @Test
  void aQuoteWithinARejectedOneStandsInWhateverThatOneStoodIn() {
    Wording words = HandMade.of(article).wording("The ferry will sail");
    List<Quote> quotes =
        List.of(quote(words, -1), quote(words, 0), quote(HandMade.of(article).wording("sail"), 1));
    Evidence derived = new Evidence(List.of(), List.of(), quotes, List.of());
    Shown shown = shown(article, EvidenceKind.QUOTE, quotes, Quote::wording);
    Correction second =
        new Correction(
            corrections.anchor(shown, 1),
            null,
            Verdict.REJECTED,
            null,
            new Correction.Found("by-hand", 0.5, "a quote"),
            false);
    corrections.save(second.id(), 0, second, Edit.of("ann", "rejected"));
    assertThat(corrections.amend(article, derived).quotes())
        .extracting(Quote::within)
        .containsExactly(-1, 0);
  }

  @Test
  void whatWasDecidedOfTwoReportsIsCarriedByBoth() {
    Article other = Documents.text("other.txt", "Bo Quay was called by Ann Harbour at noon.\n");
    Evidence otherDerived =
        HandMade.of(other).event(EventType.CALL, "called", "called by", null).evidence();
    Shown one = shown(article, EvidenceKind.JOIN, derived(article).events(), Event::trigger);
    Shown two = shown(other, EvidenceKind.JOIN, otherDerived.events(), Event::trigger);
    Correction join =
        new Correction(
            corrections.anchor(two, 0),
            corrections.anchor(one, 0),
            Verdict.REJECTED,
            null,
            new Correction.Found("fitting", 0.5, "one event"),
            false);
    corrections.save(join.id(), 0, join, Edit.of("ann", "told apart"));

    List<JoinRuling> ruling = List.of(new JoinRuling(join.id(), false));
    assertThat(amended(article).events().getFirst().rulings()).isEqualTo(ruling);
    assertThat(corrections.amend(other, otherDerived).events().getFirst().rulings())
        .isEqualTo(ruling);
    assertThat(corrections.about(one, 0, two, 0)).isPresent();
    assertThat(corrections.about(two, 0, one, 0)).isPresent();
  }

  private static Quote quote(Wording words, int within) {
    return new Quote(
        words, Quote.Kind.SENTENCE, true, true, null, null, null, null, within, null, 0.5, "r");
  }

  private Versioned<Correction> decide(
      Shown shown, Verdict verdict, @Nullable Amendment amendment) {
    Correction correction = correction(shown, verdict, amendment);
    return corrections.save(correction.id(), 0, correction, Edit.of("ann", verdict.value()));
  }

  private Correction correction(Shown shown, Verdict verdict, @Nullable Amendment amendment) {
    return new Correction(
        corrections.anchor(shown, 0),
        null,
        verdict,
        amendment,
        new Correction.Found("by-hand", 0.8, "a call"),
        false);
  }

  private Shown event(Article of) {
    return shown(of, EvidenceKind.EVENT, derived(of).events(), Event::trigger);
  }

  private Shown mention(Article of) {
    return shown(of, EvidenceKind.MENTION, derived(of).mentions(), Mention::wording);
  }

  private static <T> Shown shown(
      Article of,
      EvidenceKind kind,
      List<T> evidence,
      java.util.function.Function<T, Wording> wording) {
    return new Shown(
        of.id().value(),
        kind,
        evidence.stream().map(wording).toList(),
        of.passages().stream().map(Passage::text).toList());
  }

  private Evidence amended(Article of) {
    return corrections.amend(of, derived(of));
  }

  /** What rules would find. */
  private static Evidence derived(Article of) {
    return HandMade.of(of)
        .person("ann", "Ann Harbour", "Ann Harbour")
        .person("bo", "Bo Quay", "Bo Quay")
        .event(EventType.CALL, "called", FIRST, "2019-05-07", "ann", "bo")
        .quote("The ferry will sail", "bo", "said")
        .evidence();
  }
}
