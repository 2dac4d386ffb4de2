package org.cuttings.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What people put together, and which entries of the archive belong to it. The index does not hold
 * it: what people enter shares nothing with what is derived.
 */
public interface Groupings {
  /** Nothing is put together. */
  Groupings NONE = family -> List.of();

  /** A group weighs no less than one with so many members. */
  int LEAST_WEIGHT = 20;

  /** What is grouped, and by what. */
  enum Family {
    /** Articles that a collection holds, or words of which it does; by id. */
    ARTICLES_BY_COLLECTION,
    ARTICLES_BY_TAG,
    /** Events by the ids of their reports. */
    EVENTS_BY_COLLECTION,
    QUOTES_BY_COLLECTION,
    PEOPLE_BY_COLLECTION
  }

  /**
   * Entries that belong together.
   *
   * @param value as it stands in addresses
   * @param label what to call it
   * @param members ids of the entries
   */
  record Group(String value, String label, Set<String> members) {
    public Group {
      members = Set.copyOf(members);
    }
  }

  /** The groups with members, as they are now. */
  List<Group> of(Family family);

  /**
   * Those that can be counted together, the smallest first.
   *
   * @param members how many ids may be sent along
   */
  static List<Group> smallest(List<Group> groups, int members) {
    List<Group> bySize =
        groups.stream()
            .sorted(
                Comparator.comparingInt((Group group) -> group.members().size())
                    .thenComparing(Group::value))
            .toList();
    List<List<Group>> portions = portions(bySize, members);
    return portions.isEmpty() || weight(portions.getFirst()) > members
        ? List.of()
        : portions.getFirst();
  }

  /**
   * All of them, in portions that can be counted together.
   *
   * @param members how many ids may be sent along; a group with more is a portion of its own
   */
  static List<List<Group>> portions(List<Group> groups, int members) {
    List<List<Group>> portions = new ArrayList<>();
    List<Group> portion = new ArrayList<>();
    for (Group group : groups) {
      if (!portion.isEmpty() && weight(portion) + weight(List.of(group)) > members) {
        portions.add(List.copyOf(portion));
        portion.clear();
      }
      portion.add(group);
    }
    if (!portion.isEmpty()) {
      portions.add(List.copyOf(portion));
    }
    return List.copyOf(portions);
  }

  /** What counting groups costs: counting a small one is no work for nothing. */
  private static int weight(List<Group> groups) {
    return groups.stream().mapToInt(group -> Math.max(group.members().size(), LEAST_WEIGHT)).sum();
  }
}
