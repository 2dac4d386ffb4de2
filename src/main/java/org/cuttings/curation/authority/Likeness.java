package org.cuttings.curation.authority;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * How like a record a name is: a score from 0 to 100, 100 only for the very name. Words count
 * whatever their order, without accents and case; an initial counts as half of the word.
 */
public record Likeness(AuthorityRecord record, double score) {
  private static final double ALIAS = 98;
  private static final double FOLDED = 95;
  private static final double WORDS = 90;
  private static final double LEAST = 30;

  /**
   * The records most like a name, the likest first.
   *
   * @param kind null for any
   */
  public static List<Likeness> of(
      String name, @Nullable EntityKind kind, Collection<AuthorityRecord> records, int most) {
    List<String> words = words(name);
    List<Likeness> found = new ArrayList<>();
    for (AuthorityRecord record : records) {
      if (kind == null || kind == record.kind()) {
        double score =
            record.name().equals(name) ? 100 : Math.min(ALIAS, score(name, words, record.name()));
        for (String alias : record.aliases()) {
          score = Math.max(score, alias.equals(name) ? ALIAS : score(name, words, alias) - 1);
        }
        if (score >= LEAST) {
          found.add(new Likeness(record, Math.round(score * 10) / 10.0));
        }
      }
    }
    found.sort(
        Comparator.comparing((Likeness one) -> -one.score).thenComparing(one -> one.record.id()));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private static double score(String name, List<String> words, String form) {
    if (form.equalsIgnoreCase(name)) {
      return ALIAS;
    }
    List<String> others = words(form);
    if (others.equals(words)) {
      return FOLDED;
    }
    double common = 0;
    List<String> left = new ArrayList<>(others);
    for (String word : words) {
      if (left.remove(word)) {
        common += 1;
      } else if (left.removeIf(other -> isInitial(word, other))) {
        common += 0.5;
      }
    }
    return words.isEmpty() || others.isEmpty()
        ? 0
        : WORDS * 2 * common / (words.size() + others.size());
  }

  private static boolean isInitial(String one, String other) {
    return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
  }

  private static List<String> words(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
