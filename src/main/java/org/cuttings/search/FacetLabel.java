package org.cuttings.search;

import org.cuttings.search.ArticleEvidence.Named;

/** Keys with their names, as the index has them: {@code key|name}. */
public final class FacetLabel {
  private FacetLabel() {}

  public static Named read(String label) {
    int bar = label.indexOf('|');
    return bar < 0
        ? new Named(label, label)
        : new Named(label.substring(0, bar), label.substring(bar + 1));
  }
}
