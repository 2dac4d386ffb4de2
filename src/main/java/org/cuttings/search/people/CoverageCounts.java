package org.cuttings.search.people;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.search.Answers;
import org.cuttings.search.FacetLabel;
import org.cuttings.search.Queries;
import org.cuttings.search.people.RecordView.Beside;
import org.cuttings.search.people.RecordView.Coverage;
import org.cuttings.search.people.RecordView.InSource;

/** Counts where, when and beside whom articles speak of somebody. */
final class CoverageCounts {
  private static final int MOST_SOURCES = 100;
  private static final int MOST_DATES = 10_000;
  private static final int BESIDE = 12;

  private static final String MENTIONS = "mentions";
  private static final String THESE = "these";
  private static final String SOURCES = "sources";
  private static final String DATES = "dates";
  private static final String UNDATED = "undated";
  private static final String COUNT = "count";
  private static final String PEOPLE = "people";

  /** Stands for what an article does not state; no publisher and no date is written so. */
  private static final String UNSTATED = "\u0000";

  private CoverageCounts() {}

  /** Within the articles that speak of {@code key}. */
  static Map<String, Aggregation> aggregations(String key) {
    Map<String, Aggregation> figures = new LinkedHashMap<>();
    figures.put(
        SOURCES,
        counted(
            Aggregation.of(
                a ->
                    a.terms(
                        terms ->
                            terms
                                .field(ArticleFields.MENTIONS_SOURCE)
                                .missing(UNSTATED)
                                .size(MOST_SOURCES)))));
    figures.put(
        DATES,
        counted(
            Aggregation.of(
                a ->
                    a.terms(
                        terms -> terms.field(ArticleFields.MENTIONS_PUBLISHED).size(MOST_DATES)))));
    figures.put(
        UNDATED,
        counted(
            Aggregation.of(
                a -> a.missing(missing -> missing.field(ArticleFields.MENTIONS_PUBLISHED)))));
    Aggregation mentions =
        Aggregation.of(
            a ->
                a.nested(nested -> nested.path(ArticleFields.MENTIONS))
                    .aggregations(
                        THESE,
                        these ->
                            these
                                .filter(Queries.term(ArticleFields.MENTIONS_KEY, key))
                                .aggregations(figures)));
    Aggregation people =
        Aggregation.of(
            a ->
                // One more than is shown: the one whom all this is about is among them.
                a.terms(terms -> terms.field(ArticleFields.PERSON_LABEL).size(BESIDE + 1)));
    return Map.of(MENTIONS, mentions, PEOPLE, people);
  }

  private static Aggregation counted(Aggregation by) {
    Map<String, Aggregation> sum =
        Map.of(COUNT, Aggregation.of(a -> a.sum(s -> s.field(ArticleFields.MENTIONS_COUNT))));
    return Aggregation.of(
        a -> (by.isTerms() ? a.terms(by.terms()) : a.missing(by.missing())).aggregations(sum));
  }

  static Coverage coverage(Answers answers) {
    Answers these = new Answers(answers.get(MENTIONS).nested().aggregations()).within(THESE);
    List<InSource> sources = new ArrayList<>();
    for (StringTermsBucket bucket : these.buckets(SOURCES)) {
      String source = bucket.key().stringValue();
      sources.add(
          new InSource(
              source.equals(UNSTATED) ? null : source,
              count(bucket.aggregations()),
              bucket.docCount()));
    }
    sources.sort((one, other) -> Long.compare(other.mentions(), one.mentions()));
    Map<String, Long> dates = new LinkedHashMap<>();
    for (StringTermsBucket bucket : these.buckets(DATES)) {
      dates.put(bucket.key().stringValue(), count(bucket.aggregations()));
    }
    return new Coverage(sources, dates, count(these.get(UNDATED).missing().aggregations()));
  }

  static List<Beside> beside(String key, Answers answers) {
    List<Beside> beside = new ArrayList<>();
    answers
        .counts(PEOPLE)
        .forEach(
            (label, articles) -> {
              var who = FacetLabel.read(label);
              if (!who.key().equals(key) && beside.size() < BESIDE) {
                beside.add(new Beside(who, articles));
              }
            });
    return beside;
  }

  private static long count(Map<String, Aggregate> figures) {
    Double count = Objects.requireNonNull(figures.get(COUNT)).sum().value();
    return count == null ? 0 : Math.round(count);
  }
}
