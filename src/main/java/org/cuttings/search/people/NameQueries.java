package org.cuttings.search.people;

import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import org.cuttings.elastic.PersonFields;
import org.cuttings.model.EntityKind;
import org.cuttings.search.Queries;

/**
 * Who may be meant by a name as somebody types it. How literally a name fits comes first (the whole
 * name in any order of its words, all its words, beginnings of its words, the same consonants,
 * letters mistyped); among those that fit alike, whoever more articles speak of. The steps lie
 * further apart than the logarithm of any number of articles.
 */
final class NameQueries {
  private static final float WHOLE = 90;
  private static final float WORDS = 70;
  private static final float BEGINNINGS = 50;
  private static final float SKELETON = 30;
  private static final float MISTYPED = 25;
  private static final float AUTHORITY = 1.5f;
  private static final float PERSON = 1;

  /** Edits by the length of a word: none up to three letters, one up to seven, two from there. */
  private static final String EDITS = "AUTO:4,8";

  private static final int EXPANSIONS = 40;

  private NameQueries() {}

  /** Whether what was typed stands in the name, and is not only like it. */
  static boolean isLiteral(double score) {
    return score >= BEGINNINGS;
  }

  /** Whether what was typed is a whole name. */
  static boolean isWhole(double score) {
    return score >= WHOLE;
  }

  /** Names that begin as typed, or nearly so, the likeliest first. */
  static Query unfinished(String typed) {
    return ranked(
        List.of(whole(typed), words(typed), beginnings(typed), skeleton(typed), mistyped(typed)));
  }

  /** Names that are what was typed, word for word; the likeliest first. */
  static Query finished(String typed) {
    return ranked(List.of(whole(typed), words(typed)));
  }

  /** Names that are spelled nearly as typed; the likeliest first. */
  static Query nearly(String typed) {
    return ranked(
        List.of(
            worth(MISTYPED, like(PersonFields.NAMES, typed)),
            worth(SKELETON, all(PersonFields.NAMES_SKELETON, typed))));
  }

  /** Names with words that begin as typed, for a box that narrows a list. */
  static Query containing(String typed) {
    return Queries.anyOf(
        List.of(
            all(PersonFields.NAMES_BEGINNINGS, typed),
            Query.of(
                q ->
                    q.multiMatch(
                        match ->
                            match
                                .query(typed)
                                .type(TextQueryType.BoolPrefix)
                                .operator(Operator.And)
                                .fields(PersonFields.OFFICES)))));
  }

  private static Query ranked(List<Query> steps) {
    Query best = Query.of(q -> q.disMax(dis -> dis.queries(steps).tieBreaker(0.0)));
    return Query.of(
        q ->
            q.bool(
                bool ->
                    bool.must(best)
                        .should(articles())
                        .should(worth(AUTHORITY, Queries.term(PersonFields.CANDIDATE, "false")))
                        .should(
                            worth(
                                PERSON,
                                Queries.term(PersonFields.KIND, EntityKind.PERSON.value())))));
  }

  /** The logarithm of the number of articles. */
  private static Query articles() {
    return Query.of(
        q ->
            q.functionScore(
                score ->
                    score
                        .query(Queries.everything())
                        .functions(
                            f ->
                                f.fieldValueFactor(
                                    factor ->
                                        factor
                                            .field(PersonFields.ARTICLE_COUNT)
                                            .modifier(FieldValueFactorModifier.Ln1p)
                                            .missing(0.0)))
                        .boostMode(FunctionBoostMode.Replace)));
  }

  /** Everybody who has just this name. */
  static Query isNamed(String name) {
    return all(PersonFields.NAMES_WHOLE, name);
  }

  private static Query whole(String typed) {
    return worth(WHOLE, all(PersonFields.NAMES_WHOLE, typed));
  }

  private static Query words(String typed) {
    return worth(WORDS, all(PersonFields.NAMES, typed));
  }

  private static Query beginnings(String typed) {
    return worth(BEGINNINGS, all(PersonFields.NAMES_BEGINNINGS, typed));
  }

  private static Query skeleton(String typed) {
    return worth(SKELETON, all(PersonFields.NAMES_SKELETON, typed));
  }

  private static Query mistyped(String typed) {
    return worth(MISTYPED, like(PersonFields.NAMES_BEGINNINGS, typed));
  }

  private static Query worth(float boost, Query query) {
    return Query.of(q -> q.constantScore(constant -> constant.boost(boost).filter(query)));
  }

  private static Query all(String field, String typed) {
    return Query.of(q -> q.match(match -> match.field(field).query(typed).operator(Operator.And)));
  }

  private static Query like(String field, String typed) {
    return Query.of(
        q ->
            q.match(
                match ->
                    match
                        .field(field)
                        .query(typed)
                        .operator(Operator.And)
                        .fuzziness(EDITS)
                        .prefixLength(1)
                        .maxExpansions(EXPANSIONS)));
  }
}
