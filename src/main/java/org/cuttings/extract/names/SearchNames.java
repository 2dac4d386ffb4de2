package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody may type who looks for a name: beside the forms that are known, a person's name
 * with the short forms of the given name ("Mike" for "Michael") or the full ones ("Michael" for
 * "Mike"), without middle names, and with initials joined ("JD").
 */
public final class SearchNames {
  private static final SearchNames SHIPPED = new SearchNames(NameLexicon.shipped());
  private static final Pattern INITIALS = Pattern.compile("\\b(\\p{Lu})\\.\\s?(\\p{Lu})\\b\\.?");

  private final NameLexicon lexicon;

  /** Full given names by their short forms. */
  private final Map<String, List<String>> full = new HashMap<>();

  private SearchNames(NameLexicon lexicon) {
    this.lexicon = lexicon;
    lexicon
        .nicknames()
        .forEach(
            (given, nicknames) ->
                nicknames.forEach(
                    nickname -> full.computeIfAbsent(nickname, n -> new ArrayList<>()).add(given)));
    full.values().forEach(names -> names.sort(null));
  }

  /** With the lists of names that ship with the portal. */
  public static SearchNames shipped() {
    return SHIPPED;
  }

  /**
   * @param known the preferred name first, then further forms
   * @param person whether they are names of a person; others have no given names
   * @return the forms in their order, then those made of them
   */
  public Set<String> of(Collection<String> known, boolean person) {
    Set<String> names = new LinkedHashSet<>(known);
    for (String name : known) {
      String joined = INITIALS.matcher(name).replaceAll("$1$2");
      if (!joined.equals(name)) {
        names.add(joined);
      }
      if (person) {
        names.addAll(withOtherGivenName(name));
      }
    }
    return names;
  }

  /** The name by which namesakes are found, in small letters and without accents. */
  public String family(String name, boolean person) {
    List<String> words = Authority.atoms(name);
    int last = words.size() - 1;
    while (person && last > 0 && isSuffix(words.get(last))) {
      last--;
    }
    return words.isEmpty() ? "" : person ? words.get(last) : String.join(" ", words);
  }

  private List<String> withOtherGivenName(String name) {
    String[] words = name.strip().split("\\s+");
    int first = 0;
    while (first < words.length - 2 && isTitle(words[first])) {
      first++;
    }
    int last = words.length - 1;
    while (last > first + 1 && isSuffix(words[last])) {
      last--;
    }
    if (last <= first) {
      return List.of();
    }
    // "Jr." tells a son from his father: it stays.
    String family = String.join(" ", Arrays.asList(words).subList(last, words.length));
    String given = bare(words[first]);
    List<String> names = new ArrayList<>();
    if (last > first + 1) {
      names.add(words[first] + " " + family);
    }
    for (String other : lexicon.nicknames(given)) {
      names.add(other + " " + family);
    }
    for (String other : full.getOrDefault(given, List.of())) {
      names.add(other + " " + family);
    }
    return names;
  }

  private boolean isTitle(String word) {
    return (lexicon.flags(bare(word)) & (NameLexicon.TITLE | NameLexicon.HONORIFIC)) != 0;
  }

  private boolean isSuffix(String word) {
    return (lexicon.flags(bare(word)) & NameLexicon.SUFFIX) != 0;
  }

  private static String bare(String word) {
    return Folding.fold(word.toLowerCase(Locale.ROOT)).replaceAll("[^\\p{L}]", "");
  }
}
