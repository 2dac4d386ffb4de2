package org.cuttings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import org.cuttings.search.Archive;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.web.citations.CitePage;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.cuttings.web.results.ArticleRow;
import org.cuttings.web.results.PassageRow;
import org.jspecify.annotations.Nullable;

/** How to refer to an article, or with {@code passage=5} to a passage of it. */
final class CitePages {
  private static final String PASSAGE = "passage";

  private final Archive archive;
  private final Answers answers;
  private final Downloads downloads;

  CitePages(Archive archive, Answers answers, Downloads downloads) {
    this.archive = archive;
    this.answers = answers;
    this.downloads = downloads;
  }

  void addTo(RoutesConfig routes) {
    downloads.addRecord(routes, "/articles/{id}", this::row, this::reference);
    Routes.get(routes, "/articles/{id}/cite", this::cite);
  }

  private void cite(Context context) {
    Reference reference = reference(context, downloads.site(context));
    String article = "/articles/" + context.pathParam("id");
    String passage = Parameters.text(context, PASSAGE);
    answers.page(
        context,
        CitePage.of(
            reference,
            Frame.Place.SEARCH,
            reference.page().substring(downloads.site(context).length()),
            Companions.files(
                passage.isBlank() ? article : article + "?passage=" + Links.encoded(passage))));
  }

  private Reference reference(Context context, String site) {
    Asked asked = asked(context);
    ArticleSummary article = asked.article.summary();
    return asked.passage == null
        ? Reference.to(article, site)
        : Reference.toPassage(article, asked.passage, asked.words(), site);
  }

  private Rows<?> row(Context context, String site) {
    Asked asked = asked(context);
    ArticleSummary article = asked.article.summary();
    String id = article.id().value();
    return asked.passage == null
        ? Rows.of(id, ArticleRow.class, ArticleRow.of(article, site))
        : Rows.of(
            id + "-" + asked.passage,
            PassageRow.class,
            PassageRow.of(article, asked.passage, asked.words(), site));
  }

  /** An article, or the passage of it that has a number. */
  private record Asked(ArticleView article, @Nullable Integer passage) {
    String words() {
      return article.passages().get(Objects.requireNonNull(passage) - 1).text();
    }
  }

  private Asked asked(Context context) {
    ArticleView article =
        Pages.articleId(context)
            .flatMap(id -> archive.article(id, ""))
            .orElseThrow(() -> new NotHereException(Pages.NO_ARTICLE));
    if (Parameters.text(context, PASSAGE).isBlank()) {
      return new Asked(article, null);
    }
    int number = Parameters.number(context, PASSAGE);
    if (number > article.passages().size()) {
      throw new NotHereException(
          "This article has only %d passages, not %d."
              .formatted(article.passages().size(), number));
    }
    return new Asked(article, number);
  }
}
