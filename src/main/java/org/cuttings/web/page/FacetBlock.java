package org.cuttings.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetName;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Faceted;
import org.jspecify.annotations.Nullable;

/**
 * One facet in the catalogue column.
 *
 * @param name heading
 * @param choices the values worth showing: whatever the reader chose, then the largest
 * @param all leads to every value; null when all are here
 */
public record FacetBlock(String name, List<Choice> choices, @Nullable All all) {

  public FacetBlock {
    choices = List.copyOf(choices);
  }

  /**
   * One value.
   *
   * @param label what it is called
   * @param count entries that the page shows once it is chosen; empty where nobody counted them
   * @param added how many of these are new to the page; null where that is all of them, or none
   * @param step chooses it, or takes the choice back
   * @param exclude leaves its entries out; null where that is done or cannot be in one step
   */
  public record Choice(
      String label,
      String count,
      @Nullable String added,
      State state,
      Step step,
      @Nullable Step exclude) {

    /** What the reader did with it. */
    enum State {
      OPEN,
      SELECTED,
      EXCLUDED
    }

    public boolean selected() {
      return state == State.SELECTED;
    }

    public boolean excluded() {
      return state == State.EXCLUDED;
    }

    /** One of several bounds, of which only one can be chosen. */
    public static Choice of(String label, long count, boolean selected, Step step) {
      return new Choice(
          label, Labels.count(count), null, selected ? State.SELECTED : State.OPEN, step, null);
    }

    /**
     * @param label what the value is called
     */
    public static <F extends Enum<F> & FacetName, P extends Faceted<F, P>> Choice of(
        F facet, FacetValue value, String label, FacetSteps<F, P> steps) {
      String name = value.value();
      String count = value.isCounted() ? Labels.count(value.count()) : "";
      return switch (value.state()) {
        case OPEN ->
            new Choice(
                label,
                count,
                value.added() == value.count() ? null : "+" + Labels.count(value.added()),
                State.OPEN,
                steps.include(facet, name),
                steps.exclude(facet, name));
        case SELECTED ->
            new Choice(
                label,
                count,
                null,
                State.SELECTED,
                steps.undo(facet, name),
                steps.turn(facet, name));
        case EXCLUDED ->
            new Choice(label, count, null, State.EXCLUDED, steps.undo(facet, name), null);
      };
    }
  }

  /**
   * The way to the whole list of a long facet.
   *
   * @param action where the form of a button goes
   */
  public record All(String label, Step step, String action) {}

  /** A facet of the search for articles. */
  public static FacetBlock of(Facet facet, List<FacetValue> values, Steps steps) {
    return of(
        facet,
        new Name(Labels.facet(facet), Labels.facetPlural(facet), room(facet), Links.VALUES),
        values,
        value -> Labels.value(facet, value),
        steps.facets());
  }

  /**
   * What a facet is called, and how much room it has.
   *
   * @param one heading
   * @param several in {@code All 24 sources}
   * @param room how many open values are worth showing
   * @param all path of the page that lists them all
   */
  public record Name(String one, String several, int room, String all) {}

  public static <F extends Enum<F> & FacetName, P extends Faceted<F, P>> FacetBlock of(
      F facet,
      Name name,
      List<FacetValue> values,
      Function<FacetValue, String> labels,
      FacetSteps<F, P> steps) {
    int room = name.room();
    List<Choice> choices = new ArrayList<>();
    for (FacetValue value : values) {
      boolean touched = value.state() != FacetValue.State.OPEN;
      if (touched || room > 0) {
        choices.add(Choice.of(facet, value, labels.apply(value), steps));
        room--;
      }
    }
    boolean counted = values.stream().allMatch(FacetValue::isCounted);
    All all =
        counted && choices.size() == values.size()
            ? null
            : new All(
                (counted ? "All " : "Count all ")
                    + Labels.count(values.size())
                    + " "
                    + name.several().toLowerCase(Locale.ROOT),
                steps.values(facet),
                name.all());
    return new FacetBlock(name.one(), choices, all);
  }

  private static int room(Facet facet) {
    return switch (facet) {
      case SOURCE -> 10;
      case PERSON -> 10;
      case BYLINE, PLACE, SPEAKER, EVENT_TYPE -> 7;
      case YEAR, MONTH -> 6;
      case COLLECTION, TAG -> 7;
      case LANGUAGE, FORMAT -> 5;
    };
  }
}
