package org.cuttings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Archive;
import org.cuttings.search.ArticleView;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.ReadArticle;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.search.SearchResults;
import org.cuttings.web.articles.ArticlePage;
import org.cuttings.web.articles.ComparePage;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Site;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Reading;
import org.cuttings.web.page.ResultsView;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.ValuesPage;
import org.cuttings.web.results.ResultsFiles;
import org.cuttings.web.results.ResultsPage;
import org.cuttings.web.results.SourceColumn;

/** The pages for people. */
final class Pages {
  /** Each source side by side costs one search. */
  private static final int SOURCES_SIDE_BY_SIDE = 6;

  private static final String NO_ARTICLE =
      "There is no article under this address. Articles keep their address for good, so it may"
          + " have been mistyped; a search finds what is here.";

  private final Archive archive;
  private final Answers answers;
  private final AboutPage about;

  Pages(Archive archive, Answers answers, String version) {
    this.archive = archive;
    this.answers = answers;
    this.about = AboutPage.of(version);
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, "/", context -> answers.page(context, HomePage.of(archive.figures())));
    Routes.get(routes, "/search", this::search);
    ResultsFiles files = new ResultsFiles(archive);
    new Downloads(answers)
        .addTo(
            routes,
            "/search",
            context -> files.rows(searched(context), Site.of(context)),
            context -> files.feed(searched(context)));
    Routes.get(routes, "/search/values", this::values);
    Routes.get(routes, "/articles/{id}", this::article);
    Routes.get(routes, "/articles/{id}/compare/{other}", this::compare);
    Routes.get(
        routes, "/sources", context -> answers.page(context, SourcesPage.of(archive.figures())));
    Routes.get(routes, "/sources/{id}", this::source);
    Routes.get(routes, "/about", context -> answers.page(context, about));
  }

  private void search(Context context) {
    SearchParameters parameters = searched(context);
    ResultsView view = ResultsView.of(Parameters.text(context, "view"));
    SearchResults results = archive.search(parameters);
    answers.page(
        context,
        ResultsPage.of(
            results,
            view,
            view == ResultsView.SOURCES ? archive.coverage(parameters) : List.of(),
            view == ResultsView.SOURCES ? columns(parameters, results) : List.of()));
  }

  private static SearchParameters searched(Context context) {
    return SearchParameters.parse(context.queryParamMap());
  }

  private void values(Context context) {
    Facet facet =
        Facet.ofParameter(Parameters.text(context, "facet"))
            .orElseThrow(() -> new NotHereException("There is no list of that name."));
    SearchParameters parameters = searched(context);
    answers.page(
        context,
        ValuesPage.of(archive.search(parameters), facet, Parameters.text(context, "find")));
  }

  private void article(Context context) {
    String query = Parameters.text(context, "q");
    Names names = searched(context).names();
    Marks marks = Marks.parse(Parameters.text(context, Marks.PARAMETER));
    int part = Parameters.number(context, "part");
    ReadArticle read =
        articleId(context).stream()
            .flatMap(id -> archive.read(List.of(id), query, names).stream())
            .findFirst()
            .orElseThrow(() -> new NotHereException(NO_ARTICLE));
    ArticleView article = read.article();
    int parts = ArticlePage.partsOf(article);
    if (part > parts) {
      throw new NotHereException(
          "This article has only " + Labels.count(parts, "part") + ", not " + part + ".");
    }
    Reading reading = new Reading(article.summary().id(), query, names, marks);
    answers.page(context, ArticlePage.of(article, read.evidence(), reading, part));
  }

  private void compare(Context context) {
    List<ArticleId> ids =
        Stream.of("id", "other")
            .map(context::pathParam)
            .filter(ArticleId::isValid)
            .map(ArticleId::new)
            .distinct()
            .toList();
    List<ReadArticle> both = ids.size() < 2 ? List.of() : archive.read(ids, "", Names.ALL);
    if (both.size() < 2) {
      throw new NotHereException(
          "Two different articles can be compared, and one of these is not here.");
    }
    answers.page(context, ComparePage.of(both.getFirst(), both.getLast()));
  }

  private void source(Context context) {
    answers.page(
        context,
        SourcePage.of(
            archive
                .source(context.pathParam("id"))
                .orElseThrow(() -> new NotHereException("There is no source of that name."))));
  }

  static Optional<ArticleId> articleId(Context context) {
    String id = context.pathParam("id");
    return ArticleId.isValid(id) ? Optional.of(new ArticleId(id)) : Optional.empty();
  }

  private List<SourceColumn> columns(SearchParameters parameters, SearchResults results) {
    List<String> sources =
        results.facets().getOrDefault(Facet.SOURCE, List.of()).stream()
            .filter(value -> value.count() > 0 && isShown(value, parameters))
            .map(FacetValue::value)
            .limit(SOURCES_SIDE_BY_SIDE)
            .toList();
    SearchParameters base = parameters.withPage(1).withSnapshot(null);
    try (ExecutorService searches = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<SourceColumn>> columns = new ArrayList<>();
      for (String source : sources) {
        SearchParameters alone = base.without(Facet.SOURCE).withIncluded(Facet.SOURCE, source);
        Callable<SourceColumn> column = () -> SourceColumn.of(source, base, archive.search(alone));
        columns.add(searches.submit(column));
      }
      List<SourceColumn> found = new ArrayList<>();
      for (Future<SourceColumn> column : columns) {
        found.add(column.get());
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while searching the sources", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Cannot search the sources", e);
    }
  }

  private static boolean isShown(FacetValue value, SearchParameters parameters) {
    return switch (value.state()) {
      case SELECTED -> true;
      case EXCLUDED -> false;
      case OPEN -> parameters.included(Facet.SOURCE).isEmpty();
    };
  }
}
