package org.cuttings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cuttings.search.Archive;
import org.cuttings.search.SearchParameters;
import org.cuttings.web.articles.ArticleJson;
import org.cuttings.web.articles.EvidenceJson;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Routes;
import org.cuttings.web.results.SearchJson;

/** The JSON API; its shape is written down in {@code openapi.json}. */
final class Api {
  private static final String NO_ARTICLE = "There is no article with this id.";

  private final Archive archive;
  private final Answers answers;
  private final String description = description();

  Api(Archive archive, Answers answers) {
    this.archive = archive;
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, "/api/v1/search", this::search);
    Routes.get(routes, "/api/v1/articles/{id}", this::article);
    Routes.get(routes, "/api/v1/articles/{id}/evidence", this::evidence);
    Routes.get(
        routes,
        "/api/v1/openapi.json",
        context -> answers.text(context, Answers.JSON, description));
  }

  private void search(Context context) {
    SearchParameters parameters = SearchParameters.parse(context.queryParamMap());
    answers.json(context, SearchJson.of(archive.search(parameters)));
  }

  private void article(Context context) {
    SearchParameters asked = SearchParameters.parse(context.queryParamMap());
    answers.json(
        context,
        Pages.articleId(context)
            .flatMap(id -> archive.article(id, asked.query(), asked.names()))
            .map(ArticleJson::of)
            .orElseThrow(() -> new NotHereException(NO_ARTICLE)));
  }

  private void evidence(Context context) {
    answers.json(
        context,
        Pages.articleId(context)
            .flatMap(archive::evidence)
            .map(EvidenceJson::of)
            .orElseThrow(() -> new NotHereException(NO_ARTICLE)));
  }

  private static String description() {
    try (InputStream in = Api.class.getResourceAsStream("/api/openapi.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the description of the API", e);
    }
  }
}
