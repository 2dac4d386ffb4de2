package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cuttings.elastic.ArticleFields;

/**
 * How well an article says what is sought, apart from whether it matches. Title and body count as
 * one text in which the title weighs more (BM25F: Robertson, Zaragoza, Taylor 2004); of words that
 * follow one another in the query, those that stand near one another in the article are worth more
 * (the sequential dependence of Metzler and Croft 2005); a word typed several times is worth more,
 * by the square root; function words are worth nothing where there are others.
 *
 * <p>Passages are indexed by themselves, too, and Elasticsearch takes them into the average length
 * that it compares an article with; so it takes every article to be longer than it is, those with
 * many passages most. To make up for that, what an article is worth grows with their number, as
 * slowly as a logarithm.
 */
final class Relevance {
  private static final int NEAR_SLOP = 2;

  private final List<Sought> sought;
  private final Weights weights;

  /**
   * What counts how much, where a word in any form in the body counts 1.
   *
   * @param title a word in the title, times what it counts in the body; at least 1
   * @param exact what a word as it was typed adds
   * @param near what two neighbours of the query near one another add
   * @param passage what the best passage adds to what the article as a whole is worth
   */
  record Weights(float title, float exact, float near, float passage) {
    /** Measured by {@code RelevanceIT}. */
    static final Weights USUAL = new Weights(2, 0.3f, 0.4f, 0.3f);
  }

  Relevance(List<Sought> sought, Weights weights) {
    this.sought = telling(sought);
    this.weights = weights;
  }

  /** Without function words where there are other words. */
  static List<Sought> telling(List<Sought> sought) {
    List<Sought> telling = sought.stream().filter(one -> !isFunctionWord(one.text())).toList();
    return telling.isEmpty() ? sought : telling;
  }

  private static boolean isFunctionWord(Clause.Text text) {
    return text instanceof Clause.Word word
        && word.field() == Clause.Field.WORDS
        && FunctionWords.contain(word.text());
  }

  /** What the article as a whole is worth; empty where nothing is sought. */
  Optional<Query> query() {
    List<Query> queries = queries();
    return queries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Query.of(
                q ->
                    q.functionScore(
                        function ->
                            function
                                .query(any -> any.bool(bool -> bool.should(queries)))
                                .functions(one -> one.weight(1.0))
                                .functions(
                                    length ->
                                        length.fieldValueFactor(
                                            factor ->
                                                factor
                                                    .field(ArticleFields.PASSAGE_COUNT)
                                                    .modifier(FieldValueFactorModifier.Log2p)
                                                    .missing(1.0)))
                                .scoreMode(FunctionScoreMode.Sum)
                                .boostMode(FunctionBoostMode.Multiply))));
  }

  private List<Query> queries() {
    Map<Sought, Integer> counts = new LinkedHashMap<>();
    sought.forEach(one -> counts.merge(one, 1, Integer::sum));
    List<Query> queries = new ArrayList<>();
    counts.forEach((one, count) -> add(one, (float) Math.sqrt(count), queries));
    queries.addAll(near());
    return queries;
  }

  private void add(Sought one, float worth, List<Query> queries) {
    if (!isWordOfLetters(one.text()) || !(one.inTitle() || one.inBody())) {
      queries.add(ClauseQueries.text(one.text(), one.places()));
      return;
    }
    String word = one.text().text();
    queries.add(
        anywhere(
            word,
            fields(one, ArticleFields.TITLE_STEMMED, ArticleFields.PASSAGES_TEXT_STEMMED),
            worth));
    queries.add(
        anywhere(
            word,
            fields(one, ArticleFields.TITLE, ArticleFields.PASSAGES_TEXT),
            worth * weights.exact));
  }

  /**
   * Whether analysis leaves it one word: of several, and of characters in scripts without spaces,
   * the order counts.
   */
  private static boolean isWordOfLetters(Clause.Text text) {
    return text instanceof Clause.Word word
        && word.text()
            .codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) && Highlights.isSpacedLetter(c));
  }

  private List<String> fields(Sought one, String title, String body) {
    List<String> fields = new ArrayList<>();
    if (one.inTitle()) {
      fields.add(title + "^" + weights.title);
    }
    if (one.inBody()) {
      fields.add(body);
    }
    return fields;
  }

  private static Query anywhere(String word, List<String> fields, float worth) {
    return Query.of(
        q ->
            q.combinedFields(
                combined ->
                    combined
                        .query(word)
                        .fields(fields)
                        .operator(CombinedFieldsOperator.And)
                        .boost(worth)));
  }

  private List<Query> near() {
    List<String> words =
        sought.stream()
            .filter(one -> one.inBody() && one.text() instanceof Clause.Word)
            .map(one -> one.text().text())
            .toList();
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 1; i < words.size(); i++) {
      if (!words.get(i).equals(words.get(i - 1))) {
        pairs.add(words.get(i - 1) + " " + words.get(i));
      }
    }
    return pairs.stream().map(this::near).toList();
  }

  private Query near(String pair) {
    return Query.of(
        q ->
            q.multiMatch(
                match ->
                    match
                        .query(pair)
                        .type(TextQueryType.Phrase)
                        .slop(NEAR_SLOP)
                        .boost(weights.near)
                        .tieBreaker(1.0)
                        .fields(
                            ArticleFields.TITLE_STEMMED + "^" + weights.title,
                            ArticleFields.PASSAGES_TEXT_STEMMED)));
  }
}
