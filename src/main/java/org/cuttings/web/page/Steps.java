package org.cuttings.web.page;

import java.util.List;
import java.util.Set;
import org.cuttings.search.Facet;
import org.cuttings.search.SearchParameters;
import org.jspecify.annotations.Nullable;

/**
 * Makes the steps that lead on from a search. Each is a link, which repeats the whole search; where
 * that has grown long, a hundred and fifty links would make the page heavy, and the steps are
 * buttons of one form that holds the search once.
 *
 * @param search to go on from
 * @param view in which it is shown
 * @param buttons whether steps are buttons
 */
public record Steps(SearchParameters search, ResultsView view, boolean buttons) {
  /** Characters of a query string that a hundred and fifty links may repeat. */
  private static final int LONG = 180;

  public static Steps of(SearchParameters search, ResultsView view) {
    return new Steps(search, view, search.toQueryString().length() > LONG);
  }

  /**
   * A link or a button.
   *
   * @param href null for a button
   * @param name of the parameter that the button adds; null for a link
   * @param value of that parameter
   */
  record Step(@Nullable String href, @Nullable String name, @Nullable String value) {
    static Step link(String href) {
      return new Step(href, null, null);
    }
  }

  /** What the form of the buttons sends along; null where steps are links. */
  public @Nullable List<Frame.Hidden> form() {
    return buttons ? Forms.hidden(search, view) : null;
  }

  /** Chooses a value that is neither chosen nor excluded. */
  Step include(Facet facet, String value) {
    return buttons
        ? new Step(null, facet.parameter(), value)
        : Step.link(Links.search(search.withIncluded(facet, value), view));
  }

  /** Leaves a value out that is neither chosen nor excluded. */
  Step exclude(Facet facet, String value) {
    return buttons
        ? new Step(null, "-" + facet.parameter(), value)
        : Step.link(Links.search(search.withExcluded(facet, value), view));
  }

  /** Takes back what was done with a value: a form can only add, so this is always a link. */
  Step undo(Facet facet, String value) {
    return Step.link(Links.search(search.without(facet, value), view));
  }

  /** Leaves a chosen value out; null where steps are buttons, and the choice is to be undone. */
  @Nullable Step turn(Facet facet, String value) {
    return buttons ? null : Step.link(Links.search(search.withExcluded(facet, value), view));
  }

  /** The whole list of a facet. */
  Step values(Facet facet) {
    return buttons
        ? new Step(null, "facet", facet.parameter())
        : Step.link(Links.values(search, facet, ""));
  }

  /** Only this source; null where steps are buttons and another source is chosen already. */
  @Nullable Step only(String source) {
    Set<String> chosen = search.included(Facet.SOURCE);
    if (buttons) {
      return chosen.isEmpty() ? include(Facet.SOURCE, source) : null;
    }
    return Step.link(Links.search(search.without(Facet.SOURCE).withIncluded(Facet.SOURCE, source)));
  }

  /** The same search without a source; null where steps are buttons and the source is chosen. */
  @Nullable Step withoutSource(String source) {
    return search.included(Facet.SOURCE).contains(source)
        ? turn(Facet.SOURCE, source)
        : exclude(Facet.SOURCE, source);
  }
}
