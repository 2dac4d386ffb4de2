package org.cuttings.web.collections;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Description;
import org.cuttings.curation.collections.Item;
import org.cuttings.curation.collections.Section;

/**
 * What differs between two versions of a collection.
 *
 * @param texts that were changed
 * @param items that came, went or moved
 */
record Difference(List<TextChange> texts, List<ItemChange> items) {
  Difference {
    texts = List.copyOf(texts);
    items = List.copyOf(items);
  }

  /** A text, word by word. */
  record TextChange(String label, List<Stretch> stretches) {
    TextChange {
      stretches = List.copyOf(stretches);
    }
  }

  /** Words that both versions have, or one of them. */
  record Stretch(String text, Kind kind) {
    enum Kind {
      SAME,
      ADDED,
      REMOVED
    }

    public boolean added() {
      return kind == Kind.ADDED;
    }

    public boolean removed() {
      return kind == Kind.REMOVED;
    }
  }

  /** What became of an item. */
  record ItemChange(String what, String kind, String label) {}

  public boolean isEmpty() {
    return texts.isEmpty() && items.isEmpty();
  }

  static Difference between(CuratedCollection before, CuratedCollection after) {
    Map<String, String> old = texts(before);
    Map<String, String> now = texts(after);
    Set<String> labels = new java.util.LinkedHashSet<>(now.keySet());
    labels.addAll(old.keySet());
    List<TextChange> changed = new ArrayList<>();
    for (String label : labels) {
      String from = old.getOrDefault(label, "");
      String to = now.getOrDefault(label, "");
      if (!from.equals(to)) {
        changed.add(new TextChange(named(label), words(from, to)));
      }
    }
    return new Difference(changed, items(before.items(), after.items(), before, after));
  }

  /** Every text, by a name that both versions have for it; what it is called stands behind #. */
  private static Map<String, String> texts(CuratedCollection collection) {
    Map<String, String> texts = new LinkedHashMap<>();
    Description description = collection.description();
    texts.put("#Status", collection.status().value());
    texts.put("#" + EditPage.label(CuratedCollections.TITLE), description.title());
    texts.put("#" + EditPage.label(CuratedCollections.SUMMARY), description.summary());
    texts.put("#" + EditPage.label(CuratedCollections.INTRODUCTION), description.introduction());
    texts.put("#" + EditPage.label(CuratedCollections.TAGS), String.join(", ", description.tags()));
    texts.put(
        "#" + EditPage.label(CuratedCollections.SUBJECTS),
        String.join("\n", description.subjects()));
    for (Section section : collection.arrangement().sections()) {
      texts.put(section.id() + "#Heading of a section", section.title());
      texts.put(section.id() + "#Text of a section", section.text());
    }
    for (Item item : collection.items()) {
      texts.put(item.id() + "#Note on " + item.label(), item.note());
    }
    return texts;
  }

  private static String named(String label) {
    return label.substring(label.indexOf('#') + 1);
  }

  static List<Stretch> words(String before, String after) {
    List<String> old = tokens(before);
    List<String> now = tokens(after);
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(stretches, old.subList(at, from), Stretch.Kind.SAME);
      add(stretches, delta.getSource().getLines(), Stretch.Kind.REMOVED);
      add(stretches, delta.getTarget().getLines(), Stretch.Kind.ADDED);
      at = from + delta.getSource().size();
    }
    add(stretches, old.subList(at, old.size()), Stretch.Kind.SAME);
    return stretches;
  }

  private static List<String> tokens(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)", -1));
  }

  private static void add(List<Stretch> stretches, List<String> words, Stretch.Kind kind) {
    if (!words.isEmpty()) {
      stretches.add(new Stretch(String.join("", words), kind));
    }
  }

  private static List<ItemChange> items(
      List<Item> before, List<Item> after, CuratedCollection old, CuratedCollection now) {
    Set<String> had = ids(before);
    Set<String> has = ids(after);
    List<ItemChange> changes = new ArrayList<>();
    after.stream()
        .filter(item -> !had.contains(item.id()))
        .forEach(item -> changes.add(change("Added", item)));
    before.stream()
        .filter(item -> !has.contains(item.id()))
        .forEach(item -> changes.add(change("Removed", item)));
    List<String> oldOrder = before.stream().map(Item::id).filter(has::contains).toList();
    List<String> newOrder = after.stream().map(Item::id).filter(had::contains).toList();
    Set<String> moved = new HashSet<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(oldOrder, newOrder).getDeltas()) {
      moved.addAll(delta.getTarget().getLines());
    }
    after.stream()
        .filter(
            item ->
                had.contains(item.id())
                    && (moved.contains(item.id())
                        || !section(old, item).equals(section(now, item))))
        .forEach(item -> changes.add(change("Moved", item)));
    return changes;
  }

  private static String section(CuratedCollection collection, Item item) {
    return collection.arrangement().sections().stream()
        .filter(section -> section.items().stream().anyMatch(one -> one.id().equals(item.id())))
        .map(Section::id)
        .findFirst()
        .orElse("");
  }

  private static ItemChange change(String what, Item item) {
    return new ItemChange(what, EditPage.kind(item.kind()), item.label());
  }

  private static Set<String> ids(List<Item> items) {
    Set<String> ids = new HashSet<>();
    items.forEach(item -> ids.add(item.id()));
    return ids;
  }
}
