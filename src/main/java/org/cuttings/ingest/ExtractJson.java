package org.cuttings.ingest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.cuttings.model.Article;
import org.cuttings.model.Evidence;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.model.TextSpan;

/**
 * What the command {@code extract} prints for an article: one line of JSON. Offsets count Unicode
 * code points of the file's text, or of the {@code text} that the object then carries. The same
 * article always gives the same bytes.
 */
public final class ExtractJson {
  private ExtractJson() {}

  /** The line for {@code article} and what was derived from it, without a line break. */
  public static String of(Article article, Evidence evidence) {
    StringWriter line = new StringWriter();
    write(article, evidence, line);
    return line.toString();
  }

  /**
   * Writes that line to {@code out}, piece by piece: for a long text it is longer than the text.
   */
  public static void write(Article article, Evidence evidence, Writer out) {
    try (JsonGenerator json = StatedFields.JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("file", article.original().name());
      json.writeStringField("sha256", article.original().sha256());
      if (!article.format().isPlain()) {
        json.writeStringField("text", article.text());
      }
      json.writeObjectFieldStart("article");
      metadata(json, article.metadata());
      CodePoints codePoints = new CodePoints(article.text());
      places(json, article, codePoints);
      json.writeEndObject();
      new EvidenceJson(json, codePoints).write(evidence);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("The derived evidence cannot be written", e);
    }
  }

  private static void metadata(JsonGenerator json, Metadata metadata) throws IOException {
    json.writeStringField("title", metadata.title());
    json.writeArrayFieldStart("byline");
    for (String name : metadata.byline()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeStringField(
        "published", metadata.published() == null ? null : metadata.published().value());
    json.writeStringField("publisher", metadata.publisher());
    json.writeStringField("language", metadata.language());
  }

  private static void places(JsonGenerator json, Article article, CodePoints codePoints)
      throws IOException {
    json.writeArrayFieldStart("body");
    for (Passage passage : article.passages()) {
      TextSpan span = passage.span();
      json.writeStartArray();
      json.writeNumber(codePoints.at(span.start()));
      json.writeNumber(codePoints.at(span.end()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("sections");
    for (Passage section : article.sections()) {
      json.writeStartObject();
      span(json, codePoints, section.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("comments");
    for (Part part : article.parts()) {
      if (part.kind() == Part.Kind.COMMENT) {
        json.writeStartObject();
        json.writeStringField("author", part.author());
        span(json, codePoints, part.words().span());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void span(JsonGenerator json, CodePoints codePoints, TextSpan span)
      throws IOException {
    json.writeNumberField("start", codePoints.at(span.start()));
    json.writeNumberField("end", codePoints.at(span.end()));
  }
}
