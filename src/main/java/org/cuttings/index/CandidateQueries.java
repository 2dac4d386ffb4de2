package org.cuttings.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.extract.Fingerprint;
import org.cuttings.model.ArticleId;

/**
 * Finds what a fingerprint has to be compared with: at least all its near-duplicates, whichever
 * came first and whichever holds the other. A near-duplicate agrees in a band, or has at least
 * {@link Fingerprint#LEAST_COMMON} selected hashes in common.
 */
final class CandidateQueries {
  /** So many alternatives every engine counts in one query. */
  private static final int MOST_COUNTED = 500;

  private static final int MOST_TERMS = 10_000;

  private CandidateQueries() {}

  /** Queries whose hits, taken together, are the candidates. */
  static List<Query> of(ArticleId id, Fingerprint fingerprint) {
    List<Query> queries = new ArrayList<>();
    queries.add(any(ArticleFields.FINGERPRINT_BANDS, fingerprint.bands()));
    List<String> selected = List.copyOf(fingerprint.selected());
    if (selected.size() < Fingerprint.LEAST_COMMON) {
      return others(id, queries);
    }
    if (selected.size() <= MOST_COUNTED) {
      queries.add(several(selected));
      return others(id, List.of(Query.of(query -> query.bool(bool -> bool.should(queries)))));
    }
    // A long text: whatever shares a single hash is fetched, and counted here.
    for (int from = 0; from < selected.size(); from += MOST_TERMS) {
      int to = Math.min(selected.size(), from + MOST_TERMS);
      queries.add(any(ArticleFields.FINGERPRINT_SELECTED, selected.subList(from, to)));
    }
    return others(id, queries);
  }

  private static List<Query> others(ArticleId id, List<Query> queries) {
    return queries.stream()
        .map(
            query ->
                Query.of(
                    q ->
                        q.bool(
                            bool ->
                                bool.filter(query)
                                    .mustNot(not -> not.ids(ids -> ids.values(id.value()))))))
        .toList();
  }

  private static Query any(String field, Collection<String> values) {
    List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
    return Query.of(query -> query.terms(t -> t.field(field).terms(list -> list.value(terms))));
  }

  private static Query several(Collection<String> selected) {
    List<Query> each =
        selected.stream()
            .map(
                hash ->
                    Query.of(
                        query ->
                            query.term(
                                term ->
                                    term.field(ArticleFields.FINGERPRINT_SELECTED).value(hash))))
            .toList();
    return Query.of(
        query ->
            query.bool(
                bool ->
                    bool.should(each)
                        .minimumShouldMatch(Integer.toString(Fingerprint.LEAST_COMMON))));
  }
}
