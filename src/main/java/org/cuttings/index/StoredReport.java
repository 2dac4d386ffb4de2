package org.cuttings.index;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.ReportFields;
import org.cuttings.elastic.ReviewFields;
import org.cuttings.elastic.WordingFields;
import org.cuttings.extract.joins.Report;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.JoinRuling;
import org.cuttings.model.Origin;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.jspecify.annotations.Nullable;

/**
 * A report, read from the document that {@link ReportDocument} wrote.
 *
 * @param report as joining needs it
 * @param text the clause as a reader sees it
 * @param event id of the event that it was joined to last
 * @param added when its article came in
 */
record StoredReport(Report report, String text, String event, Instant added) {
  /** What {@link #read} needs of a document. */
  static final List<String> FIELDS =
      List.of(
          EvidenceFields.ID,
          EvidenceFields.ARTICLE,
          EvidenceFields.TEXT,
          EvidenceFields.ADDED,
          HappeningFields.TYPE,
          HappeningFields.STATUS,
          ReportFields.TRIGGER,
          ReportFields.CLAUSE,
          HappeningFields.PARTICIPANTS,
          HappeningFields.DATE,
          HappeningFields.PLACE,
          HappeningFields.ATTRIBUTED_TO,
          ReportFields.ORIGIN,
          ReportFields.RULINGS,
          ReportFields.EVENT);

  /** The id of the article that the document belongs to. */
  static ArticleId article(Hit<JsonNode> hit) {
    return new ArticleId(text(source(hit).path(EvidenceFields.ARTICLE), EvidenceFields.ARTICLE_ID));
  }

  /**
   * @param copies near-duplicates of the article
   * @param records authority records, by id
   */
  static StoredReport read(
      Hit<JsonNode> hit, Set<ArticleId> copies, Map<String, AuthorityRecord> records) {
    JsonNode source = source(hit);
    JsonNode article = source.path(EvidenceFields.ARTICLE);
    JsonNode clause = source.path(ReportFields.CLAUSE);
    JsonNode trigger = source.path(ReportFields.TRIGGER);
    String words = text(clause, WordingFields.WORDS);
    int start =
        trigger.path(WordingFields.START).asInt() - clause.path(WordingFields.START).asInt();
    int end = start + text(trigger, WordingFields.WORDS).length();
    boolean within = start >= 0 && end <= words.length();
    JsonNode date = source.path(HappeningFields.DATE);
    JsonNode place = source.path(HappeningFields.PLACE);
    return new StoredReport(
        new Report(
            text(source, EvidenceFields.ID),
            new Report.Printed(
                article(hit),
                textOrNull(article, EvidenceFields.ARTICLE_SOURCE),
                date(textOrNull(article, EvidenceFields.ARTICLE_PUBLISHED)),
                copies),
            EventType.valueOf(text(source, HappeningFields.TYPE).toUpperCase(Locale.ROOT)),
            EventStatus.valueOf(text(source, HappeningFields.STATUS).toUpperCase(Locale.ROOT)),
            within ? words : text(trigger, WordingFields.WORDS),
            within ? start : 0,
            within ? end : text(trigger, WordingFields.WORDS).length(),
            parties(source.path(HappeningFields.PARTICIPANTS)),
            date(textOrNull(date, HappeningFields.DATE_VALUE)),
            textOrNull(
                date.path(ArticleFields.leaf(ReportFields.DATE_WORDING)), WordingFields.WORDS),
            textOrNull(place, HappeningFields.PLACE_NAME),
            places(textOrNull(place, HappeningFields.PLACE_KEY), records),
            textOrNull(source, HappeningFields.ATTRIBUTED_TO),
            origin(source.path(ReportFields.ORIGIN)),
            rulings(source.path(ReportFields.RULINGS))),
        text(source, EvidenceFields.TEXT),
        text(source, ReportFields.EVENT),
        Instant.parse(text(source, EvidenceFields.ADDED)));
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

  private static List<Report.Party> parties(JsonNode participants) {
    List<Report.Party> parties = new ArrayList<>();
    for (JsonNode participant : participants) {
      parties.add(
          new Report.Party(
              EntityKind.valueOf(
                  text(participant, HappeningFields.PARTICIPANTS_KIND).toUpperCase(Locale.ROOT)),
              textOrNull(participant, ReportFields.PARTICIPANTS_ID),
              text(participant, HappeningFields.PARTICIPANTS_NAME),
              Participant.Role.valueOf(
                  text(participant, HappeningFields.PARTICIPANTS_ROLE).toUpperCase(Locale.ROOT)),
              textOrNull(
                  participant.path(ArticleFields.leaf(ReportFields.PARTICIPANTS_WORDING)),
                  WordingFields.WORDS)));
    }
    return parties;
  }

  /** The place and what it lies within. */
  private static List<String> places(@Nullable String key, Map<String, AuthorityRecord> records) {
    List<String> places = new ArrayList<>();
    String at = key == null || EntityKey.isCandidate(key) ? null : key;
    while (at != null && !places.contains(at)) {
      places.add(at);
      AuthorityRecord record = records.get(at);
      at = record == null ? null : record.within();
    }
    return places;
  }

  private static @Nullable Origin origin(JsonNode origin) {
    return origin.isObject()
        ? new Origin(
            text(origin, ReportFields.ORIGIN_OUTLET),
            Origin.Basis.valueOf(text(origin, ReportFields.ORIGIN_BASIS).toUpperCase(Locale.ROOT)))
        : null;
  }

  private static @Nullable PartialDate date(@Nullable String value) {
    return value == null ? null : PartialDate.parse(value).orElse(null);
  }

  private static JsonNode source(Hit<JsonNode> hit) {
    return Objects.requireNonNull(hit.source());
  }

  private static String text(JsonNode object, String field) {
    return object.path(ArticleFields.leaf(field)).asText();
  }

  private static @Nullable String textOrNull(JsonNode object, String field) {
    JsonNode value = object.path(ArticleFields.leaf(field));
    return value.isTextual() ? value.asText() : null;
  }
}
