package org.cuttings.web.citations;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name of a byline as citations turn it. A name that may be an agency's or a desk's is left as it
 * stands: a wrongly turned name is worse than one that is not turned.
 *
 * @param given first names and initials; empty for a name that is not turned
 * @param family last name with its particles, or the whole name
 * @param suffix {@code Jr.}; empty for most
 */
record AuthorName(String given, String family, String suffix) {
  private static final Set<String> PARTICLES =
      Set.of("van", "von", "de", "der", "den", "del", "della", "di", "da", "du", "la", "le", "ter");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private static final Set<String> NOBODY =
      Set.of(
          "agency",
          "agencies",
          "associated",
          "bureau",
          "board",
          "commission",
          "committee",
          "correspondent",
          "correspondents",
          "desk",
          "editor",
          "editors",
          "editorial",
          "news",
          "newsroom",
          "press",
          "reporter",
          "reporters",
          "reuters",
          "service",
          "staff",
          "team",
          "times",
          "wire",
          "writer",
          "writers");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.’'-]*");

  static AuthorName of(String byline) {
    String name = byline.strip().replaceAll("\\s+", " ");
    List<String> words = List.of(name.replace(",", "").split(" ", -1));
    String last = words.getLast().toLowerCase(Locale.ROOT).replace(".", "");
    boolean suffixed = words.size() > 2 && SUFFIXES.contains(last);
    int end = suffixed ? words.size() - 1 : words.size();
    if (end < 2 || end > 5 || !words.subList(0, end).stream().allMatch(AuthorName::isPart)) {
      return new AuthorName("", name, "");
    }
    int family = end - 1;
    while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
      family--;
    }
    return new AuthorName(
        String.join(" ", words.subList(0, family)),
        String.join(" ", words.subList(family, end)),
        suffixed ? words.getLast() : "");
  }

  private static boolean isPart(String word) {
    return PARTICLES.contains(word)
        || (NAME.matcher(word).matches() && !NOBODY.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** {@code Holt, Maren, Jr.}; a name that is not turned as it stands. */
  String inverted() {
    return given.isEmpty()
        ? family
        : family + ", " + given + (suffix.isEmpty() ? "" : ", " + suffix);
  }

  /** Whether it is known to be the name of a person. */
  boolean isPerson() {
    return !given.isEmpty();
  }
}
