package org.cuttings.web.harvest;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Item;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/** The collections of curators that are, or once were, published. */
public final class PublishedCollections implements SetDirectory {
  private final CuratedCollections collections;
  private final Map<String, Past> pasts = new ConcurrentHashMap<>();

  public PublishedCollections(CuratedCollections collections) {
    this.collections = collections;
  }

  /**
   * What became of a collection up to a version.
   *
   * @param published whether it ever was
   * @param shown articles that readers find in it at that version
   * @param moved when an article came in for readers, or went, the last time
   */
  private record Past(
      long version, boolean published, Set<ArticleId> shown, Map<ArticleId, Instant> moved) {
    private static final Past NONE = new Past(0, false, Set.of(), Map.of());

    Past then(Versioned<CuratedCollection> state) {
      boolean isPublished = state.value().isPublished();
      Set<ArticleId> then = isPublished ? articles(state.value()) : Set.of();
      Map<ArticleId, Instant> times = new HashMap<>(moved);
      differing(shown, then).forEach(id -> times.put(id, state.at()));
      return new Past(state.version(), published || isPublished, then, times);
    }
  }

  @Override
  public List<Selection> sets() {
    return collections.all().stream().flatMap(this::selection).toList();
  }

  private Stream<Selection> selection(Versioned<CuratedCollection> collection) {
    Past past = past(collection);
    if (!past.published()) {
      return Stream.empty();
    }
    CuratedCollection value = collection.value();
    String summary = value.description().summary();
    return Stream.of(
        new Selection(
            collection.id(),
            value.description().title(),
            summary.isBlank() ? null : summary,
            "/collections/" + collection.id(),
            collection.at(),
            !value.isPublished(),
            List.copyOf(articles(value)),
            past.moved()));
  }

  /** Each version is read once: what it says never changes. */
  private Past past(Versioned<CuratedCollection> collection) {
    Past past = pasts.getOrDefault(collection.id(), Past.NONE);
    while (past.version() < collection.version()) {
      long next = past.version() + 1;
      past =
          past.then(
              next == collection.version()
                  ? collection
                  : collections.version(collection.id(), next));
    }
    pasts.put(collection.id(), past);
    return past;
  }

  private static Set<ArticleId> differing(Set<ArticleId> one, Set<ArticleId> other) {
    Set<ArticleId> differing = new HashSet<>(one);
    other.forEach(
        id -> {
          if (!differing.remove(id)) {
            differing.add(id);
          }
        });
    return differing;
  }

  private static Set<ArticleId> articles(CuratedCollection collection) {
    Set<ArticleId> articles = new LinkedHashSet<>();
    collection.items().forEach(item -> article(item).forEach(articles::add));
    return articles;
  }

  /** The article that an item is, or that its words stand in. */
  private static Stream<ArticleId> article(Item item) {
    Item.@Nullable Words words = item.words();
    String id =
        words != null ? words.article() : item.kind() == Item.Kind.ARTICLE ? item.target() : "";
    return ArticleId.isValid(id) ? Stream.of(new ArticleId(id)) : Stream.empty();
  }
}
