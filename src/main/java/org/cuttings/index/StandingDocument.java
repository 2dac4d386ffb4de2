package org.cuttings.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/** Reads from an index document what {@link ArticleDocument} wrote into it about its filing. */
final class StandingDocument {
  /** The fields that {@link #read} needs. */
  static final List<String> FIELDS =
      List.of(
          ArticleFields.ORIGINAL_SHA256,
          ArticleFields.ORIGINAL_NAME,
          ArticleFields.KEY,
          ArticleFields.STATED,
          ArticleFields.PIPELINE,
          ArticleFields.RUN,
          ArticleFields.INGESTED,
          ArticleFields.REVISION,
          ArticleFields.REVISIONS,
          ArticleFields.NEAR_DUPLICATES,
          ArticleFields.MENTIONS_KEY,
          ArticleFields.MENTIONS_BEFORE);

  private StandingDocument() {}

  static Standing read(JsonNode document) {
    List<Filing.Revision> earlier = new ArrayList<>();
    for (JsonNode revision : document.path(ArticleFields.REVISIONS)) {
      earlier.add(
          new Filing.Revision(
              revision.path("revision").asInt(),
              revision.path("sha256").asText(),
              Instant.parse(revision.path("ingested").asText())));
    }
    JsonNode original = document.path(ArticleFields.ORIGINAL);
    return new Standing(
        original.path(ArticleFields.leaf(ArticleFields.ORIGINAL_SHA256)).asText(),
        original.path(ArticleFields.leaf(ArticleFields.ORIGINAL_NAME)).asText(),
        new Filing(
            document.path(ArticleFields.KEY).asText(),
            StatedMetadata.read(document.path(ArticleFields.STATED)),
            document.path(ArticleFields.PIPELINE).asText(),
            document.path(ArticleFields.RUN).asLong(),
            Instant.parse(document.path(ArticleFields.INGESTED).asText()),
            document.path(ArticleFields.REVISION).asInt(),
            earlier),
        links(document),
        mentioned(document));
  }

  private static Set<String> mentioned(JsonNode document) {
    Set<String> keys = new HashSet<>();
    for (JsonNode mention : document.path(ArticleFields.MENTIONS)) {
      JsonNode key = mention.path(ArticleFields.leaf(ArticleFields.MENTIONS_KEY));
      if (key.isTextual()) {
        keys.add(key.asText());
      }
    }
    document.path(ArticleFields.MENTIONS_BEFORE).forEach(key -> keys.add(key.asText()));
    return keys;
  }

  static List<Link> links(JsonNode document) {
    List<Link> links = new ArrayList<>();
    for (JsonNode link : document.path(ArticleFields.NEAR_DUPLICATES)) {
      links.add(
          new Link(
              new ArticleId(text(link, ArticleFields.NEAR_DUPLICATES_ID)),
              text(link, ArticleFields.NEAR_DUPLICATES_TITLE),
              source(link),
              link.path(ArticleFields.leaf(ArticleFields.NEAR_DUPLICATES_SIMILARITY)).asDouble()));
    }
    return links;
  }

  private static String text(JsonNode link, String field) {
    return link.path(ArticleFields.leaf(field)).asText();
  }

  private static @Nullable String source(JsonNode link) {
    String field = ArticleFields.leaf(ArticleFields.NEAR_DUPLICATES_SOURCE);
    return link.hasNonNull(field) ? link.path(field).asText() : null;
  }
}
