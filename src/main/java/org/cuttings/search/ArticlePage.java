package org.cuttings.search;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Part;
import org.cuttings.model.Passage;
import org.cuttings.search.ArticleView.PartView;
import org.cuttings.search.ArticleView.PassageView;
import org.cuttings.search.ArticleView.Provenance;
import org.cuttings.search.ArticleView.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The one request of an article page, and what its answer says. The body is marked as the field of
 * the whole article, all of its passages in one go: as nested hits, thousands of them take seconds.
 */
final class ArticlePage {
  /** As many as the index lets through; an article with more marked parts has the rest plain. */
  private static final int MAX_MARKED = 10_000;

  private static final String PARTS = "parts";

  private final Highlights highlights;

  ArticlePage(Highlights highlights) {
    this.highlights = highlights;
  }

  SearchRequest request(String index, ArticleId id, @Nullable Clause clause) {
    List<Sought> sought = clause == null ? List.of() : Sought.in(clause);
    List<Clause.Text> inBody =
        sought.stream().filter(Sought::inBody).map(Sought::text).distinct().toList();
    List<Clause.Text> inParts =
        sought.stream().filter(Sought::inParts).map(Sought::text).distinct().toList();
    return SearchRequest.of(
        request -> {
          highlights
              .of(inBody, ArticleFields.PASSAGES_TEXT, ArticleFields.PASSAGES_TEXT_STEMMED)
              .ifPresent(request::highlight);
          return request
              .index(index)
              .size(1)
              .source(
                  source ->
                      source.filter(
                          filter ->
                              filter.excludes(
                                  ArticleFields.FINGERPRINT,
                                  ArticleFields.PASSAGES_RUNS,
                                  ArticleFields.PARTS_RUNS)))
              .query(
                  q ->
                      q.bool(
                          bool -> {
                            bool.filter(f -> f.ids(ids -> ids.values(id.value())));
                            if (!inParts.isEmpty()) {
                              bool.should(parts(inParts));
                            }
                            return bool.minimumShouldMatch("0");
                          }));
        });
  }

  private Query parts(List<Clause.Text> texts) {
    InnerHits hits =
        InnerHits.of(
            inner -> {
              highlights
                  .of(texts, ArticleFields.PARTS_TEXT, ArticleFields.PARTS_TEXT_STEMMED)
                  .ifPresent(inner::highlight);
              return inner.name(PARTS).size(MAX_MARKED).source(source -> source.fetch(false));
            });
    return Query.of(
        q ->
            q.nested(
                nested ->
                    nested
                        .path(ArticleFields.PARTS)
                        .scoreMode(ChildScoreMode.None)
                        .query(Queries.anyOf(texts.stream().map(ClauseQueries::partText).toList()))
                        .innerHits(hits)));
  }

  Optional<ArticleView> view(ResponseBody<JsonNode> response) {
    return response.hits().hits().stream().findFirst().map(this::view);
  }

  private ArticleView view(Hit<JsonNode> hit) {
    JsonNode document = Objects.requireNonNull(hit.source());
    return new ArticleView(
        ArticleReader.summary(Objects.requireNonNull(hit.id()), document),
        passages(document.path(ArticleFields.PASSAGES), highlights.byText(hit.highlight())),
        parts(document.path(ArticleFields.PARTS), partMarks(hit)),
        provenance(document));
  }

  /** What Elasticsearch marked, by the place of the part. */
  private static Map<Integer, Map<String, List<String>>> partMarks(Hit<JsonNode> hit) {
    Map<Integer, Map<String, List<String>>> marks = new HashMap<>();
    InnerHitsResult inner = hit.innerHits().get(PARTS);
    if (inner != null) {
      for (Hit<JsonData> one : inner.hits().hits()) {
        marks.put(ResultsReader.offset(one), one.highlight());
      }
    }
    return marks;
  }

  private List<PassageView> passages(JsonNode passages, Map<String, List<String>> marks) {
    List<PassageView> views = new ArrayList<>(passages.size());
    for (JsonNode passage : passages) {
      int ordinal = number(passage, ArticleFields.PASSAGES_ORDINAL);
      String text = text(passage, ArticleFields.PASSAGES_TEXT);
      views.add(
          new PassageView(
              ordinal,
              Passage.Kind.valueOf(upperCase(passage, ArticleFields.PASSAGES_KIND)),
              number(passage, ArticleFields.PASSAGES_LEVEL),
              text,
              number(passage, ArticleFields.PASSAGES_START),
              number(passage, ArticleFields.PASSAGES_END),
              highlights.spans(text, marks.getOrDefault(Highlights.key(text), List.of()))));
    }
    return views;
  }

  private List<PartView> parts(JsonNode parts, Map<Integer, Map<String, List<String>>> marks) {
    List<PartView> views = new ArrayList<>(parts.size());
    for (JsonNode part : parts) {
      String text = text(part, ArticleFields.PARTS_TEXT);
      views.add(
          new PartView(
              Part.Kind.valueOf(upperCase(part, ArticleFields.PARTS_KIND)),
              ArticleReader.text(part, ArticleFields.leaf(ArticleFields.PARTS_AUTHOR)),
              text,
              number(part, ArticleFields.PARTS_START),
              number(part, ArticleFields.PARTS_END),
              highlights.spans(text, marks.getOrDefault(views.size(), Map.of()))));
    }
    return views;
  }

  private static Provenance provenance(JsonNode document) {
    JsonNode original = document.path(ArticleFields.ORIGINAL);
    List<Revision> earlier = new ArrayList<>();
    for (JsonNode revision : document.path(ArticleFields.REVISIONS)) {
      earlier.add(
          new Revision(
              revision.path("revision").asInt(),
              revision.path("sha256").asText(),
              Instant.parse(revision.path("ingested").asText())));
    }
    return new Provenance(
        text(original, ArticleFields.ORIGINAL_SHA256),
        text(original, ArticleFields.ORIGINAL_NAME),
        original.path(ArticleFields.leaf(ArticleFields.ORIGINAL_BYTES)).asLong(),
        text(original, ArticleFields.ORIGINAL_MEDIA_TYPE),
        ArticleReader.text(original, ArticleFields.leaf(ArticleFields.ORIGINAL_CHARSET)),
        number(document, ArticleFields.REVISION),
        earlier);
  }

  private static String text(JsonNode object, String field) {
    return object.path(ArticleFields.leaf(field)).asText();
  }

  private static String upperCase(JsonNode object, String field) {
    return text(object, field).toUpperCase(Locale.ROOT);
  }

  private static int number(JsonNode object, String field) {
    return object.path(ArticleFields.leaf(field)).asInt();
  }
}
