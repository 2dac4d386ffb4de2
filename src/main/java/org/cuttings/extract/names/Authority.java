package org.cuttings.extract.names;

import java.util.Collection;
import java.util.List;
import org.cuttings.model.AuthorityRecord;

/** The authority records, made ready to be found in texts. Immutable, used by many threads. */
public final class Authority {
  /** Knows nobody: every name is a candidate. */
  public static final Authority EMPTY = new Authority(List.of());

  private final List<AuthorityRecord> records;

  private Authority(Collection<AuthorityRecord> records) {
    this.records = List.copyOf(records);
  }

  public static Authority of(Collection<AuthorityRecord> records) {
    return new Authority(records);
  }

  public List<AuthorityRecord> records() {
    return records;
  }
}
