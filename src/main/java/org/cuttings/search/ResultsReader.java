package org.cuttings.search;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.elasticsearch.core.search.NestedIdentity;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.model.Part;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Turns the answer to a {@link ResultsRequest} into hits. */
public final class ResultsReader {
  private final Highlights highlights;

  ResultsReader(Highlights highlights) {
    this.highlights = highlights;
  }

  public static long total(ResponseBody<JsonNode> response) {
    TotalHits total = response.hits().total();
    return total == null ? 0 : total.value();
  }

  List<ArticleHit> hits(ResponseBody<JsonNode> response) {
    return response.hits().hits().stream().map(this::hit).toList();
  }

  private ArticleHit hit(Hit<JsonNode> hit) {
    ArticleSummary summary =
        ArticleReader.summary(
            Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source()));
    String title = summary.metadata().title();
    List<TextSpan> titleHighlights =
        title == null ? List.of() : highlights.spans(title, hit.highlight());
    @Nullable InnerHitsResult best = hit.innerHits().get(ResultsRequest.PASSAGES);
    List<PassageHit> passages = best == null ? List.of() : passages(best);
    if (passages.isEmpty()) {
      InnerHitsResult first = hit.innerHits().get(ResultsRequest.FIRST_PASSAGE);
      passages = first == null ? List.of() : passages(first);
    }
    @Nullable InnerHitsResult parts = hit.innerHits().get(ResultsRequest.PARTS);
    return new ArticleHit(
        summary,
        titleHighlights,
        passages,
        parts == null ? List.of() : parts(parts),
        best == null || best.hits().total() == null ? 0 : best.hits().total().value());
  }

  private List<PassageHit> passages(InnerHitsResult inner) {
    List<PassageHit> passages = new ArrayList<>();
    for (Hit<JsonData> hit : inner.hits().hits()) {
      JsonNode passage = source(hit);
      String text = text(passage, ArticleFields.PASSAGES_TEXT);
      passages.add(
          new PassageHit(
              offset(hit),
              text,
              number(passage, ArticleFields.PASSAGES_START),
              number(passage, ArticleFields.PASSAGES_END),
              highlights.spans(text, hit.highlight())));
    }
    return passages;
  }

  private List<PartHit> parts(InnerHitsResult inner) {
    List<PartHit> parts = new ArrayList<>();
    for (Hit<JsonData> hit : inner.hits().hits()) {
      JsonNode part = source(hit);
      String text = text(part, ArticleFields.PARTS_TEXT);
      parts.add(
          new PartHit(
              offset(hit),
              Part.Kind.valueOf(text(part, ArticleFields.PARTS_KIND).toUpperCase(Locale.ROOT)),
              ArticleReader.text(part, ArticleFields.leaf(ArticleFields.PARTS_AUTHOR)),
              text,
              number(part, ArticleFields.PARTS_START),
              number(part, ArticleFields.PARTS_END),
              highlights.spans(text, hit.highlight())));
    }
    return parts;
  }

  /** Place of a nested document in its array, which is its ordinal. */
  static int offset(Hit<JsonData> hit) {
    NestedIdentity nested = Objects.requireNonNull(hit.nested());
    return nested.offset();
  }

  private static JsonNode source(Hit<JsonData> hit) {
    return Objects.requireNonNull(hit.source()).to(JsonNode.class);
  }

  private static String text(JsonNode object, String field) {
    return object.path(ArticleFields.leaf(field)).asText();
  }

  private static int number(JsonNode object, String field) {
    return object.path(ArticleFields.leaf(field)).asInt();
  }
}
