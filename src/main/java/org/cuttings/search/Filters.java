package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.elastic.ArticleFields;
import org.jspecify.annotations.Nullable;

/** The filters of a search, and the sets of them that each count needs. */
final class Filters {
  private final SearchParameters parameters;

  Filters(SearchParameters parameters) {
    this.parameters = parameters;
  }

  /** Every filter: what the hits must pass. */
  List<Query> all() {
    return filters(null, null, null, true);
  }

  /** Without what is chosen in this facet: where its values are counted. */
  List<Query> withoutChosen(Facet facet) {
    return filters(facet, null, null, true);
  }

  /** Without what is chosen in this facet and without this exclusion. */
  List<Query> withoutExclusion(Facet facet, String value) {
    return filters(facet, facet, value, true);
  }

  /** Without the range of dates: where the histogram is counted. */
  List<Query> withoutDates() {
    return filters(null, null, null, false);
  }

  /** Articles with one of the values chosen in this facet. */
  Query chosen(Facet facet) {
    return Queries.anyOf(
        parameters.included(facet).stream().map(value -> has(facet, value)).toList());
  }

  /** Articles with this value. */
  static Query has(Facet facet, String value) {
    String field = field(facet);
    Query stated = Queries.term(field, value);
    return value.equals(FacetValue.UNKNOWN)
        ? Queries.anyOf(List.of(Queries.not(Queries.exists(field)), stated))
        : stated;
  }

  static String field(Facet facet) {
    return switch (facet) {
      case SOURCE -> ArticleFields.SOURCE;
      case YEAR -> ArticleFields.YEAR;
      case MONTH -> ArticleFields.MONTH;
      case PERSON -> ArticleFields.PERSON;
      case EVENT_TYPE -> ArticleFields.EVENT_TYPE;
      case PLACE -> ArticleFields.PLACE;
      case SPEAKER -> ArticleFields.SPEAKER;
      case BYLINE -> ArticleFields.BYLINE_FACET;
      case LANGUAGE -> ArticleFields.LANGUAGE;
      case FORMAT -> ArticleFields.FORMAT;
    };
  }

  /** Where the values stand with their names; null where they need none. */
  static @Nullable String labelField(Facet facet) {
    return switch (facet) {
      case PERSON -> ArticleFields.PERSON_LABEL;
      case PLACE -> ArticleFields.PLACE_LABEL;
      case SPEAKER -> ArticleFields.SPEAKER_LABEL;
      case SOURCE, YEAR, MONTH, EVENT_TYPE, BYLINE, LANGUAGE, FORMAT -> null;
    };
  }

  private List<Query> filters(
      @Nullable Facet withoutChosen,
      @Nullable Facet withoutExclusion,
      @Nullable String excludedValue,
      boolean withDates) {
    List<Query> filters = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      if (facet != withoutChosen && !parameters.included(facet).isEmpty()) {
        filters.add(chosen(facet));
      }
      for (String value : parameters.excluded(facet)) {
        if (facet != withoutExclusion || !value.equals(excludedValue)) {
          filters.add(Queries.not(has(facet, value)));
        }
      }
    }
    SearchParameters.DateFilter dates = parameters.dates();
    if (withDates && !dates.isEmpty()) {
      filters.add(Queries.dated(dates.from(), dates.to(), dates.match()));
    }
    return List.copyOf(filters);
  }
}
