package org.cuttings.web.quotes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.model.EntityKey;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Quote;
import org.cuttings.model.TextSpan;
import org.cuttings.search.SearchResults;
import org.cuttings.search.quotes.CitedArticle;
import org.cuttings.search.quotes.QuoteFacet;
import org.cuttings.search.quotes.QuoteResults;
import org.cuttings.search.quotes.SourcedQuote;
import org.cuttings.web.page.Links;
import org.cuttings.web.results.SearchJson;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /api/v1/quotes}. */
record QuotesJson(
    long total,
    int page,
    int pages,
    @Nullable String snapshot,
    List<Hit> quotes,
    Map<String, List<SearchJson.Value>> facets,
    List<SearchResults.Bar> histogram,
    long undated,
    Query query) {

  record Hit(QuoteJson quote, List<List<Integer>> highlights) {}

  /**
   * A quote.
   *
   * @param link its page
   */
  record QuoteJson(
      String id,
      String words,
      @Nullable String speaker,
      @Nullable String speakerKey,
      @Nullable String cue,
      boolean direct,
      @Nullable String via,
      String before,
      String after,
      ArticleJson article,
      String link) {
    static QuoteJson of(SourcedQuote quote) {
      Quote said = quote.words().quote();
      String speaker = said.speaker();
      return new QuoteJson(
          quote.words().id(),
          quote.text(),
          speaker,
          speaker == null ? null : EntityKey.of(said.speakerId(), speaker),
          said.cue() == null ? null : said.cue().words(),
          said.direct(),
          said.via(),
          quote.words().before(),
          quote.words().after(),
          ArticleJson.of(
              quote.article(), Links.passage(quote.article().id(), "", said.wording().passage())),
          Links.quote(quote.words().id()));
    }
  }

  /**
   * @param link the place of the words in it
   */
  record ArticleJson(
      String id,
      @Nullable String title,
      @Nullable String source,
      @Nullable String date,
      @Nullable String url,
      String link) {
    static ArticleJson of(CitedArticle article, String link) {
      PartialDate date = article.published();
      return new ArticleJson(
          article.id().value(),
          article.title(),
          article.source(),
          date == null ? null : date.value(),
          article.url(),
          link);
    }
  }

  record Query(String text, String understood, List<SearchResults.Ignored> ignored) {}

  static QuotesJson of(QuoteResults results) {
    Map<String, List<SearchJson.Value>> facets = new LinkedHashMap<>();
    for (QuoteFacet facet : QuoteFacet.values()) {
      facets.put(
          facet.parameter(), results.values(facet).stream().map(SearchJson.Value::of).toList());
    }
    return new QuotesJson(
        results.total(),
        results.parameters().page(),
        results.lastPage(),
        results.parameters().snapshot(),
        results.quotes().stream()
            .map(found -> new Hit(QuoteJson.of(found.quote()), spans(found.marks())))
            .toList(),
        facets,
        results.histogram(),
        results.undated(),
        new Query(
            results.parameters().query(),
            results.reading().understood(),
            results.reading().ignored()));
  }

  private static List<List<Integer>> spans(List<TextSpan> spans) {
    return spans.stream().map(span -> List.of(span.start(), span.end())).toList();
  }
}
