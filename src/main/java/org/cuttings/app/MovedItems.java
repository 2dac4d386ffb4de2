package org.cuttings.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Item;
import org.cuttings.model.ArticleId;
import org.cuttings.search.collected.Wanted.Anchor;
import org.cuttings.search.collected.Wanted.Words;
import org.jspecify.annotations.Nullable;

/**
 * Knows which events and quotes of published collections have other ids by now than when they were
 * collected. Looks again, in a thread of the portal, soon after collections or evidence changed.
 */
final class MovedItems implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(3);

  private final CuratedCollections collections;
  private final Search search;
  private final Thread thread = new Thread(this::work, "moved-items");
  private volatile Map<Anchor, Optional<String>> moved = Map.of();
  private volatile boolean closed;

  // Of the thread.
  private @Nullable List<Versioned<CuratedCollection>> lastCollections;
  private String lastEvidence = "";

  /** Finds those that moved. */
  interface Search {
    /** Another text whenever evidence may have been written. */
    String evidence();

    Map<Anchor, Optional<String>> moved(List<Anchor> events, List<Anchor> quotes);
  }

  MovedItems(CuratedCollections collections, Search search) {
    this.collections = collections;
    this.search = search;
    thread.setDaemon(true);
  }

  MovedItems start() {
    thread.start();
    return this;
  }

  /** The ids that items have now which moved; empty for those that are gone. */
  Map<Anchor, Optional<String>> all() {
    return moved;
  }

  /** What an event or a quote is known by. */
  static Anchor anchor(Item item) {
    Item.@Nullable Words words = item.words();
    return new Anchor(
        item.target(),
        words == null || !ArticleId.isValid(words.article())
            ? null
            : new Words(
                new ArticleId(words.article()), words.text(), words.passage(), words.start()));
  }

  /** Looks again if anything changed since the last time. */
  @SuppressWarnings("ReferenceEquality")
  void look() {
    String now = search.evidence();
    List<Versioned<CuratedCollection>> all = collections.all();
    if (all == lastCollections && now.equals(lastEvidence)) {
      return;
    }
    Map<Anchor, Optional<String>> found =
        search.moved(anchors(all, Item.Kind.EVENT), anchors(all, Item.Kind.QUOTE));
    if (!found.equals(moved)) {
      moved = Map.copyOf(found);
    }
    lastCollections = all;
    lastEvidence = now;
  }

  private static List<Anchor> anchors(List<Versioned<CuratedCollection>> all, Item.Kind kind) {
    List<Anchor> anchors = new ArrayList<>();
    for (Versioned<CuratedCollection> one : all) {
      if (one.value().isPublished()) {
        one.value().items().stream()
            .filter(item -> item.kind() == kind)
            .forEach(item -> anchors.add(anchor(item)));
      }
    }
    return anchors;
  }

  private void work() {
    while (!closed) {
      try {
        look();
      } catch (RuntimeException e) {
        // The engine may be away for a while; the items are looked for when it is back.
        lastEvidence = "";
      }
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        closed = true;
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
