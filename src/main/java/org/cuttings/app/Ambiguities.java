package org.cuttings.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.authority.Identifier;
import org.cuttings.curation.authority.EffectiveAuthority;
import org.cuttings.extract.names.SearchNames;
import org.cuttings.model.AuthorityChange;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;

/** What would make two records hard to tell apart, as sentences for whoever decides. */
final class Ambiguities {
  private static final int MOST_NAMESAKES = 5;

  private final EffectiveAuthority then;
  private final Set<String> found = new TreeSet<>();

  private Ambiguities(EffectiveAuthority then) {
    this.then = then;
  }

  /**
   * @param then the authority file as it would be
   * @param changes that would make it so
   */
  static List<String> of(EffectiveAuthority then, Collection<AuthorityChange> changes) {
    Ambiguities ambiguities = new Ambiguities(then);
    for (AuthorityChange change : changes) {
      AuthorityRecord after = change.after();
      if (after != null) {
        ambiguities.identifiers(after);
        if (change.altersNames()) {
          ambiguities.names(after);
          ambiguities.namesakes(after);
        }
      }
    }
    return List.copyOf(ambiguities.found);
  }

  private void identifiers(AuthorityRecord record) {
    for (AuthorityRecord other : then.records()) {
      if (!other.id().equals(record.id())) {
        record
            .identifiers()
            .forEach(
                (system, value) -> {
                  if (value.equals(other.identifiers().get(system))) {
                    found.add(
                        "%s %s is that of %s (%s) too: are they one?"
                            .formatted(
                                Identifier.of(system).map(Identifier::label).orElse(system),
                                value,
                                other.name(),
                                other.id()));
                  }
                });
      }
    }
  }

  private void names(AuthorityRecord record) {
    List<String> names = new ArrayList<>(record.aliases());
    names.add(record.name());
    for (String name : names) {
      for (AuthorityRecord other : then.named(name)) {
        if (!other.id().equals(record.id())) {
          found.add("“%s” is a name of %s (%s) too.".formatted(name, other.name(), other.id()));
        }
      }
    }
  }

  private void namesakes(AuthorityRecord record) {
    if (record.kind() != EntityKind.PERSON) {
      return;
    }
    SearchNames names = SearchNames.shipped();
    String family = names.family(record.name(), true);
    List<String> others =
        then.records().stream()
            .filter(other -> other.kind() == EntityKind.PERSON)
            .filter(other -> !other.id().equals(record.id()))
            .filter(other -> names.family(other.name(), true).equals(family))
            .map(AuthorityRecord::name)
            .limit(MOST_NAMESAKES)
            .toList();
    if (!others.isEmpty()) {
      found.add(
          "The surname of %s is that of %s too."
              .formatted(record.name(), String.join(", ", others)));
    }
  }
}
