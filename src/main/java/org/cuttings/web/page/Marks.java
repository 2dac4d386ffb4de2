package org.cuttings.web.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which kinds of evidence are marked in the text of an article, as {@code marks=people,quotes} in
 * the address has it.
 *
 * @param kinds those that are marked
 */
public record Marks(Set<Kind> kinds) {
  public static final String PARAMETER = "marks";

  private static final String NO_KIND = "none";

  /** People and what happened between them, with what they said: who reads, reads for these. */
  public static final Marks USUAL = new Marks(EnumSet.of(Kind.PEOPLE, Kind.QUOTES, Kind.EVENTS));

  /** Kinds of evidence, in the order of the legend. */
  public enum Kind {
    PEOPLE,
    EVENTS,
    QUOTES,
    GROUPS,
    ORGANISATIONS,
    PLACES,
    /** Numbers that are given for a whole. */
    NUMBERS;

    /** The word for it in the address and in the legend. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Marks {
    kinds = Set.copyOf(kinds);
  }

  /** What an address says; blank for the usual kinds. */
  public static Marks parse(String value) {
    if (value.isBlank()) {
      return USUAL;
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String word : value.split(",")) {
      if (!word.isBlank() && !word.strip().equals(NO_KIND)) {
        kinds.add(kind(word.strip()));
      }
    }
    return new Marks(kinds);
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableAddressException(
                    "%s=%s is not a list of what can be marked: %s, or %s."
                        .formatted(PARAMETER, word, words(Set.of(Kind.values())), NO_KIND)));
  }

  public static Marks none() {
    return new Marks(Set.of());
  }

  public static Marks all() {
    return new Marks(Set.of(Kind.values()));
  }

  public boolean shows(Kind kind) {
    return kinds.contains(kind);
  }

  /** The same with this kind switched. */
  public Marks switched(Kind kind) {
    Set<Kind> switched = EnumSet.noneOf(Kind.class);
    switched.addAll(kinds);
    if (!switched.remove(kind)) {
      switched.add(kind);
    }
    return new Marks(switched);
  }

  /** What stands in the address; empty for the usual kinds. */
  public String value() {
    return equals(USUAL) ? "" : kinds.isEmpty() ? NO_KIND : words(kinds);
  }

  private static String words(Set<Kind> kinds) {
    return kinds.stream().sorted().map(Kind::word).collect(Collectors.joining(","));
  }
}
