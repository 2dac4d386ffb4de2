package org.cuttings.search.people;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;

/** The pieces that requests about people are put together from. */
final class Asked {
  private Asked() {}

  static RequestItem of(
      Indices indices, Indices.Kind kind, UnaryOperator<SearchRequest.Builder> body) {
    return RequestItem.of(
        item ->
            item.header(header -> header.index(indices.alias(kind)))
                .body(body.apply(new SearchRequest.Builder()).build()));
  }

  static SourceConfig only(List<String> fields) {
    return SourceConfig.of(source -> source.filter(filter -> filter.includes(fields)));
  }

  static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(
        sort -> sort.field(FieldSort.of(f -> f.field(field).order(order).missing("_last"))));
  }

  /** Articles, the newest first. */
  static List<SortOptions> newestArticles() {
    return List.of(
        by(ArticleFields.PUBLISHED_FROM, SortOrder.Desc),
        by(ArticleFields.PUBLISHED_TO, SortOrder.Desc),
        by(ArticleFields.ID, SortOrder.Asc));
  }

  /** Evidence, that of the newest articles first. */
  static List<SortOptions> newestEvidence() {
    return List.of(
        by(EvidenceFields.ARTICLE_PUBLISHED_FROM, SortOrder.Desc),
        by(EvidenceFields.ARTICLE_ID, SortOrder.Asc),
        by(EvidenceFields.START, SortOrder.Asc));
  }

  static List<JsonNode> documents(MultiSearchItem<JsonNode> answer) {
    return answer.hits().hits().stream().map(Hit::source).map(Objects::requireNonNull).toList();
  }

  /** As far as it was counted. */
  static long total(MultiSearchItem<JsonNode> answer) {
    TotalHits total = answer.hits().total();
    return total == null ? 0 : total.value();
  }
}
