package org.cuttings.web.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.model.PartialDate;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchParameters.Sort;
import org.cuttings.search.SearchResults.Ignored;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteParameters;
import org.cuttings.search.quotes.QuoteResults;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.page.Chip;
import org.cuttings.web.page.Collecting;
import org.cuttings.web.page.DatesForm;
import org.cuttings.web.page.FacetBlock;
import org.cuttings.web.page.FacetSteps;
import org.cuttings.web.page.Forms;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Histogram;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Option;
import org.cuttings.web.page.Page;
import org.cuttings.web.page.Pager;
import org.cuttings.web.page.ValuesPage;
import org.jspecify.annotations.Nullable;

/**
 * The list of quotes, searched and narrowed.
 *
 * @param query what was typed
 * @param kept what a new query keeps
 * @param heading how many quotes
 * @param range which of them are here; null when all are
 * @param ignored what was left out of the query
 * @param check the check of the query as a quotation
 * @param clear removes all filters; null without any
 * @param nothing what to do when nothing was found; null when something was
 */
record QuotesPage(
    Frame frame,
    String query,
    List<Frame.Hidden> kept,
    String heading,
    @Nullable String range,
    List<Ignored> ignored,
    String check,
    List<Chip> chips,
    @Nullable String clear,
    List<Option> sorts,
    List<QuoteEntry> quotes,
    List<FacetBlock> facets,
    @Nullable List<Frame.Hidden> form,
    DatesForm dates,
    @Nullable Histogram histogram,
    @Nullable Pager pager,
    @Nullable String nothing,
    Collecting collecting)
    implements Page {
  QuotesPage {
    kept = List.copyOf(kept);
    ignored = List.copyOf(ignored);
    chips = List.copyOf(chips);
    sorts = List.copyOf(sorts);
    quotes = List.copyOf(quotes);
    facets = List.copyOf(facets);
  }

  @Override
  public String template() {
    return "quotes/list";
  }

  @Override
  public List<String> sheets() {
    return List.of("quotes.css");
  }

  /**
   * @param site where its addresses begin
   */
  static QuotesPage of(QuoteResults results, String site) {
    QuoteParameters asked = results.parameters();
    QuoteParameters base = asked.first();
    FacetSteps<QuoteFacet, QuoteParameters> steps = steps(base);
    return new QuotesPage(
        frame(results),
        asked.query(),
        hidden(base.withQuery("")),
        results.total() == 0 ? "No quote" : Labels.count(results.total(), "quote"),
        Pager.range(
            asked.page(), results.lastPage(), QuoteParameters.PAGE_SIZE, results.quotes().size()),
        results.reading().ignored(),
        Links.quoteCheck(asked.query(), ""),
        chips(base, results),
        base.hasFilters()
            ? Links.quotes(QuoteParameters.EMPTY.withQuery(base.query()).withSort(base.sort()))
            : null,
        Arrays.stream(Sort.values())
            .map(
                sort ->
                    new Option(
                        Labels.sort(sort),
                        sort == base.sort() ? null : Links.quotes(base.withSort(sort))))
            .toList(),
        results.quotes().stream()
            .map(found -> QuoteEntry.of(found.quote(), found.marks(), site))
            .toList(),
        facets(results, steps),
        steps.form(),
        DatesForm.of(
            "/quotes", "Published between", base.dates(), hidden(base.withDates(DateFilter.NONE))),
        Histogram.of(
            results.histogram(),
            "quote",
            base.toQueryString().length(),
            period -> Links.quotes(within(base, period)),
            results.undated() == 0
                ? null
                : new Histogram.Undated(
                    Labels.count(results.undated()) + " undated",
                    Links.quotes(base.withIncluded(QuoteFacet.YEAR, FacetValue.UNKNOWN)))),
        Pager.of(asked.page(), results.lastPage(), number -> Links.quotes(asked.withPage(number))),
        nothing(results),
        new Collecting(Links.quotes(base), results.total()));
  }

  /** The page of all values of a facet. */
  static ValuesPage values(
      QuoteParameters asked, QuoteFacet facet, List<FacetValue> values, ValuesPage.Part part) {
    return ValuesPage.of(
        facet,
        QuoteLabels.facet(facet),
        new ValuesPage.Whole(Frame.Place.QUOTES, "/quotes", "quotes"),
        values,
        value -> QuoteLabels.value(facet, value),
        steps(asked.first()),
        part);
  }

  private static FacetSteps<QuoteFacet, QuoteParameters> steps(QuoteParameters base) {
    return FacetSteps.of(base, Links::quotes, Links::quoteValues, hidden(base));
  }

  private static List<Frame.Hidden> hidden(QuoteParameters parameters) {
    List<Frame.Hidden> hidden = new ArrayList<>();
    Forms.add(hidden, "q", parameters.query());
    Forms.addAll(hidden, parameters.choices(), parameters.dates());
    if (parameters.sort() != Sort.RELEVANCE) {
      Forms.add(hidden, "sort", parameters.sort().value());
    }
    return hidden;
  }

  private static Frame frame(QuoteResults results) {
    QuoteParameters parameters = results.parameters();
    Frame frame =
        parameters.withSnapshot(null).equals(QuoteParameters.EMPTY)
            ? Frame.indexed(
                "Quotes",
                Labels.count(results.total(), "quotation") + ", each with its speaker and source",
                "/quotes",
                Frame.Place.QUOTES)
            : Frame.unindexed("Quotes", Frame.Place.QUOTES);
    return frame.withAlternates(Companions.of(Links.quotes(parameters.first())));
  }

  private static List<Chip> chips(QuoteParameters base, QuoteResults results) {
    List<Chip> chips =
        Chip.of(
            base,
            QuoteFacet.values(),
            results::values,
            new Chip.Names<>(facet -> QuoteLabels.facet(facet).one(), QuoteLabels::value),
            Links::quotes);
    if (!base.dates().isEmpty()) {
      chips.add(Chip.of(base.dates(), Links.quotes(base.withDates(DateFilter.NONE))));
    }
    return chips;
  }

  private static List<FacetBlock> facets(
      QuoteResults results, FacetSteps<QuoteFacet, QuoteParameters> steps) {
    return Arrays.stream(QuoteFacet.values())
        .filter(facet -> !results.values(facet).isEmpty())
        .map(
            facet ->
                FacetBlock.of(
                    facet,
                    QuoteLabels.facet(facet),
                    results.values(facet),
                    value -> QuoteLabels.value(facet, value),
                    steps))
        .toList();
  }

  /** The quotes of one period: it takes the place of every other choice of dates. */
  private static QuoteParameters within(QuoteParameters base, String period) {
    PartialDate date = PartialDate.parse(period).orElseThrow();
    return base.without(QuoteFacet.YEAR)
        .without(QuoteFacet.MONTH)
        .withDates(new DateFilter(date, date, DateFilter.Match.CERTAIN));
  }

  private static @Nullable String nothing(QuoteResults results) {
    if (!results.quotes().isEmpty()) {
      return null;
    }
    if (results.total() > 0) {
      return "There are only " + Labels.count(results.lastPage(), "page") + " of quotes.";
    }
    return results.parameters().hasFilters()
        ? "No quote has these words and passes every filter."
        : results.parameters().query().isBlank()
            ? "No article of this archive quotes anybody."
            : "Nobody is quoted with these words.";
  }
}
