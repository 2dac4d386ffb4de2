package org.cuttings.search.people;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.model.ArticleId;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Answers;
import org.cuttings.search.ArticleReader;
import org.jspecify.annotations.Nullable;

/** The one round trip for what to suggest: names, titles, sources. */
final class SuggestionRequest {
  /** With less, nearly everything would fit. */
  private static final int LEAST = 2;

  private static final int LONGEST = 100;
  private static final int NAMES = 7;
  private static final int TITLES = 3;
  private static final int SOURCES = 2;

  private final Indices indices;

  SuggestionRequest(Indices indices) {
    this.indices = indices;
  }

  /** Without outer space; empty where there is too little to go by. */
  static String read(String typed) {
    String words = typed.strip();
    int length = words.codePointCount(0, words.length());
    boolean meant = words.codePoints().filter(Character::isLetterOrDigit).count() >= LEAST;
    return !meant
        ? ""
        : length <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST));
  }

  List<RequestItem> requests(String typed) {
    return List.of(
        Asked.of(
            indices,
            Indices.Kind.PEOPLE,
            body ->
                body.query(NameQueries.unfinished(typed))
                    .size(NAMES)
                    .trackTotalHits(track -> track.enabled(false))
                    .source(Asked.only(RecordReader.SUMMARY_FIELDS))),
        Asked.of(
            indices,
            Indices.Kind.ARTICLES,
            body ->
                body.query(beginning(typed, ArticleFields.TITLE))
                    .size(TITLES)
                    .trackTotalHits(track -> track.enabled(false))
                    .source(
                        Asked.only(
                            List.of(
                                ArticleFields.TITLE,
                                ArticleFields.SOURCE,
                                ArticleFields.PUBLISHED)))),
        Asked.of(
            indices,
            Indices.Kind.ARTICLES,
            body ->
                body.query(beginning(typed, ArticleFields.SOURCE_TEXT))
                    .size(0)
                    .trackTotalHits(track -> track.enabled(false))
                    .aggregations(
                        ArticleFields.SOURCE,
                        a -> a.terms(t -> t.field(ArticleFields.SOURCE).size(SOURCES)))));
  }

  /** All words, the last of them perhaps not yet written out. */
  private static Query beginning(String typed, String field) {
    return Query.of(
        q ->
            q.multiMatch(
                match ->
                    match
                        .query(typed)
                        .type(TextQueryType.BoolPrefix)
                        .operator(Operator.And)
                        .fields(field)));
  }

  Suggestions suggestions(String typed, List<MultiSearchItem<JsonNode>> answers) {
    List<Suggestions.Source> sources = new ArrayList<>();
    new Answers(answers.get(2).aggregations())
        .counts(ArticleFields.SOURCE)
        .forEach((name, articles) -> sources.add(new Suggestions.Source(name, articles)));
    return new Suggestions(
        typed,
        known(answers.getFirst()),
        answers.get(1).hits().hits().stream().map(SuggestionRequest::title).toList(),
        sources);
  }

  /** Where a name fits as typed, those that only resemble it are left out. */
  static List<Suggestions.Known> known(MultiSearchItem<JsonNode> answer) {
    List<Suggestions.Known> all = fitting(answer);
    boolean literally = !all.isEmpty() && NameQueries.isLiteral(all.getFirst().score());
    return literally
        ? all.stream().filter(one -> NameQueries.isLiteral(one.score())).toList()
        : all;
  }

  private static List<Suggestions.Known> fitting(MultiSearchItem<JsonNode> answer) {
    return answer.hits().hits().stream()
        .map(
            hit -> {
              @Nullable Double score = hit.score();
              return new Suggestions.Known(
                  RecordReader.summary(Objects.requireNonNull(hit.source())),
                  score == null ? 0 : score);
            })
        .toList();
  }

  private static Suggestions.Title title(Hit<JsonNode> hit) {
    JsonNode article = Objects.requireNonNull(hit.source());
    @Nullable String published = ArticleReader.text(article, ArticleFields.PUBLISHED);
    return new Suggestions.Title(
        new ArticleId(Objects.requireNonNull(hit.id())),
        article.path(ArticleFields.TITLE).asText(),
        ArticleReader.text(article, ArticleFields.SOURCE),
        published == null ? null : PartialDate.parse(published).orElse(null));
  }
}
