package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetName;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Faceted;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.jspecify.annotations.Nullable;

/**
 * Every value of one facet, to be searched in.
 *
 * @param action where the form goes that narrows the list
 * @param list where the form of the choices goes
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
    String action,
    String list,
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

  /** A facet of the search for articles. */
  public static ValuesPage of(SearchResults results, Facet facet, String find) {
    SearchParameters parameters = results.parameters().withPage(1).withSnapshot(null);
    return of(
        facet,
        new FacetBlock.Name(Labels.facet(facet), Labels.facetPlural(facet), MOST, Links.VALUES),
        new Whole(Frame.Place.SEARCH, "/search", "articles"),
        results.facets().getOrDefault(facet, List.of()),
        value -> Labels.value(facet, value),
        Steps.of(parameters, ResultsView.LIST).facets(),
        find);
  }

  /**
   * The list that the values narrow.
   *
   * @param path of its page
   * @param noun what it lists
   */
  public record Whole(Frame.Place place, String path, String noun) {}

  public static <F extends Enum<F> & FacetName, P extends Faceted<F, P>> ValuesPage of(
      F facet,
      FacetBlock.Name name,
      Whole whole,
      List<FacetValue> values,
      Function<FacetValue, String> labels,
      FacetSteps<F, P> usual,
      String find) {
    String needle = find.strip().toLowerCase(Locale.ROOT);
    FacetSteps<F, P> steps = values.size() > MOST_LINKS ? usual.asButtons() : usual;
    List<FacetBlock.Choice> found =
        values.stream()
            .map(value -> FacetBlock.Choice.of(facet, value, labels.apply(value), steps))
            .filter(choice -> choice.label().toLowerCase(Locale.ROOT).contains(needle))
            .toList();
    List<FacetBlock.Choice> shown = found.stream().limit(MOST).toList();
    List<Frame.Hidden> kept = new ArrayList<>(usual.kept());
    kept.add(new Frame.Hidden("facet", facet.parameter()));
    String plural = name.several().toLowerCase(Locale.ROOT);
    return new ValuesPage(
        Frame.unindexed(name.several(), whole.place()),
        name.all(),
        whole.path(),
        name.one(),
        shown.size() == values.size()
            ? "All %s %s, most %s first"
                .formatted(Labels.count(values.size()), plural, whole.noun())
            : "%s of %s %s"
                .formatted(Labels.count(shown.size()), Labels.count(values.size()), plural),
        find,
        kept,
        usual.address().apply(usual.list()),
        steps.form(),
        shown);
  }
}
