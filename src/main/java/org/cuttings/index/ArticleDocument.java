package org.cuttings.index;

import static org.cuttings.elastic.ArticleFields.leaf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.extract.Fingerprint;
import org.cuttings.model.Article;
import org.cuttings.model.EntityKey;
import org.cuttings.model.Evidence;
import org.cuttings.model.Metadata;
import org.cuttings.model.OffsetMap;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.model.SourceSlug;
import org.cuttings.model.TextSpan;
import org.cuttings.model.Words;
import org.jspecify.annotations.Nullable;

/** The index document of an article, as JSON. The same article and filing give the same bytes. */
final class ArticleDocument {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int LABEL_LENGTH = 80;

  private final JsonGenerator json;

  private ArticleDocument(JsonGenerator json) {
    this.json = json;
  }

  /**
   * @param before what stands in the index already: its links, and whom it speaks of, tell the work
   *     across articles where to look again; null where nothing does
   */
  static byte[] of(Article article, Evidence evidence, Filing filing, @Nullable Standing before) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      new ArticleDocument(json).write(article, evidence, filing, before);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** The part of a document that names its near-duplicates. */
  static byte[] links(List<Link> links) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      new ArticleDocument(json).writeLinks(links);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private void write(Article article, Evidence evidence, Filing filing, @Nullable Standing before)
      throws IOException {
    json.writeStartObject();
    json.writeStringField(ArticleFields.ID, article.id().value());
    writeMetadata(article);
    json.writeNumberField(ArticleFields.WORDS, words(article));
    json.writeNumberField(ArticleFields.CHARACTERS, article.text().length());
    json.writeNumberField(ArticleFields.PASSAGE_COUNT, article.passages().size());
    writePassages(article.passages());
    writeParts(article.parts());
    Optional<Fingerprint> fingerprint =
        Fingerprint.of(article.passages().stream().map(Passage::text).toList());
    if (fingerprint.isPresent()) {
      writeFingerprint(fingerprint.get());
    }
    if (before != null && !before.links().isEmpty()) {
      writeLinks(before.links());
    }
    ArticleEvidenceFields.write(
        json, article, evidence, before == null ? Set.of() : before.mentioned());
    writeOriginal(article);
    writeFiling(filing);
    json.writeEndObject();
  }

  private void writeMetadata(Article article) throws IOException {
    Metadata metadata = article.metadata();
    writeUnlessNull(ArticleFields.TITLE, metadata.title());
    json.writeStringField(ArticleFields.LABEL, label(article));
    if (!metadata.byline().isEmpty()) {
      writeStrings(ArticleFields.BYLINE, metadata.byline());
      writeStrings(
          ArticleFields.BYLINE_FACET,
          metadata.byline().stream().map(EntityKey::evenName).distinct().toList());
    }
    String source = metadata.publisher();
    if (source != null) {
      json.writeStringField(ArticleFields.SOURCE, source);
      json.writeStringField(ArticleFields.SOURCE_ID, SourceSlug.of(source));
    }
    if (metadata.published() != null) {
      writeDate(metadata.published());
    }
    writeUnlessNull(ArticleFields.LANGUAGE, metadata.language());
    json.writeStringField(ArticleFields.FORMAT, article.format().value());
    writeUnlessNull(ArticleFields.URL, metadata.url());
  }

  private void writeDate(PartialDate date) throws IOException {
    json.writeStringField(ArticleFields.PUBLISHED, date.value());
    json.writeStringField(ArticleFields.PUBLISHED_FROM, date.from().toString());
    json.writeStringField(ArticleFields.PUBLISHED_TO, date.to().toString());
    json.writeStringField(
        ArticleFields.PUBLISHED_PRECISION, date.precision().name().toLowerCase(Locale.ROOT));
    String year = date.certainYear();
    if (year != null) {
      json.writeStringField(ArticleFields.YEAR, year);
    }
    String month = date.certainMonth();
    if (month != null) {
      json.writeStringField(ArticleFields.MONTH, month);
    }
  }

  private void writePassages(List<Passage> passages) throws IOException {
    json.writeArrayFieldStart(ArticleFields.PASSAGES);
    for (Passage passage : passages) {
      json.writeStartObject();
      json.writeNumberField(leaf(ArticleFields.PASSAGES_ORDINAL), passage.ordinal());
      json.writeStringField(
          leaf(ArticleFields.PASSAGES_KIND), passage.kind().name().toLowerCase(Locale.ROOT));
      if (passage.level() > 0) {
        json.writeNumberField(leaf(ArticleFields.PASSAGES_LEVEL), passage.level());
      }
      writeWords(passage.words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeParts(List<Part> parts) throws IOException {
    if (parts.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(ArticleFields.PARTS);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      json.writeStartObject();
      json.writeNumberField(leaf(ArticleFields.PARTS_ORDINAL), i);
      json.writeStringField(leaf(ArticleFields.PARTS_KIND), part.kind().value());
      writeUnlessNull(leaf(ArticleFields.PARTS_AUTHOR), part.author());
      writeWords(part.words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeWords(Words words) throws IOException {
    TextSpan span = words.span();
    json.writeNumberField(leaf(ArticleFields.PASSAGES_START), span.start());
    json.writeNumberField(leaf(ArticleFields.PASSAGES_END), span.end());
    if (!words.origin().equals(OffsetMap.copy(span.start(), words.text().length()))) {
      json.writeArrayFieldStart(leaf(ArticleFields.PASSAGES_RUNS));
      for (OffsetMap.Run run : words.origin().runs()) {
        json.writeNumber(run.at());
        json.writeNumber(run.length());
        json.writeNumber(run.source());
        json.writeNumber(run.sourceLength());
      }
      json.writeEndArray();
    }
    json.writeStringField(leaf(ArticleFields.PASSAGES_TEXT), words.text());
  }

  private void writeFingerprint(Fingerprint fingerprint) throws IOException {
    json.writeObjectFieldStart(ArticleFields.FINGERPRINT);
    json.writeStringField(leaf(ArticleFields.FINGERPRINT_SIGNATURE), fingerprint.signature());
    writeStrings(leaf(ArticleFields.FINGERPRINT_BANDS), fingerprint.bands());
    writeStrings(leaf(ArticleFields.FINGERPRINT_SELECTED), fingerprint.selected());
    json.writeEndObject();
  }

  private void writeLinks(List<Link> links) throws IOException {
    json.writeArrayFieldStart(ArticleFields.NEAR_DUPLICATES);
    for (Link link : links) {
      json.writeStartObject();
      json.writeStringField(leaf(ArticleFields.NEAR_DUPLICATES_ID), link.id().value());
      json.writeStringField(leaf(ArticleFields.NEAR_DUPLICATES_TITLE), link.title());
      writeUnlessNull(leaf(ArticleFields.NEAR_DUPLICATES_SOURCE), link.source());
      json.writeNumberField(leaf(ArticleFields.NEAR_DUPLICATES_SIMILARITY), link.similarity());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeOriginal(Article article) throws IOException {
    json.writeObjectFieldStart(ArticleFields.ORIGINAL);
    json.writeStringField(leaf(ArticleFields.ORIGINAL_SHA256), article.original().sha256());
    json.writeStringField(leaf(ArticleFields.ORIGINAL_NAME), article.original().name());
    json.writeNumberField(leaf(ArticleFields.ORIGINAL_BYTES), article.original().bytes());
    json.writeStringField(leaf(ArticleFields.ORIGINAL_MEDIA_TYPE), article.original().mediaType());
    writeUnlessNull(leaf(ArticleFields.ORIGINAL_CHARSET), article.original().charset());
    json.writeEndObject();
  }

  private void writeFiling(Filing filing) throws IOException {
    json.writeStringField(ArticleFields.KEY, filing.key());
    json.writeObjectFieldStart(ArticleFields.STATED);
    StatedMetadata.write(json, filing.stated());
    json.writeEndObject();
    json.writeStringField(ArticleFields.PIPELINE, filing.pipeline());
    json.writeNumberField(ArticleFields.RUN, filing.run());
    json.writeStringField(ArticleFields.INGESTED, instant(filing.ingested()));
    json.writeNumberField(ArticleFields.REVISION, filing.revision());
    json.writeArrayFieldStart(ArticleFields.REVISIONS);
    for (Filing.Revision earlier : filing.earlier()) {
      json.writeStartObject();
      json.writeNumberField("revision", earlier.revision());
      json.writeStringField("sha256", earlier.sha256());
      json.writeStringField("ingested", instant(earlier.ingested()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeUnlessNull(String field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  private void writeStrings(String field, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Milliseconds, always three digits: what a date field keeps. */
  static String instant(Instant instant) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
        .format(instant.truncatedTo(ChronoUnit.MILLIS).atOffset(java.time.ZoneOffset.UTC));
  }

  static String label(Article article) {
    String title = article.metadata().title();
    if (title != null && !title.isBlank()) {
      return shortened(title);
    }
    return article.passages().isEmpty()
        ? article.original().name()
        : shortened(article.passages().getFirst().text());
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= LABEL_LENGTH) {
      return line;
    }
    int space = line.lastIndexOf(' ', LABEL_LENGTH);
    int end = space > LABEL_LENGTH / 2 ? space : line.offsetByCodePoints(0, LABEL_LENGTH / 2);
    return line.substring(0, end) + "…";
  }

  private static int words(Article article) {
    int words = 0;
    for (Passage passage : article.passages()) {
      boolean within = false;
      for (int i = 0; i < passage.text().length(); i++) {
        char c = passage.text().charAt(i);
        if (Character.isWhitespace(c)) {
          within = false;
        } else if (!within && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
          within = true;
          words++;
        }
      }
    }
    return words;
  }
}
