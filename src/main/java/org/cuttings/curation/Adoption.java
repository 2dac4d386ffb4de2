package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.util.List;
import org.cuttings.curation.ChangeBulk.Created;
import org.cuttings.curation.ChangeBulk.Keyed;
import org.cuttings.elastic.EnteredIndices.Kind;

/** Writes changes that were made in another archive, many at a time. */
final class Adoption {
  private final EnteredStore store;
  private final LatestStates states;
  private final ChangeBulk bulk;

  Adoption(EnteredStore store) {
    this.store = store;
    this.states = new LatestStates(store);
    this.bulk = new ChangeBulk(store);
  }

  void adopt(List<Change> changes) {
    for (List<Change> batch : ChangeBulk.batches(changes)) {
      create(batch);
      states.follow(batch);
    }
  }

  private void create(List<Change> batch) {
    List<Created> created =
        bulk.create(
            batch.stream()
                .map(change -> new Keyed(ChangeDocument.key(change), ChangeDocument.of(change)))
                .toList(),
            Refresh.True);
    for (int i = 0; i < created.size(); i++) {
      if (created.get(i).conflicts()) {
        checkSame(batch.get(i));
      }
    }
  }

  private void checkSame(Change change) {
    boolean same =
        store
            .get(Kind.CHANGES, ChangeDocument.key(change))
            .map(document -> ChangeDocument.read(document).equals(change))
            .orElse(false);
    if (!same) {
      throw new IllegalStateException(
          "Somebody else changed %s %s in the meantime (version %d)"
              .formatted(change.kind().value(), change.id(), change.version()));
    }
  }
}
