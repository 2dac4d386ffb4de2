package org.cuttings.extract.quotes;

import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Metadata;

/** Finds quotations and their speakers. One finder reads the stretches of one article in order. */
public final class QuoteFinder {
  public QuoteFinder(Metadata metadata) {}

  /** The quotations of {@code stretch}, in order; one that stands in another comes after it. */
  public List<FoundQuote> find(Stretch stretch, List<Reference> references, List<Clause> clauses) {
    return List.of();
  }
}
