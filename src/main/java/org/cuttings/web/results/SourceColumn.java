package org.cuttings.web.results;

import java.util.List;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SourcesBeside;
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
  public SourceColumn {
    cuttings = List.copyOf(cuttings);
  }

  /**
   * @param all the search over all sources
   * @param best what it finds first in this one
   */
  static SourceColumn of(SearchParameters all, SourcesBeside.Best best) {
    String source = best.source();
    SearchParameters only = all.without(Facet.SOURCE).withIncluded(Facet.SOURCE, source);
    Steps steps = Steps.of(only, ResultsView.SOURCES);
    return new SourceColumn(
        Labels.value(Facet.SOURCE, source),
        Labels.count(best.total(), "article"),
        Links.search(only),
        Links.search(all.withExcluded(Facet.SOURCE, source), ResultsView.SOURCES),
        best.articles().stream().map(hit -> Cutting.of(hit, steps)).toList());
  }
}
