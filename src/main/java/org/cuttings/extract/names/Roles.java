package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an article says people are, so that "the publicist" can be told. */
final class Roles {
  private final Map<String, List<Entity>> byHead = new HashMap<>();
  private final Map<String, Entity> unnamed = new HashMap<>();

  /** Takes note that {@code person} was called a {@code head}. */
  void give(Entity person, String head) {
    List<Entity> people = byHead.computeIfAbsent(head, key -> new ArrayList<>(1));
    if (!people.contains(person)) {
      people.add(person);
    }
  }

  /** Those called so. */
  List<Entity> called(String head) {
    return byHead.getOrDefault(head, List.of());
  }

  /** Somebody or some people without a name, by the words for them. */
  Entity unnamed(String key, java.util.function.Supplier<Entity> made) {
    return unnamed.computeIfAbsent(key, k -> made.get());
  }
}
