package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.SimpleQueryStringFlag;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.search.SearchParameters.DateFilter;

/**
 * Clauses as Elasticsearch queries. Words are compared with title and body as a whole, so that they
 * may stand in different passages; a word that analysis splits (son-in-law) counts as a phrase.
 */
final class ClauseQueries {
  /** A word as it was typed is worth more than another form of it. */
  private static final String EXACT_BOOST = "^1.3";

  private static final String TITLE_BOOST = "^2.5";
  private static final String STEMMED_TITLE_BOOST = "^2";
  private static final double TIE_BREAKER = 0.2;
  private static final int MAX_PREFIX_EXPANSIONS = 500;

  private final DateFilter.Match dates;

  ClauseQueries(DateFilter.Match dates) {
    this.dates = dates;
  }

  /** Which articles match. */
  Query matching(Clause clause) {
    return matching(clause, Place.USUAL);
  }

  private Query matching(Clause clause, Set<Place> places) {
    return switch (clause) {
      case Clause.All all -> all(all, places);
      case Clause.Any any ->
          Queries.anyOf(
              any.clauses().stream().distinct().map(one -> matching(one, places)).toList());
      case Clause.Not not -> Queries.not(matching(not.clause(), places));
      case Clause.Within within -> matching(within.clause(), within.places());
      case Clause.HasPart part ->
          Query.of(
              q ->
                  q.nested(
                      n ->
                          n.path(ArticleFields.PARTS)
                              .scoreMode(ChildScoreMode.None)
                              .query(ofKinds(part.places()))));
      case Clause.Missing missing -> Queries.not(Queries.exists(field(missing.property())));
      case Clause.Dated dated -> Queries.dated(dated.from(), dated.to(), dates);
      case Clause.Text text -> text(text, places);
    };
  }

  private Query all(Clause.All all, Set<Place> places) {
    return Query.of(
        q ->
            q.bool(
                bool -> {
                  for (Clause clause : new LinkedHashSet<>(all.clauses())) {
                    if (clause instanceof Clause.Not not) {
                      bool.mustNot(matching(not.clause(), places));
                    } else if (scores(clause)) {
                      bool.must(matching(clause, places));
                    } else {
                      bool.filter(matching(clause, places));
                    }
                  }
                  return bool;
                }));
  }

  /** Whether it says how well an article matches, not only whether. */
  static boolean scores(Clause clause) {
    return !Sought.in(clause).isEmpty();
  }

  static Query text(Clause.Text text, Set<Place> places) {
    return switch (text.field()) {
      case BYLINE -> in(text, List.of(ArticleFields.BYLINE), List.of());
      case SOURCE -> in(text, List.of(ArticleFields.SOURCE_TEXT), List.of());
      case TITLE -> in(text, titleFields(), stemmedTitleFields());
      case WORDS -> wordsIn(text, places);
    };
  }

  private static Query wordsIn(Clause.Text text, Set<Place> places) {
    List<Query> alternatives = new ArrayList<>();
    List<String> exact = new ArrayList<>();
    List<String> stemmed = new ArrayList<>();
    if (places.contains(Place.TITLE)) {
      exact.addAll(titleFields());
      stemmed.addAll(stemmedTitleFields());
    }
    if (places.contains(Place.BODY)) {
      exact.add(ArticleFields.PASSAGES_TEXT + EXACT_BOOST);
      stemmed.add(ArticleFields.PASSAGES_TEXT_STEMMED);
    }
    if (!exact.isEmpty()) {
      alternatives.add(in(text, exact, stemmed));
    }
    if (places.stream().anyMatch(Place::isPart)) {
      alternatives.add(inParts(places, partText(text)));
    }
    return Queries.anyOf(alternatives);
  }

  private static List<String> titleFields() {
    return List.of(ArticleFields.TITLE + TITLE_BOOST);
  }

  private static List<String> stemmedTitleFields() {
    return List.of(ArticleFields.TITLE_STEMMED + STEMMED_TITLE_BOOST);
  }

  /** Some part of these kinds matches {@code query}. */
  static Query inParts(Set<Place> places, Query query) {
    return Query.of(
        q ->
            q.nested(
                n ->
                    n.path(ArticleFields.PARTS)
                        .scoreMode(ChildScoreMode.Max)
                        .query(partOf(places, query))));
  }

  /** For a nested query on parts. */
  static Query partOf(Set<Place> places, Query query) {
    return Query.of(q -> q.bool(bool -> bool.filter(ofKinds(places)).must(query)));
  }

  private static Query ofKinds(Set<Place> places) {
    return Queries.terms(
        ArticleFields.PARTS_KIND,
        places.stream()
            .flatMap(place -> place.part().stream())
            .map(org.cuttings.model.Part.Kind::value)
            .toList());
  }

  private static String field(Clause.Property property) {
    return switch (property) {
      case DATE -> ArticleFields.PUBLISHED_FROM;
      case BYLINE -> ArticleFields.BYLINE_FACET;
      case SOURCE -> ArticleFields.SOURCE;
    };
  }

  /** For a nested query on passages: how well a passage says what is sought. */
  static Query passageText(Clause.Text text) {
    return in(
        text,
        List.of(ArticleFields.PASSAGES_TEXT + EXACT_BOOST),
        List.of(ArticleFields.PASSAGES_TEXT_STEMMED));
  }

  /** For a nested query on parts. */
  static Query partText(Clause.Text text) {
    return in(
        text,
        List.of(ArticleFields.PARTS_TEXT + EXACT_BOOST),
        List.of(ArticleFields.PARTS_TEXT_STEMMED));
  }

  /** What of {@code texts} is to be marked in {@code field}, which is a plain or a stemmed one. */
  static Query highlighted(List<Clause.Text> texts, String field, boolean stemmed) {
    return Queries.anyOf(
        texts.stream()
            .filter(text -> marksIn(text, stemmed))
            .map(
                text ->
                    stemmed
                        ? in(text, List.of(), List.of(field))
                        : in(text, List.of(field), List.of()))
            .toList());
  }

  /** Whether there is anything of {@code texts} to be marked in a plain or stemmed field. */
  static boolean marks(List<Clause.Text> texts, boolean stemmed) {
    return texts.stream().anyMatch(text -> marksIn(text, stemmed));
  }

  /** Words are marked by their stems; the stemmed field knows no single letters. */
  private static boolean marksIn(Clause.Text text, boolean stemmed) {
    return text instanceof Clause.Word word
        ? stemmed || word.text().codePointCount(0, word.text().length()) == 1
        : !stemmed;
  }

  /** How well these fields say what is sought. */
  static Query in(Clause.Text text, List<String> exact, List<String> stemmed) {
    return switch (text) {
      case Clause.Word word -> phrase(word.text(), 0, joined(exact, stemmed));
      case Clause.Phrase phrase -> phrase(phrase.text(), phrase.slop(), exact);
      case Clause.Prefix prefix -> prefix(prefix.text(), exact);
      case Clause.Fuzzy fuzzy -> fuzzy(fuzzy, exact);
    };
  }

  private static Query phrase(String text, int slop, List<String> fields) {
    return Query.of(
        q ->
            q.multiMatch(
                match ->
                    match
                        .query(text)
                        .type(TextQueryType.Phrase)
                        .slop(slop)
                        .fields(fields)
                        .tieBreaker(TIE_BREAKER)));
  }

  private static Query prefix(String text, List<String> fields) {
    if (QueryParser.lastPart(text).equals(text)) {
      return Query.of(
          q ->
              q.simpleQueryString(
                  simple ->
                      simple
                          .query(text + "*")
                          .flags(SimpleQueryStringFlag.Prefix)
                          .analyzeWildcard(true)
                          .defaultOperator(Operator.And)
                          .fields(fields)));
    }
    return Query.of(
        q ->
            q.multiMatch(
                match ->
                    match
                        .query(text)
                        .type(TextQueryType.PhrasePrefix)
                        .maxExpansions(MAX_PREFIX_EXPANSIONS)
                        .fields(fields)
                        .tieBreaker(TIE_BREAKER)));
  }

  private static Query fuzzy(Clause.Fuzzy fuzzy, List<String> fields) {
    String fuzziness =
        fuzzy.edits() == Clause.Fuzzy.BY_LENGTH ? "AUTO" : Integer.toString(fuzzy.edits());
    return Query.of(
        q ->
            q.multiMatch(
                match ->
                    match
                        .query(fuzzy.text())
                        .type(TextQueryType.BestFields)
                        .operator(Operator.And)
                        .fuzziness(fuzziness)
                        .fields(fields)
                        .tieBreaker(TIE_BREAKER)));
  }

  private static List<String> joined(List<String> exact, List<String> stemmed) {
    return java.util.stream.Stream.concat(exact.stream(), stemmed.stream())
        .collect(Collectors.toUnmodifiableList());
  }
}
