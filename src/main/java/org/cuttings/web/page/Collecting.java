package org.cuttings.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What a curator can take from a list into a collection.
 *
 * @param list address of the whole list
 * @param total entries on all of its pages
 */
public record Collecting(String list, long total) {
  /** As many are taken from a list at once. */
  public static final int MOST = 1_000;

  /** The label of the button that takes all; null where they are too many, or none. */
  public @Nullable String all() {
    return total == 0 || total > MOST ? null : "Collect all " + Labels.count(total);
  }

  /** Why all cannot be taken; null where they can. */
  public @Nullable String tooMany() {
    return total <= MOST
        ? null
        : "All of a list are taken up to %s entries; this one has %s."
            .formatted(Labels.count(MOST), Labels.count(total));
  }
}
