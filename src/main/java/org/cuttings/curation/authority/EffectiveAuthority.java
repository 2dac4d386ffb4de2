package org.cuttings.curation.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cuttings.model.AuthorityRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records that names are found with: those of the authority file and what curators decided on
 * top. A record that is merged into another gives it its names, roles and relations and keeps its
 * own state untouched, so that taking a merge back restores both.
 */
public final class EffectiveAuthority {
  private final Map<String, AuthorityRecord> records = new LinkedHashMap<>();
  private final Map<String, String> merged = new LinkedHashMap<>();
  private final Set<String> ignored = new HashSet<>();

  private EffectiveAuthority(List<AuthorityRecord> file, Collection<Decision> decisions) {
    file.forEach(record -> records.put(record.id(), record));
    Map<String, AuthorityRecord> absorbed = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      AuthorityRecord record = decision.record();
      switch (decision.standing()) {
        case KEPT -> records.put(record.id(), record);
        case WITHDRAWN -> records.remove(record.id());
        case IGNORED -> ignored.add(record.id());
        case MERGED -> {
          records.remove(record.id());
          absorbed.put(record.id(), record);
          merged.put(record.id(), String.valueOf(decision.into()));
        }
      }
    }
    absorb(absorbed);
    records.replaceAll((id, record) -> pointed(record));
  }

  public static EffectiveAuthority of(List<AuthorityRecord> file, Collection<Decision> decisions) {
    return new EffectiveAuthority(file, decisions);
  }

  private void absorb(Map<String, AuthorityRecord> absorbed) {
    absorbed.forEach(
        (id, record) -> {
          AuthorityRecord whole = records.get(resolve(id));
          if (whole == null) {
            // What it was merged into is there no more: it stands for itself.
            records.put(id, record);
          } else {
            records.put(whole.id(), with(whole, record));
          }
        });
    merged.keySet().removeAll(records.keySet());
  }

  private static AuthorityRecord with(AuthorityRecord whole, AuthorityRecord other) {
    Set<String> names = new LinkedHashSet<>(whole.aliases());
    names.add(other.name());
    names.addAll(other.aliases());
    names.remove(whole.name());
    Map<String, String> identifiers = new LinkedHashMap<>(other.identifiers());
    identifiers.putAll(whole.identifiers());
    Map<String, String> languages = new LinkedHashMap<>(other.languages());
    languages.putAll(whole.languages());
    return new AuthorityRecord(
        whole.id(),
        whole.kind(),
        whole.name(),
        List.copyOf(names),
        whole.gender() == null ? other.gender() : whole.gender(),
        both(whole.roles(), other.roles()),
        both(whole.relations(), other.relations()),
        whole.side() == null ? other.side() : whole.side(),
        both(whole.ordinaryWords(), other.ordinaryWords()),
        whole.notNamed(),
        whole.within() == null ? other.within() : whole.within(),
        identifiers,
        whole.note() == null ? other.note() : whole.note(),
        languages,
        whole.from() == null ? other.from() : whole.from(),
        whole.to() == null ? other.to() : whole.to(),
        both(whole.seeAlso(), other.seeAlso()));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }

  /** The record with what it points to as that stands now. */
  private AuthorityRecord pointed(AuthorityRecord record) {
    if (merged.isEmpty()) {
      return record;
    }
    List<AuthorityRecord.Relation> relations = new ArrayList<>();
    for (AuthorityRecord.Relation one : record.relations()) {
      String of = resolve(one.of());
      if (!of.equals(record.id())) {
        relations.add(new AuthorityRecord.Relation(one.kind(), of, one.ordinal()));
      }
    }
    @Nullable String within = record.within() == null ? null : resolve(record.within());
    return new AuthorityRecord(
        record.id(),
        record.kind(),
        record.name(),
        record.aliases(),
        record.gender(),
        record.roles(),
        relations,
        record.side(),
        record.ordinaryWords(),
        record.notNamed(),
        record.id().equals(within) ? null : within,
        record.identifiers(),
        record.note(),
        record.languages(),
        record.from(),
        record.to(),
        record.seeAlso().stream()
            .map(this::resolve)
            .filter(other -> !other.equals(record.id()))
            .distinct()
            .toList());
  }

  /** Where an id leads: through all merges, never round in a circle. */
  private String resolve(String id) {
    Set<String> seen = new HashSet<>();
    String at = id;
    while (merged.containsKey(at) && seen.add(at)) {
      at = merged.getOrDefault(at, at);
    }
    return at;
  }

  public List<AuthorityRecord> records() {
    return List.copyOf(records.values());
  }

  public Optional<AuthorityRecord> get(String id) {
    return Optional.ofNullable(records.get(id));
  }

  /** The record whose page a merged one leads to; empty for what is not merged. */
  public Optional<String> redirect(String id) {
    String to = resolve(id);
    return to.equals(id) || !records.containsKey(to) ? Optional.empty() : Optional.of(to);
  }

  /** Ids of the records that are merged into one, directly or through others. */
  public List<String> mergedInto(String id) {
    return merged.keySet().stream().filter(one -> resolve(one).equals(id)).toList();
  }

  /** Whether nobody wants to look at a candidate again. */
  public boolean isIgnored(String key) {
    return ignored.contains(key);
  }

  public Set<String> ignored() {
    return Set.copyOf(ignored);
  }

  /** The records that have a name, in any spelling of case, as preferred name or as variant. */
  public List<AuthorityRecord> named(String name) {
    return records.values().stream().filter(record -> isNamed(record, name)).toList();
  }

  static boolean isNamed(AuthorityRecord record, String name) {
    return record.name().equalsIgnoreCase(name)
        || record.aliases().stream().anyMatch(name::equalsIgnoreCase);
  }
}
