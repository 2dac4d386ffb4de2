package org.cuttings.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What pages and the JSON API ask for. The one door of this package; the implementation talks to
 * Elasticsearch, and page tests put fixtures in its place.
 *
 * <p>Every method throws {@link EngineUnavailableException} while Elasticsearch does not answer.
 */
public interface Archive {
  SearchResults search(SearchParameters parameters);

  /**
   * Every article that a search finds, in its order, whatever its page; read from one state of the
   * index, a batch at a time as the stream is. To be closed.
   */
  Stream<ArticleSummary> all(SearchParameters parameters);

  /**
   * The same in the order in which it came in, the newest first.
   *
   * @param before null for all; else only what came in before it
   */
  Stream<ArticleSummary> arrivals(SearchParameters parameters, @Nullable Arrival before);

  /**
   * Up to when all that came in can be found: {@code now}, unless a run brings articles and what is
   * derived from them in, or was killed while it did. Then it is the beginning of that run, as what
   * it brings says when it came, and is found later.
   */
  Instant wholeUntil(Instant now);

  /**
   * Which sources report what a search asks for, and what some of them have; its page does not
   * matter.
   *
   * @param sources of which the first articles are wanted, at most six
   */
  SourcesBeside beside(SearchParameters parameters, List<String> sources);

  /** Every value of one facet, however many there are, counted as {@link #search} counts them. */
  List<FacetValue> facetValues(SearchParameters parameters, Facet facet);

  /**
   * @param query marks the words that match it, as a search for it finds them; empty for none
   */
  Optional<ArticleView> article(ArticleId id, String query, SearchParameters.Names names);

  /** The article with the words marked that a search for {@code query} finds. */
  default Optional<ArticleView> article(ArticleId id, String query) {
    return article(id, query, SearchParameters.Names.ALL);
  }

  /**
   * Articles with what they are evidence of, in the order of {@code ids}; those that are not there
   * are left out.
   *
   * @param query marks the words that match it, as a search for it finds them; empty for none
   */
  List<ReadArticle> read(List<ArticleId> ids, String query, SearchParameters.Names names);

  /** What the article is evidence of; empty where there is no such article. */
  Optional<ArticleEvidence> evidence(ArticleId id);

  ArchiveFigures figures();

  /** The source with this slug, its figures and its newest articles. */
  Optional<SourceView> source(String id);

  /** Whether the engine answers and the index can be searched. */
  boolean isReady();

  /** A source, and its newest articles. */
  record SourceView(ArchiveFigures.SourceFigures figures, List<ArticleSummary> newest) {
    public SourceView {
      newest = List.copyOf(newest);
    }
  }
}
