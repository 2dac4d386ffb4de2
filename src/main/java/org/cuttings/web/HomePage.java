package org.cuttings.web;

import java.util.List;
import org.cuttings.search.ArchiveFigures;
import org.cuttings.search.SearchParameters;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.linked.Descriptions;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Described;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param articles {@code 24 articles}
 * @param passages {@code 812 passages}
 * @param span from the earliest to the latest date; null while nothing is dated
 * @param empty whether nothing has been taken in yet
 * @param all lists every article
 * @param sources the largest sources
 * @param moreSources leads to all of them; null when all are here
 * @param newest what came in last
 */
record HomePage(
    Frame frame,
    String articles,
    String sourceCount,
    String passages,
    @Nullable String span,
    boolean empty,
    String all,
    List<SourceLine> sources,
    @Nullable String moreSources,
    List<Cutting> newest)
    implements Page {
  private static final int SOURCES = 12;
  private static final int NEWEST = 6;

  HomePage {
    sources = List.copyOf(sources);
    newest = List.copyOf(newest);
  }

  @Override
  public String template() {
    return "home";
  }

  @Override
  public Described described(String origin) {
    return Descriptions.site(origin);
  }

  static HomePage of(ArchiveFigures figures) {
    List<SourceLine> sources = SourceLine.of(figures);
    return new HomePage(
        new Frame(
            "Cuttings, a press archive",
            "Full-text search in " + Labels.count(figures.articles(), "press cutting"),
            "/",
            null,
            Frame.Place.ELSEWHERE,
            Companions.of("/search"),
            null),
        Labels.count(figures.articles(), "article"),
        Labels.count(figures.sources().size(), "source"),
        Labels.count(figures.passages(), "passage"),
        Labels.span(figures.firstDate(), figures.lastDate()),
        figures.articles() == 0,
        Links.search(SearchParameters.EMPTY.withSort(SearchParameters.Sort.NEWEST)),
        sources.stream().limit(SOURCES).toList(),
        sources.size() > SOURCES ? "All " + Labels.count(sources.size(), "source") : null,
        figures.newest().stream().limit(NEWEST).map(Cutting::of).toList());
  }
}
