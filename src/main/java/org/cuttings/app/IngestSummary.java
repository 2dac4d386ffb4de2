package org.cuttings.app;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.cuttings.ingest.Failure;

/**
 * What a run came to.
 *
 * @param found documents, with those that failed
 * @param fresh never seen before
 * @param changed came with other bytes or other metadata: a new revision
 * @param readAnew came as before, but the rules of reading had changed
 * @param unchanged left untouched
 * @param leftAside files that are no documents
 * @param failures in the order of the documents
 * @param nearDuplicates how many of what was written have a near-duplicate in the archive
 * @param readOtherwise how many articles of the archive were read with other rules, or names told
 *     by another authority file
 * @param characters of the text that was written
 */
record IngestSummary(
    long found,
    long fresh,
    long changed,
    long readAnew,
    long unchanged,
    long leftAside,
    List<Failure> failures,
    long nearDuplicates,
    long readOtherwise,
    long characters,
    Duration duration) {
  private static final int FAILURES_SHOWN = 20;

  IngestSummary {
    failures = List.copyOf(failures);
  }

  int failed() {
    return failures.size();
  }

  /** For people, ending with the failures. */
  String table() {
    StringBuilder table = new StringBuilder();
    row(table, "found", found);
    row(table, "new", fresh);
    row(table, "changed", changed);
    if (readAnew > 0) {
      row(table, "read anew", readAnew);
    }
    row(table, "unchanged", unchanged);
    if (leftAside > 0) {
      row(table, "left aside", leftAside);
    }
    row(table, "failed", failed());
    row(table, "near-duplicates", nearDuplicates);
    row(table, "characters", characters);
    table.append(
        String.format(Locale.ROOT, "  %-16s %,14.1f", "seconds", duration.toMillis() / 1e3));
    failures.stream()
        .limit(FAILURES_SHOWN)
        .forEach(
            failure ->
                table.append(
                    String.format(
                        "%n  failed to %s %s: %s",
                        failure.stage().value(), failure.document(), failure.reason())));
    if (readOtherwise > 0) {
      table.append(
          String.format(
              Locale.ROOT,
              "%n  %,d articles were read with other rules or another authority file;"
                  + " ./cuttings rebuild reads them anew",
              readOtherwise));
    }
    if (failed() > FAILURES_SHOWN) {
      table.append(
          String.format(
              "%n  and %,d more; --failures FILE writes them all", failed() - FAILURES_SHOWN));
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String name, long count) {
    table.append(String.format(Locale.ROOT, "  %-16s %,14d%n", name, count));
  }
}
