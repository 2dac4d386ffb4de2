package org.cuttings.index;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.ReviewFields;
import org.cuttings.elastic.WordingFields;
import org.cuttings.model.Article;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Review;
import org.cuttings.model.SourceSlug;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/** Writes what the documents of evidence have in common. */
final class EvidenceJson {
  private final JsonGenerator json;
  private final Article article;
  private final Filing filing;

  EvidenceJson(JsonGenerator json, Article article, Filing filing) {
    this.json = json;
    this.article = article;
    this.filing = filing;
  }

  JsonGenerator json() {
    return json;
  }

  /**
   * Where in which article the words stand, and what found them.
   *
   * @param text the words that are searched and shown
   * @param place the words by whose place the evidence is known
   */
  void common(String id, Wording text, Wording place, double confidence, String rule)
      throws IOException {
    json.writeStringField(EvidenceFields.ID, id);
    article();
    json.writeStringField(EvidenceFields.ADDED, ArticleDocument.instant(filing.ingested()));
    json.writeNumberField(EvidenceFields.START, place.at().start());
    json.writeNumberField(EvidenceFields.PASSAGE, place.passage());
    json.writeStringField(EvidenceFields.TEXT, text(text));
    found(json, confidence, rule);
    json.writeNumberField(EvidenceFields.RUN, filing.run());
  }

  private void article() throws IOException {
    Metadata metadata = article.metadata();
    json.writeObjectFieldStart(EvidenceFields.ARTICLE);
    field(EvidenceFields.ARTICLE_ID, article.id().value());
    field(EvidenceFields.ARTICLE_TITLE, ArticleDocument.label(article));
    if (metadata.publisher() != null) {
      field(EvidenceFields.ARTICLE_SOURCE, metadata.publisher());
      field(EvidenceFields.ARTICLE_SOURCE_ID, SourceSlug.of(metadata.publisher()));
    }
    field(EvidenceFields.ARTICLE_URL, metadata.url());
    PartialDate published = metadata.published();
    if (published != null) {
      field(EvidenceFields.ARTICLE_PUBLISHED, published.value());
      field(EvidenceFields.ARTICLE_PUBLISHED_FROM, published.from().toString());
      field(EvidenceFields.ARTICLE_PUBLISHED_TO, published.to().toString());
    }
    json.writeEndObject();
  }

  /** The words as a reader sees them: markup, and breaks between passages, left out. */
  private String text(Wording wording) {
    return wording.pieces().stream()
        .map(piece -> piece.span().in(article.passages().get(piece.passage()).text()))
        .collect(Collectors.joining(" "));
  }

  static void found(JsonGenerator json, double confidence, String rule) throws IOException {
    json.writeNumberField(EvidenceFields.CONFIDENCE, Math.round(confidence * 100) / 100.0);
    json.writeStringField(EvidenceFields.RULE, rule);
  }

  /** What a curator made of a piece of evidence; nothing for null. */
  static void review(JsonGenerator json, @Nullable Review review) throws IOException {
    if (review == null) {
      return;
    }
    json.writeObjectFieldStart(ReviewFields.REVIEW);
    json.writeStringField(ArticleFields.leaf(ReviewFields.ON), review.on().toString());
    json.writeArrayFieldStart(ArticleFields.leaf(ReviewFields.AMENDED));
    for (Review.Amended amended : review.amended()) {
      json.writeStartObject();
      json.writeStringField(ReviewFields.Within.ASPECT, amended.aspect().value());
      json.writeStringField(ReviewFields.Within.BEFORE, amended.before());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What {@code DATE_…} of {@link HappeningFields} hold. */
  void date(PartialDate date) throws IOException {
    field(HappeningFields.DATE_VALUE, date.value());
    field(HappeningFields.DATE_FROM, date.from().toString());
    field(HappeningFields.DATE_TO, date.to().toString());
    field(HappeningFields.DATE_PRECISION, date.precision().name().toLowerCase(Locale.ROOT));
    field(HappeningFields.DATE_YEAR, date.certainYear());
    field(HappeningFields.DATE_MONTH, date.certainMonth());
  }

  /** Words and places; nothing for null. */
  void wording(String path, @Nullable Wording wording) throws IOException {
    if (wording != null) {
      json.writeFieldName(ArticleFields.leaf(path));
      wording(wording);
    }
  }

  void wordings(String path, Collection<Wording> wordings) throws IOException {
    if (!wordings.isEmpty()) {
      json.writeArrayFieldStart(ArticleFields.leaf(path));
      for (Wording wording : wordings) {
        wording(wording);
      }
      json.writeEndArray();
    }
  }

  private void wording(Wording wording) throws IOException {
    json.writeStartObject();
    json.writeStringField(WordingFields.WORDS, wording.words());
    places(json, wording);
    json.writeEndObject();
  }

  /** Where words stand: offsets in the article, and ordinal, start and end for each passage. */
  static void places(JsonGenerator json, Wording wording) throws IOException {
    json.writeNumberField(WordingFields.START, wording.at().start());
    json.writeArrayFieldStart(WordingFields.PIECES);
    for (Wording.Piece piece : wording.pieces()) {
      json.writeNumber(piece.passage());
      json.writeNumber(piece.span().start());
      json.writeNumber(piece.span().end());
    }
    json.writeEndArray();
  }

  /** A field of the innermost object that is open; nothing for null. */
  void field(String path, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(ArticleFields.leaf(path), value);
    }
  }

  /** An array of the innermost object that is open; nothing for an empty one. */
  void array(String path, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(ArticleFields.leaf(path));
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
