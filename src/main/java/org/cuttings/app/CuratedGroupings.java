package org.cuttings.app;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cuttings.curation.JournalUnavailableException;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Item;
import org.cuttings.search.EngineUnavailableException;
import org.cuttings.search.Groupings;
import org.jspecify.annotations.Nullable;

/** Published collections and the tags of articles, for the facets of lists. */
final class CuratedGroupings implements Groupings {
  private final CuratedCollections collections;
  private final ArticleTags tags;

  CuratedGroupings(CuratedCollections collections, ArticleTags tags) {
    this.collections = collections;
    this.tags = tags;
  }

  @Override
  public List<Group> of(Family family) {
    try {
      return switch (family) {
        case ARTICLES_BY_COLLECTION -> byCollection(CuratedGroupings::article);
        case EVENTS_BY_COLLECTION -> byCollection(item -> target(item, Item.Kind.EVENT));
        case QUOTES_BY_COLLECTION -> byCollection(item -> target(item, Item.Kind.QUOTE));
        case PEOPLE_BY_COLLECTION -> byCollection(item -> target(item, Item.Kind.PERSON));
        case ARTICLES_BY_TAG -> byTag();
      };
    } catch (JournalUnavailableException e) {
      throw new EngineUnavailableException("What curators entered cannot be read now", e);
    }
  }

  private List<Group> byCollection(Function<Item, Stream<String>> member) {
    return collections.published().stream()
        .map(one -> group(one, member))
        .filter(group -> !group.members().isEmpty())
        .toList();
  }

  private static Group group(
      Versioned<CuratedCollection> one, Function<Item, Stream<String>> member) {
    Set<String> members = new HashSet<>();
    one.value().items().forEach(item -> member.apply(item).forEach(members::add));
    return new Group(one.id(), one.value().description().title(), members);
  }

  /** The article that an item is, or whose words it is. An event is told by many. */
  private static Stream<String> article(Item item) {
    Item.@Nullable Words words = item.words();
    return switch (item.kind()) {
      case ARTICLE, PASSAGE -> Stream.of(item.target());
      case QUOTE -> words == null ? Stream.empty() : Stream.of(words.article());
      case EVENT, PERSON, SEARCH -> Stream.empty();
    };
  }

  private static Stream<String> target(Item item, Item.Kind kind) {
    return item.kind() == kind ? Stream.of(item.target()) : Stream.empty();
  }

  private List<Group> byTag() {
    Map<String, Set<String>> articles = new TreeMap<>();
    tags.all()
        .forEach(
            one ->
                one.value()
                    .tags()
                    .forEach(
                        tag ->
                            articles.computeIfAbsent(tag, name -> new HashSet<>()).add(one.id())));
    return articles.entrySet().stream()
        .map(tag -> new Group(tag.getKey(), tag.getKey(), tag.getValue()))
        .toList();
  }
}
