package org.cuttings.app;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cuttings.curation.JournalUnavailableException;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.ArticleTags;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Item;
import org.cuttings.search.EngineUnavailableException;
import org.cuttings.search.Groupings;
import org.cuttings.search.collected.Wanted.Anchor;
import org.jspecify.annotations.Nullable;

/** Published collections and the tags of articles, for the facets of lists. */
final class CuratedGroupings implements Groupings {
  private final CuratedCollections collections;
  private final ArticleTags tags;
  private final Supplier<Map<Anchor, Optional<String>>> moved;
  private final Map<Family, Known> known = new ConcurrentHashMap<>();

  /** What was put together from what; known by being the same objects. */
  private record Known(List<?> entered, Map<?, ?> moved, List<Group> groups) {}

  /**
   * @param moved the ids that events and quotes have now which had others; empty for what is gone
   */
  CuratedGroupings(
      CuratedCollections collections,
      ArticleTags tags,
      Supplier<Map<Anchor, Optional<String>>> moved) {
    this.collections = collections;
    this.tags = tags;
    this.moved = moved;
  }

  @Override
  public List<Group> of(Family family) {
    try {
      return switch (family) {
        case ARTICLES_BY_COLLECTION -> byCollection(family, CuratedGroupings::article);
        case EVENTS_BY_COLLECTION -> byCollection(family, item -> derived(item, Item.Kind.EVENT));
        case QUOTES_BY_COLLECTION -> byCollection(family, item -> derived(item, Item.Kind.QUOTE));
        case PEOPLE_BY_COLLECTION -> byCollection(family, item -> target(item, Item.Kind.PERSON));
        case ARTICLES_BY_TAG -> known(family, tags.all(), CuratedGroupings::byTag);
      };
    } catch (JournalUnavailableException e) {
      throw new EngineUnavailableException("What curators entered cannot be read now", e);
    }
  }

  private List<Group> byCollection(Family family, Function<Item, Stream<String>> member) {
    return known(
        family,
        collections.all(),
        all ->
            all.stream()
                .filter(one -> one.value().isPublished())
                .map(one -> group(one, member))
                .filter(group -> !group.members().isEmpty())
                .toList());
  }

  /** Put together once for each state of what curators entered. */
  @SuppressWarnings("ReferenceEquality")
  private <T> List<Group> known(
      Family family,
      List<Versioned<T>> entered,
      Function<List<Versioned<T>>, List<Group>> together) {
    @Nullable Known last = known.get(family);
    Map<Anchor, Optional<String>> now = moved.get();
    if (last != null && last.entered() == entered && last.moved() == now) {
      return last.groups();
    }
    List<Group> groups = together.apply(entered);
    known.put(family, new Known(entered, now, groups));
    return groups;
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

  /** Known by an id that the rules may have changed since. */
  private Stream<String> derived(Item item, Item.Kind kind) {
    return item.kind() == kind
        ? moved.get().getOrDefault(MovedItems.anchor(item), Optional.of(item.target())).stream()
        : Stream.empty();
  }

  private static Stream<String> target(Item item, Item.Kind kind) {
    return item.kind() == kind ? Stream.of(item.target()) : Stream.empty();
  }

  private static List<Group> byTag(List<Versioned<ArticleTags.Tags>> all) {
    Map<String, Set<String>> articles = new TreeMap<>();
    all.forEach(
        one ->
            one.value()
                .tags()
                .forEach(
                    tag -> articles.computeIfAbsent(tag, name -> new HashSet<>()).add(one.id())));
    return articles.entrySet().stream()
        .map(tag -> new Group(tag.getKey(), tag.getKey(), tag.getValue()))
        .toList();
  }
}
