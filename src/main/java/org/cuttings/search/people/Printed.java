package org.cuttings.search.people;

import com.fasterxml.jackson.databind.JsonNode;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.model.ArticleId;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleReader;
import org.jspecify.annotations.Nullable;

/**
 * The article in which words of evidence stand.
 *
 * @param title its label, never empty
 * @param source name of the publisher; null where unknown
 * @param published null where undated
 */
public record Printed(
    ArticleId id, String title, @Nullable String source, @Nullable PartialDate published) {

  /** Of the index document of a report, quote or claim. */
  static Printed of(JsonNode evidence) {
    JsonNode article = evidence.path(EvidenceFields.ARTICLE);
    @Nullable String published = text(article, EvidenceFields.ARTICLE_PUBLISHED);
    return new Printed(
        new ArticleId(article.path(ArticleFields.leaf(EvidenceFields.ARTICLE_ID)).asText()),
        article.path(ArticleFields.leaf(EvidenceFields.ARTICLE_TITLE)).asText(),
        text(article, EvidenceFields.ARTICLE_SOURCE),
        published == null ? null : PartialDate.parse(published).orElse(null));
  }

  private static @Nullable String text(JsonNode article, String field) {
    return ArticleReader.text(article, ArticleFields.leaf(field));
  }
}
