package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.ReportFields;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ArticleEvidence.Joined;
import org.cuttings.search.ArticleEvidence.QuotedWords;
import org.cuttings.search.ArticleEvidence.ReportedEvent;
import org.cuttings.search.ArticleEvidence.StatedNumber;
import org.jspecify.annotations.Nullable;

/**
 * The one round trip for the evidence of an article: its own document, its reports, quotes and
 * claims, and the events that its reports were joined to.
 */
final class EvidencePage {
  /** As many as the index lets through. */
  private static final int MOST = 1_000_000;

  private final Indices indices;

  EvidencePage(Indices indices) {
    this.indices = indices;
  }

  List<RequestItem> requests(ArticleId id) {
    String article = id.value();
    return List.of(
        request(
            Indices.Kind.ARTICLES,
            Query.of(q -> q.ids(ids -> ids.values(article))),
            ArticleFields.ID,
            List.of(ArticleFields.MENTIONS, ArticleFields.RUN)),
        ofArticle(Indices.Kind.REPORTS, article),
        ofArticle(Indices.Kind.QUOTES, article),
        ofArticle(Indices.Kind.CLAIMS, article),
        request(
            Indices.Kind.EVENTS,
            Queries.term(EventFields.ARTICLES, article),
            EventFields.ID,
            List.of(EventFields.SOURCE_COUNT, EventFields.INDEPENDENT_COUNT, EventFields.SOURCES)));
  }

  private RequestItem ofArticle(Indices.Kind kind, String article) {
    return request(
        kind, Queries.term(EvidenceFields.ARTICLE_ID, article), EvidenceFields.START, List.of("*"));
  }

  private RequestItem request(Indices.Kind kind, Query query, String sort, List<String> fields) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(kind)))
                .body(
                    body ->
                        body.query(query)
                            .size(MOST)
                            .trackTotalHits(track -> track.enabled(false))
                            .sort(s -> s.field(f -> f.field(sort).order(SortOrder.Asc)))
                            .sort(s -> s.field(f -> f.field(EvidenceFields.ID)))
                            .source(source -> source.filter(f -> f.includes(fields)))));
  }

  /** Empty where there is no such article. */
  Optional<ArticleEvidence> evidence(ArticleId id, List<MultiSearchItem<JsonNode>> answers) {
    List<JsonNode> found = sources(answers.getFirst(), null);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    JsonNode article = found.getFirst();
    long run = article.path(ArticleFields.RUN).asLong();
    Map<String, Joined> events = events(answers.get(4));
    List<ReportedEvent> reports = new ArrayList<>();
    for (JsonNode report : sources(answers.get(1), run)) {
      Joined joined = events.get(report.path(ReportFields.EVENT).asText());
      reports.add(new ReportedEvent(id(report), EvidenceReader.event(report), joined));
    }
    List<StatedNumber> claims = new ArrayList<>();
    for (JsonNode claim : sources(answers.get(3), run)) {
      claims.add(new StatedNumber(id(claim), EvidenceReader.claim(claim)));
    }
    return Optional.of(
        new ArticleEvidence(
            id,
            EvidenceReader.mentioned(article.path(ArticleFields.MENTIONS)),
            reports,
            quotes(sources(answers.get(2), run)),
            claims));
  }

  private static List<QuotedWords> quotes(List<JsonNode> documents) {
    Map<String, Integer> places = new HashMap<>();
    documents.forEach(quote -> places.put(id(quote), places.size()));
    return documents.stream().map(quote -> EvidenceReader.quote(id(quote), quote, places)).toList();
  }

  private static Map<String, Joined> events(MultiSearchItem<JsonNode> answer) {
    Map<String, Joined> events = new HashMap<>();
    for (Hit<JsonNode> hit : answer.hits().hits()) {
      JsonNode event = Objects.requireNonNull(hit.source());
      String id = Objects.requireNonNull(hit.id());
      events.put(
          id,
          new Joined(
              id,
              event.path(EventFields.SOURCE_COUNT).asInt(),
              event.path(EventFields.INDEPENDENT_COUNT).asInt(),
              EventReader.strings(event.path(EventFields.SOURCES))));
    }
    return events;
  }

  /**
   * @param run leaves out what another run wrote than the article itself: it is being replaced
   */
  private static List<JsonNode> sources(MultiSearchItem<JsonNode> answer, @Nullable Long run) {
    return answer.hits().hits().stream()
        .map(hit -> Objects.requireNonNull(hit.source()))
        .filter(source -> run == null || source.path(EvidenceFields.RUN).asLong() == run)
        .toList();
  }

  private static String id(JsonNode document) {
    return document.path(EvidenceFields.ID).asText();
  }
}
