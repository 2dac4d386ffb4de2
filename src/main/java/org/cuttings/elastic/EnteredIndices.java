package org.cuttings.elastic;

import java.util.Locale;

/**
 * Names of the indices that keep what people enter. No rebuild touches them: they have no numbers
 * and no aliases, and share nothing with what is derived.
 *
 * @param prefix what every name begins with, so that several archives can share a cluster
 */
public record EnteredIndices(String prefix) {
  /** What is kept, each in an index of its own. */
  public enum Kind {
    /** Every change that anybody made, never altered. */
    CHANGES,
    /** The latest state of every record; can be made again from the changes. */
    RECORDS,
    /** Who is signed in. */
    SESSIONS;

    String file() {
      return "entered-" + name().toLowerCase(Locale.ROOT);
    }

    /** Settings and mappings of an index for it, as JSON. */
    public String definition() {
      return IndexDefinition.of(file());
    }
  }

  /** Those of the archive whose derived data are in {@code indices}. */
  public static EnteredIndices of(Indices indices) {
    return new EnteredIndices(indices.prefix());
  }

  public String name(Kind kind) {
    return prefix + "-" + kind.file();
  }
}
