package org.cuttings.search.quotes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.search.Arrival;
import org.cuttings.search.FacetValue;
import org.jspecify.annotations.Nullable;

/**
 * What the archive knows of quotations. The one door of this package; the implementation talks to
 * Elasticsearch, and page tests put fixtures in its place.
 *
 * <p>Every method throws {@link org.cuttings.search.EngineUnavailableException} while Elasticsearch
 * does not answer.
 */
public interface QuoteSearch {
  /** Quotes whose words match, with counts for every facet. */
  QuoteResults search(QuoteParameters parameters);

  /** Every value of one facet, however many there are, counted as {@link #search} counts them. */
  List<FacetValue> values(QuoteParameters parameters, QuoteFacet facet);

  /**
   * Every quote that a search finds, in its order, whatever its page; read from one state of the
   * index, a batch at a time as the stream is. To be closed.
   */
  Stream<SourcedQuote> all(QuoteParameters parameters);

  /**
   * The same in the order in which it came in, the newest first.
   *
   * @param before null for all; else only what came in before it
   */
  Stream<SourcedQuote> arrivals(QuoteParameters parameters, @Nullable Arrival before);

  /** The quote with this id; empty where there is none. */
  Optional<SourcedQuote> quote(String id);

  /**
   * Whether an article has these words, and whose they are.
   *
   * @param question not empty
   */
  QuoteCheck check(CheckQuestion question);
}
