package org.cuttings.index;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** What options and sidecar files stated, to JSON and back; what they left open is left out. */
final class StatedMetadata {
  private static final String TITLE = "title";
  private static final String BYLINE = "byline";
  private static final String PUBLISHED = "published";
  private static final String PUBLISHER = "publisher";
  private static final String LANGUAGE = "language";
  private static final String URL = "url";

  private StatedMetadata() {}

  static void write(JsonGenerator json, Metadata stated) throws IOException {
    writeUnlessNull(json, TITLE, stated.title());
    if (!stated.byline().isEmpty()) {
      json.writeArrayFieldStart(BYLINE);
      for (String name : stated.byline()) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
    PartialDate published = stated.published();
    writeUnlessNull(json, PUBLISHED, published == null ? null : published.value());
    writeUnlessNull(json, PUBLISHER, stated.publisher());
    writeUnlessNull(json, LANGUAGE, stated.language());
    writeUnlessNull(json, URL, stated.url());
  }

  static Metadata read(JsonNode json) {
    List<String> byline = new ArrayList<>();
    json.path(BYLINE).forEach(name -> byline.add(name.asText()));
    String published = text(json, PUBLISHED);
    return new Metadata(
        text(json, TITLE),
        byline,
        published == null ? null : PartialDate.parse(published).orElseThrow(),
        text(json, PUBLISHER),
        text(json, LANGUAGE),
        text(json, URL));
  }

  private static void writeUnlessNull(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.hasNonNull(field) ? json.path(field).asText() : null;
  }
}
