package org.cuttings.search;

import org.cuttings.search.SearchResults.Advice;
import org.cuttings.search.Snapshots.Snapshot;
import org.jspecify.annotations.Nullable;

/** Finds out what a reader can do when nothing was found. */
final class Advisor {
  Advisor(Engine engine, SearchParameters parameters, @Nullable Clause clause, Snapshot snapshot) {}

  Advice advice() {
    return new Advice(null, 0, java.util.List.of(), null, 0);
  }
}
