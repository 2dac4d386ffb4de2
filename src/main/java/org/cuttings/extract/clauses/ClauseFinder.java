package org.cuttings.extract.clauses;

import java.util.List;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Stretch;

/** Cuts the sentences of a stretch into clauses. */
public final class ClauseFinder {
  private ClauseFinder() {}

  /**
   * The clauses of {@code stretch} in the order of their verbs.
   *
   * @param references names and descriptions found before; a noun phrase never cuts one in two
   */
  public static List<Clause> find(Stretch stretch, List<Reference> references) {
    return List.of();
  }
}
