package org.cuttings.search;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a query names, before it is known whether the other names are theirs alone.
 *
 * @param checks a search for each of the other names, in their order, which finds somebody where it
 *     also names another
 */
public record UncheckedReading(NameReading reading, List<RequestItem> checks) {
  /** Of a query that is no name. */
  public static final UncheckedReading NOBODY = new UncheckedReading(NameReading.NOBODY, List.of());

  public UncheckedReading {
    checks = List.copyOf(checks);
    if (checks.size() != reading.otherNames().size()) {
      throw new IllegalArgumentException("Every other name has one check");
    }
  }

  /**
   * The reading without the names that others have, too.
   *
   * @param answers to {@link #checks}
   */
  NameReading checked(List<MultiSearchItem<JsonNode>> answers) {
    List<String> own = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      if (answers.get(i).hits().hits().isEmpty()) {
        own.add(reading.otherNames().get(i));
      }
    }
    return new NameReading(reading.people(), own);
  }
}
