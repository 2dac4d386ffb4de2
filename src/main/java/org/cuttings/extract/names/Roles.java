package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an article says people are, and to whom, so that "the publicist" can be told. */
final class Roles {
  /**
   * What somebody was called.
   *
   * @param words what stands before the noun: "deputy", "sports"
   * @param of whether it is told of what: "president of the chess club"
   */
  private record Role(Entity person, List<String> words, boolean of) {}

  private record Relation(Entity owner, String head, Entity person) {}

  /** Words that make another office of one. */
  private static final Set<String> CONTRASTS =
      Set.of(
          "vice",
          "deputy",
          "assistant",
          "former",
          "ex",
          "acting",
          "press",
          "under",
          "associate",
          "junior",
          "interim",
          "shadow",
          "opposition",
          "designate");

  /** Who is not what the word before says, but knows it: "the Russian expert". */
  private static final Set<String> STUDENTS =
      Set.of(
          "expert",
          "specialist",
          "scholar",
          "analyst",
          "translator",
          "interpreter",
          "correspondent",
          "historian",
          "teacher");

  /** How many are remembered who were called the same, or related to the same: bounds the time. */
  private static final int MOST = 64;

  private final NameLexicon lexicon = NameLexicon.shipped();
  private final Map<String, Set<Role>> byHead = new HashMap<>();
  private final Map<String, Set<Entity>> byWord = new HashMap<>();
  private final Map<Entity, Set<Relation>> relations = new HashMap<>();
  private final Map<String, Entity> unnamed = new HashMap<>();

  /** How well what somebody was called fits other words. */
  enum Fit {
    /** All words were said of him. */
    ALL,
    /** The noun was, without any word before it. */
    NOUN,
    /** A noun that means much the same was. */
    ALIKE
  }

  /** Takes note that {@code person} was called {@code words} and a {@code head}. */
  void give(Entity person, String head, List<String> words, boolean of) {
    remember(byHead, head, new Role(person, words, of));
    if (person.named && !STUDENTS.contains(head)) {
      words.forEach(word -> remember(byWord, word, person));
    }
  }

  private static <K, V> void remember(Map<K, Set<V>> map, K key, V value) {
    Set<V> known = map.computeIfAbsent(key, k -> new LinkedHashSet<>());
    known.remove(value);
    known.add(value);
    if (known.size() > MOST) {
      known.remove(known.iterator().next());
    }
  }

  /** Takes note that {@code person} is {@code owner}'s {@code head}. */
  void relate(Entity owner, String head, Entity person) {
    if (owner != person) {
      Relation relation = new Relation(owner, head, person);
      remember(relations, owner, relation);
      remember(relations, person, relation);
    }
  }

  /**
   * {@code owner}'s {@code head}, else the one to whom {@code owner} is what makes him that: "her
   * client" of a lawyer. Null if nobody is, or several are.
   */
  @Nullable Entity related(Entity owner, String head) {
    Set<Entity> exact = new LinkedHashSet<>();
    Set<Entity> alike = new LinkedHashSet<>();
    Set<Entity> inverse = new LinkedHashSet<>();
    for (Relation relation : relations.getOrDefault(owner, Set.of())) {
      if (relation.owner != owner) {
        if (lexicon.inverse(head).contains(relation.head) && relation.owner.isPerson()) {
          inverse.add(relation.owner);
        }
      } else if (relation.head.equals(head)) {
        exact.add(relation.person);
      } else if (lexicon.alike(head).contains(relation.head)) {
        alike.add(relation.person);
      }
    }
    Set<Entity> best = !exact.isEmpty() ? exact : !alike.isEmpty() ? alike : inverse;
    return best.size() == 1 ? best.iterator().next() : null;
  }

  /** Whether somebody named, who has no record, was called {@code head} and no more. */
  boolean isPlain(String head) {
    return byHead.getOrDefault(head, Set.of()).stream()
        .anyMatch(
            role ->
                role.words.isEmpty() && !role.of && role.person.named && role.person.record < 0);
  }

  /** Those called so, with whatever words before it. */
  List<Entity> called(String head) {
    return byHead.getOrDefault(head, Set.of()).stream().map(Role::person).distinct().toList();
  }

  /** Those called something with {@code word} before it: "Russian" of a Russian banker. */
  List<Entity> having(String word) {
    return new ArrayList<>(byWord.getOrDefault(word, Set.of()));
  }

  /** Those whose roles fit {@code words} and {@code head}. */
  List<Entity> fitting(String head, List<String> words, Fit fit) {
    List<Entity> people = new ArrayList<>(2);
    if (fit != Fit.ALIKE) {
      add(byHead.getOrDefault(head, Set.of()), words, fit, people);
      return people;
    }
    for (String other : lexicon.alike(head)) {
      add(byHead.getOrDefault(other, Set.of()), words, fit, people);
    }
    return people;
  }

  private static void add(Set<Role> roles, List<String> words, Fit fit, List<Entity> people) {
    for (Role role : roles) {
      boolean fits = fit == Fit.NOUN ? role.words.isEmpty() : role.words.containsAll(words);
      // A vice consul is no consul, but a diplomat.
      boolean contrast =
          fit != Fit.ALIKE
              && CONTRASTS.stream()
                  .anyMatch(word -> role.words.contains(word) != words.contains(word));
      if (fits && !contrast && !people.contains(role.person)) {
        people.add(role.person);
      }
    }
  }

  /** Somebody or some people without a name, by the words for them. */
  Entity unnamed(String key, java.util.function.Supplier<Entity> made) {
    return unnamed.computeIfAbsent(key, k -> made.get());
  }
}
