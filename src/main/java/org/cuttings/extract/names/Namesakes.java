package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.extract.names.NameIndex.Kind;
import org.jspecify.annotations.Nullable;

/** Tells which of several records with one surname is meant, where the article does not say. */
final class Namesakes {
  /** How well known somebody is whom a surname means even beside a relative's full name. */
  private static final int HOUSEHOLD_NAME = 8;

  /** Namesakes looked at; more are as good as unknown. */
  private static final int MOST = 64;

  private final Cast cast;
  private final Authority authority;
  private final NameIndex index;
  private final Map<String, Integer> sides = new HashMap<>();
  private int sided;

  /** How often the article says "he" and the like, and "she". */
  private int masculine;

  private int feminine;
  private DocumentNames names;

  @SuppressWarnings("NullAway.Init")
  Namesakes(Cast cast) {
    this.cast = cast;
    this.authority = cast.authority;
    this.index = authority.names();
  }

  void hears(DocumentNames document) {
    names = document;
  }

  /** Whether most people whom the article names in full have a record. */
  boolean areMostlyRecords() {
    return names.areMostlyRecords();
  }

  /** Takes note of the pronouns of {@code text}, which tell women from men. */
  void hears(NamedText text) {
    for (int token = 0; token < text.size(); token++) {
      switch (text.tokens.lower(token)) {
        case "he", "his", "him", "himself" -> masculine++;
        case "she", "her", "hers", "herself" -> feminine++;
        default -> {}
      }
    }
  }

  /** Takes note that the article speaks of {@code person}. */
  void seen(Entity person) {
    if (person.record >= 0) {
      String side = authority.record(person.record).side();
      if (side != null) {
        sides.merge(side, 1, Integer::sum);
        sided++;
      }
    }
  }

  /** The entities of a chain of entries, each once. */
  List<Entity> entities(int first, Kind kind) {
    List<Entity> entities = new ArrayList<>(2);
    for (int entry = first; entry != 0 && entities.size() < MOST; entry = index.next(entry)) {
      if (index.kind(entry) == kind) {
        Entity entity = cast.ofRecord(index.record(entry));
        if (!entities.contains(entity)) {
          entities.add(entity);
        }
      }
    }
    return entities;
  }

  /** First entry of the form of one word; 0 if there is none. */
  int entry(String word) {
    int number = index.word(word);
    int node = number < 0 ? -1 : index.step(0, number);
    return node <= 0 ? 0 : index.entry(node);
  }

  /** Whom a surname means that the article introduces nobody with; null if that is not clear. */
  @Nullable Entity dominant(int entry) {
    return dominant(entry, Address.NONE);
  }

  /** The same, where {@code address} stands before the surname. */
  @Nullable Entity dominant(int entry, Address address) {
    List<Entity> people = entities(entry, Kind.SURNAME);
    if (people.size() > 1) {
      for (int at = entry; at != 0; at = index.next(at)) {
        if (index.kind(at) == Kind.SURNAME && index.has(at, NameIndex.JUNIOR)) {
          people.remove(cast.ofRecord(index.record(at)));
        }
      }
    }
    people.removeIf(person -> !address.suits(person));
    if (people.size() > 1) {
      List<Entity> titled = new ArrayList<>(people);
      titled.removeIf(person -> !address.names(authority.record(person.record)));
      people = titled.isEmpty() ? people : titled;
    }
    if (people.size() == 1) {
      return people.getFirst();
    }
    Entity heaviest = heaviest(people);
    if (heaviest != null || (masculine == 0) == (feminine == 0)) {
      return heaviest;
    }
    // Everybody spoken of is a man, or a woman.
    String other = masculine == 0 ? "m" : "f";
    people.removeIf(person -> other.equals(person.gender));
    return people.size() == 1 ? people.getFirst() : heaviest(people);
  }

  /** The one who is clearly known best, or fits the others of the article; null if nobody does. */
  @Nullable Entity heaviest(List<Entity> people) {
    Entity best = null;
    double most = -1;
    double next = -1;
    for (Entity entity : people) {
      double weight = entity.record < 0 ? 0 : weight(entity);
      if (weight > most) {
        next = most;
        most = weight;
        best = entity;
      } else {
        next = Math.max(next, weight);
      }
    }
    return best != null && best.record >= 0 && most >= next + Math.max(0.5, next / 4) ? best : null;
  }

  private double weight(Entity entity) {
    String side = authority.record(entity.record).side();
    int alike = side == null ? 0 : sides.getOrDefault(side, 0);
    int named = names.mentions(entity.given) ? 2 : 0;
    return authority.weight(entity.record) + named + (sided == 0 ? 0 : 3.0 * alike / sided);
  }

  boolean household(Entity person) {
    return person.record >= 0 && authority.weight(person.record) >= HOUSEHOLD_NAME;
  }

  /** Somebody so much better known by the surname that a relative's full name does not matter. */
  @Nullable Entity betterKnown(String surname, Entity introduced) {
    if (introduced.record < 0 || household(introduced)) {
      return null;
    }
    int entry = entry(surname);
    Entity dominant = entry == 0 ? null : dominant(entry);
    return dominant != null && household(dominant) ? dominant : null;
  }

  /**
   * Which record the form of {@code entry} means: one that lists it before one that implies it, and
   * one that is always called so before one that is called so where the text says it.
   */
  Entity meant(int entry) {
    Entity best = cast.ofRecord(index.record(entry));
    boolean derived = index.has(entry, NameIndex.DERIVED);
    boolean doubtful = index.has(entry, NameIndex.ORDINARY);
    for (int at = index.next(entry); at != 0; at = index.next(at)) {
      if (index.kind(at) != Kind.FULL) {
        continue;
      }
      Entity entity = cast.ofRecord(index.record(at));
      boolean implied = index.has(at, NameIndex.DERIVED);
      boolean doubt = index.has(at, NameIndex.ORDINARY);
      boolean better =
          derived != implied
              ? derived
              : doubtful != doubt
                  ? doubtful
                  : entity.introduced != best.introduced
                      ? entity.introduced
                      : authority.weight(entity.record) > authority.weight(best.record);
      if (better) {
        best = entity;
        derived = implied;
        doubtful = doubt;
      }
    }
    return best;
  }
}
