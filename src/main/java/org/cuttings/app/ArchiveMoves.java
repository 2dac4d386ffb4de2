package org.cuttings.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.index.ArticleIndex;
import org.cuttings.search.collected.ElasticCollectedSearch;
import org.cuttings.search.collected.Wanted.Anchor;

/** Looks in the archive for what moved. */
record ArchiveMoves(ArticleIndex index, ElasticCollectedSearch search)
    implements MovedItems.Search {
  @Override
  public String evidence() {
    return index.state();
  }

  @Override
  public Map<Anchor, Optional<String>> moved(List<Anchor> events, List<Anchor> quotes) {
    return search.moved(events, quotes);
  }
}
