package org.cuttings.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refusal that looks like "too busy" but will not pass: a single document needs more of the
 * engine's heap than it gives to all writing together ({@code indexing_pressure.memory.limit}).
 */
final class TooLargeForEngine {
  // "… primary_operation_bytes=91290056, max_primary_bytes=51897958]", likewise for coordinating
  private static final Pattern OPERATION =
      Pattern.compile(
          "(?:primary|coordinating)_operation_bytes=(\\d+).*max_(?:primary|coordinating)\\w*_bytes=(\\d+)");

  private TooLargeForEngine() {}

  static boolean matches(ErrorCause error) {
    String reason = error.reason();
    if (reason == null) {
      return false;
    }
    Matcher sizes = OPERATION.matcher(reason);
    return sizes.find() && Long.parseLong(sizes.group(1)) > Long.parseLong(sizes.group(2));
  }

  static String explain(int bytes) {
    return "The index document has "
        + bytes
        + " bytes, more than the engine's memory takes in one piece."
        + " Split the document, or give the engine a larger heap.";
  }
}
