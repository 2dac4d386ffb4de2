package org.cuttings.search;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cuttings.search.SearchParameters.DateFilter;
import org.cuttings.search.SearchResults.Advice;
import org.cuttings.search.SearchResults.Droppable;
import org.cuttings.search.Snapshots.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a reader can do when nothing was found. Three more round trips: one that tells
 * whom the query names without one of its words, one for spellings and for what dropping or
 * widening gives, one that runs the spellings, because a suggestion must not lead to an empty page
 * again.
 */
final class Advisor {
  private static final int MAX_DROPPABLE_CLAUSES = 10;

  private final Engine engine;
  private final QueryReader queries;
  private final SearchParameters parameters;
  private final @Nullable Clause clause;
  private final Snapshot snapshot;
  private final Groupings groupings;

  Advisor(
      Engine engine,
      QueryReader queries,
      SearchParameters parameters,
      @Nullable Clause clause,
      Snapshot snapshot,
      Groupings groupings) {
    this.engine = engine;
    this.queries = queries;
    this.parameters = parameters;
    this.clause = clause;
    this.snapshot = snapshot;
    this.groupings = groupings;
  }

  /** A search that may give results, and the words for what it leaves out. */
  private record Way(String label, SearchParameters search, @Nullable Clause clause) {}

  Advice advice() {
    List<Way> ways = new ArrayList<>(withoutFilters());
    ways.addAll(withoutClauses());
    @Nullable Clause anyWord = clause == null ? null : Widening.anyWord(clause);
    List<RequestItem> requests = new ArrayList<>();
    if (anyWord != null) {
      requests.add(count(parameters, anyWord));
    }
    ways.forEach(way -> requests.add(count(way.search, way.clause)));
    Spelling spelling = new Spelling(clause);
    if (!spelling.isEmpty()) {
      requests.add(
          RequestItem.of(
              item -> item.header(header -> header).body(snapshot.on(spelling.request()).build())));
    }
    List<MultiSearchItem<JsonNode>> answers = engine.searchAll(requests);
    int at = 0;
    long anyWordTotal = anyWord == null ? 0 : ResultsReader.total(answers.get(at++));
    List<Droppable> droppable = new ArrayList<>();
    for (Way way : ways) {
      long total = ResultsReader.total(answers.get(at++));
      if (total > 0) {
        droppable.add(new Droppable(way.label, way.search, total));
      }
    }
    droppable.sort(Comparator.comparingLong(Droppable::total).reversed());
    Optional<Spelled> spelled =
        spelling.isEmpty() ? Optional.empty() : firstFound(spelling.candidates(answers.get(at)));
    return new Advice(
        spelled.map(Spelled::query).orElse(null),
        spelled.map(Spelled::total).orElse(0L),
        droppable,
        anyWord == null || anyWordTotal == 0 ? null : QueryWriter.write(anyWord),
        anyWordTotal);
  }

  private record Spelled(String query, long total) {}

  /** The first that finds something, read as the page reads it that it leads to. */
  private Optional<Spelled> firstFound(List<Clause> candidates) {
    List<String> spellings = candidates.stream().map(QueryWriter::write).toList();
    List<MultiSearchItem<JsonNode>> answers =
        engine.searchAll(
            spellings.stream()
                .map(spelling -> count(parameters, QueryParser.parse(spelling).clause()))
                .toList());
    for (int i = 0; i < spellings.size(); i++) {
      long total = ResultsReader.total(answers.get(i));
      if (total > 0) {
        return Optional.of(new Spelled(spellings.get(i), underAllNames(spellings.get(i), total)));
      }
    }
    return Optional.empty();
  }

  /** What a spelling finds that may be a name. */
  private long underAllNames(String spelling, long total) {
    ParsedQuery read = queries.read(spelling, parameters.names());
    return parameters.names() == SearchParameters.Names.EXACT || read.names().otherNames().isEmpty()
        ? total
        : ResultsReader.total(
            engine.searchAll(List.of(count(parameters, read.clause()))).getFirst());
  }

  private RequestItem count(SearchParameters search, @Nullable Clause query) {
    return RequestItem.of(
        item ->
            item.header(header -> header)
                .body(
                    snapshot
                        .on(
                            new ResultsRequest(
                                    search,
                                    query,
                                    new Highlights(),
                                    Relevance.Weights.USUAL,
                                    groupings)
                                .count())
                        .build()));
  }

  private List<Way> withoutFilters() {
    List<Way> ways = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      Set<String> included = parameters.included(facet);
      if (!included.isEmpty()) {
        SearchParameters without = parameters;
        for (String value : included) {
          without = without.without(facet, value);
        }
        ways.add(new Way(facet.parameter() + " " + String.join(", ", included), without, clause));
      }
      for (String value : parameters.excluded(facet)) {
        ways.add(
            new Way(
                "without " + facet.parameter() + " " + value,
                parameters.without(facet, value),
                clause));
      }
    }
    DateFilter dates = parameters.dates();
    if (!dates.isEmpty()) {
      ways.add(new Way("dates " + range(dates), parameters.withDates(DateFilter.NONE), clause));
    }
    if (ways.size() > 1) {
      ways.add(
          new Way("all filters", SearchParameters.EMPTY.withQuery(parameters.query()), clause));
    }
    return ways;
  }

  private static String range(DateFilter dates) {
    if (dates.from() == null) {
      return dates.to() == null ? "" : "until " + dates.to().value();
    }
    return dates.to() == null
        ? "from " + dates.from().value()
        : dates.from().value() + " to " + dates.to().value();
  }

  /** Each thing that the query asks for, left out. */
  private List<Way> withoutClauses() {
    if (!(clause instanceof Clause.All all) || all.clauses().size() > MAX_DROPPABLE_CLAUSES) {
      return List.of();
    }
    List<Clause> dropped = List.copyOf(new LinkedHashSet<>(all.clauses()));
    List<String> rests =
        dropped.stream().map(one -> QueryWriter.write(Widening.without(all, one))).toList();
    // The rest may be a name: it is counted under all of its names, as its page will find it.
    List<ParsedQuery> read = queries.readAll(rests, parameters.names());
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < rests.size(); i++) {
      ways.add(
          new Way(
              QueryWriter.write(dropped.get(i)),
              parameters.withQuery(rests.get(i)),
              read.get(i).clause()));
    }
    return ways;
  }
}
