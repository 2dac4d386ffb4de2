package org.cuttings.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a query was left out, and why; bounded, however much was typed. */
final class IgnoredPieces {
  private static final int MAX_PIECES = 12;
  private static final int MAX_SHOWN = 40;

  private final Set<SearchResults.Ignored> pieces = new LinkedHashSet<>();
  private int more;

  void add(String text, String reason) {
    SearchResults.Ignored piece = new SearchResults.Ignored(shown(text), reason);
    if (pieces.size() < MAX_PIECES) {
      pieces.add(piece);
    } else if (!pieces.contains(piece)) {
      more++;
    }
  }

  List<SearchResults.Ignored> pieces() {
    List<SearchResults.Ignored> all = new ArrayList<>(pieces);
    if (more > 0) {
      all.add(new SearchResults.Ignored("…", "%,d more pieces for like reasons".formatted(more)));
    }
    return List.copyOf(all);
  }

  private static String shown(String text) {
    String stripped = text.strip();
    return stripped.codePointCount(0, stripped.length()) <= MAX_SHOWN
        ? stripped
        : stripped.substring(0, stripped.offsetByCodePoints(0, MAX_SHOWN)) + "…";
  }
}
