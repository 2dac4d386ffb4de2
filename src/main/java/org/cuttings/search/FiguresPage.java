package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.search.ArchiveFigures.SourceFigures;

/** The one request behind the home page and behind the page of a source. */
final class FiguresPage {
  private static final int NEWEST = 10;
  private static final int MAX_SOURCES = 10_000;
  private static final String PASSAGES = "passages";
  private static final String SOURCES = "sources";
  private static final String NAMES = "names";
  private static final String NO_SOURCE = "no_source";
  private static final String FIRST = "first";
  private static final String LAST = "last";

  private FiguresPage() {}

  /** Figures of everything, and what came in last. */
  static SearchRequest request(String index) {
    return request(index, Queries.everything(), ArticleFields.INGESTED);
  }

  /** Figures of one source, and what it published last. */
  static SearchRequest request(String index, String source) {
    Query ofSource =
        source.equals(FacetValue.UNKNOWN)
            ? Queries.not(Queries.exists(ArticleFields.SOURCE_ID))
            : Queries.term(ArticleFields.SOURCE_ID, source);
    return request(index, ofSource, ArticleFields.PUBLISHED_FROM);
  }

  private static SearchRequest request(String index, Query articles, String newest) {
    return SearchRequest.of(
        request ->
            request
                .index(index)
                .query(articles)
                .size(NEWEST)
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(f -> f.includes(ArticleReader.SUMMARY_FIELDS)))
                .sort(s -> s.field(f -> f.field(newest).order(SortOrder.Desc).missing("_last")))
                .sort(s -> s.field(f -> f.field(ArticleFields.ID)))
                .aggregations(PASSAGES, a -> a.sum(sum -> sum.field(ArticleFields.PASSAGE_COUNT)))
                .aggregations(FIRST, date(SortOrder.Asc))
                .aggregations(LAST, date(SortOrder.Desc))
                .aggregations(
                    SOURCES,
                    a ->
                        a.terms(t -> t.field(ArticleFields.SOURCE_ID).size(MAX_SOURCES))
                            .aggregations(FIRST, date(SortOrder.Asc))
                            .aggregations(LAST, date(SortOrder.Desc))
                            .aggregations(
                                NAMES, n -> n.terms(t -> t.field(ArticleFields.SOURCE).size(1))))
                .aggregations(
                    NO_SOURCE,
                    a ->
                        a.missing(m -> m.field(ArticleFields.SOURCE_ID))
                            .aggregations(FIRST, date(SortOrder.Asc))
                            .aggregations(LAST, date(SortOrder.Desc))));
  }

  /** The first or last date as stated: the written form sorts as the dates do. */
  private static Aggregation date(SortOrder order) {
    return Aggregation.of(
        a ->
            a.terms(
                terms ->
                    terms
                        .field(ArticleFields.PUBLISHED)
                        .size(1)
                        .order(NamedValue.of("_key", order))));
  }

  static ArchiveFigures figures(SearchResponse<JsonNode> response) {
    Answers answers = new Answers(response.aggregations());
    Double passages = answers.get(PASSAGES).sum().value();
    return new ArchiveFigures(
        ResultsReader.total(response),
        passages == null ? 0 : Math.round(passages),
        answers.firstValue(FIRST),
        answers.firstValue(LAST),
        sources(answers),
        articles(response));
  }

  static Optional<Archive.SourceView> source(SearchResponse<JsonNode> response) {
    return sources(new Answers(response.aggregations())).stream()
        .findFirst()
        .map(figures -> new Archive.SourceView(figures, articles(response)));
  }

  private static List<SourceFigures> sources(Answers answers) {
    List<SourceFigures> sources = new ArrayList<>();
    for (StringTermsBucket bucket : answers.buckets(SOURCES)) {
      Answers inner = new Answers(bucket.aggregations());
      String id = bucket.key().stringValue();
      String name = inner.firstValue(NAMES);
      sources.add(figures(id, name == null ? id : name, bucket.docCount(), inner));
    }
    var unknown = answers.get(NO_SOURCE).missing();
    if (unknown.docCount() > 0) {
      sources.add(
          figures(
              FacetValue.UNKNOWN,
              FacetValue.UNKNOWN,
              unknown.docCount(),
              new Answers(unknown.aggregations())));
    }
    sources.sort(
        Comparator.comparingLong(SourceFigures::articles)
            .reversed()
            .thenComparing(SourceFigures::name));
    return sources;
  }

  private static SourceFigures figures(String id, String name, long articles, Answers dates) {
    return new SourceFigures(id, name, articles, dates.firstValue(FIRST), dates.firstValue(LAST));
  }

  private static List<ArticleSummary> articles(SearchResponse<JsonNode> response) {
    List<ArticleSummary> articles = new ArrayList<>();
    for (Hit<JsonNode> hit : response.hits().hits()) {
      articles.add(
          ArticleReader.summary(
              Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source())));
    }
    return articles;
  }
}
