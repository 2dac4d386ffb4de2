package org.cuttings.search.people;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.elastic.QuoteFields;
import org.cuttings.search.Answers;
import org.cuttings.search.EventReader;
import org.cuttings.search.EvidenceReader;
import org.cuttings.search.Queries;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.RecordView.Quotes;
import org.cuttings.search.people.RecordView.Timeline;

/**
 * The one round trip for a record: its document, the articles that speak of it, its events, quotes
 * by it and about it, and its namesakes.
 */
final class RecordRequest {
  private static final int NEWEST = 10;
  private static final int QUOTES = 5;
  private static final int NAMESAKES = 8;

  /** More than any record has. */
  private static final int MOST_RELATED = 1_000;

  private final Indices indices;

  RecordRequest(Indices indices) {
    this.indices = indices;
  }

  /**
   * @param page of the timeline, 1-based
   */
  List<RequestItem> requests(String key, int page) {
    return List.of(
        person(key),
        articles(key),
        events(key, page),
        said(key),
        saidOfIt(key),
        namesakes(key),
        related(key));
  }

  private RequestItem person(String key) {
    return Asked.of(
        indices, Indices.Kind.PEOPLE, body -> body.query(q -> q.ids(ids -> ids.values(key))));
  }

  private RequestItem articles(String key) {
    return Asked.of(
        indices,
        Indices.Kind.ARTICLES,
        body ->
            body.query(Speaking.of(key, ArticleFields.MENTIONS))
                .size(NEWEST)
                .trackTotalHits(track -> track.enabled(false))
                .source(Asked.only(Speaking.fields()))
                .sort(Asked.newestArticles())
                .aggregations(CoverageCounts.aggregations(key)));
  }

  private RequestItem events(String key, int page) {
    return Asked.of(
        indices,
        Indices.Kind.EVENTS,
        body ->
            body.query(Queries.term(HappeningFields.PARTICIPANT, key))
                .from((page - 1) * RecordView.EVENTS)
                .size(RecordView.EVENTS)
                .trackTotalHits(track -> track.enabled(true))
                .source(Asked.only(EventReader.SUMMARY_FIELDS))
                .sort(
                    Asked.by(HappeningFields.DATE_FROM, SortOrder.Asc),
                    Asked.by(HappeningFields.DATE_TO, SortOrder.Asc),
                    Asked.by(EventFields.ID, SortOrder.Asc))
                .aggregations(DealingCounts.aggregations()));
  }

  private RequestItem said(String key) {
    return quotes(Queries.term(QuoteFields.SPEAKER_KEY, key));
  }

  /** What others say of it. */
  private RequestItem saidOfIt(String key) {
    return quotes(
        Query.of(
            q ->
                q.bool(
                    bool ->
                        bool.filter(Queries.term(QuoteFields.ABOUT, key))
                            .mustNot(Queries.term(QuoteFields.SPEAKER_KEY, key)))));
  }

  private RequestItem quotes(Query which) {
    return Asked.of(
        indices,
        Indices.Kind.QUOTES,
        body ->
            body.query(which)
                .size(QUOTES)
                .trackTotalHits(track -> track.enabled(true))
                .sort(Asked.newestEvidence()));
  }

  /** Those whose family name is that of the record, which Elasticsearch looks up itself. */
  private RequestItem namesakes(String key) {
    Query namesake = ofRecord(PersonFields.FAMILY, key, PersonFields.FAMILY);
    return Asked.of(
        indices,
        Indices.Kind.PEOPLE,
        body ->
            body.query(
                    q ->
                        q.bool(
                            bool ->
                                bool.filter(namesake)
                                    .mustNot(not -> not.ids(ids -> ids.values(key)))))
                .size(NAMESAKES)
                .trackTotalHits(track -> track.enabled(false))
                .source(Asked.only(RecordReader.SUMMARY_FIELDS))
                .sort(
                    Asked.by(PersonFields.ARTICLE_COUNT, SortOrder.Desc),
                    Asked.by(PersonFields.ID, SortOrder.Asc)));
  }

  /** To whom it is related, of those of whom the archive has a page. */
  private RequestItem related(String key) {
    return Asked.of(
        indices,
        Indices.Kind.PEOPLE,
        body ->
            body.query(
                    Queries.anyOf(
                        List.of(
                            ofRecord(PersonFields.ID, key, PersonFields.RELATIONS + ".of"),
                            ofRecord(PersonFields.ID, key, PersonFields.RELATIONS + ".by"))))
                .size(MOST_RELATED)
                .trackTotalHits(track -> track.enabled(false))
                .source(Asked.only(List.of(PersonFields.ID))));
  }

  /** Those of whom {@code field} has a value that stands at {@code path} of the record. */
  private Query ofRecord(String field, String key, String path) {
    String index = indices.alias(Indices.Kind.PEOPLE);
    return Query.of(
        q ->
            q.terms(
                terms ->
                    terms
                        .field(field)
                        .terms(
                            values ->
                                values.lookup(lookup -> lookup.index(index).id(key).path(path)))));
  }

  /** Empty where no article speaks of it, and no event has it take part. */
  Optional<RecordView> view(String key, int page, List<MultiSearchItem<JsonNode>> answers) {
    JsonNode person =
        Asked.documents(answers.getFirst()).stream().findFirst().orElse(MissingNode.getInstance());
    return RecordReader.summary(key, person, Asked.documents(answers.get(2)))
        .map(summary -> view(summary, page, person, answers));
  }

  private static RecordView view(
      RecordSummary summary, int page, JsonNode person, List<MultiSearchItem<JsonNode>> answers) {
    String key = summary.key();
    MultiSearchItem<JsonNode> articles = answers.get(1);
    MultiSearchItem<JsonNode> events = answers.get(2);
    Answers counts = new Answers(articles.aggregations());
    Answers dealt = new Answers(events.aggregations());
    return new RecordView(
        summary,
        RecordReader.forms(person),
        RecordReader.identifiers(person),
        RecordReader.relations(
            person,
            Asked.documents(answers.get(6)).stream()
                .map(other -> other.path(PersonFields.ID).asText())
                .collect(Collectors.toSet())),
        CoverageCounts.coverage(counts),
        new Timeline(
            Asked.total(events),
            page,
            Asked.documents(events).stream().map(EventReader::summary).toList()),
        DealingCounts.dealings(key, dealt),
        DealingCounts.ties(key, dealt),
        quotes(answers.get(3)),
        quotes(answers.get(4)),
        articles.hits().hits().stream()
            .map(hit -> Speaking.article(hit, ArticleFields.MENTIONS))
            .toList(),
        CoverageCounts.beside(key, counts),
        Asked.documents(answers.get(5)).stream().map(RecordReader::summary).toList());
  }

  static Quotes quotes(MultiSearchItem<JsonNode> answer) {
    return new Quotes(
        Asked.total(answer), Asked.documents(answer).stream().map(RecordRequest::quote).toList());
  }

  static PrintedQuote quote(JsonNode document) {
    String id = document.path(EvidenceFields.ID).asText();
    return new PrintedQuote(
        Printed.of(document),
        document.path(EvidenceFields.TEXT).asText(),
        EvidenceReader.quote(id, document, Map.of()));
  }
}
