package org.cuttings.model;

import org.jspecify.annotations.Nullable;

/**
 * An authority record before and after something was decided.
 *
 * @param before null where it was none
 * @param after null where it is none any more, or part of another
 */
public record AuthorityChange(@Nullable AuthorityRecord before, @Nullable AuthorityRecord after) {
  /** Whether there was no record and is none, as when a candidate is ignored. */
  public boolean ofNoRecord() {
    return before == null && after == null;
  }

  /** Whether it can alter what names are found; otherwise it only says more of the record. */
  public boolean altersNames() {
    if (before == null || after == null) {
      return !ofNoRecord();
    }
    return before.kind() != after.kind()
        || !before.name().equals(after.name())
        || !before.aliases().equals(after.aliases())
        || !java.util.Objects.equals(before.gender(), after.gender())
        || !before.roles().equals(after.roles())
        || !before.relations().equals(after.relations())
        || !before.ordinaryWords().equals(after.ordinaryWords())
        || !before.notNamed().equals(after.notNamed())
        || !java.util.Objects.equals(before.within(), after.within());
  }
}
