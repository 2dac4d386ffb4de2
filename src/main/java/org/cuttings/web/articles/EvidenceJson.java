package org.cuttings.web.articles;

import java.util.List;
import java.util.Objects;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKey;
import org.cuttings.model.Event;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.StatedDate;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.Reading;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/articles/{id}/evidence}. */
public record EvidenceJson(
    String article,
    List<MentionJson> mentions,
    List<EventJson> events,
    List<QuoteJson> quotes,
    List<ClaimJson> claims) {

  /**
   * Words of the article.
   *
   * @param start in the text of the article
   * @param passage in which they begin
   * @param pieces where they stand in the passages
   */
  public record WordsJson(String words, int start, int end, int passage, List<Piece> pieces) {
    public static WordsJson of(Wording wording) {
      return new WordsJson(
          wording.words(),
          wording.at().start(),
          wording.at().end(),
          wording.passage(),
          wording.pieces().stream()
              .map(piece -> new Piece(piece.passage(), piece.span().start(), piece.span().end()))
              .toList());
    }

    static @Nullable WordsJson ofNullable(@Nullable Wording wording) {
      return wording == null ? null : of(wording);
    }
  }

  /** A stretch of one passage. */
  public record Piece(int passage, int start, int end) {}

  record MentionJson(
      String kind,
      String form,
      @Nullable String key,
      @Nullable String id,
      String name,
      String words,
      int start,
      int end,
      int passage,
      List<Piece> pieces,
      double confidence,
      String rule,
      String link) {}

  record EventJson(
      String id,
      String type,
      String status,
      WordsJson trigger,
      WordsJson clause,
      List<ParticipantJson> participants,
      @Nullable DateJson date,
      @Nullable String place,
      @Nullable String placeId,
      @Nullable String attributedTo,
      List<WordsJson> otherTriggers,
      double confidence,
      String rule,
      @Nullable JoinedJson joined,
      String link) {}

  public record ParticipantJson(
      String kind,
      String key,
      @Nullable String id,
      String name,
      String role,
      @Nullable WordsJson wording) {
    public static ParticipantJson of(Participant participant) {
      return new ParticipantJson(
          participant.kind().value(),
          EntityKey.of(participant.id(), participant.name()),
          participant.id(),
          participant.name(),
          participant.role().value(),
          WordsJson.ofNullable(participant.wording()));
    }
  }

  public record DateJson(
      @Nullable String value,
      @Nullable String from,
      @Nullable String to,
      WordsJson wording,
      boolean inferred,
      String basis) {
    public static @Nullable DateJson of(@Nullable StatedDate date) {
      if (date == null) {
        return null;
      }
      return new DateJson(
          Objects.toString(date.value(), null),
          date.value() == null ? null : date.value().from().toString(),
          date.value() == null ? null : date.value().to().toString(),
          WordsJson.of(date.wording()),
          date.inferred(),
          date.basis());
    }
  }

  record JoinedJson(String id, int sources, int independent) {}

  /**
   * @param within id of the quote that this one stands in
   */
  record QuoteJson(
      String id,
      String words,
      int start,
      int end,
      int passage,
      List<Piece> pieces,
      String kind,
      boolean direct,
      boolean exactEnd,
      @Nullable SpeakerJson speaker,
      @Nullable WordsJson cue,
      @Nullable String within,
      @Nullable String via,
      List<AboutJson> about,
      String before,
      String after,
      double confidence,
      String rule,
      String link) {}

  record SpeakerJson(String key, @Nullable String id, String name, @Nullable WordsJson wording) {}

  record AboutJson(String key, String name) {}

  record ClaimJson(
      String id,
      String words,
      int start,
      int end,
      int passage,
      List<Piece> pieces,
      String quantity,
      @Nullable Double least,
      @Nullable Double most,
      String unit,
      @Nullable String period,
      @Nullable String attributedTo,
      double confidence,
      String rule,
      String link) {}

  public static EvidenceJson of(ArticleEvidence evidence) {
    Reading reading = new Reading(evidence.article(), "", Marks.USUAL);
    return new EvidenceJson(
        evidence.article().value(),
        evidence.mentioned().stream()
            .flatMap(one -> one.mentions().stream().map(mention -> mention(one, mention, reading)))
            .toList(),
        evidence.events().stream().map(event -> event(event, reading)).toList(),
        evidence.quotes().stream().map(quote -> quote(quote, evidence.quotes(), reading)).toList(),
        evidence.claims().stream().map(claim -> claim(claim, reading)).toList());
  }

  private static MentionJson mention(
      ArticleEvidence.Mentioned mentioned, Mention mention, Reading reading) {
    WordsJson words = WordsJson.of(mention.wording());
    return new MentionJson(
        mentioned.kind().value(),
        mention.form().value(),
        mentioned.key(),
        mention.id(),
        mentioned.name(),
        words.words(),
        words.start(),
        words.end(),
        words.passage(),
        words.pieces(),
        mention.confidence(),
        mention.rule(),
        reading.passage(words.passage()));
  }

  private static EventJson event(ArticleEvidence.ReportedEvent reported, Reading reading) {
    Event event = reported.event();
    ArticleEvidence.@Nullable Joined joined = reported.joined();
    return new EventJson(
        reported.id(),
        event.type().value(),
        event.status().value(),
        WordsJson.of(event.trigger()),
        WordsJson.of(event.clause()),
        event.participants().stream().map(ParticipantJson::of).toList(),
        DateJson.of(event.date()),
        event.place(),
        event.placeId(),
        event.attributedTo(),
        event.otherTriggers().stream().map(WordsJson::of).toList(),
        event.confidence(),
        event.rule(),
        joined == null ? null : new JoinedJson(joined.id(), joined.sources(), joined.independent()),
        reading.at(event.trigger().passage(), EvidenceSpots.anchor(event)));
  }

  private static QuoteJson quote(
      ArticleEvidence.QuotedWords quoted, List<ArticleEvidence.QuotedWords> all, Reading reading) {
    Quote quote = quoted.quote();
    WordsJson words = WordsJson.of(quote.wording());
    @Nullable String speaker = quote.speaker();
    return new QuoteJson(
        quoted.id(),
        words.words(),
        words.start(),
        words.end(),
        words.passage(),
        words.pieces(),
        quote.kind().value(),
        quote.direct(),
        quote.exactEnd(),
        speaker == null
            ? null
            : new SpeakerJson(
                EntityKey.of(quote.speakerId(), speaker),
                quote.speakerId(),
                speaker,
                WordsJson.ofNullable(quote.speakerWording())),
        WordsJson.ofNullable(quote.cue()),
        0 <= quote.within() && quote.within() < all.size() ? all.get(quote.within()).id() : null,
        quote.via(),
        quoted.about().stream().map(one -> new AboutJson(one.key(), one.name())).toList(),
        quoted.before(),
        quoted.after(),
        quote.confidence(),
        quote.rule(),
        EvidenceSpots.isMark(quote)
            ? reading.at(words.passage(), EvidenceSpots.anchor(quote))
            : reading.passage(words.passage()));
  }

  private static ClaimJson claim(ArticleEvidence.StatedNumber stated, Reading reading) {
    Claim claim = stated.claim();
    WordsJson words = WordsJson.of(claim.wording());
    return new ClaimJson(
        stated.id(),
        words.words(),
        words.start(),
        words.end(),
        words.passage(),
        words.pieces(),
        claim.quantity(),
        claim.least(),
        claim.most(),
        claim.unit(),
        claim.period(),
        claim.attributedTo(),
        claim.confidence(),
        claim.rule(),
        reading.at(words.passage(), EvidenceSpots.anchor(claim)));
  }
}
