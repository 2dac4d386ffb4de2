package org.cuttings.web.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.NameReading;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.search.SourcesBeside;
import org.cuttings.web.page.Chip;
import org.cuttings.web.page.Collecting;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.DatesForm;
import org.cuttings.web.page.FacetBlock;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Histogram;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Nothing;
import org.cuttings.web.page.Option;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Pager;
import org.cuttings.web.page.ResultsView;
import org.cuttings.web.page.Steps;
import org.jspecify.annotations.Nullable;

/**
 * The page that shows what a search found.
 *
 * @param query what was typed
 * @param heading how many articles, and which of them are here
 * @param reading how the query was understood
 * @param card whom the query names; null where it is no name
 * @param chips every active filter, each with the link that removes it
 * @param clear removes all filters; null without any
 * @param sorts the orders
 * @param views the layouts
 * @param cuttings the articles of this page; empty when sources stand side by side
 * @param coverage which sources report it, the earliest first; empty for the list
 * @param columns the sources side by side; empty for the list
 * @param facets the catalogue column
 * @param form what the form of the steps sends along; null where they are links
 * @param dates the form for a range of dates
 * @param histogram null when nothing found has a date
 * @param pager null when everything is on one page
 * @param nothing what to do when nothing was found; null when something was
 * @param collecting what a curator can take from it
 */
public record ResultsPage(
    Frame frame,
    String query,
    ResultsHead.Heading heading,
    ResultsHead.Reading reading,
    @Nullable NameCard card,
    List<Chip> chips,
    @Nullable String clear,
    List<Option> sorts,
    List<Option> views,
    List<Cutting> cuttings,
    List<CoverageRow> coverage,
    List<SourceColumn> columns,
    List<FacetBlock> facets,
    @Nullable List<Frame.Hidden> form,
    DatesForm dates,
    @Nullable Histogram histogram,
    @Nullable Pager pager,
    @Nullable Nothing nothing,
    Collecting collecting)
    implements Page {

  public ResultsPage {
    chips = List.copyOf(chips);
    sorts = List.copyOf(sorts);
    views = List.copyOf(views);
    cuttings = List.copyOf(cuttings);
    coverage = List.copyOf(coverage);
    columns = List.copyOf(columns);
    facets = List.copyOf(facets);
  }

  @Override
  public String template() {
    return "search/results";
  }

  @Override
  public List<String> sheets() {
    return Stream.of(card == null ? "" : "people.css", coverage.isEmpty() ? "" : "sources.css")
        .filter(sheet -> !sheet.isEmpty())
        .toList();
  }

  /** The page of an archive without articles. */
  public static ResultsPage empty() {
    return of(
        new SearchResults(
            SearchParameters.EMPTY,
            new SearchResults.QueryReading("", List.of()),
            0,
            0,
            List.of(),
            Map.of(),
            List.of(),
            NameReading.NOBODY,
            null));
  }

  /** A page with the list of all articles found. */
  public static ResultsPage of(SearchResults results) {
    return of(results, ResultsView.LIST, new SourcesBeside(List.of(), List.of()));
  }

  /** A page with the sources side by side. */
  public static ResultsPage bySource(SearchResults results, SourcesBeside sources) {
    return of(results, ResultsView.SOURCES, sources);
  }

  private static ResultsPage of(SearchResults results, ResultsView view, SourcesBeside sources) {
    SearchParameters shown = compact(results);
    SearchParameters base = shown.withPage(1).withSnapshot(null);
    Steps steps = Steps.of(base, view);
    boolean list = view == ResultsView.LIST;
    return new ResultsPage(
        ResultsHead.frame(results, view),
        results.parameters().query(),
        ResultsHead.Heading.of(results, view),
        ResultsHead.Reading.of(results),
        NameCard.of(results, shown, view),
        chips(base, results, view),
        base.hasFilters()
            ? Links.search(
                SearchParameters.EMPTY.withQuery(base.query()).withSort(base.sort()), view)
            : null,
        Arrays.stream(SearchParameters.Sort.values())
            .map(
                sort ->
                    new Option(
                        Labels.sort(sort),
                        sort == base.sort() ? null : Links.search(base.withSort(sort), view)))
            .toList(),
        List.of(
            new Option("List", list ? null : Links.search(base, ResultsView.LIST)),
            new Option(
                "Sources side by side", list ? Links.search(base, ResultsView.SOURCES) : null)),
        list ? results.articles().stream().map(hit -> Cutting.of(hit, steps)).toList() : List.of(),
        CoverageRow.of(sources.coverage(), base),
        sources.best().stream().map(best -> SourceColumn.of(base, best)).toList(),
        facets(results, steps),
        steps.facets().form(),
        DatesForm.of(base, view),
        Histogram.of(withParameters(results, base), view),
        list ? Pager.of(withParameters(results, shown)) : null,
        Nothing.of(results, base, view),
        new Collecting(Links.search(base), results.total()));
  }

  /**
   * Every link repeats the query. A very long one is repeated as it was understood, which gives the
   * same articles and is as short as the search made it.
   */
  private static SearchParameters compact(SearchResults results) {
    SearchParameters parameters = results.parameters();
    String understood = results.reading().understood();
    return parameters.query().length() > ResultsHead.LONG_QUERY
            && understood.length() < parameters.query().length()
        ? new SearchParameters(
            understood,
            parameters.choices(),
            parameters.dates(),
            parameters.sort(),
            parameters.names(),
            parameters.page(),
            parameters.snapshot())
        : parameters;
  }

  private static SearchResults withParameters(SearchResults results, SearchParameters parameters) {
    return new SearchResults(
        parameters,
        results.reading(),
        results.total(),
        results.undated(),
        results.articles(),
        results.facets(),
        results.histogram(),
        results.names(),
        results.advice());
  }

  private static List<Chip> chips(
      SearchParameters parameters, SearchResults results, ResultsView view) {
    List<Chip> chips =
        Chip.of(
            parameters,
            Facet.values(),
            results::values,
            new Chip.Names<>(Labels::facet, Labels::value),
            one -> Links.search(one, view));
    if (!parameters.dates().isEmpty()) {
      chips.add(
          Chip.of(
              parameters.dates(),
              Links.search(parameters.withDates(SearchParameters.DateFilter.NONE), view)));
    }
    return chips;
  }

  private static List<FacetBlock> facets(SearchResults results, Steps steps) {
    List<FacetBlock> blocks = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<FacetValue> values = results.facets().getOrDefault(facet, List.of());
      if (!values.isEmpty()) {
        blocks.add(FacetBlock.of(facet, values, steps));
      }
    }
    return blocks;
  }
}
