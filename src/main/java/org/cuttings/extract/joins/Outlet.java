package org.cuttings.extract.joins;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a report comes from, as a key that is the same for every spelling of an outlet. */
final class Outlet {
  private Outlet() {}

  /** The outlet that {@code report} goes back to: the one it names, else its own publisher. */
  static @Nullable String of(Report report) {
    if (report.origin() != null) {
      return key(report.origin().outlet());
    }
    String publisher = report.printed().publisher();
    return publisher == null ? null : key(publisher);
  }

  /** "The New York Times" and "New York Times" are one. */
  static String key(String outlet) {
    String key = Report.folded(outlet).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    key = key.replaceAll("^the | (?:news agency|news service|agency|newspaper|magazine)$", "");
    return Objects.requireNonNullElse(key, outlet);
  }
}
