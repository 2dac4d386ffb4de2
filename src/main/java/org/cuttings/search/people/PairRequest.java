package org.cuttings.search.people;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.elastic.QuoteFields;
import org.cuttings.elastic.ReportFields;
import org.cuttings.model.EventStatus;
import org.cuttings.model.Mention;
import org.cuttings.search.Answers;
import org.cuttings.search.ArticleReader;
import org.cuttings.search.EventReader;
import org.cuttings.search.EventSummary;
import org.cuttings.search.EvidenceReader;
import org.cuttings.search.Queries;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.PairView.PairEvent;
import org.cuttings.search.people.PairView.Reported;
import org.cuttings.search.people.PairView.Together;

/**
 * The one round trip for two people: both documents, their events, the reports of these, what one
 * says of the other, and the articles that name both.
 */
final class PairRequest {
  private static final int REPORTS = 500;
  private static final int QUOTES = 10;
  private static final int ARTICLES = 30;
  private static final String STATUSES = "statuses";
  private static final String ONE = "one";
  private static final String OTHER = "other";

  private final Indices indices;

  PairRequest(Indices indices) {
    this.indices = indices;
  }

  /**
   * @param page of the events, 1-based
   */
  List<RequestItem> requests(String one, String other, int page) {
    Query pair = Queries.term(HappeningFields.PAIR, pair(one, other));
    return List.of(
        Asked.of(
            indices,
            Indices.Kind.PEOPLE,
            body ->
                body.query(q -> q.ids(ids -> ids.values(one, other)))
                    .source(Asked.only(RecordReader.SUMMARY_FIELDS))),
        events(pair, page),
        Asked.of(
            indices,
            Indices.Kind.REPORTS,
            body ->
                body.query(pair)
                    .size(REPORTS)
                    .trackTotalHits(track -> track.enabled(false))
                    .sort(
                        Asked.by(EvidenceFields.ARTICLE_PUBLISHED_FROM, SortOrder.Asc),
                        Asked.by(EvidenceFields.ARTICLE_ID, SortOrder.Asc),
                        Asked.by(EvidenceFields.START, SortOrder.Asc))),
        Asked.of(
            indices,
            Indices.Kind.QUOTES,
            body ->
                body.query(Queries.anyOf(List.of(says(one, other), says(other, one))))
                    .size(QUOTES)
                    .trackTotalHits(track -> track.enabled(true))
                    .sort(Asked.newestEvidence())),
        Asked.of(
            indices,
            Indices.Kind.ARTICLES,
            body ->
                body.query(Queries.allOf(List.of(Speaking.of(one, ONE), Speaking.of(other, OTHER))))
                    .size(ARTICLES)
                    .trackTotalHits(track -> track.enabled(true))
                    .source(Asked.only(Speaking.fields()))
                    .sort(Asked.newestArticles())));
  }

  private RequestItem events(Query pair, int page) {
    return Asked.of(
        indices,
        Indices.Kind.EVENTS,
        body ->
            body.query(pair)
                .from((page - 1) * PairView.EVENTS)
                .size(PairView.EVENTS)
                .trackTotalHits(track -> track.enabled(true))
                .source(Asked.only(EventReader.SUMMARY_FIELDS))
                .sort(
                    Asked.by(HappeningFields.DATE_FROM, SortOrder.Asc),
                    Asked.by(HappeningFields.DATE_TO, SortOrder.Asc),
                    Asked.by(EventFields.ID, SortOrder.Asc))
                .aggregations(STATUSES, a -> a.terms(t -> t.field(HappeningFields.STATUS))));
  }

  private static Query says(String speaker, String about) {
    return Queries.allOf(
        List.of(
            Queries.term(QuoteFields.SPEAKER_KEY, speaker),
            Queries.term(QuoteFields.ABOUT, about)));
  }

  /** As events and reports have it: the smaller key first. */
  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
  }

  /** Empty where no article speaks of one of them. */
  Optional<PairView> view(
      String one, String other, int page, List<MultiSearchItem<JsonNode>> answers) {
    return party(one, answers)
        .flatMap(first -> party(other, answers).map(second -> view(first, second, page, answers)));
  }

  private static Optional<RecordSummary> party(
      String key, List<MultiSearchItem<JsonNode>> answers) {
    JsonNode person =
        Asked.documents(answers.getFirst()).stream()
            .filter(document -> document.path(PersonFields.ID).asText().equals(key))
            .findFirst()
            .orElse(MissingNode.getInstance());
    return RecordReader.summary(key, person, Asked.documents(answers.get(1)));
  }

  private static PairView view(
      RecordSummary first,
      RecordSummary second,
      int page,
      List<MultiSearchItem<JsonNode>> answers) {
    MultiSearchItem<JsonNode> events = answers.get(1);
    Map<EventStatus, Long> statuses = new EnumMap<>(EventStatus.class);
    new Answers(events.aggregations())
        .counts(STATUSES)
        .forEach(
            (status, count) ->
                statuses.put(EventStatus.valueOf(status.toUpperCase(Locale.ROOT)), count));
    return new PairView(
        first,
        second,
        events(events, answers.get(2)),
        Asked.total(events),
        page,
        statuses,
        RecordRequest.quotes(answers.get(3)),
        Asked.total(answers.get(4)),
        together(answers.get(4)));
  }

  private static List<PairEvent> events(
      MultiSearchItem<JsonNode> events, MultiSearchItem<JsonNode> reports) {
    Map<String, List<Reported>> byEvent = new HashMap<>();
    for (JsonNode report : Asked.documents(reports)) {
      byEvent
          .computeIfAbsent(report.path(ReportFields.EVENT).asText(), event -> new ArrayList<>())
          .add(
              new Reported(
                  Printed.of(report),
                  report.path(EvidenceFields.TEXT).asText(),
                  EvidenceReader.event(report)));
    }
    return Asked.documents(events).stream()
        .map(EventReader::summary)
        .map(
            (EventSummary event) ->
                new PairEvent(event, byEvent.getOrDefault(event.id(), List.of())))
        .toList();
  }

  /** Articles of which no single passage names both are left out. */
  private static List<Together> together(MultiSearchItem<JsonNode> articles) {
    List<Together> together = new ArrayList<>();
    for (Hit<JsonNode> hit : articles.hits().hits()) {
      List<Mention> ones = Speaking.mentions(hit, ONE);
      List<Mention> others = Speaking.mentions(hit, OTHER);
      Set<Integer> passages = new HashSet<>(Speaking.passages(ones));
      passages.retainAll(Speaking.passages(others));
      if (!passages.isEmpty()) {
        List<Mention> mentions = new ArrayList<>(ones);
        mentions.addAll(others);
        mentions.sort((a, b) -> a.wording().at().compareTo(b.wording().at()));
        JsonNode article = Objects.requireNonNull(hit.source());
        together.add(
            new Together(
                ArticleReader.summary(Objects.requireNonNull(hit.id()), article),
                mentions,
                Speaking.texts(article, passages)));
      }
    }
    return together;
  }
}
