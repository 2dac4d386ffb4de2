package org.cuttings.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleSummary.NearDuplicate;
import org.jspecify.annotations.Nullable;

/** Reads what lists show of an article from its index document. */
public final class ArticleReader {
  /** The fields that {@link #summary} reads. */
  public static final List<String> SUMMARY_FIELDS =
      List.of(
          ArticleFields.TITLE,
          ArticleFields.LABEL,
          ArticleFields.BYLINE,
          ArticleFields.PUBLISHED,
          ArticleFields.SOURCE,
          ArticleFields.LANGUAGE,
          ArticleFields.URL,
          ArticleFields.FORMAT,
          ArticleFields.WORDS,
          ArticleFields.INGESTED,
          ArticleFields.NEAR_DUPLICATES);

  private ArticleReader() {}

  public static ArticleSummary summary(String id, JsonNode document) {
    String published = text(document, ArticleFields.PUBLISHED);
    return new ArticleSummary(
        new ArticleId(id),
        document.path(ArticleFields.LABEL).asText(),
        new Metadata(
            text(document, ArticleFields.TITLE),
            strings(document.path(ArticleFields.BYLINE)),
            published == null ? null : PartialDate.parse(published).orElse(null),
            text(document, ArticleFields.SOURCE),
            text(document, ArticleFields.LANGUAGE),
            text(document, ArticleFields.URL)),
        Format.valueOf(document.path(ArticleFields.FORMAT).asText().toUpperCase(Locale.ROOT)),
        document.path(ArticleFields.WORDS).asInt(),
        Instant.parse(document.path(ArticleFields.INGESTED).asText()),
        nearDuplicates(document.path(ArticleFields.NEAR_DUPLICATES)));
  }

  private static List<NearDuplicate> nearDuplicates(JsonNode links) {
    List<NearDuplicate> all = new ArrayList<>();
    for (JsonNode link : links) {
      String source = text(link, ArticleFields.leaf(ArticleFields.NEAR_DUPLICATES_SOURCE));
      all.add(
          new NearDuplicate(
              new ArticleId(
                  link.path(ArticleFields.leaf(ArticleFields.NEAR_DUPLICATES_ID)).asText()),
              link.path(ArticleFields.leaf(ArticleFields.NEAR_DUPLICATES_TITLE)).asText(),
              source == null ? FacetValue.UNKNOWN : source,
              link.path(ArticleFields.leaf(ArticleFields.NEAR_DUPLICATES_SIMILARITY)).asDouble()));
    }
    return all;
  }

  public static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isTextual() ? value.asText() : null;
  }

  private static List<String> strings(JsonNode values) {
    if (values.isTextual()) {
      return List.of(values.asText());
    }
    List<String> all = new ArrayList<>();
    values.forEach(value -> all.add(value.asText()));
    return all;
  }
}
