package org.cuttings.search.collected;

import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cuttings.model.ArticleId;
import org.cuttings.search.Engine;
import org.cuttings.search.collected.Wanted.Anchor;
import org.cuttings.search.collected.Wanted.Words;

/**
 * Finds what has another id than it had when somebody collected it.
 *
 * @param byIds asks for entries of one kind by their ids
 * @param inArticles asks for all of that kind in articles
 * @param read the words of entries by their ids
 */
record Whereabouts(
    Engine engine,
    Function<Set<String>, RequestItem> byIds,
    Function<Set<ArticleId>, RequestItem> inArticles,
    Function<MultiSearchItem<JsonNode>, Map<String, Words>> read) {
  private static final int IDS_AT_ONCE = 1_000;
  private static final int ARTICLES_AT_ONCE = 50;

  /** Those that are not where they were: the id that each has now, or empty where it is gone. */
  Map<Anchor, Optional<String>> moved(List<Anchor> anchors) {
    List<Anchor> lost = new ArrayList<>();
    for (int from = 0; from < anchors.size(); from += IDS_AT_ONCE) {
      List<Anchor> some = anchors.subList(from, Math.min(anchors.size(), from + IDS_AT_ONCE));
      Set<String> ids = new HashSet<>();
      some.forEach(anchor -> ids.add(anchor.id()));
      Map<String, Words> there = ask(byIds.apply(ids));
      some.stream()
          .filter(one -> !there.containsKey(one.id()) || !one.isSame(there.get(one.id())))
          .forEach(lost::add);
    }
    return byWords(lost);
  }

  private Map<Anchor, Optional<String>> byWords(List<Anchor> lost) {
    Map<Anchor, Optional<String>> found = new HashMap<>();
    List<ArticleId> articles = List.copyOf(Wanted.articlesOf(lost));
    for (int from = 0; from < articles.size(); from += ARTICLES_AT_ONCE) {
      Set<ArticleId> some =
          Set.copyOf(articles.subList(from, Math.min(articles.size(), from + ARTICLES_AT_ONCE)));
      Map<String, Words> there = ask(inArticles.apply(some));
      for (Anchor anchor : lost) {
        Words words = anchor.words();
        if (words != null && some.contains(words.article())) {
          found.put(
              anchor,
              Wordings.nearest(words, there.entrySet(), Map.Entry::getValue)
                  .map(Map.Entry::getKey));
        }
      }
    }
    lost.forEach(anchor -> found.putIfAbsent(anchor, Optional.empty()));
    return found;
  }

  private Map<String, Words> ask(RequestItem request) {
    return read.apply(engine.searchAll(List.of(request)).getFirst());
  }
}
