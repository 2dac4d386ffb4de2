package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Aggregations as answered, by the names under which they were asked for. */
public record Answers(Map<String, Aggregate> byName) {

  /** What was asked within a filter. */
  public Answers within(String filter) {
    return new Answers(get(filter).filter().aggregations());
  }

  /** Articles that pass a filter. */
  public long passing(String filter) {
    return get(filter).filter().docCount();
  }

  /** How many pass each of several filters, by their names. */
  public Map<String, Long> filtered(String filters) {
    Map<String, Long> counts = new LinkedHashMap<>();
    get(filters)
        .filters()
        .buckets()
        .keyed()
        .forEach((name, bucket) -> counts.put(name, bucket.docCount()));
    return counts;
  }

  public long missing(String name) {
    return get(name).missing().docCount();
  }

  /** Values and their counts, in the order asked for. */
  public Map<String, Long> counts(String terms) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (StringTermsBucket bucket : buckets(terms)) {
      counts.put(bucket.key().stringValue(), bucket.docCount());
    }
    if (get(terms).isLterms()) {
      // true and false
      for (LongTermsBucket bucket : get(terms).lterms().buckets().array()) {
        counts.put(String.valueOf(bucket.keyAsString()), bucket.docCount());
      }
    }
    return counts;
  }

  /** None for a field that no document of the index has: that is answered without a type. */
  public List<StringTermsBucket> buckets(String terms) {
    Aggregate answer = get(terms);
    return answer.isSterms() ? answer.sterms().buckets().array() : List.of();
  }

  public @Nullable String firstValue(String terms) {
    List<StringTermsBucket> buckets = buckets(terms);
    return buckets.isEmpty() ? null : buckets.getFirst().key().stringValue();
  }

  public Aggregate get(String name) {
    Aggregate answer = byName.get(name);
    if (answer == null) {
      throw new IllegalStateException("Elasticsearch did not answer the aggregation " + name);
    }
    return answer;
  }
}
