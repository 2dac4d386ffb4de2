package org.cuttings.search.quotes;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.QuoteFields;
import org.cuttings.model.ArticleId;
import org.cuttings.model.PartialDate;
import org.cuttings.search.EvidenceReader;
import org.jspecify.annotations.Nullable;

/** Reads quotes from their index documents. */
public final class QuoteReader {
  private QuoteReader() {}

  public static SourcedQuote quote(Hit<JsonNode> hit) {
    JsonNode document = Objects.requireNonNull(hit.source());
    return new SourcedQuote(
        article(document),
        document.path(EvidenceFields.TEXT).asText(),
        EvidenceReader.quote(Objects.requireNonNull(hit.id()), document, Map.of()),
        Instant.parse(document.path(EvidenceFields.ADDED).asText()));
  }

  private static CitedArticle article(JsonNode document) {
    JsonNode article = document.path(EvidenceFields.ARTICLE);
    String published = text(article, EvidenceFields.ARTICLE_PUBLISHED);
    List<String> byline = new ArrayList<>();
    document.path(QuoteFields.BYLINE).forEach(name -> byline.add(name.asText()));
    return new CitedArticle(
        new ArticleId(article.path(ArticleFields.leaf(EvidenceFields.ARTICLE_ID)).asText()),
        text(document, QuoteFields.TITLE),
        byline,
        text(article, EvidenceFields.ARTICLE_SOURCE),
        published == null ? null : PartialDate.parse(published).orElse(null),
        text(article, EvidenceFields.ARTICLE_URL));
  }

  private static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(ArticleFields.leaf(field));
    return value.isTextual() ? value.asText() : null;
  }
}
