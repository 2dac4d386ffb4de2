package org.cuttings.search.quotes;

import java.util.List;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Metadata;
import org.cuttings.model.PartialDate;
import org.cuttings.search.ArticleSummary;
import org.jspecify.annotations.Nullable;

/**
 * What a citation says of an article; what the document does not state is null or empty.
 *
 * @param title headline
 * @param byline who wrote it
 * @param source publisher
 * @param published as precisely as it is stated
 * @param url where it was published
 */
public record CitedArticle(
    ArticleId id,
    @Nullable String title,
    List<String> byline,
    @Nullable String source,
    @Nullable PartialDate published,
    @Nullable String url) {
  public CitedArticle {
    byline = List.copyOf(byline);
  }

  public static CitedArticle of(ArticleSummary article) {
    Metadata metadata = article.metadata();
    return new CitedArticle(
        article.id(),
        metadata.title(),
        metadata.byline(),
        metadata.publisher(),
        metadata.published(),
        metadata.url());
  }
}
