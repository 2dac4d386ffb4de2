package org.cuttings.search.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.claims.ClaimResults.StatedClaim;

/**
 * Between which two sides the contacts are that numbers count: those that the words name. Words
 * that name more than two mean the two of which most other numbers speak; words that name fewer
 * mean those that the article spoke of before, or else speaks of after, or that its headings name.
 */
final class Sides {
  private final Map<String, String> sideOf;
  private final Map<List<String>, Integer> votes = new HashMap<>();
  private final Map<ArticleId, List<StatedClaim>> inArticle = new HashMap<>();

  /**
   * @param contacts numbers for contacts
   * @param sideOf on which side of the story somebody or something is, by key
   */
  Sides(List<StatedClaim> contacts, Map<String, String> sideOf) {
    this.sideOf = sideOf;
    for (StatedClaim claim : contacts) {
      List<String> named = named(claim);
      if (named.size() == 2) {
        votes.merge(named, 1, Integer::sum);
      }
      inArticle.computeIfAbsent(claim.article(), article -> new ArrayList<>()).add(claim);
    }
    inArticle.values().forEach(claims -> claims.sort(Comparator.comparingInt(Sides::start)));
  }

  /** Two sides in the order of the alphabet; empty where nothing tells them. */
  List<String> between(StatedClaim claim) {
    List<String> named = named(claim);
    if (named.size() > 1) {
      return commonest(named);
    }
    List<String> found = ofArticle(claim, named);
    List<String> topic = sides(claim.topic());
    return found.isEmpty() && topic.size() > 1 && topic.containsAll(named)
        ? commonest(topic)
        : found;
  }

  private List<String> ofArticle(StatedClaim claim, List<String> named) {
    List<String> found = List.of();
    for (StatedClaim other : inArticle.getOrDefault(claim.article(), List.of())) {
      List<String> sides = named(other);
      boolean tells = sides.size() > 1 && sides.containsAll(named);
      if (tells && (found.isEmpty() || start(other) < start(claim))) {
        found = commonest(sides);
      }
    }
    return found;
  }

  private List<String> commonest(List<String> sides) {
    List<List<String>> pairs = new ArrayList<>();
    for (int one = 0; one < sides.size(); one++) {
      for (int other = one + 1; other < sides.size(); other++) {
        pairs.add(List.of(sides.get(one), sides.get(other)));
      }
    }
    // Of as many, the first of the alphabet.
    return pairs.reversed().stream()
        .max(Comparator.comparingInt(pair -> votes.getOrDefault(pair, 0)))
        .orElse(List.of());
  }

  private List<String> named(StatedClaim claim) {
    return sides(claim.about());
  }

  /** On which sides somebody is, in the order of the alphabet. */
  List<String> sides(List<Named> named) {
    return List.copyOf(
        named.stream()
            .map(Named::key)
            .map(sideOf::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static int start(StatedClaim claim) {
    return claim.claim().wording().at().start();
  }
}
