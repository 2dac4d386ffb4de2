package org.cuttings.search.quotes;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.search.ArticleReader;
import org.cuttings.search.Queries;

/**
 * The one round trip of a check: passages that share enough words with what was pasted, whoever
 * says them; quotes that do; and whom the given name may mean. What a passage really says is
 * compared afterwards, word by word.
 */
final class CheckRequest {
  static final String PASSAGES = "passages";

  /** Copies of one report fill the first places; more of them tell nothing new. */
  static final int ARTICLES = 20;

  private static final int PASSAGES_OF_ONE = 4;
  private static final int QUOTES = 60;
  private static final int PEOPLE = 20;

  /** Of the words that tell passages apart: of a few nearly all, of many about half. */
  private static final String ENOUGH = "3<75% 6<60% 12<50%";

  /** Where words were left out, each side of the gap may stand in a passage of its own. */
  private static final String ENOUGH_OF_PARTS = "3<60% 8<35%";

  /** Pasted along with other words, or only a part of a longer quote. */
  private static final String ENOUGH_OF_QUOTE = "2<50% 6<35% 12<25%";

  private static final int SLOP = 2;
  private static final float IN_ORDER = 3f;

  private final Indices indices;

  CheckRequest(Indices indices) {
    this.indices = indices;
  }

  List<RequestItem> requests(PastedWords pasted, String by) {
    List<RequestItem> requests = new ArrayList<>();
    requests.add(passages(pasted));
    requests.add(quotes(pasted));
    if (!by.isEmpty()) {
      requests.add(people(by));
    }
    return requests;
  }

  private RequestItem passages(PastedWords pasted) {
    InnerHits inner =
        InnerHits.of(
            hits ->
                hits.name(PASSAGES)
                    .size(PASSAGES_OF_ONE)
                    .source(
                        source ->
                            source.filter(
                                filter ->
                                    filter.includes(
                                        ArticleFields.PASSAGES_ORDINAL,
                                        ArticleFields.PASSAGES_TEXT))));
    Query query =
        Query.of(
            q ->
                q.nested(
                    nested ->
                        nested
                            .path(ArticleFields.PASSAGES)
                            .scoreMode(ChildScoreMode.Max)
                            .query(
                                alike(
                                    ArticleFields.PASSAGES_TEXT,
                                    pasted,
                                    pasted.hasGaps() ? ENOUGH_OF_PARTS : ENOUGH))
                            .innerHits(inner)));
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.articles()))
                .body(
                    body ->
                        body.query(query)
                            .size(ARTICLES)
                            .trackTotalHits(track -> track.enabled(false))
                            .source(
                                source ->
                                    source.filter(
                                        filter -> filter.includes(ArticleReader.SUMMARY_FIELDS)))));
  }

  private RequestItem quotes(PastedWords pasted) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(Indices.Kind.QUOTES)))
                .body(
                    body ->
                        body.query(alike(EvidenceFields.TEXT, pasted, ENOUGH_OF_QUOTE))
                            .size(QUOTES)
                            .trackTotalHits(track -> track.enabled(false))));
  }

  private RequestItem people(String by) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(Indices.Kind.PEOPLE)))
                .body(
                    body ->
                        body.query(
                                q ->
                                    q.match(
                                        match ->
                                            match
                                                .field(PersonFields.NAMES)
                                                .query(by)
                                                .operator(Operator.And)))
                            .size(PEOPLE)
                            .trackTotalHits(track -> track.enabled(false))
                            .source(source -> source.fetch(false))));
  }

  /**
   * Enough of the words must be there, or a few that stand together; in the order pasted they count
   * for more.
   */
  private static Query alike(String field, PastedWords pasted, String enough) {
    Query words =
        Query.of(
            q ->
                q.match(
                    match ->
                        match
                            .field(field)
                            .query(String.join(" ", pasted.telling()))
                            .minimumShouldMatch(enough)));
    List<Query> runs =
        pasted.runs().stream()
            .map(
                run ->
                    Query.of(
                        q ->
                            q.matchPhrase(
                                phrase ->
                                    phrase.field(field).query(run).slop(SLOP).boost(IN_ORDER))))
            .toList();
    Query most =
        runs.isEmpty()
            ? words
            : Query.of(q -> q.bool(bool -> bool.must(words).should(runs).minimumShouldMatch("0")));
    List<Query> any = new ArrayList<>(List.of(most));
    for (String window : pasted.windows()) {
      any.add(Query.of(q -> q.matchPhrase(phrase -> phrase.field(field).query(window))));
    }
    return Queries.anyOf(any);
  }
}
