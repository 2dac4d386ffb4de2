package org.cuttings.search;

import org.cuttings.search.SearchResults.QueryReading;
import org.jspecify.annotations.Nullable;

/**
 * @param clause what was understood; null where there is nothing to look for
 * @param reading the same in words, and what was left out
 * @param names whom the query names
 */
record ParsedQuery(@Nullable Clause clause, QueryReading reading, NameReading names) {
  /** A query that was not compared with names. */
  ParsedQuery(@Nullable Clause clause, QueryReading reading) {
    this(clause, reading, NameReading.NOBODY);
  }
}
