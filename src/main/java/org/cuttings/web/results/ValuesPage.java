package org.cuttings.web.results;

import java.util.List;
import java.util.Locale;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.web.page.FacetBlock;
import org.cuttings.web.page.Forms;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.ResultsView;
import org.cuttings.web.page.Steps;
import org.jspecify.annotations.Nullable;

/**
 * Every value of one facet, to be searched in.
 *
 * @param name of the facet
 * @param summary how many of its values are listed
 * @param find what the list is narrowed to
 * @param kept the search and the facet, which the form sends along
 * @param back to the results
 * @param form what the form of the choices sends along; null where they are links
 * @param choices the values
 */
public record ValuesPage(
    Frame frame,
    String name,
    String summary,
    String find,
    List<Frame.Hidden> kept,
    String back,
    @Nullable List<Frame.Hidden> form,
    List<FacetBlock.Choice> choices)
    implements Page {
  /** A list for people; who looks for one among more types a few letters. */
  private static final int MOST = 500;

  private static final int MOST_LINKS = 100;

  public ValuesPage {
    kept = List.copyOf(kept);
    choices = List.copyOf(choices);
  }

  @Override
  public String template() {
    return "search/values";
  }

  public static ValuesPage of(SearchResults results, Facet facet, String find) {
    SearchParameters parameters = results.parameters().withPage(1).withSnapshot(null);
    List<FacetValue> values = results.facets().getOrDefault(facet, List.of());
    String needle = find.strip().toLowerCase(Locale.ROOT);
    Steps steps =
        values.size() > MOST_LINKS
            ? new Steps(parameters, ResultsView.LIST, true)
            : Steps.of(parameters, ResultsView.LIST);
    List<FacetBlock.Choice> found =
        values.stream()
            .map(value -> FacetBlock.Choice.of(facet, value, steps))
            .filter(choice -> choice.label().toLowerCase(Locale.ROOT).contains(needle))
            .toList();
    List<FacetBlock.Choice> shown = found.stream().limit(MOST).toList();
    List<Frame.Hidden> kept = new java.util.ArrayList<>(Forms.hidden(parameters, ResultsView.LIST));
    kept.add(new Frame.Hidden("facet", facet.parameter()));
    String plural = Labels.facetPlural(facet).toLowerCase(Locale.ROOT);
    return new ValuesPage(
        Frame.unindexed(Labels.facetPlural(facet), Frame.Place.SEARCH),
        Labels.facet(facet),
        shown.size() == values.size()
            ? "All %s %s, most articles first".formatted(Labels.count(values.size()), plural)
            : "%s of %s %s"
                .formatted(Labels.count(shown.size()), Labels.count(values.size()), plural),
        find,
        kept,
        Links.search(parameters),
        steps.form(),
        shown);
  }
}
