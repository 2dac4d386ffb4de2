package org.cuttings.web.collections;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.BadCollectionException;
import org.cuttings.model.ArticleId;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Problem;

/** Tags an article. */
public final class TagForms {
  private final ArticleTags tags;
  private final Answers answers;

  public TagForms(ArticleTags tags, Answers answers) {
    this.tags = tags;
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    routes.post("/articles/{id}/tags", this::tag);
  }

  private void tag(Context context) {
    String by = Members.require(context, Role.CURATOR).name();
    String id = context.pathParam("id");
    if (!ArticleId.isValid(id)) {
      throw new NotHereException("There is no article under this address.");
    }
    ArticleId article = new ArticleId(id);
    try {
      tags.tag(article, field(context, "before"), field(context, "tags"), by);
      context.redirect(Links.article(article, ""), HttpStatus.SEE_OTHER);
    } catch (BadCollectionException e) {
      answers.problem(context, Problem.refused(String.valueOf(e.getMessage())));
    }
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
