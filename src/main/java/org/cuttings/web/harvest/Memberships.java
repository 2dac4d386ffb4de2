package org.cuttings.web.harvest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cuttings.model.ArticleId;
import org.cuttings.search.ArticleSummary;
import org.cuttings.web.harvest.SetDirectory.Selection;
import org.jspecify.annotations.Nullable;

/**
 * In which sets of curators articles are. What says of an article in which sets it is changes when
 * it comes into one or leaves it, so its record is as new as that.
 */
final class Memberships {
  private final Map<ArticleId, List<String>> sets = new HashMap<>();
  private final Map<ArticleId, Instant> moved = new HashMap<>();

  /**
   * @param prefix of the names of sets
   */
  Memberships(List<Selection> selections, String prefix) {
    for (Selection one : selections) {
      if (!one.withdrawn()) {
        for (ArticleId article : one.articles()) {
          sets.computeIfAbsent(article, id -> new ArrayList<>()).add(prefix + one.id());
        }
      }
      one.moved().forEach((id, at) -> moved.merge(id, at, Memberships::later));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** Names of the sets that an article is in. */
  List<String> of(ArticleId article) {
    return sets.getOrDefault(article, List.of());
  }

  /** Articles that are in some set. */
  Set<ArticleId> members() {
    return sets.keySet();
  }

  /** When articles last came into a set or left one. */
  Map<ArticleId, Instant> moved() {
    return moved;
  }

  /** The first time at which one of the articles moved that are in a set by now. */
  Instant firstMoved(Predicate<ArticleId> inSet) {
    return sets.keySet().stream()
        .filter(inSet)
        .map(article -> moved.getOrDefault(article, Instant.MIN))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** When what is said of an article changed last. */
  Instant changed(ArticleSummary article) {
    @Nullable Instant at = moved.get(article.id());
    return at == null ? article.ingested() : later(article.ingested(), at);
  }
}
