package org.cuttings.search;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Tells whom words name. */
public interface NameLookup {
  /** Knows nobody. */
  NameLookup NONE =
      new NameLookup() {
        @Override
        public Optional<RequestItem> question(String words) {
          return Optional.empty();
        }

        @Override
        public UncheckedReading exactly(String words, MultiSearchItem<JsonNode> answer) {
          return UncheckedReading.NOBODY;
        }

        @Override
        public UncheckedReading nearly(String words) {
          return UncheckedReading.NOBODY;
        }
      };

  /**
   * The search that tells whom the words name as they stand, in any order, to be sent along with
   * others; empty where none is needed.
   */
  Optional<RequestItem> question(String words);

  /** Whom they name by the answer to {@link #question}. */
  UncheckedReading exactly(String words, MultiSearchItem<JsonNode> answer);

  /** Whom they name if they are misspelled. */
  UncheckedReading nearly(String words);
}
