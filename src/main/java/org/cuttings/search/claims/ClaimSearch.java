package org.cuttings.search.claims;

import java.util.stream.Stream;
import org.cuttings.search.Arrival;
import org.cuttings.search.EngineUnavailableException;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.jspecify.annotations.Nullable;

/**
 * What pages ask about claims. Every method throws {@link EngineUnavailableException} while
 * Elasticsearch does not answer.
 */
public interface ClaimSearch {
  ClaimResults search(ClaimParameters parameters);

  /** Every number with the words, in the order of the page; lazy, and to be closed. */
  Stream<StatedClaim> all(ClaimParameters parameters);

  /**
   * The same in the order in which it came in, the newest first.
   *
   * @param before null for all; else only what came in before it
   */
  Stream<StatedClaim> arrivals(ClaimParameters parameters, @Nullable Arrival before);
}
