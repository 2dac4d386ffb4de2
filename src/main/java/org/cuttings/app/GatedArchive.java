package org.cuttings.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Archive;
import org.cuttings.search.ArchiveFigures;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleEvidence;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.search.EngineUnavailableException;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.ReadArticle;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.cuttings.search.SourcesBeside;
import org.jspecify.annotations.Nullable;

/** The archive of a portal that listens already while its engine still starts. */
final class GatedArchive implements Archive {
  private final AtomicReference<@Nullable Archive> archive = new AtomicReference<>();

  void open(Archive ready) {
    archive.set(ready);
  }

  @Override
  public SearchResults search(SearchParameters parameters) {
    return opened().search(parameters);
  }

  @Override
  public Stream<ArticleSummary> all(SearchParameters parameters) {
    return opened().all(parameters);
  }

  @Override
  public Stream<ArticleSummary> arrivals(SearchParameters parameters, @Nullable Arrival before) {
    return opened().arrivals(parameters, before);
  }

  @Override
  public Instant wholeUntil(Instant now) {
    return opened().wholeUntil(now);
  }

  @Override
  public List<FacetValue> facetValues(SearchParameters parameters, Facet facet) {
    return opened().facetValues(parameters, facet);
  }

  @Override
  public Optional<ArticleView> article(ArticleId id, String query, SearchParameters.Names names) {
    return opened().article(id, query, names);
  }

  @Override
  public SourcesBeside beside(SearchParameters parameters, List<String> sources) {
    return opened().beside(parameters, sources);
  }

  @Override
  public List<ReadArticle> read(List<ArticleId> ids, String query, SearchParameters.Names names) {
    return opened().read(ids, query, names);
  }

  @Override
  public Optional<ArticleEvidence> evidence(ArticleId id) {
    return opened().evidence(id);
  }

  @Override
  public ArchiveFigures figures() {
    return opened().figures();
  }

  @Override
  public Optional<SourceView> source(String id) {
    return opened().source(id);
  }

  @Override
  public boolean isReady() {
    Archive ready = archive.get();
    return ready != null && ready.isReady();
  }

  private Archive opened() {
    Archive ready = archive.get();
    if (ready == null) {
      throw new EngineUnavailableException("The search engine is starting", null);
    }
    return ready;
  }
}
