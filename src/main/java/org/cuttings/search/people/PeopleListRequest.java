package org.cuttings.search.people;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.search.Answers;
import org.cuttings.search.FacetValue;
import org.cuttings.search.Groupings;
import org.cuttings.search.Groupings.Group;
import org.cuttings.search.Queries;

/** The one request for a page of the list of people. */
final class PeopleListRequest {
  private static final int MOST_LETTERS = 200;
  private static final int MOST_SIDES = 50;

  /** Ids that a page may send along without being noticeably slower. */
  private static final int MEMBERS_FOR_PAGE = 1_000;

  private static final String COLLECTION = "collection.";

  private final Indices indices;
  private final Groupings groupings;

  PeopleListRequest(Indices indices, Groupings groupings) {
    this.indices = indices;
    this.groupings = groupings;
  }

  SearchRequest request(PeopleParameters parameters) {
    PeopleParameters in = parameters;
    return SearchRequest.of(
        request -> {
          counted(in)
              .forEach(
                  group ->
                      request.aggregations(
                          COLLECTION + group.value(),
                          Aggregation.of(
                              a ->
                                  a.filter(
                                      Queries.allOf(filters(in.withCollection(group.value())))))));
          return request
              .index(indices.alias(Indices.Kind.PEOPLE))
              .query(found(in))
              .postFilter(Queries.allOf(filters(in)))
              .from(Math.min(in.page() - 1, 16_000) * PeopleParameters.PAGE_SIZE)
              .size(PeopleParameters.PAGE_SIZE)
              .trackTotalHits(track -> track.enabled(true))
              .source(Asked.only(RecordReader.SUMMARY_FIELDS))
              .sort(sort(in.sort()))
              .aggregations(
                  PersonFields.LETTER,
                  counted(in.withLetter(null), PersonFields.LETTER, MOST_LETTERS))
              .aggregations(PersonFields.KIND, counted(in.withKind(null), PersonFields.KIND, 10))
              .aggregations(
                  PersonFields.SIDE, counted(in.withSide(null), PersonFields.SIDE, MOST_SIDES))
              .aggregations(
                  PersonFields.CANDIDATE,
                  Aggregation.of(
                      a ->
                          a.filter(Queries.allOf(filters(in.withCandidate(null))))
                              .aggregations(
                                  PersonFields.CANDIDATE,
                                  only ->
                                      only.filter(Queries.term(PersonFields.CANDIDATE, "true")))));
        });
  }

  private List<Group> groups() {
    return groupings.of(Groupings.Family.PEOPLE_BY_COLLECTION);
  }

  /** The one chosen, and of the others those that are small. */
  private List<Group> counted(PeopleParameters parameters) {
    List<Group> counted =
        new ArrayList<>(
            groups().stream()
                .filter(group -> group.value().equals(parameters.collection()))
                .toList());
    Groupings.smallest(groups(), MEMBERS_FOR_PAGE).stream()
        .filter(group -> !counted.contains(group))
        .forEach(counted::add);
    return counted;
  }

  /** So many of the whole list, in its order, without counts. */
  SearchRequest.Builder batch(PeopleParameters parameters, int size) {
    return list(parameters, size).sort(sort(parameters.sort()));
  }

  /** The same, what came in last first. */
  SearchRequest.Builder arrivals(PeopleParameters parameters, int size) {
    return list(parameters, size)
        .sort(Asked.by(PersonFields.ADDED, SortOrder.Desc))
        .sort(Asked.by(PersonFields.ID, SortOrder.Asc));
  }

  private SearchRequest.Builder list(PeopleParameters parameters, int size) {
    return new SearchRequest.Builder()
        .query(q -> q.bool(bool -> bool.must(found(parameters)).filter(filters(parameters))))
        .size(size)
        .trackTotalHits(track -> track.enabled(false))
        .source(Asked.only(RecordReader.SUMMARY_FIELDS));
  }

  private static Query found(PeopleParameters parameters) {
    return parameters.find().isEmpty()
        ? Queries.everything()
        : NameQueries.containing(parameters.find());
  }

  private Aggregation counted(PeopleParameters without, String field, int size) {
    return Aggregation.of(
        a ->
            a.filter(Queries.allOf(filters(without)))
                .aggregations(field, values -> values.terms(t -> t.field(field).size(size))));
  }

  private List<Query> filters(PeopleParameters parameters) {
    List<Query> filters = new ArrayList<>();
    if (parameters.kind() != null) {
      filters.add(Queries.term(PersonFields.KIND, parameters.kind().value()));
    }
    if (parameters.candidate() != null) {
      filters.add(Queries.term(PersonFields.CANDIDATE, parameters.candidate().toString()));
    }
    if (parameters.side() != null) {
      filters.add(Queries.term(PersonFields.SIDE, parameters.side()));
    }
    if (parameters.letter() != null) {
      filters.add(Queries.term(PersonFields.LETTER, parameters.letter()));
    }
    if (parameters.collection() != null) {
      String collection = parameters.collection();
      filters.add(
          Queries.terms(
              PersonFields.ID,
              groups().stream()
                  .filter(group -> group.value().equals(collection))
                  .flatMap(group -> group.members().stream())
                  .toList()));
    }
    return filters;
  }

  private static List<SortOptions> sort(PeopleParameters.Sort sort) {
    SortOptions name = Asked.by(PersonFields.SORT_NAME, SortOrder.Asc);
    SortOptions id = Asked.by(PersonFields.ID, SortOrder.Asc);
    return switch (sort) {
      case NAME -> List.of(Asked.by(PersonFields.LETTER, SortOrder.Asc), name, id);
      case ARTICLES -> List.of(Asked.by(PersonFields.ARTICLE_COUNT, SortOrder.Desc), name, id);
    };
  }

  PeopleList list(PeopleParameters parameters, SearchResponse<JsonNode> response) {
    Answers answers = new Answers(response.aggregations());
    Answers standing = answers.within(PersonFields.CANDIDATE);
    long all = answers.passing(PersonFields.CANDIDATE);
    long candidates = standing.passing(PersonFields.CANDIDATE);
    Map<String, Long> byStanding = new LinkedHashMap<>();
    byStanding.put("false", all - candidates);
    byStanding.put("true", candidates);
    var total = response.hits().total();
    return new PeopleList(
        parameters,
        total == null ? 0 : total.value(),
        response.hits().hits().stream()
            .map(hit -> RecordReader.summary(Objects.requireNonNull(hit.source())))
            .toList(),
        new TreeMap<>(counts(answers, PersonFields.LETTER)),
        counts(answers, PersonFields.KIND),
        byStanding,
        counts(answers, PersonFields.SIDE),
        collections(answers));
  }

  private List<PeopleList.InCollection> collections(Answers answers) {
    return groups().stream()
        .map(
            group ->
                new PeopleList.InCollection(
                    group.value(),
                    group.label(),
                    answers.byName().containsKey(COLLECTION + group.value())
                        ? answers.passing(COLLECTION + group.value())
                        : FacetValue.UNCOUNTED))
        .toList();
  }

  private static Map<String, Long> counts(Answers answers, String field) {
    return answers.within(field).counts(field);
  }
}
