package org.cuttings.web.results;

import java.util.List;
import java.util.Objects;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.web.downloads.Companions;
import org.cuttings.web.page.Forms;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Pager;
import org.cuttings.web.page.ResultsView;
import org.jspecify.annotations.Nullable;

/** What stands above the results: what was asked, how it was read, how much there is. */
public final class ResultsHead {
  /** A longer query is no page to come back to, and is repeated as seldom as can be. */
  static final int LONG_QUERY = 300;

  private ResultsHead() {}

  /**
   * @param total {@code 37 articles}
   * @param what the query; null when everything is listed
   * @param range {@code 11–20}; null when there is only one page
   */
  record Heading(String total, @Nullable String what, @Nullable String range) {
    static Heading of(SearchResults results, ResultsView view) {
      String query = results.parameters().query();
      return new Heading(
          results.total() == 0 ? "No article" : Labels.count(results.total(), "article"),
          query.isBlank() ? null : shortened(query),
          view == ResultsView.SOURCES
              ? null
              : Pager.range(
                  results.parameters().page(),
                  results.lastPage(),
                  SearchParameters.PAGE_SIZE,
                  results.articles().size()));
    }
  }

  /**
   * @param understood null when it says nothing that the search box does not say
   */
  record Reading(@Nullable String understood, List<SearchResults.Ignored> ignored) {
    Reading {
      ignored = List.copyOf(ignored);
    }

    static Reading of(SearchResults results) {
      String understood = results.reading().understood();
      boolean asTyped = Objects.equals(understood, results.parameters().query().strip());
      return new Reading(
          asTyped || understood.isBlank() ? null : shortened(understood, 400),
          results.reading().ignored());
    }
  }

  static Frame frame(SearchResults results, ResultsView view) {
    SearchParameters parameters = results.parameters();
    String title = parameters.query().isBlank() ? "All articles" : shortened(parameters.query());
    boolean plain =
        !parameters.hasFilters()
            && parameters.query().length() <= LONG_QUERY
            && parameters.sort() == SearchParameters.Sort.RELEVANCE
            && parameters.page() == 1
            && view == ResultsView.LIST;
    Frame frame =
        plain
            ? Frame.indexed(
                title,
                Labels.count(results.total(), "article") + " in the archive",
                Links.search(parameters.withSnapshot(null)),
                Frame.Place.SEARCH)
            : Frame.unindexed(title, Frame.Place.SEARCH);
    return frame
        .withAlternates(Companions.of(Links.search(parameters.withPage(1).withSnapshot(null))))
        .withSearchBox(
            new Frame.SearchBox(
                parameters.query(), Forms.hidden(parameters.withQuery("").withPage(1), view)));
  }

  public static String shortened(String query) {
    return shortened(query, 120);
  }

  private static String shortened(String query, int length) {
    return query.codePointCount(0, query.length()) <= length
        ? query
        : query.substring(0, query.offsetByCodePoints(0, length)) + "…";
  }
}
