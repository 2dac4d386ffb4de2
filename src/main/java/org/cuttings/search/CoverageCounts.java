package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.search.SourceCoverage.Speaker;

/** Counts what each source has of the articles that a search finds. */
final class CoverageCounts {
  private static final int MOST_SOURCES = 50;
  private static final int SPEAKERS = 4;
  private static final String FOUND = "found";
  private static final String SOURCES = "sources";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String QUOTED = "quoted";

  private CoverageCounts() {}

  /**
   * @param filters what the articles shown pass
   */
  static Map<String, Aggregation> aggregations(List<Query> filters) {
    Aggregation sources =
        Aggregation.of(
            a ->
                a.terms(
                        terms ->
                            terms
                                .field(ArticleFields.SOURCE)
                                .missing(FacetValue.UNKNOWN)
                                .size(MOST_SOURCES))
                    .aggregations(FIRST, Aggregation.of(CoverageCounts::first))
                    .aggregations(
                        LAST,
                        Aggregation.of(
                            last -> last.max(max -> max.field(ArticleFields.PUBLISHED_TO))))
                    .aggregations(
                        QUOTED,
                        Aggregation.of(
                            quoted ->
                                quoted.terms(
                                    terms ->
                                        terms.field(ArticleFields.SPEAKER_LABEL).size(SPEAKERS)))));
    return Map.of(
        FOUND,
        Aggregation.of(a -> a.filter(Queries.allOf(filters)).aggregations(SOURCES, sources)));
  }

  private static Aggregation.Builder.ContainerBuilder first(Aggregation.Builder first) {
    return first.topHits(
        hits ->
            hits.size(1)
                .sort(
                    sort ->
                        sort.field(
                            field ->
                                field
                                    .field(ArticleFields.PUBLISHED_FROM)
                                    .order(SortOrder.Asc)
                                    .missing("_last")))
                .sort(sort -> sort.field(field -> field.field(ArticleFields.ID)))
                .source(
                    source ->
                        source.filter(filter -> filter.includes(ArticleReader.SUMMARY_FIELDS))));
  }

  static List<SourceCoverage> coverage(Answers answers) {
    List<SourceCoverage> coverage = new ArrayList<>();
    for (StringTermsBucket source : answers.within(FOUND).buckets(SOURCES)) {
      Answers within = new Answers(source.aggregations());
      Hit<JsonData> first = within.get(FIRST).topHits().hits().hits().getFirst();
      String last = within.get(LAST).max().valueAsString();
      List<Speaker> speakers = new ArrayList<>();
      FacetLabels.merged(within.counts(QUOTED))
          .forEach((key, who) -> speakers.add(new Speaker(key, who.name(), who.count())));
      coverage.add(
          new SourceCoverage(
              source.key().stringValue(),
              source.docCount(),
              ArticleReader.summary(
                  Objects.requireNonNull(first.id()),
                  Objects.requireNonNull(first.source()).to(JsonNode.class)),
              last,
              speakers));
    }
    return coverage;
  }
}
