package org.cuttings.web.harvest;

import java.util.List;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Item;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/** The collections of curators that are, or once were, published. */
public final class PublishedCollections implements SetDirectory {
  private final CuratedCollections collections;

  public PublishedCollections(CuratedCollections collections) {
    this.collections = collections;
  }

  @Override
  public List<Selection> sets() {
    return collections.all().stream()
        .filter(this::wasEverPublished)
        .map(PublishedCollections::selection)
        .toList();
  }

  private boolean wasEverPublished(Versioned<CuratedCollection> collection) {
    return switch (collection.value().status()) {
      case PUBLISHED, WITHDRAWN -> true;
      case DRAFT ->
          collection.version() > 1
              && collections.history(collection.id()).stream()
                  .anyMatch(earlier -> earlier.value().isPublished());
    };
  }

  private static Selection selection(Versioned<CuratedCollection> collection) {
    CuratedCollection value = collection.value();
    String summary = value.description().summary();
    return new Selection(
        collection.id(),
        value.description().title(),
        summary.isBlank() ? null : summary,
        "/collections/" + collection.id(),
        collection.at(),
        !value.isPublished(),
        value.items().stream().flatMap(PublishedCollections::articles).distinct().toList());
  }

  /** The article that an item is, or that its words stand in. */
  private static java.util.stream.Stream<ArticleId> articles(Item item) {
    Item.@Nullable Words words = item.words();
    String id =
        words != null ? words.article() : item.kind() == Item.Kind.ARTICLE ? item.target() : "";
    return ArticleId.isValid(id)
        ? java.util.stream.Stream.of(new ArticleId(id))
        : java.util.stream.Stream.empty();
  }
}
