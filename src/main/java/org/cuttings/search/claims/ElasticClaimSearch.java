package org.cuttings.search.claims;

import static org.cuttings.elastic.ArticleFields.leaf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.elastic.ClaimFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.Engine;
import org.cuttings.search.EventReader;
import org.cuttings.search.EveryHit;
import org.cuttings.search.EvidenceReader;
import org.cuttings.search.FacetLabel;
import org.cuttings.search.Queries;
import org.cuttings.search.ResultsReader;
import org.cuttings.search.TextSearch;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.jspecify.annotations.Nullable;

/**
 * Claims as Elasticsearch holds them. The page costs two round trips: the claims and who is on
 * which side, and then the events between the sides whose contacts they count.
 */
public final class ElasticClaimSearch implements ClaimSearch {
  private static final int MOST_CLAIMS = 1_000;

  /** More are counted, and told; those who are named least are then on no side. */
  private static final int MOST_SIDED = 10_000;

  /** Those who report a story or look into it, and whoever is on no side, are no side of it. */
  private static final Set<String> NO_SIDES = Set.of("press", "investigation", "other");

  private final Engine engine;
  private final Indices indices;
  private final String claims;
  private final int mostOfASide;
  private final int mostSided;

  public ElasticClaimSearch(ElasticsearchClient client, Indices indices) {
    this(client, indices, ClaimResults.MOST_OF_A_SIDE, MOST_SIDED);
  }

  ElasticClaimSearch(ElasticsearchClient client, Indices indices, int mostOfASide, int mostSided) {
    this.mostSided = mostSided;
    this.mostOfASide = mostOfASide;
    engine = new Engine(client);
    this.indices = indices;
    claims = indices.alias(Indices.Kind.CLAIMS);
  }

  @Override
  public ClaimResults search(ClaimParameters parameters) {
    TextSearch words = words(parameters);
    List<MultiSearchItem<JsonNode>> answers = engine.searchAll(List.of(claims(words), sided()));
    ClaimGroups.Sided sided = sided(answers.getLast());
    List<StatedClaim> found =
        answers.getFirst().hits().hits().stream().map(ElasticClaimSearch::claim).toList();
    return new ClaimResults(
        parameters,
        words.reading(),
        ResultsReader.total(answers.getFirst()),
        ResultsReader.total(answers.getLast()) - answers.getLast().hits().hits().size(),
        held(ClaimGroups.of(found, sided), sided.sideOf()));
  }

  /** The groups with what the archive holds of them. */
  private List<ClaimResults.Group> held(
      List<ClaimGroups.Group> groups, Map<String, String> sideOf) {
    Map<ClaimGroups.Group, HoldingRequest> asked = new LinkedHashMap<>();
    for (ClaimGroups.Group group : groups) {
      if (group.members().size() > 1 && !group.between().isEmpty()) {
        asked.put(
            group,
            new HoldingRequest(
                group,
                side(group.between().getFirst(), sideOf),
                side(group.between().getLast(), sideOf)));
      }
    }
    String events = indices.alias(Indices.Kind.EVENTS);
    Iterator<MultiSearchItem<JsonNode>> answers =
        asked.isEmpty()
            ? Collections.emptyIterator()
            : engine
                .searchAll(asked.values().stream().map(request -> request.request(events)).toList())
                .iterator();
    List<ClaimResults.Group> all = new ArrayList<>();
    for (ClaimGroups.Group group : groups) {
      HoldingRequest request = asked.get(group);
      all.add(request == null ? ClaimResults.Group.of(group) : request.read(answers.next()));
    }
    return all;
  }

  private ClaimResults.Side side(String name, Map<String, String> sideOf) {
    List<String> all =
        sideOf.entrySet().stream()
            .filter(entry -> entry.getValue().equals(name))
            .map(Map.Entry::getKey)
            .toList();
    return new ClaimResults.Side(
        name, all.subList(0, Math.min(all.size(), mostOfASide)), all.size());
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

  /** On which side those are who are named most, the most named first. */
  private RequestItem sided() {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(Indices.Kind.PEOPLE)))
                .body(
                    body ->
                        body.size(mostSided)
                            .query(Queries.exists(PersonFields.SIDE))
                            .trackTotalHits(track -> track.enabled(true))
                            .source(
                                s ->
                                    s.filter(f -> f.includes(PersonFields.SIDE, PersonFields.KIND)))
                            .sort(
                                s ->
                                    s.field(
                                        f ->
                                            f.field(PersonFields.ARTICLE_COUNT)
                                                .order(SortOrder.Desc)))
                            .sort(s -> s.field(f -> f.field(PersonFields.ID)))));
  }

  private static ClaimGroups.Sided sided(MultiSearchItem<JsonNode> answer) {
    Map<String, String> sideOf = new LinkedHashMap<>();
    Set<String> people = new HashSet<>();
    for (Hit<JsonNode> hit : answer.hits().hits()) {
      JsonNode record = Objects.requireNonNull(hit.source());
      String key = Objects.requireNonNull(hit.id());
      String side = record.path(PersonFields.SIDE).asText();
      if (!NO_SIDES.contains(side)) {
        sideOf.put(key, side);
      }
      if (record.path(PersonFields.KIND).asText().equals(EntityKind.PERSON.value())) {
        people.add(key);
      }
    }
    return new ClaimGroups.Sided(sideOf, people);
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
        named(claim.path(ClaimFields.ABOUT_LABEL)),
        named(claim.path(ClaimFields.TOPIC_LABEL)),
        EventReader.strings(claim.path(ClaimFields.ACTS)).stream()
            .map(act -> EventType.valueOf(act.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()),
        claim.path(EvidenceFields.TEXT).asText(),
        EvidenceReader.claim(claim));
  }

  private static List<Named> named(JsonNode labels) {
    return EventReader.strings(labels).stream().map(FacetLabel::read).toList();
  }

  private static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.path(leaf(field));
    return value.isTextual() ? value.asText() : null;
  }
}
