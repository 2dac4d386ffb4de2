package org.cuttings.web;

import java.util.List;
import org.cuttings.search.Archive;
import org.cuttings.search.ArchiveFigures;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The page of one source.
 *
 * @param name as its articles state it
 * @param articles how many
 * @param span from the earliest to the latest date; null while nothing is dated
 * @param all the search that lists every one of them
 * @param filter what the search box on the page sends along
 * @param newest its newest articles
 */
record SourcePage(
    Frame frame,
    String name,
    String articles,
    @Nullable String span,
    String all,
    Frame.Hidden filter,
    List<Cutting> newest)
    implements Page {
  SourcePage {
    newest = List.copyOf(newest);
  }

  @Override
  public String template() {
    return "sources/show";
  }

  static SourcePage of(Archive.SourceView source) {
    ArchiveFigures.SourceFigures figures = source.figures();
    String name = Labels.source(figures.name());
    return new SourcePage(
        Frame.indexed(
            name,
            Labels.count(figures.articles(), "article") + " of " + name,
            Links.source(figures.id()),
            Frame.Place.SOURCES),
        name,
        Labels.count(figures.articles(), "article"),
        Labels.span(figures.firstDate(), figures.lastDate()),
        Links.search(
            SearchParameters.EMPTY
                .withIncluded(Facet.SOURCE, figures.name())
                .withSort(SearchParameters.Sort.NEWEST)),
        new Frame.Hidden(Facet.SOURCE.parameter(), figures.name()),
        source.newest().stream().map(Cutting::of).toList());
  }
}
