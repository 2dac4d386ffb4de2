package org.cuttings.web.articles;

import java.util.List;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.FacetValue;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * Another article that has nearly the same text.
 *
 * @param source null where it is not known
 * @param similarity from 0 to 1
 */
public record NearDuplicateJson(
    String id, String title, @Nullable String source, double similarity, String link) {
  public static List<NearDuplicateJson> of(ArticleSummary article) {
    return article.alsoIn().stream()
        .map(
            other ->
                new NearDuplicateJson(
                    other.id().value(),
                    other.title(),
                    other.source().equals(FacetValue.UNKNOWN) ? null : other.source(),
                    other.similarity(),
                    Links.article(other.id(), "")))
        .toList();
  }
}
