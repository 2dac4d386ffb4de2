package org.cuttings.search.claims;

import static org.cuttings.elastic.ArticleFields.leaf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cuttings.elastic.ClaimFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Answers;
import org.cuttings.search.Arrival;
import org.cuttings.search.Engine;
import org.cuttings.search.EventReader;
import org.cuttings.search.EveryHit;
import org.cuttings.search.EvidenceReader;
import org.cuttings.search.FacetLabel;
import org.cuttings.search.Queries;
import org.cuttings.search.ResultsReader;
import org.cuttings.search.TextSearch;
import org.cuttings.search.claims.ClaimResults.Holding;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.jspecify.annotations.Nullable;

/**
 * Claims as Elasticsearch holds them. The page costs two round trips: the claims and who is on
 * which side, and then the events between two sides.
 */
public final class ElasticClaimSearch implements ClaimSearch {
  private static final int MOST_CLAIMS = 1_000;

  /** Of one side; both together stay below the number of filters that an address can have. */
  private static final int MOST_PEOPLE = 90;

  private static final int MOST_SIDES = 30;
  private static final int MOST_SIDED = 2_000;
  private static final String SIDES = "sides";
  private static final String PEOPLE = "people";
  private static final String TYPES = "types";
  private static final String STATUSES = "statuses";

  /** Sides that are none of a story: those who report it, and whoever is on none. */
  private static final List<String> NO_SIDES = List.of("press", "other");

  private final Engine engine;
  private final Indices indices;
  private final String claims;

  public ElasticClaimSearch(ElasticsearchClient client, Indices indices) {
    engine = new Engine(client);
    this.indices = indices;
    claims = indices.alias(Indices.Kind.CLAIMS);
  }

  @Override
  public ClaimResults search(ClaimParameters parameters) {
    TextSearch words = words(parameters);
    List<MultiSearchItem<JsonNode>> answers =
        engine.searchAll(List.of(claims(words), sides(), sideOf()));
    Map<String, List<String>> people = people(answers.get(1));
    return new ClaimResults(
        parameters,
        words.reading(),
        ResultsReader.total(answers.getFirst()),
        answers.getFirst().hits().hits().stream().map(ElasticClaimSearch::claim).toList(),
        List.copyOf(people.keySet()),
        sideOf(answers.get(2)),
        holding(parameters, people));
  }

  @Override
  public Stream<StatedClaim> all(ClaimParameters parameters) {
    TextSearch words = words(parameters);
    return EveryHit.of(engine, claims, size -> byUnit(words, size)).map(ElasticClaimSearch::claim);
  }

  @Override
  public Stream<StatedClaim> arrivals(ClaimParameters parameters, @Nullable Arrival before) {
    TextSearch words = words(parameters);
    return EveryHit.of(
            engine,
            claims,
            size ->
                list(words, size)
                    .sort(s -> s.field(f -> f.field(EvidenceFields.ADDED).order(SortOrder.Desc)))
                    .sort(s -> s.field(f -> f.field(EvidenceFields.ID))),
            before)
        .map(ElasticClaimSearch::claim);
  }

  private static TextSearch words(ClaimParameters parameters) {
    return new TextSearch(parameters.query(), EvidenceFields.TEXT, EvidenceFields.TEXT_STEMMED);
  }

  private static SearchRequest.Builder byUnit(TextSearch words, int size) {
    return list(words, size)
        .sort(s -> s.field(f -> f.field(ClaimFields.UNIT)))
        .sort(s -> s.field(f -> f.field(EvidenceFields.ID)));
  }

  private static SearchRequest.Builder list(TextSearch words, int size) {
    return new SearchRequest.Builder()
        .query(words.query().orElseGet(Queries::everything))
        .size(size)
        .trackTotalHits(track -> track.enabled(false));
  }

  private RequestItem claims(TextSearch words) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(claims))
                .body(
                    byUnit(words, MOST_CLAIMS)
                        .trackTotalHits(track -> track.enabled(true))
                        .build()));
  }

  /** The people of each side who are named most. */
  private RequestItem sides() {
    Query named =
        Queries.allOf(
            List.of(
                Queries.term(PersonFields.KIND, EntityKind.PERSON.value()),
                Queries.exists(PersonFields.SIDE)));
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(Indices.Kind.PEOPLE)))
                .body(
                    body ->
                        body.size(0)
                            .query(named)
                            .aggregations(
                                SIDES,
                                a ->
                                    a.terms(
                                            terms ->
                                                terms.field(PersonFields.SIDE).size(MOST_SIDES))
                                        .aggregations(
                                            PEOPLE,
                                            top ->
                                                top.topHits(
                                                    hits ->
                                                        hits.size(MOST_PEOPLE)
                                                            .source(s -> s.fetch(false))
                                                            .sort(
                                                                s ->
                                                                    s.field(
                                                                        f ->
                                                                            f.field(
                                                                                    PersonFields
                                                                                        .ARTICLE_COUNT)
                                                                                .order(
                                                                                    SortOrder
                                                                                        .Desc)))
                                                            .sort(
                                                                s ->
                                                                    s.field(
                                                                        f ->
                                                                            f.field(
                                                                                PersonFields
                                                                                    .ID))))))));
  }

  /** On which side those are who are named most. */
  private RequestItem sideOf() {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(Indices.Kind.PEOPLE)))
                .body(
                    body ->
                        body.size(MOST_SIDED)
                            .query(Queries.exists(PersonFields.SIDE))
                            .trackTotalHits(track -> track.enabled(false))
                            .source(s -> s.filter(f -> f.includes(PersonFields.SIDE)))
                            .sort(
                                s ->
                                    s.field(
                                        f ->
                                            f.field(PersonFields.ARTICLE_COUNT)
                                                .order(SortOrder.Desc)))));
  }

  private static Map<String, String> sideOf(MultiSearchItem<JsonNode> answer) {
    Map<String, String> sideOf = new HashMap<>();
    for (Hit<JsonNode> hit : answer.hits().hits()) {
      String side = Objects.requireNonNull(hit.source()).path(PersonFields.SIDE).asText();
      if (!NO_SIDES.contains(side)) {
        sideOf.put(Objects.requireNonNull(hit.id()), side);
      }
    }
    return sideOf;
  }

  private static Map<String, List<String>> people(MultiSearchItem<JsonNode> answer) {
    Map<String, List<String>> people = new LinkedHashMap<>();
    for (StringTermsBucket side : new Answers(answer.aggregations()).buckets(SIDES)) {
      people.put(
          side.key().stringValue(),
          new Answers(side.aggregations())
              .get(PEOPLE).topHits().hits().hits().stream()
                  .map(hit -> Objects.requireNonNull(hit.id()))
                  .toList());
    }
    return people;
  }

  private @Nullable Holding holding(ClaimParameters parameters, Map<String, List<String>> people) {
    List<String> usual =
        people.keySet().stream().filter(side -> !NO_SIDES.contains(side)).limit(2).toList();
    if (usual.size() < 2) {
      return null;
    }
    String one = people.containsKey(parameters.one()) ? parameters.one() : usual.get(0);
    String other =
        people.containsKey(parameters.other()) && !parameters.other().equals(one)
            ? parameters.other()
            : usual.get(usual.getFirst().equals(one) ? 1 : 0);
    List<String> ones = people.getOrDefault(one, List.of());
    List<String> others = people.getOrDefault(other, List.of());
    SearchRequest request =
        SearchRequest.of(
            search ->
                search
                    .index(indices.alias(Indices.Kind.EVENTS))
                    .size(0)
                    .query(
                        Queries.allOf(
                            List.of(
                                Queries.terms(HappeningFields.PARTICIPANT, ones),
                                Queries.terms(HappeningFields.PARTICIPANT, others))))
                    .aggregations(
                        TYPES,
                        a ->
                            a.terms(terms -> terms.field(HappeningFields.TYPE).size(50))
                                .aggregations(
                                    STATUSES,
                                    s -> s.terms(terms -> terms.field(HappeningFields.STATUS)))));
    Map<EventType, Long> events = new EnumMap<>(EventType.class);
    Map<EventType, Long> happened = new EnumMap<>(EventType.class);
    for (StringTermsBucket type :
        new Answers(engine.search(request).aggregations()).buckets(TYPES)) {
      EventType key = EventType.valueOf(type.key().stringValue().toUpperCase(Locale.ROOT));
      events.put(key, type.docCount());
      happened.put(
          key,
          new Answers(type.aggregations())
              .counts(STATUSES)
              .getOrDefault(EventStatus.HAPPENED.value(), 0L));
    }
    return new Holding(one, other, ones, others, events, happened);
  }

  private static StatedClaim claim(Hit<JsonNode> hit) {
    JsonNode claim = Objects.requireNonNull(hit.source());
    JsonNode article = claim.path(EvidenceFields.ARTICLE);
    @Nullable String published = text(article, EvidenceFields.ARTICLE_PUBLISHED);
    return new StatedClaim(
        claim.path(EvidenceFields.ID).asText(),
        new ArticleId(article.path(leaf(EvidenceFields.ARTICLE_ID)).asText()),
        article.path(leaf(EvidenceFields.ARTICLE_TITLE)).asText(),
        text(article, EvidenceFields.ARTICLE_SOURCE),
        published == null ? null : PartialDate.parse(published).orElse(null),
        Instant.parse(claim.path(EvidenceFields.ADDED).asText()),
        EventReader.strings(claim.path(ClaimFields.ABOUT_LABEL)).stream()
            .map(FacetLabel::read)
            .toList(),
        EvidenceReader.claim(claim));
  }

  private static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(leaf(field));
    return value.isTextual() ? value.asText() : null;
  }
}
