package org.cuttings.web.results;

import java.util.stream.Stream;
import org.cuttings.model.Metadata;
import org.cuttings.search.Archive;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.SearchParameters;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.citations.References;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** What can be taken along from the results of a search. */
public final class ResultsFiles {
  private final Archive archive;

  public ResultsFiles(Archive archive) {
    this.archive = archive;
  }

  /** All articles found. */
  public Rows<?> rows(SearchParameters parameters, String site) {
    return new Rows<>(
        "articles",
        ArticleRow.class,
        archive.all(parameters).map(article -> ArticleRow.of(article, site)));
  }

  /** References to all of them. */
  public References references(SearchParameters parameters, String site) {
    return new References(
        "articles", archive.all(parameters).map(article -> Reference.to(article, site)));
  }

  /** Those of them that came into the archive last. */
  public Feed feed(SearchParameters parameters, @Nullable Arrival before) {
    SearchParameters asked = parameters.withPage(1).withSnapshot(null);
    return Feed.of(title(asked), Links.search(asked), before, arrivals(asked, before));
  }

  /** Entries of a feed, the newest first; lazy, and to be closed. */
  public Stream<Feed.Entry> arrivals(SearchParameters parameters, @Nullable Arrival before) {
    return archive.arrivals(parameters, before).map(ResultsFiles::entry);
  }

  private static Feed.Entry entry(ArticleSummary article) {
    Metadata metadata = article.metadata();
    return new Feed.Entry(
        Links.article(article.id(), ""),
        article.title(),
        new Arrival(article.ingested(), article.id().value()),
        Cutting.byline(metadata),
        "%s, %s, %s"
            .formatted(
                Labels.source(metadata.publisher()),
                Labels.date(metadata.published()),
                Labels.count(article.words(), "word")));
  }

  private static String title(SearchParameters parameters) {
    String what =
        parameters.query().isBlank() ? "All articles" : ResultsHead.shortened(parameters.query());
    return Feed.title(what, parameters.choices(), parameters.dates());
  }
}
