package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.search.SearchParameters.Names;
import org.cuttings.search.Snapshots.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page of results that was asked for, in one round trip. Most queries are no name, or one
 * without others: so whom it names is asked along with what the words find as they stand. Where
 * there are other names, a second round trip looks for the page under these.
 */
final class ResultsSearch {
  private final Engine engine;
  private final String index;
  private final QueryReader queries;
  private final Highlights highlights;
  private final Relevance.Weights weights;
  private final int step;
  private final Groupings groupings;

  /**
   * @param step up to here Elasticsearch counts hits off; what lies deeper is walked to in such
   *     steps
   */
  ResultsSearch(
      Engine engine,
      String index,
      QueryReader queries,
      Highlights highlights,
      Relevance.Weights weights,
      int step,
      Groupings groupings) {
    this.engine = engine;
    this.index = index;
    this.queries = queries;
    this.highlights = highlights;
    this.weights = weights;
    this.step = step;
    this.groupings = groupings;
  }

  /** How the query was understood, what was asked, and the answer. */
  record Found(ParsedQuery query, ResultsRequest request, ResponseBody<JsonNode> response) {}

  Found find(SearchParameters parameters, Snapshot snapshot) {
    Found found = asTyped(parameters, snapshot);
    boolean misspelled =
        ResultsReader.total(found.response) == 0
            && QueryReader.mayBeMisspelled(found.query)
            && (!parameters.hasFilters() || findsNothing(found.query.clause()));
    if (!misspelled) {
      return found;
    }
    Found named = underAllNames(parameters, queries.nearly(found.query), found, snapshot);
    return named.query.names().otherNames().isEmpty() ? found : named;
  }

  private Found asTyped(SearchParameters parameters, Snapshot snapshot) {
    ParsedQuery parsed = QueryParser.parse(parameters.query());
    Optional<RequestItem> question = queries.question(parsed);
    if (question.isEmpty() || from(parameters) > step) {
      return found(parameters, queries.read(parameters.query(), parameters.names()), snapshot);
    }
    ResultsRequest request = request(parameters, parsed);
    List<MultiSearchItem<JsonNode>> answers =
        engine.searchAll(List.of(question.get(), first(request, parameters, snapshot)));
    return underAllNames(
        parameters,
        queries.named(parsed, answers.getFirst()),
        new Found(parsed, request, answers.getLast()),
        snapshot);
  }

  /**
   * The page under all names of the one who is meant. Names are seldom shared: the page under all
   * of them is asked for together with whether anybody else has one, and once more where somebody
   * has.
   *
   * @param typed the page of the query as it was typed
   */
  private Found underAllNames(
      SearchParameters parameters, UncheckedReading named, Found typed, Snapshot snapshot) {
    if (parameters.names() == Names.EXACT || named.checks().isEmpty() || from(parameters) > step) {
      return under(parameters, queries.checked(named), typed, snapshot);
    }
    ParsedQuery hoped = QueryReader.under(typed.query, parameters.names(), named.reading());
    ResultsRequest request = request(parameters, hoped);
    List<RequestItem> together = new ArrayList<>(named.checks());
    together.add(first(request, parameters, snapshot));
    List<MultiSearchItem<JsonNode>> answers = engine.searchAll(together);
    NameReading checked = named.checked(answers);
    return checked.equals(named.reading())
        ? new Found(hoped, request, answers.getLast())
        : under(parameters, checked, typed, snapshot);
  }

  private Found under(
      SearchParameters parameters, NameReading named, Found typed, Snapshot snapshot) {
    ParsedQuery read = QueryReader.under(typed.query, parameters.names(), named);
    return Objects.equals(read.clause(), typed.query.clause())
        ? new Found(read, typed.request, typed.response)
        : found(parameters, read, snapshot);
  }

  private Found found(SearchParameters parameters, ParsedQuery query, Snapshot snapshot) {
    ResultsRequest request = request(parameters, query);
    return new Found(query, request, page(request, from(parameters), snapshot));
  }

  private ResultsRequest request(SearchParameters parameters, ParsedQuery query) {
    return new ResultsRequest(parameters, query.clause(), highlights, weights, groupings);
  }

  private static long from(SearchParameters parameters) {
    return (parameters.page() - 1L) * SearchParameters.PAGE_SIZE;
  }

  /** How a search for its words is understood, be they misspelled or not. */
  ParsedQuery understood(SearchParameters parameters) {
    ParsedQuery parsed = queries.read(parameters.query(), parameters.names());
    return nearly(parameters.names(), parsed).orElse(parsed);
  }

  /** The query read as a misspelled name. Only what finds nothing, whatever the filters, is one. */
  Optional<ParsedQuery> nearly(Names names, ParsedQuery parsed) {
    return QueryReader.mayBeMisspelled(parsed) && findsNothing(parsed.clause())
        ? Optional.of(queries.checked(queries.nearly(parsed)))
            .filter(named -> !named.otherNames().isEmpty())
            .map(named -> QueryReader.under(parsed, names, named))
        : Optional.empty();
  }

  private boolean findsNothing(@Nullable Clause clause) {
    ResultsRequest request = new ResultsRequest(SearchParameters.EMPTY, clause, highlights);
    return ResultsReader.total(engine.search(request.count().index(index).build())) == 0;
  }

  /** What asks for a page that is not too deep, to be sent along with other things. */
  private static RequestItem first(
      ResultsRequest request, SearchParameters parameters, Snapshot snapshot) {
    SearchRequest page =
        snapshot.on(request.page((int) from(parameters), SearchParameters.PAGE_SIZE)).build();
    return RequestItem.of(item -> item.header(header -> header).body(page));
  }

  private ResponseBody<JsonNode> page(ResultsRequest request, long from, Snapshot snapshot) {
    if (from <= step) {
      return engine.search(
          snapshot.on(request.page((int) from, SearchParameters.PAGE_SIZE)).build());
    }
    @Nullable List<FieldValue> before = walk(request, from, snapshot);
    if (before == null) {
      return engine.search(snapshot.on(request.page(0, 0)).build());
    }
    return engine.search(
        snapshot.on(request.page(0, SearchParameters.PAGE_SIZE)).searchAfter(before).build());
  }

  /** The sort values of the hit before {@code from}; null when there are not that many. */
  private @Nullable List<FieldValue> walk(ResultsRequest request, long from, Snapshot snapshot) {
    @Nullable List<FieldValue> last = null;
    long walked = 0;
    while (walked < from) {
      SearchRequest.Builder next = snapshot.on(request.walk((int) Math.min(step, from - walked)));
      if (last != null) {
        next.searchAfter(last);
      }
      List<Hit<JsonNode>> hits = engine.search(next.build()).hits().hits();
      if (hits.isEmpty()) {
        return null;
      }
      walked += hits.size();
      last = hits.getLast().sort();
    }
    return last;
  }
}
