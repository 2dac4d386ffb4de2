package org.cuttings.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.TextSpan;
import org.jspecify.annotations.Nullable;

/** Tells whether an id or a name that was found means one that the gold file declares. */
final class GoldNames {
  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Set<String> named = new HashSet<>();

  GoldNames(GoldFile gold, CodePointText text) {
    for (GoldFile.Name name : gold.names()) {
      named.add(name.id());
      learn(name.id(), name.forms(), name.mentions(), text);
    }
    for (GoldFile.Unnamed one : gold.unnamed()) {
      learn(one.id(), one.forms(), one.mentions(), text);
      named.remove(one.id());
    }
  }

  private void learn(String id, List<String> forms, List<TextSpan> mentions, CodePointText text) {
    Set<String> known = keys.computeIfAbsent(id, i -> new HashSet<>());
    Set<String> said = words.computeIfAbsent(id, i -> new HashSet<>());
    for (String form : forms) {
      known.add(key(form));
      said.addAll(longWords(form));
    }
    for (TextSpan mention : mentions) {
      known.add(key(text.at(mention)));
      said.addAll(longWords(text.at(mention)));
    }
    known.remove("");
  }

  /** Whether the gold file says who {@code id} is, by name or without. */
  boolean declares(@Nullable String id) {
    return id != null && keys.containsKey(id);
  }

  boolean isNamed(String id) {
    return named.contains(id);
  }

  /** An id that the gold file declares is taken at its word; otherwise the names decide. */
  boolean same(@Nullable String id, @Nullable String name, String goldId) {
    if (declares(id)) {
      return goldId.equals(id);
    }
    Set<String> known = keys.getOrDefault(goldId, Set.of());
    return known.contains(key(id)) || known.contains(key(name));
  }

  /** Whether a description shares a longer word with that of somebody without a name. */
  boolean resembles(@Nullable String name, String goldId) {
    Set<String> said = words.getOrDefault(goldId, Set.of());
    return longWords(name).stream().anyMatch(said::contains);
  }

  boolean isAnyNamed(@Nullable String id, @Nullable String name) {
    return named.stream().anyMatch(gold -> same(id, name, gold));
  }

  /** A name without case, punctuation and leading article. */
  private static String key(@Nullable String name) {
    String text = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    text = text.replaceFirst("^(the|an?)\\s+", "");
    StringBuilder key = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }

  /** The words of at least four letters, without a plural s. */
  private static Set<String> longWords(@Nullable String text) {
    Set<String> words = new HashSet<>();
    for (String word :
        (text == null ? "" : text.toLowerCase(Locale.ROOT)).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() >= 4) {
        words.add(word.replaceFirst("s+$", ""));
      }
    }
    return words;
  }
}
