package org.cuttings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cuttings.search.Archive;
import org.cuttings.search.ArticleView;
import org.cuttings.web.citations.CitePage;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;

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
    downloads.addReference(routes, "/articles/{id}", this::reference);
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
            Companions.references(
                passage.isBlank() ? article : article + "?passage=" + Links.encoded(passage))));
  }

  private Reference reference(Context context, String site) {
    ArticleView article =
        Pages.articleId(context)
            .flatMap(id -> archive.article(id, ""))
            .orElseThrow(() -> new NotHereException(Pages.NO_ARTICLE));
    if (Parameters.text(context, PASSAGE).isBlank()) {
      return Reference.to(article.summary(), site);
    }
    int number = Parameters.number(context, PASSAGE);
    if (number > article.passages().size()) {
      throw new NotHereException(
          "This article has only %d passages, not %d."
              .formatted(article.passages().size(), number));
    }
    return Reference.toPassage(
        article.summary(), number, article.passages().get(number - 1).text(), site);
  }
}
