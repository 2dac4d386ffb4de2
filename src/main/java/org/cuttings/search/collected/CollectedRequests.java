package org.cuttings.search.collected;

import static org.cuttings.elastic.ArticleFields.leaf;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.ReportFields;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ArticleReader;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.EventReader;
import org.cuttings.search.EventSummary;
import org.cuttings.search.Queries;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.collected.Collected.Place;
import org.cuttings.search.collected.Wanted.Words;
import org.cuttings.search.people.RecordReader;
import org.cuttings.search.quotes.QuoteReader;
import org.cuttings.search.quotes.SourcedQuote;

/** The requests for single entries, and what their answers say. */
record CollectedRequests(Indices indices) {
  /** More than any collection holds, and than any article has of one kind. */
  private static final int MOST = 10_000;

  /**
   * A report of an event.
   *
   * @param event id of the event that it is joined to
   */
  record Report(String id, String event, Words words) {}

  RequestItem articles(Set<ArticleId> articles) {
    return item(Indices.Kind.ARTICLES, articlesById(articles), ArticleReader.SUMMARY_FIELDS);
  }

  /** The passages of articles. */
  RequestItem texts(Set<ArticleId> articles) {
    return item(
        Indices.Kind.ARTICLES,
        articlesById(articles),
        List.of(ArticleFields.PASSAGES_ORDINAL, ArticleFields.PASSAGES_TEXT));
  }

  RequestItem reports(Set<String> ids) {
    return reports(byIds(ids));
  }

  RequestItem reportsIn(Set<ArticleId> articles) {
    return reports(in(articles));
  }

  /** Those of which one of these is a report, whatever their own ids are by now. */
  RequestItem events(Set<String> reports) {
    return item(
        Indices.Kind.EVENTS,
        Queries.terms(EventFields.REPORTS, reports),
        EventReader.SUMMARY_FIELDS);
  }

  RequestItem quotes(Set<String> ids) {
    return item(Indices.Kind.QUOTES, byIds(ids), List.of());
  }

  RequestItem quotesIn(Set<ArticleId> articles) {
    return item(Indices.Kind.QUOTES, in(articles), List.of());
  }

  RequestItem people(Set<String> keys) {
    return item(Indices.Kind.PEOPLE, byIds(keys), RecordReader.SUMMARY_FIELDS);
  }

  private RequestItem reports(Query query) {
    return item(
        Indices.Kind.REPORTS,
        query,
        List.of(
            EvidenceFields.ID,
            EvidenceFields.ARTICLE_ID,
            EvidenceFields.TEXT,
            EvidenceFields.PASSAGE,
            EvidenceFields.START,
            ReportFields.EVENT));
  }

  private RequestItem item(Indices.Kind kind, Query query, List<String> fields) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(kind)))
                .body(
                    body -> {
                      if (!fields.isEmpty()) {
                        body.source(source -> source.filter(f -> f.includes(fields)));
                      }
                      return body.query(query).size(MOST);
                    }));
  }

  private static Query articlesById(Set<ArticleId> articles) {
    return byIds(articles.stream().map(ArticleId::value).collect(Collectors.toSet()));
  }

  private static Query byIds(Set<String> ids) {
    return Query.of(q -> q.ids(query -> query.values(List.copyOf(ids))));
  }

  private static Query in(Set<ArticleId> articles) {
    return Queries.terms(
        EvidenceFields.ARTICLE_ID, articles.stream().map(ArticleId::value).toList());
  }

  static Map<ArticleId, ArticleSummary> articles(MultiSearchItem<JsonNode> answer) {
    Map<ArticleId, ArticleSummary> articles = new HashMap<>();
    for (Hit<JsonNode> hit : answer.hits().hits()) {
      ArticleSummary article =
          ArticleReader.summary(
              Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source()));
      articles.put(article.id(), article);
    }
    return articles;
  }

  static Map<ArticleId, List<Place>> texts(MultiSearchItem<JsonNode> answer) {
    Map<ArticleId, List<Place>> texts = new HashMap<>();
    for (Hit<JsonNode> hit : answer.hits().hits()) {
      List<Place> passages = new ArrayList<>();
      for (JsonNode passage : Objects.requireNonNull(hit.source()).path(ArticleFields.PASSAGES)) {
        passages.add(
            new Place(
                passage.path(leaf(ArticleFields.PASSAGES_ORDINAL)).asInt(),
                passage.path(leaf(ArticleFields.PASSAGES_TEXT)).asText()));
      }
      texts.put(new ArticleId(Objects.requireNonNull(hit.id())), passages);
    }
    return texts;
  }

  static List<Report> reports(MultiSearchItem<JsonNode> answer) {
    return answer.hits().hits().stream()
        .map(hit -> report(Objects.requireNonNull(hit.source())))
        .toList();
  }

  private static Report report(JsonNode report) {
    JsonNode article = report.path(EvidenceFields.ARTICLE);
    return new Report(
        report.path(EvidenceFields.ID).asText(),
        report.path(ReportFields.EVENT).asText(),
        new Words(
            new ArticleId(article.path(leaf(EvidenceFields.ARTICLE_ID)).asText()),
            report.path(EvidenceFields.TEXT).asText(),
            report.path(EvidenceFields.PASSAGE).asInt(),
            report.path(EvidenceFields.START).asInt()));
  }

  static Map<String, EventSummary> summaries(MultiSearchItem<JsonNode> answer) {
    Map<String, EventSummary> events = new HashMap<>();
    for (Hit<JsonNode> hit : answer.hits().hits()) {
      EventSummary event = EventReader.summary(Objects.requireNonNull(hit.source()));
      events.put(event.id(), event);
    }
    return events;
  }

  static List<SourcedQuote> quotes(MultiSearchItem<JsonNode> answer) {
    return answer.hits().hits().stream().map(QuoteReader::quote).toList();
  }

  static Map<String, RecordSummary> people(MultiSearchItem<JsonNode> answer) {
    Map<String, RecordSummary> people = new HashMap<>();
    for (Hit<JsonNode> hit : answer.hits().hits()) {
      RecordSummary record = RecordReader.summary(Objects.requireNonNull(hit.source()));
      people.put(record.key(), record);
    }
    return people;
  }
}
