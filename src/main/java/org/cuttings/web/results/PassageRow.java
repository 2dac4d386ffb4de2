package org.cuttings.web.results;

import org.cuttings.model.Metadata;
import org.cuttings.search.ArticleSummary;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * A passage in a file; what the document does not state is empty.
 *
 * @param article id of it
 * @param number from 1
 * @param date of the article, {@code 2016}, {@code 2016-06} or {@code 2016-06-09}
 * @param url where the article was published
 * @param page where this site shows it
 */
public record PassageRow(
    String article,
    int number,
    String words,
    @Nullable String title,
    @Nullable String source,
    @Nullable String date,
    @Nullable String url,
    String page) {
  /**
   * @param site where its addresses begin
   */
  public static PassageRow of(ArticleSummary article, int number, String words, String site) {
    Metadata metadata = article.metadata();
    return new PassageRow(
        article.id().value(),
        number,
        words,
        metadata.title(),
        metadata.publisher(),
        metadata.published() == null ? null : metadata.published().value(),
        metadata.url(),
        site + Links.passage(article.id(), "", number - 1));
  }
}
