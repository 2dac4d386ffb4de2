package org.cuttings.search.claims;

import org.cuttings.search.EngineUnavailableException;

/**
 * What pages ask about claims. Every method throws {@link EngineUnavailableException} while
 * Elasticsearch does not answer.
 */
public interface ClaimSearch {
  ClaimResults search(ClaimParameters parameters);
}
