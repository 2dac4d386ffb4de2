package org.cuttings.model;

import java.text.Normalizer;
import java.util.Optional;
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
    return upper && lower ? even : capitalised(even);
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
