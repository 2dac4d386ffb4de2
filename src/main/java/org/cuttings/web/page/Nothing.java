package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.jspecify.annotations.Nullable;

/**
 * What a page says that has no articles to show.
 *
 * @param reason the sentence
 * @param spelling the query in other spelling; null without one
 * @param ways links that surely lead to articles
 */
public record Nothing(String reason, @Nullable Way spelling, List<Way> ways) {
  public Nothing {
    ways = List.copyOf(ways);
  }

  /** A way out. */
  record Way(String before, String label, String count, String href) {}

  /** Null when there is something to show. */
  public static @Nullable Nothing of(
      SearchResults results, SearchParameters parameters, ResultsView view) {
    if (results.total() > 0) {
      return results.beyondTheEnd() ? beyond(results) : null;
    }
    SearchResults.@Nullable Advice advice = results.advice();
    if (advice == null) {
      return new Nothing("No article matches.", null, List.of());
    }
    List<Way> ways = new ArrayList<>();
    for (SearchResults.Droppable droppable : advice.droppable()) {
      ways.add(
          new Way(
              "Without the filter ",
              droppable.label(),
              Labels.count(droppable.total(), "article"),
              Links.search(droppable.without(), view)));
    }
    if (advice.anyWord() != null) {
      ways.add(
          new Way(
              "With any of the words: ",
              advice.anyWord(),
              Labels.count(advice.anyWordTotal(), "article"),
              Links.search(parameters.withQuery(advice.anyWord()), view)));
    }
    @Nullable Way spelling =
        advice.spelling() == null
            ? null
            : new Way(
                "Did you mean ",
                advice.spelling(),
                Labels.count(advice.spellingTotal(), "article"),
                Links.search(parameters.withQuery(advice.spelling()), view));
    return new Nothing("No article matches all of this.", spelling, ways);
  }

  private static Nothing beyond(SearchResults results) {
    int last = results.lastPage();
    return new Nothing(
        "This result has only " + Labels.count(last, "page") + ".",
        null,
        List.of(
            new Way(
                "To ",
                "the last page",
                Labels.count(results.total(), "article"),
                Links.search(results.parameters().withPage(last)))));
  }
}
