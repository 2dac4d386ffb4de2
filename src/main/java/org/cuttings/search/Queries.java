package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.model.PartialDate;
import org.cuttings.search.SearchParameters.DateFilter;
import org.jspecify.annotations.Nullable;

/** The small queries that the larger ones are put together from. */
public final class Queries {
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

  public static Query terms(String field, Collection<String> values) {
    List<FieldValue> all = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(terms -> terms.field(field).terms(list -> list.value(all))));
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
    String begin =
        switch (match) {
          case POSSIBLE -> ArticleFields.PUBLISHED_TO;
          case CERTAIN -> ArticleFields.PUBLISHED_FROM;
        };
    String end =
        switch (match) {
          case POSSIBLE -> ArticleFields.PUBLISHED_FROM;
          case CERTAIN -> ArticleFields.PUBLISHED_TO;
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
