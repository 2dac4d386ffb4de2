package org.cuttings.web.results;

import java.util.List;
import org.cuttings.model.Metadata;
import org.cuttings.search.ArticleSummary;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * An article in a file; what the document does not state is empty.
 *
 * @param date {@code 2016}, {@code 2016-06} or {@code 2016-06-09}
 * @param words number of words
 * @param url where it was published
 * @param page where this site shows it
 * @param added when it came into the archive
 */
public record ArticleRow(
    String id,
    @Nullable String title,
    @Nullable String source,
    @Nullable String date,
    List<String> byline,
    @Nullable String language,
    String format,
    int words,
    @Nullable String url,
    String page,
    String added) {
  /**
   * @param site where its addresses begin
   */
  public static ArticleRow of(ArticleSummary article, String site) {
    Metadata metadata = article.metadata();
    return new ArticleRow(
        article.id().value(),
        metadata.title(),
        metadata.publisher(),
        metadata.published() == null ? null : metadata.published().value(),
        metadata.byline(),
        metadata.language(),
        article.format().value(),
        article.words(),
        metadata.url(),
        site + Links.article(article.id(), ""),
        article.ingested().toString());
  }
}
