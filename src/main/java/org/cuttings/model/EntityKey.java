package org.cuttings.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people, organisations, places and groups are known by throughout the archive: the id of the
 * authority record, or {@code name:Rob Goldstone} for a candidate, which is known by its name only.
 * A name printed all in capitals or all in small letters gives the same key as one printed with
 * care; one that has both cases is left as it is. No key holds the sign {@code |}, so that keys and
 * names can be joined by it.
 */
public final class EntityKey {
  private static final String CANDIDATE = "name:";

  /** Words in a name, titles and particles included. */
  private static final int LONGEST_NAME = 6;

  /** Written small, these begin or hold together a description. */
  private static final Set<String> NO_PART_OF_NAMES =
      Set.of(
          "the",
          "a",
          "an",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "this",
          "that",
          "these",
          "those",
          "someone",
          "somebody",
          "one",
          "two",
          "three",
          "four",
          "five",
          "several",
          "some",
          "other",
          "another",
          "many",
          "most",
          "all",
          "both",
          "senior",
          "former",
          "current",
          "officials",
          "people",
          "members",
          "aides",
          "advisers",
          "advisors",
          "sources");

  private EntityKey() {}

  /**
   * @param id authority record; null for a candidate
   * @param name only read for a candidate
   */
  public static String of(@Nullable String id, String name) {
    return id == null ? CANDIDATE + evenName(name) : id;
  }

  /** Whether the key stands for a name without an authority record. */
  public static boolean isCandidate(String key) {
    return key.startsWith(CANDIDATE);
  }

  /** The name in the key of a candidate; empty for the id of a record, which does not tell it. */
  public static Optional<String> name(String key) {
    return isCandidate(key) ? Optional.of(key.substring(CANDIDATE.length())) : Optional.empty();
  }

  /** A name in one spelling of case and space. */
  public static String evenName(String name) {
    String even =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replace('|', '/')
            .replaceAll("[\\s\\p{Z}]+", " ")
            .strip();
    boolean upper = even.chars().anyMatch(Character::isUpperCase);
    boolean lower = even.chars().anyMatch(Character::isLowerCase);
    return upper && lower || isDescription(even) ? even : capitalised(even);
  }

  /**
   * "the head of his family's company": words that describe, as against a name in small letters.
   */
  private static boolean isDescription(String name) {
    List<String> words = List.of(name.split(" ", -1));
    return words.size() > LONGEST_NAME || words.stream().anyMatch(NO_PART_OF_NAMES::contains);
  }

  private static String capitalised(String name) {
    StringBuilder capitalised = new StringBuilder();
    boolean first = true;
    for (int c : name.codePoints().toArray()) {
      capitalised.appendCodePoint(first ? Character.toTitleCase(c) : Character.toLowerCase(c));
      first = !Character.isLetterOrDigit(c);
    }
    return capitalised.toString();
  }
}
