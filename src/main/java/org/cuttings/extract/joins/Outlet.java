package org.cuttings.extract.joins;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a report comes from, as a key that is the same for every spelling of an outlet. */
final class Outlet {
  private static final Pattern FRAME =
      Pattern.compile("^the | (?:news agency|news service|agency|newspaper|magazine)$");

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
    return FRAME
        .matcher(String.join(" ", Multiplicity.words(Report.folded(outlet))))
        .replaceAll("");
  }
}
