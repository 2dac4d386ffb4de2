package org.cuttings.curation.transfer;

import java.util.List;
import org.cuttings.curation.Change;
import org.cuttings.curation.RecordKind;

/**
 * A record with everything that became of it.
 *
 * @param changes from the first on, without gaps
 */
record RecordHistory(RecordKind kind, String id, List<Change> changes) {
  RecordHistory {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("A record has one change at least");
    }
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i).version() != i + 1) {
        throw new IllegalArgumentException(
            "version %d stands where version %d belongs"
                .formatted(changes.get(i).version(), i + 1));
      }
    }
  }

  Change last() {
    return changes.getLast();
  }

  /** {@code collection cinema}, for people. */
  String name() {
    return kind.value() + " " + id;
  }
}
