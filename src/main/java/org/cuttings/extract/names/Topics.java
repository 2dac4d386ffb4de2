package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom an article is about: those whom it names most. */
final class Topics {
  /** How many times as often as the next one somebody is named whom the text is clearly about. */
  private static final double CLEARLY = 1.5;

  /** In the order in which the text names them. */
  private final List<Entity> people = new ArrayList<>();

  /** Those whom the text has come to. */
  private final Set<Entity> met = new HashSet<>();

  private int most;

  /** Takes note of how often a stretch names people. */
  void count(List<Reference> names, Cast cast) {
    for (Reference name : names) {
      for (Referent referent : name.referents()) {
        Entity entity = cast.of(referent);
        if (entity.isPerson()) {
          count(entity);
        }
      }
    }
  }

  private void count(Entity person) {
    if (person.times++ == 0) {
      people.add(person);
    }
    most = Math.max(most, person.times);
  }

  /** The text has come to {@code entity}. */
  void meet(Entity entity) {
    met.add(entity);
  }

  /** Whether the text has come to {@code entity}. */
  boolean isMet(Entity entity) {
    return met.contains(entity);
  }

  /** How often {@code entity} is named, 1 for whoever is named most; 0 to 1. */
  double share(Entity entity) {
    return most == 0 ? 0 : (double) entity.times / most;
  }

  /** Whom of those who fit and whom the text has come to it is about; null if nobody clearly. */
  @Nullable Entity clearest(Predicate<Entity> fits) {
    Entity clearest = null;
    int next = 0;
    for (Entity person : people) {
      if (!met.contains(person) || !fits.test(person)) {
        continue;
      }
      if (clearest == null || person.times > clearest.times) {
        next = clearest == null ? 0 : clearest.times;
        clearest = person;
      } else {
        next = Math.max(next, person.times);
      }
    }
    return clearest == null || clearest.times < CLEARLY * next ? null : clearest;
  }
}
