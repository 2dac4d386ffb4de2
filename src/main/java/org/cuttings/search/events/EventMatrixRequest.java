package org.cuttings.search.events;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cuttings.elastic.EventFields;
import org.cuttings.search.Answers;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.Choices;
import org.cuttings.search.FacetField;
import org.cuttings.search.FacetLabel;
import org.cuttings.search.Filters;
import org.cuttings.search.Groupings;
import org.cuttings.search.Queries;
import org.cuttings.search.ResultsReader;
import org.cuttings.search.TextSearch;
import org.cuttings.search.events.EventMatrix.Direction;
import org.cuttings.search.events.EventMatrix.Row;

/**
 * The one request of a matrix. What is chosen in the facets of rows and columns says which rows and
 * columns there are; every other filter, exclusions among them, says which events are counted: so
 * each cell counts what choosing its row and column gives in the list.
 */
final class EventMatrixRequest {
  private static final int MOST_ROWS = 20;

  /** Others that one has events with; rows times this stay below what Elasticsearch allows. */
  private static final int MOST_OTHERS = 2_500;

  private static final String ROWS = "rows";
  private static final String NAMES = "names";
  private static final String OTHERS = "others";

  private final EventParameters parameters;
  private final Direction direction;
  private final Set<String> chosenRows;
  private final Set<String> chosenColumns;
  private final FacetField rows;
  private final FacetField columns;
  private final Groupings groupings;

  EventMatrixRequest(EventParameters parameters, Direction direction, Groupings groupings) {
    this.groupings = groupings;
    this.parameters = parameters;
    this.direction = direction;
    chosenRows = parameters.included(direction.rows());
    chosenColumns = parameters.included(direction.columns());
    rows = EventFilters.field(direction.rows(), groupings);
    columns = EventFilters.field(direction.columns(), groupings);
  }

  /** On which index is left open. */
  SearchRequest.Builder request() {
    Map<EventFacet, Set<String>> included = new TreeMap<>(parameters.choices().included());
    included.remove(direction.rows());
    included.remove(direction.columns());
    Filters<EventFacet> filters =
        EventFilters.of(
            parameters.withChoices(new Choices<>(included, parameters.choices().excluded())),
            groupings);
    Query words =
        new TextSearch(parameters.query(), EventFields.TEXT, EventFields.TEXT_STEMMED)
            .query()
            .orElseGet(Queries::everything);
    return new SearchRequest.Builder()
        .size(0)
        .trackTotalHits(track -> track.enabled(true))
        .query(q -> q.bool(bool -> bool.filter(words).filter(filters.all())))
        .aggregations(
            ROWS,
            Aggregation.of(
                a ->
                    a.terms(
                            terms -> {
                              terms.field(rows.values()).size(MOST_ROWS);
                              if (!chosenRows.isEmpty()) {
                                terms.include(include -> include.terms(List.copyOf(chosenRows)));
                              }
                              return terms;
                            })
                        .aggregations(NAMES, labels(rows, MOST_OTHERS))
                        .aggregations(OTHERS, labels(columns, MOST_OTHERS))));
  }

  private static Aggregation labels(FacetField field, int size) {
    return Aggregation.of(a -> a.terms(terms -> terms.field(field.labels()).size(size)));
  }

  EventMatrix matrix(SearchResponse<JsonNode> response) {
    Map<String, String> names = new HashMap<>();
    Map<String, Long> columnTotals = new HashMap<>();
    List<StringTermsBucket> buckets = new Answers(response.aggregations()).buckets(ROWS);
    List<Map<String, Long>> counts = new ArrayList<>();
    for (StringTermsBucket bucket : buckets) {
      Answers answers = new Answers(bucket.aggregations());
      Map<String, Long> others = new HashMap<>();
      answers.counts(NAMES).keySet().forEach(label -> name(label, names));
      answers
          .counts(OTHERS)
          .forEach(
              (label, count) -> {
                String key = name(label, names);
                if (!key.equals(bucket.key().stringValue())) {
                  others.merge(key, count, Long::sum);
                  columnTotals.merge(key, count, Long::sum);
                }
              });
      counts.add(others);
    }
    List<Named> shown = columns(buckets, columnTotals, names);
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      Map<String, Long> others = counts.get(i);
      String key = buckets.get(i).key().stringValue();
      all.add(
          new Row(
              new Named(key, names.getOrDefault(key, key)),
              buckets.get(i).docCount(),
              shown.stream().map(one -> others.getOrDefault(one.key(), 0L)).toList()));
    }
    return new EventMatrix(parameters, direction, ResultsReader.total(response), all, shown);
  }

  /** Those who are chosen, else the rows again, else those with most events. */
  private List<Named> columns(
      List<StringTermsBucket> buckets, Map<String, Long> totals, Map<String, String> names) {
    boolean square =
        direction == Direction.EITHER && chosenRows.isEmpty() && chosenColumns.isEmpty();
    Stream<String> keys =
        square
            ? buckets.stream().map(bucket -> bucket.key().stringValue())
            : totals.entrySet().stream()
                .filter(one -> chosenColumns.isEmpty() || chosenColumns.contains(one.getKey()))
                .sorted(
                    Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ROWS)
                .map(Map.Entry::getKey);
    return new LinkedHashSet<>(keys.toList())
        .stream().map(key -> new Named(key, names.getOrDefault(key, key))).toList();
  }

  /** Remembers the name in a label and gives its key. */
  private static String name(String label, Map<String, String> names) {
    Named named = FacetLabel.read(label);
    names.putIfAbsent(named.key(), named.name());
    return named.key();
  }
}
