package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchParameters.DateFilter;
import org.jspecify.annotations.Nullable;

/** The small queries that the larger ones are put together from. */
public final class Queries {
  /** Elasticsearch takes 65,536 at once. */
  private static final int MOST_TERMS = 60_000;

  private Queries() {}

  public static Query everything() {
    return Query.of(q -> q.matchAll(all -> all));
  }

  public static Query exists(String field) {
    return Query.of(q -> q.exists(exists -> exists.field(field)));
  }

  public static Query not(Query query) {
    return Query.of(q -> q.bool(bool -> bool.mustNot(query)));
  }

  public static Query term(String field, String value) {
    return Query.of(q -> q.term(term -> term.field(field).value(value)));
  }

  /** Documents with any of the values, however many these are. */
  public static Query terms(String field, Collection<String> values) {
    List<FieldValue> all = values.stream().map(FieldValue::of).toList();
    List<Query> queries = new ArrayList<>();
    for (int from = 0; from == 0 || from < all.size(); from += MOST_TERMS) {
      List<FieldValue> some = all.subList(from, Math.min(all.size(), from + MOST_TERMS));
      queries.add(
          Query.of(q -> q.terms(terms -> terms.field(field).terms(list -> list.value(some)))));
    }
    return anyOf(queries);
  }

  public static Query anyOf(List<Query> queries) {
    return queries.size() == 1
        ? queries.getFirst()
        : Query.of(q -> q.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
  }

  /** Every filter must match; without any, everything does. */
  public static Query allOf(List<Query> filters) {
    return switch (filters.size()) {
      case 0 -> everything();
      case 1 -> filters.getFirst();
      default -> Query.of(q -> q.bool(bool -> bool.filter(filters)));
    };
  }

  /** Articles dated within the range; undated ones never are. */
  public static Query dated(
      @Nullable PartialDate from, @Nullable PartialDate to, DateFilter.Match match) {
    return dated(
        ArticleFields.PUBLISHED_FROM, ArticleFields.PUBLISHED_TO, new DateFilter(from, to, match));
  }

  /**
   * What is dated within the range; the undated never is.
   *
   * @param first field with the first day that may be meant
   * @param last field with the last day
   */
  public static Query dated(String first, String last, DateFilter dates) {
    PartialDate from = dates.from();
    PartialDate to = dates.to();

    String begin =
        switch (dates.match()) {
          case POSSIBLE -> last;
          case CERTAIN -> first;
        };
    String end =
        switch (dates.match()) {
          case POSSIBLE -> first;
          case CERTAIN -> last;
        };
    return Query.of(
        q ->
            q.bool(
                bool -> {
                  if (from != null) {
                    bool.filter(
                        f -> f.range(r -> r.date(d -> d.field(begin).gte(from.from().toString()))));
                  }
                  if (to != null) {
                    bool.filter(
                        f -> f.range(r -> r.date(d -> d.field(end).lte(to.to().toString()))));
                  }
                  return bool;
                }));
  }
}
