package org.cuttings.web.results;

import java.util.List;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.ResultsView;
import org.cuttings.web.page.Steps;

/**
 * What a search found in one source, beside the other sources.
 *
 * @param name of the source
 * @param total how many of its articles match
 * @param only the list of all of them
 * @param without the same search without this source
 * @param cuttings the best of them
 */
public record SourceColumn(
    String name, String total, String only, String without, List<Cutting> cuttings) {
  private static final int CUTTINGS = 3;

  public SourceColumn {
    cuttings = List.copyOf(cuttings);
  }

  /**
   * @param source value of the facet
   * @param all the search over all sources
   * @param found what it found in this one
   */
  public static SourceColumn of(String source, SearchParameters all, SearchResults found) {
    Steps steps = Steps.of(found.parameters().withPage(1).withSnapshot(null), ResultsView.SOURCES);
    return new SourceColumn(
        Labels.value(Facet.SOURCE, source),
        Labels.count(found.total(), "article"),
        Links.search(all.without(Facet.SOURCE).withIncluded(Facet.SOURCE, source)),
        Links.search(all.withExcluded(Facet.SOURCE, source), ResultsView.SOURCES),
        found.articles().stream().limit(CUTTINGS).map(hit -> Cutting.of(hit, steps)).toList());
  }
}
