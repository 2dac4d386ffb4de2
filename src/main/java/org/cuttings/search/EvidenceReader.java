package org.cuttings.search;

import static org.cuttings.elastic.ArticleFields.leaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.ClaimFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.QuoteFields;
import org.cuttings.elastic.ReportFields;
import org.cuttings.elastic.ReviewFields;
import org.cuttings.elastic.WordingFields;
import org.cuttings.model.Claim;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinRuling;
import org.cuttings.model.Mention;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.cuttings.model.Quote;
import org.cuttings.model.Review;
import org.cuttings.model.StatedDate;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Wording;
import org.cuttings.search.ArticleEvidence.Mentioned;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.ArticleEvidence.QuotedWords;
import org.jspecify.annotations.Nullable;

/** Reads from index documents the evidence that they were made of. */
public final class EvidenceReader {
  private EvidenceReader() {}

  public static List<Mentioned> mentioned(JsonNode mentions) {
    List<Mentioned> all = new ArrayList<>();
    for (JsonNode one : mentions) {
      EntityKind kind = constant(EntityKind.class, one, ArticleFields.MENTIONS_KIND);
      String key = text(one, ArticleFields.MENTIONS_KEY);
      String name = string(one, ArticleFields.MENTIONS_NAME);
      String id = key == null || EntityKey.isCandidate(key) ? null : key;
      List<Mention> places = new ArrayList<>();
      for (JsonNode place : one.path(leaf(ArticleFields.MENTIONS_PLACES))) {
        places.add(
            new Mention(
                kind,
                constant(Mention.Form.class, place, WordingFields.FORM),
                id,
                name,
                wording(place),
                confidence(place),
                rule(place),
                review(place)));
      }
      all.add(new Mentioned(kind, key, name, places));
    }
    return all;
  }

  public static Event event(JsonNode report) {
    JsonNode place = report.path(HappeningFields.PLACE);
    String placeKey = text(place, HappeningFields.PLACE_KEY);
    List<Participant> participants = new ArrayList<>();
    for (JsonNode participant : report.path(HappeningFields.PARTICIPANTS)) {
      participants.add(
          new Participant(
              constant(EntityKind.class, participant, HappeningFields.PARTICIPANTS_KIND),
              text(participant, ReportFields.PARTICIPANTS_ID),
              string(participant, HappeningFields.PARTICIPANTS_NAME),
              constant(Participant.Role.class, participant, HappeningFields.PARTICIPANTS_ROLE),
              wording(participant, ReportFields.PARTICIPANTS_WORDING)));
    }
    return new Event(
        constant(EventType.class, report, HappeningFields.TYPE),
        constant(EventStatus.class, report, HappeningFields.STATUS),
        stated(report, ReportFields.TRIGGER),
        stated(report, ReportFields.CLAUSE),
        participants,
        date(report.path(HappeningFields.DATE)),
        text(place, HappeningFields.PLACE_NAME),
        placeKey == null || EntityKey.isCandidate(placeKey) ? null : placeKey,
        text(report, HappeningFields.ATTRIBUTED_TO),
        wordings(report.path(ReportFields.OTHER_TRIGGERS)),
        confidence(report),
        rule(report),
        review(report),
        rulings(report.path(ReportFields.RULINGS)));
  }

  private static List<JoinRuling> rulings(JsonNode rulings) {
    List<JoinRuling> all = new ArrayList<>();
    for (JsonNode ruling : rulings) {
      all.add(
          new JoinRuling(
              ruling.path(ReviewFields.Within.OTHER).asText(),
              ruling.path(ReviewFields.Within.SAME).asBoolean()));
    }
    return all;
  }

  private static @Nullable Review review(JsonNode evidence) {
    JsonNode review = evidence.path(ReviewFields.REVIEW);
    if (!review.isObject()) {
      return null;
    }
    List<Review.Amended> amended = new ArrayList<>();
    for (JsonNode one : review.path(leaf(ReviewFields.AMENDED))) {
      amended.add(
          new Review.Amended(
              constant(Review.Aspect.class, one, ReviewFields.Within.ASPECT),
              string(one, ReviewFields.Within.BEFORE)));
    }
    return new Review(LocalDate.parse(string(review, ReviewFields.ON)), amended);
  }

  private static @Nullable StatedDate date(JsonNode date) {
    if (!date.isObject()) {
      return null;
    }
    String value = text(date, HappeningFields.DATE_VALUE);
    return new StatedDate(
        value == null ? null : PartialDate.parse(value).orElse(null),
        stated(date, ReportFields.DATE_WORDING),
        date.path(leaf(ReportFields.DATE_INFERRED)).asBoolean(),
        string(date, ReportFields.DATE_BASIS));
  }

  /**
   * @param places the place of each quote of the article in their list, by id
   */
  public static QuotedWords quote(String id, JsonNode quote, Map<String, Integer> places) {
    JsonNode speaker = quote.path(QuoteFields.SPEAKER);
    String within = text(quote, QuoteFields.WITHIN);
    List<Named> about = new ArrayList<>();
    for (JsonNode label : quote.path(QuoteFields.ABOUT_LABEL)) {
      about.add(FacetLabel.read(label.asText()));
    }
    return new QuotedWords(
        id,
        new Quote(
            stated(quote, QuoteFields.WORDING),
            constant(Quote.Kind.class, quote, QuoteFields.KIND),
            quote.path(QuoteFields.DIRECT).asBoolean(),
            quote.path(QuoteFields.EXACT_END).asBoolean(),
            text(speaker, QuoteFields.SPEAKER_ID),
            text(speaker, QuoteFields.SPEAKER_NAME),
            wording(speaker, QuoteFields.SPEAKER_WORDING),
            wording(quote, QuoteFields.CUE),
            within == null ? -1 : places.getOrDefault(within, -1),
            text(quote, QuoteFields.VIA),
            confidence(quote),
            rule(quote),
            review(quote)),
        about,
        string(quote, QuoteFields.BEFORE),
        string(quote, QuoteFields.AFTER));
  }

  public static Claim claim(JsonNode claim) {
    @Nullable String period = text(claim, ClaimFields.PERIOD_VALUE);
    return new Claim(
        stated(claim, ClaimFields.WORDING),
        string(claim, ClaimFields.QUANTITY),
        number(claim, ClaimFields.LEAST),
        number(claim, ClaimFields.MOST),
        string(claim, ClaimFields.UNIT),
        text(claim, ClaimFields.WHOLE),
        text(claim, ClaimFields.PERIOD),
        period == null ? null : PartialDate.parse(period).orElse(null),
        text(claim, ClaimFields.ATTRIBUTED_TO),
        confidence(claim),
        rule(claim));
  }

  private static Wording stated(JsonNode object, String field) {
    return Objects.requireNonNull(wording(object, field), field);
  }

  private static @Nullable Wording wording(JsonNode object, String field) {
    JsonNode wording = object.path(leaf(field));
    return wording.isObject() ? wording(wording) : null;
  }

  private static List<Wording> wordings(JsonNode array) {
    List<Wording> wordings = new ArrayList<>();
    array.forEach(wording -> wordings.add(wording(wording)));
    return wordings;
  }

  private static Wording wording(JsonNode wording) {
    String words = wording.path(WordingFields.WORDS).asText();
    int start = wording.path(WordingFields.START).asInt();
    JsonNode numbers = wording.path(WordingFields.PIECES);
    List<Wording.Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 2 < numbers.size(); i += 3) {
      pieces.add(
          new Wording.Piece(
              numbers.get(i).asInt(),
              new TextSpan(numbers.get(i + 1).asInt(), numbers.get(i + 2).asInt())));
    }
    return new Wording(new TextSpan(start, start + words.length()), words, pieces);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode object, String field) {
    return Enum.valueOf(type, string(object, field).toUpperCase(Locale.ROOT));
  }

  private static double confidence(JsonNode object) {
    return object.path(EvidenceFields.CONFIDENCE).asDouble();
  }

  private static String rule(JsonNode object) {
    return object.path(EvidenceFields.RULE).asText();
  }

  private static @Nullable Double number(JsonNode object, String field) {
    JsonNode value = object.path(leaf(field));
    return value.isNumber() ? value.asDouble() : null;
  }

  private static @Nullable String text(JsonNode object, String field) {
    return ArticleReader.text(object, leaf(field));
  }

  /** Empty where the field is absent. */
  private static String string(JsonNode object, String field) {
    return object.path(leaf(field)).asText();
  }
}
