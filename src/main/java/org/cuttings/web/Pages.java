package org.cuttings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.curation.collections.ArticleTags;
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
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Marks;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Reading;
import org.cuttings.web.page.ResultsView;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.UnreadableAddressException;
import org.cuttings.web.page.ValuesPage;
import org.cuttings.web.results.ResultsFiles;
import org.cuttings.web.results.ResultsPage;

/** The pages for people. */
final class Pages {
  /** As many as fit beside each other. */
  private static final Pattern ADDRESSED = Pattern.compile("\\b[0-9a-f]{20}\\b");

  private static final int SOURCES_SIDE_BY_SIDE = 6;

  static final String NO_ARTICLE =
      "There is no article under this address. Articles keep their address for good, so it may"
          + " have been mistyped; a search finds what is here.";

  private final Archive archive;
  private final ArticleTags tags;
  private final Answers answers;
  private final Downloads downloads;
  private final AboutPage about;

  Pages(Archive archive, ArticleTags tags, Answers answers, Downloads downloads, String version) {
    this.archive = archive;
    this.tags = tags;
    this.answers = answers;
    this.downloads = downloads;
    this.about = AboutPage.of(version);
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, "/", context -> answers.page(context, HomePage.of(archive.figures())));
    Routes.get(routes, "/search", this::search);
    ResultsFiles files = new ResultsFiles(archive);
    downloads.addTo(
        routes,
        "/search",
        (context, site) -> files.rows(searched(context), site),
        (context, site) -> files.references(searched(context), site),
        (context, before) -> files.feed(searched(context), before));
    Routes.get(routes, "/search/values", this::values);
    new CitePages(archive, answers, downloads).addTo(routes);
    Routes.get(routes, "/articles/{id}", this::article);
    Routes.get(routes, "/articles/{id}/compare", Pages::chooseOther);
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
        view == ResultsView.SOURCES
            ? ResultsPage.bySource(
                results, archive.beside(parameters, sources(parameters, results)))
            : ResultsPage.of(results));
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
        ValuesPage.of(
            parameters,
            facet,
            archive.facetValues(parameters, facet),
            ValuesPage.Part.of(context)));
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
    answers.page(
        context,
        ArticlePage.of(article, read.evidence(), reading, part, tags.of(article.summary().id())));
  }

  /** The other article is known by its address, wherever that was copied from. */
  private static void chooseOther(Context context) {
    ArticleId one = articleId(context).orElseThrow(() -> new NotHereException(NO_ARTICLE));
    String other = Parameters.text(context, "other");
    Matcher id = ADDRESSED.matcher(other);
    if (!id.find()) {
      throw new UnreadableAddressException(
          "other=" + other + " is not the address of an article, as its page has it.");
    }
    context.redirect(Links.compare(one, new ArticleId(id.group())));
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

  /** The sources that have most of the results. */
  private static List<String> sources(SearchParameters parameters, SearchResults results) {
    return results.facets().getOrDefault(Facet.SOURCE, List.of()).stream()
        .filter(value -> value.count() > 0 && isShown(value, parameters))
        .map(FacetValue::value)
        .limit(SOURCES_SIDE_BY_SIDE)
        .toList();
  }

  private static boolean isShown(FacetValue value, SearchParameters parameters) {
    return switch (value.state()) {
      case SELECTED -> true;
      case EXCLUDED -> false;
      case OPEN -> parameters.included(Facet.SOURCE).isEmpty();
    };
  }
}
