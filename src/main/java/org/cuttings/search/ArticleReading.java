package org.cuttings.search;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.model.ArticleId;
import org.cuttings.search.SearchParameters.Names;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles with what they are evidence of, in one round trip; in two where the query that
 * brought the reader here is a name that has others.
 */
final class ArticleReading {
  private final Engine engine;
  private final QueryReader queries;
  private final ResultsSearch results;
  private final ArticlePage articlePage;
  private final EvidencePage evidencePage;
  private final String index;

  ArticleReading(
      Engine engine,
      QueryReader queries,
      ResultsSearch results,
      ArticlePage articlePage,
      EvidencePage evidencePage,
      String index) {
    this.engine = engine;
    this.queries = queries;
    this.results = results;
    this.articlePage = articlePage;
    this.evidencePage = evidencePage;
    this.index = index;
  }

  List<ReadArticle> read(List<ArticleId> ids, String query, Names names) {
    ParsedQuery typed = QueryParser.parse(query);
    // Whom the query names is asked along, as most name nobody who has other names.
    Optional<RequestItem> question = queries.question(typed);
    List<RequestItem> requests = new ArrayList<>(question.stream().toList());
    requests.addAll(reading(ids, typed.clause()));
    List<MultiSearchItem<JsonNode>> answers = engine.searchAll(requests);
    if (question.isEmpty()) {
      return orNearly(ids, typed, names, read(ids, answers));
    }
    UncheckedReading named = queries.named(typed, answers.getFirst());
    List<MultiSearchItem<JsonNode>> asTyped = answers.subList(1, answers.size());
    ParsedQuery hoped = QueryReader.under(typed, names, named.reading());
    if (Objects.equals(hoped.clause(), typed.clause())) {
      return orNearly(ids, hoped, names, read(ids, asTyped));
    }
    // Names are seldom shared: what they mark is asked for together with whether they are.
    List<RequestItem> together = new ArrayList<>(named.checks());
    together.addAll(reading(ids, hoped.clause()));
    List<MultiSearchItem<JsonNode>> checks = engine.searchAll(together);
    ParsedQuery parsed = QueryReader.under(typed, names, named.checked(checks));
    if (Objects.equals(parsed.clause(), hoped.clause())) {
      return orNearly(
          ids, parsed, names, read(ids, checks.subList(named.checks().size(), checks.size())));
    }
    boolean alone = Objects.equals(parsed.clause(), typed.clause());
    return orNearly(ids, parsed, names, alone ? read(ids, asTyped) : read(ids, parsed.clause()));
  }

  /**
   * The articles as they were read; with the marks of a name like the one typed where they have
   * none.
   */
  private List<ReadArticle> orNearly(
      List<ArticleId> ids, ParsedQuery parsed, Names names, List<ReadArticle> read) {
    return read.stream().anyMatch(one -> one.article().isMarked())
        ? read
        : results.nearly(names, parsed).map(named -> read(ids, named.clause())).orElse(read);
  }

  private List<ReadArticle> read(List<ArticleId> ids, @Nullable Clause clause) {
    return read(ids, engine.searchAll(reading(ids, clause)));
  }

  private List<RequestItem> reading(List<ArticleId> ids, @Nullable Clause clause) {
    List<RequestItem> requests = new ArrayList<>();
    for (ArticleId id : ids) {
      requests.add(
          RequestItem.of(
              item ->
                  item.header(header -> header.index(index))
                      .body(articlePage.request(index, id, clause))));
      requests.addAll(evidencePage.requests(id));
    }
    return requests;
  }

  private List<ReadArticle> read(List<ArticleId> ids, List<MultiSearchItem<JsonNode>> answers) {
    List<ReadArticle> read = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      int each = answers.size() / ids.size();
      List<MultiSearchItem<JsonNode>> own = answers.subList(i * each, (i + 1) * each);
      ArticleId id = ids.get(i);
      articlePage
          .view(own.getFirst())
          .map(
              article ->
                  new ReadArticle(
                      article,
                      evidencePage
                          .evidence(id, own.subList(1, each))
                          .orElse(ArticleEvidence.none(id))))
          .ifPresent(read::add);
    }
    return read;
  }
}
