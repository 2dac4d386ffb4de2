package org.cuttings.web.page;

import java.util.Set;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.jspecify.annotations.Nullable;

/**
 * Makes the steps that lead on from a search for articles.
 *
 * @param view in which it is shown
 * @param facets the steps of its facets
 */
public record Steps(ResultsView view, FacetSteps<Facet, SearchParameters> facets) {

  public static Steps of(SearchParameters search, ResultsView view) {
    return new Steps(
        view,
        FacetSteps.of(
            search,
            parameters -> Links.search(parameters, view),
            (parameters, facet) -> Links.values(parameters, facet, ""),
            Forms.hidden(search, view)));
  }

  /** The search to go on from. */
  public SearchParameters search() {
    return facets.list();
  }

  /** Only this source; null where steps are buttons and another source is chosen already. */
  @Nullable Step only(String source) {
    Set<String> chosen = search().included(Facet.SOURCE);
    if (facets.buttons()) {
      return chosen.isEmpty() ? facets.include(Facet.SOURCE, source) : null;
    }
    return Step.link(
        Links.search(search().without(Facet.SOURCE).withIncluded(Facet.SOURCE, source)));
  }

  /** The same search without a source; null where steps are buttons and the source is chosen. */
  @Nullable Step withoutSource(String source) {
    return search().included(Facet.SOURCE).contains(source)
        ? facets.turn(Facet.SOURCE, source)
        : facets.exclude(Facet.SOURCE, source);
  }
}
