package org.cuttings.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Evidence;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that an article speaks of, with every mention.
 *
 * @param key as {@link EntityKey} has it; null for what is only described
 * @param name of the record; of a candidate, in even spelling; else the fullest words
 * @param mentions in the order of the article
 */
record Mentioned(
    EntityKind kind,
    @Nullable String key,
    @Nullable String id,
    String name,
    List<Mention> mentions) {
  /** What is longer is no name, and no id for a document. */
  private static final int LONGEST_NAME = 120;

  Mentioned {
    mentions = List.copyOf(mentions);
  }

  private record Identity(EntityKind kind, @Nullable String id, String name) {}

  /** Everybody and everything, in the order of the first mention. */
  static List<Mentioned> in(Evidence evidence) {
    Map<Identity, List<Mention>> byIdentity = new LinkedHashMap<>();
    for (Mention mention : evidence.mentions()) {
      // What a record is, and is called, does not depend on the place that speaks of it.
      Identity identity =
          mention.id() == null
              ? new Identity(mention.kind(), null, EntityKey.evenName(mention.name()))
              : new Identity(mention.kind(), mention.id(), "");
      byIdentity.computeIfAbsent(identity, i -> new ArrayList<>()).add(mention);
    }
    List<Mentioned> all = new ArrayList<>();
    byIdentity.forEach(
        (identity, mentions) ->
            all.add(
                new Mentioned(
                    identity.kind,
                    key(identity, mentions),
                    identity.id,
                    identity.id == null ? identity.name : mentions.getFirst().name(),
                    mentions)));
    return all;
  }

  private static @Nullable String key(Identity identity, List<Mention> mentions) {
    if (identity.id != null) {
      return identity.id;
    }
    boolean named = mentions.stream().anyMatch(mention -> mention.form() == Mention.Form.NAME);
    return named && identity.name.codePointCount(0, identity.name.length()) <= LONGEST_NAME
        ? EntityKey.of(null, identity.name)
        : null;
  }

  /** {@code key|name}; null without a key. */
  @Nullable String label() {
    return key == null ? null : key + "|" + name;
  }

  /** How often it is named or described; pronouns do not count. */
  int count() {
    return (int) mentions.stream().filter(m -> m.form() != Mention.Form.PRONOUN).count();
  }

  /** The place that is least sure and no curator looked at; pronouns do not count. */
  Optional<Mention> weakest() {
    return key == null
        ? Optional.empty()
        : mentions.stream()
            .filter(mention -> mention.form() != Mention.Form.PRONOUN && mention.review() == null)
            .min(Comparator.comparingDouble(Mention::confidence));
  }

  /** The different words that name it, in one spelling of case and space. */
  Set<String> forms() {
    Set<String> forms = new TreeSet<>();
    for (Mention mention : mentions) {
      if (mention.form() == Mention.Form.NAME) {
        forms.add(EntityKey.evenName(mention.wording().words()));
      }
    }
    return forms;
  }
}
