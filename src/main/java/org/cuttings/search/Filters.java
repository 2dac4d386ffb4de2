package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.search.Groupings.Group;
import org.jspecify.annotations.Nullable;

/** The filters of a list, and the sets of them that each count needs. */
public final class Filters<F extends Enum<F> & FacetName> {
  private final Choices<F> choices;
  private final Function<F, FacetField> fields;
  private final List<Query> dates;
  private final List<Query> always;

  /**
   * @param choices in the facets
   * @param fields where the index has the values of each facet
   * @param dates filters on a range of dates, which the strip over the list leaves out
   * @param always further filters
   */
  public Filters(
      Choices<F> choices, Function<F, FacetField> fields, List<Query> dates, List<Query> always) {
    this.choices = choices;
    this.fields = fields;
    this.dates = List.copyOf(dates);
    this.always = List.copyOf(always);
  }

  /** Those of a search for articles. */
  static Filters<Facet> of(SearchParameters parameters, Groupings groupings) {
    SearchParameters.DateFilter dates = parameters.dates();
    return new Filters<>(
        parameters.choices(),
        facet -> articleField(facet, groupings),
        dates.isEmpty()
            ? List.of()
            : List.of(
                Queries.dated(ArticleFields.PUBLISHED_FROM, ArticleFields.PUBLISHED_TO, dates)),
        List.of());
  }

  private static FacetField articleField(Facet facet, Groupings groupings) {
    return switch (facet) {
      case SOURCE -> FacetField.of(ArticleFields.SOURCE);
      case YEAR -> FacetField.periods(ArticleFields.YEAR);
      case MONTH -> FacetField.periods(ArticleFields.MONTH);
      case PERSON -> FacetField.named(ArticleFields.PERSON, ArticleFields.PERSON_LABEL);
      case EVENT_TYPE -> FacetField.of(ArticleFields.EVENT_TYPE);
      case PLACE -> FacetField.named(ArticleFields.PLACE, ArticleFields.PLACE_LABEL);
      case SPEAKER -> FacetField.named(ArticleFields.SPEAKER, ArticleFields.SPEAKER_LABEL);
      case BYLINE -> FacetField.of(ArticleFields.BYLINE_FACET);
      case LANGUAGE -> FacetField.of(ArticleFields.LANGUAGE);
      case FORMAT -> FacetField.of(ArticleFields.FORMAT);
      case COLLECTION ->
          FacetField.grouped(
              ArticleFields.ID, groupings.of(Groupings.Family.ARTICLES_BY_COLLECTION));
      case TAG ->
          FacetField.grouped(ArticleFields.ID, groupings.of(Groupings.Family.ARTICLES_BY_TAG));
    };
  }

  Choices<F> choices() {
    return choices;
  }

  FacetField field(F facet) {
    return fields.apply(facet);
  }

  /** Every filter: what the entries shown must pass. */
  public List<Query> all() {
    return filters(null, null, null, true);
  }

  /** Without what is chosen in this facet: where its values are counted. */
  List<Query> withoutChosen(F facet) {
    return filters(facet, null, null, true);
  }

  /** Without what is chosen in this facet and without this exclusion. */
  List<Query> withoutExclusion(F facet, String value) {
    return filters(facet, facet, value, true);
  }

  /** Without the range of dates: where the histogram is counted. */
  public List<Query> withoutDates() {
    return filters(null, null, null, false);
  }

  /** Entries with one of the values chosen in this facet. */
  Query chosen(F facet) {
    return Queries.anyOf(choices.included(facet).stream().map(value -> has(facet, value)).toList());
  }

  /** Entries with this value. */
  Query has(F facet, String value) {
    FacetField from = field(facet);
    if (from.groups() != null) {
      return inGroup(from.values(), from.groups(), value);
    }
    String field = from.values();
    Query stated = Queries.term(field, value);
    return value.equals(FacetValue.UNKNOWN)
        ? Queries.anyOf(List.of(Queries.not(Queries.exists(field)), stated))
        : stated;
  }

  private static Query inGroup(String ids, List<Group> groups, String value) {
    if (value.equals(FacetValue.UNKNOWN)) {
      return Queries.not(
          Queries.terms(
              ids, groups.stream().flatMap(group -> group.members().stream()).distinct().toList()));
    }
    return Queries.terms(
        ids,
        groups.stream()
            .filter(group -> group.value().equals(value))
            .flatMap(group -> group.members().stream())
            .toList());
  }

  private List<Query> filters(
      @Nullable F withoutChosen,
      @Nullable F withoutExclusion,
      @Nullable String excludedValue,
      boolean withDates) {
    List<Query> filters = new ArrayList<>();
    for (F facet : choices.included().keySet()) {
      if (facet != withoutChosen) {
        filters.add(chosen(facet));
      }
    }
    choices
        .excluded()
        .forEach(
            (facet, values) -> {
              for (String value : values) {
                if (facet != withoutExclusion || !value.equals(excludedValue)) {
                  filters.add(Queries.not(has(facet, value)));
                }
              }
            });
    if (withDates) {
      filters.addAll(dates);
    }
    filters.addAll(always);
    return List.copyOf(filters);
  }
}
