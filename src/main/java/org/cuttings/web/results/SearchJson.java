package org.cuttings.web.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.Metadata;
import org.cuttings.search.ArticleHit;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.PartHit;
import org.cuttings.search.PassageHit;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.web.articles.ArticleJson;
import org.cuttings.web.articles.NearDuplicateJson;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/search}. */
public record SearchJson(
    long total,
    int page,
    int pages,
    @Nullable String snapshot,
    List<Hit> articles,
    Map<String, List<Value>> facets,
    List<SearchResults.Bar> histogram,
    long undated,
    Query query,
    @Nullable Advice advice) {

  record Hit(
      String id,
      @Nullable String title,
      List<List<Integer>> titleHighlights,
      @Nullable String source,
      @Nullable String date,
      List<String> byline,
      @Nullable String language,
      String format,
      @Nullable String url,
      int words,
      String link,
      List<PassageJson> passages,
      List<PartJson> parts,
      long matchingPassages,
      List<NearDuplicateJson> alsoIn) {}

  record PassageJson(
      int ordinal, String text, int start, int end, List<List<Integer>> highlights, String link) {}

  record PartJson(
      int ordinal,
      String kind,
      @Nullable String author,
      String text,
      int start,
      int end,
      List<List<Integer>> highlights,
      String link) {}

  /**
   * A value of a facet.
   *
   * @param count null where nobody counted
   */
  public record Value(
      String value,
      String label,
      @Nullable Long count,
      @Nullable Long added,
      boolean selected,
      boolean excluded) {
    public static Value of(FacetValue value) {
      return new Value(
          value.value(),
          value.label(),
          value.isCounted() ? value.count() : null,
          value.isCounted() ? value.added() : null,
          value.selected(),
          value.state() == FacetValue.State.EXCLUDED);
    }
  }

  record Query(String text, String understood, List<SearchResults.Ignored> ignored) {}

  record Advice(
      @Nullable String spelling,
      long spellingTotal,
      @Nullable String anyWord,
      long anyWordTotal,
      List<Droppable> droppable) {}

  record Droppable(String label, String parameters, long total) {}

  public static SearchJson of(SearchResults results) {
    Map<String, List<Value>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(
          facet.parameter(),
          results.facets().getOrDefault(facet, List.of()).stream().map(Value::of).toList());
    }
    SearchParameters asked = results.parameters();
    return new SearchJson(
        results.total(),
        results.parameters().page(),
        results.lastPage(),
        results.parameters().snapshot(),
        results.articles().stream().map(hit -> hit(hit, asked)).toList(),
        facets,
        results.histogram(),
        results.undated(),
        new Query(asked.query(), results.reading().understood(), results.reading().ignored()),
        advice(results.advice()));
  }

  private static Hit hit(ArticleHit hit, SearchParameters asked) {
    ArticleSummary article = hit.article();
    Metadata metadata = article.metadata();
    return new Hit(
        article.id().value(),
        metadata.title(),
        ArticleJson.spans(hit.titleHighlights()),
        metadata.publisher(),
        metadata.published() == null ? null : metadata.published().value(),
        metadata.byline(),
        metadata.language(),
        article.format().value(),
        metadata.url(),
        article.words(),
        Links.article(article.id(), asked.query(), asked.names()),
        hit.passages().stream().map(passage -> passage(article, passage, asked)).toList(),
        hit.parts().stream().map(part -> part(article, part, asked)).toList(),
        hit.matchingPassages(),
        NearDuplicateJson.of(article));
  }

  private static PartJson part(ArticleSummary article, PartHit part, SearchParameters asked) {
    return new PartJson(
        part.ordinal(),
        part.kind().value(),
        part.author(),
        part.text(),
        part.start(),
        part.end(),
        ArticleJson.spans(part.highlights()),
        Links.part(article.id(), asked.query(), asked.names(), part.ordinal()));
  }

  private static PassageJson passage(
      ArticleSummary article, PassageHit passage, SearchParameters asked) {
    return new PassageJson(
        passage.ordinal(),
        passage.text(),
        passage.start(),
        passage.end(),
        ArticleJson.spans(passage.highlights()),
        Links.passage(article.id(), asked.query(), asked.names(), passage.ordinal()));
  }

  private static @Nullable Advice advice(SearchResults.@Nullable Advice advice) {
    if (advice == null) {
      return null;
    }
    return new Advice(
        advice.spelling(),
        advice.spellingTotal(),
        advice.anyWord(),
        advice.anyWordTotal(),
        advice.droppable().stream()
            .map(
                droppable ->
                    new Droppable(
                        droppable.label(), droppable.without().toQueryString(), droppable.total()))
            .toList());
  }
}
