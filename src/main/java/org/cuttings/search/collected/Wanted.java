package org.cuttings.search.collected;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What is looked up.
 *
 * @param articles by id
 * @param passages by their words
 * @param events by the id of a report
 * @param quotes by id
 * @param people by key, and what else has a record
 */
public record Wanted(
    Set<ArticleId> articles,
    List<Anchor> passages,
    List<Anchor> events,
    List<Anchor> quotes,
    Set<String> people) {
  public Wanted {
    articles = Set.copyOf(articles);
    passages = List.copyOf(passages);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    people = Set.copyOf(people);
  }

  /**
   * Something known by its words.
   *
   * @param id under which it was
   * @param words null where they are not known yet: then whatever has the id is meant
   */
  public record Anchor(String id, @Nullable Words words) {
    /** Whether what has the id now is what was meant. */
    boolean isSame(Words now) {
      return words == null
          || words.article().equals(now.article()) && Wordings.isSame(words.text(), now.text());
    }
  }

  /**
   * @param text as a reader sees it
   * @param passage ordinal of the passage in which it began
   * @param start offset in the article at which it began
   */
  public record Words(ArticleId article, String text, int passage, int start) {}

  /** Articles that are wanted, or whose words are. */
  Set<ArticleId> allArticles() {
    Set<ArticleId> all = new HashSet<>(articles);
    for (List<Anchor> anchors : List.of(passages, events, quotes)) {
      all.addAll(articlesOf(anchors));
    }
    return all;
  }

  static Set<ArticleId> articlesOf(List<Anchor> anchors) {
    Set<ArticleId> articles = new HashSet<>();
    for (Anchor anchor : anchors) {
      @Nullable Words words = anchor.words();
      if (words != null) {
        articles.add(words.article());
      }
    }
    return articles;
  }
}
