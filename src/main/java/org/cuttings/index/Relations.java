package org.cuttings.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.model.AuthorityRecord;
import org.jspecify.annotations.Nullable;

/** How authority records are related, seen from either side. */
final class Relations {
  /** What stands on record for the place or organisation that something is part of. */
  static final String WITHIN = "part";

  private final Map<String, List<Related>> byId;

  private Relations(Map<String, List<Related>> byId) {
    this.byId = byId;
  }

  /**
   * @param kind {@code son}, {@code wife} …, or {@link #WITHIN}
   * @param ordinal {@code oldest}, {@code second} …; null where not told
   * @param other the other record
   * @param inverse whether the other record is the son, wife … of this one, not the other way round
   */
  record Related(String kind, @Nullable String ordinal, AuthorityRecord other, boolean inverse) {}

  /** Relations to what has no record are left out. */
  static Relations of(Map<String, AuthorityRecord> records) {
    Map<String, List<Related>> byId = new HashMap<>();
    for (AuthorityRecord record : new TreeMap<>(records).values()) {
      for (AuthorityRecord.Relation relation : record.relations()) {
        AuthorityRecord other = records.get(relation.of());
        if (other != null) {
          add(byId, record, new Related(relation.kind(), relation.ordinal(), other, false));
          add(byId, other, new Related(relation.kind(), relation.ordinal(), record, true));
        }
      }
      AuthorityRecord whole = record.within() == null ? null : records.get(record.within());
      if (whole != null) {
        // Only upwards: a country would list every town.
        add(byId, record, new Related(WITHIN, null, whole, false));
      }
    }
    return new Relations(byId);
  }

  private static void add(
      Map<String, List<Related>> byId, AuthorityRecord record, Related related) {
    byId.computeIfAbsent(record.id(), id -> new ArrayList<>()).add(related);
  }

  /** Those on record for {@code id}; none for a candidate. */
  List<Related> of(String id) {
    return byId.getOrDefault(id, List.of());
  }
}
