package org.cuttings.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetName;
import org.cuttings.search.FacetSearch;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Faceted;
import org.cuttings.search.SearchParameters;
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
 * @param choices the values of this page
 * @param pager null where all are on one page
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
    List<FacetBlock.Choice> choices,
    @Nullable Pager pager)
    implements Page {
  /** Values on a page: a list for people; who looks for one among more types a few letters. */
  public static final int PAGE_SIZE = 500;

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
  public static ValuesPage of(
      SearchParameters parameters, Facet facet, List<FacetValue> values, Part part) {
    return of(
        facet,
        new FacetBlock.Name(Labels.facet(facet), Labels.facetPlural(facet), 0, Links.VALUES),
        new Whole(Frame.Place.SEARCH, "/search", "articles"),
        values,
        value -> Labels.value(facet, value),
        Steps.of(parameters.withPage(1).withSnapshot(null), ResultsView.LIST).facets(),
        part);
  }

  /**
   * The list that the values narrow.
   *
   * @param path of its page
   * @param noun what it lists
   */
  public record Whole(Frame.Place place, String path, String noun) {}

  /**
   * Which of the values are shown.
   *
   * @param find a piece of their names; empty for all
   * @param page 1-based
   */
  public record Part(String find, int page) {
    /** Reads {@code find} and {@code page}. */
    public static Part of(Context context) {
      return new Part(Parameters.text(context, "find"), Parameters.number(context, "page"));
    }
  }

  public static <F extends Enum<F> & FacetName, P extends Faceted<F, P>> ValuesPage of(
      F facet,
      FacetBlock.Name name,
      Whole whole,
      List<FacetValue> values,
      Function<FacetValue, String> labels,
      FacetSteps<F, P> usual,
      Part part) {
    FacetSearch sought = new FacetSearch(part.find());
    FacetSteps<F, P> steps = values.size() > MOST_LINKS ? usual.asButtons() : usual;
    List<FacetValue> found =
        values.stream().filter(value -> sought.finds(labels.apply(value))).toList();
    int pages = Math.max(1, Math.ceilDiv(found.size(), PAGE_SIZE));
    if (part.page() > pages) {
      throw new NotHereException("This list has only " + Labels.count(pages, "page") + ".");
    }
    long first = (part.page() - 1L) * PAGE_SIZE;
    List<FacetBlock.Choice> shown =
        found.stream()
            .skip(first)
            .limit(PAGE_SIZE)
            .map(value -> FacetBlock.Choice.of(facet, value, labels.apply(value), steps))
            .toList();
    String address =
        usual.values().apply(usual.list(), facet)
            + (part.find().isBlank() ? "" : "&find=" + Links.encoded(part.find()));
    List<Frame.Hidden> kept = new ArrayList<>(usual.kept());
    kept.add(new Frame.Hidden("facet", facet.parameter()));
    String plural = name.several().toLowerCase(Locale.ROOT);
    return new ValuesPage(
        Frame.unindexed(name.several(), whole.place()),
        name.all(),
        whole.path(),
        name.one(),
        summary(found.size(), values.size(), plural, whole.noun())
            + (shown.size() == found.size()
                ? ""
                : "; here from %s to %s"
                    .formatted(Labels.count(first + 1), Labels.count(first + shown.size()))),
        part.find(),
        kept,
        usual.address().apply(usual.list()),
        steps.form(),
        shown,
        Pager.of(part.page(), pages, number -> address + (number == 1 ? "" : "&page=" + number)));
  }

  private static String summary(int found, int all, String plural, String noun) {
    return found == all
        ? "All %s %s, most %s first".formatted(Labels.count(all), plural, noun)
        : "%s of %s %s".formatted(Labels.count(found), Labels.count(all), plural);
  }
}
