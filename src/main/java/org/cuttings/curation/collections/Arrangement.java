package org.cuttings.curation.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a collection holds, in the order that its curators give.
 *
 * @param sections at least one
 */
public record Arrangement(List<Section> sections) {
  /** More are no collection that anybody reads. */
  public static final int MOST_ITEMS = 2_000;

  private static final int MOST_SECTIONS = 100;

  /** One section without a heading, and nothing in it. */
  public static final Arrangement EMPTY =
      new Arrangement(List.of(new Section("main", "", "", List.of())));

  public Arrangement {
    sections = List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("A collection has a section");
    }
  }

  public List<Item> items() {
    return sections.stream().flatMap(section -> section.items().stream()).toList();
  }

  public Optional<Item> item(String id) {
    return items().stream().filter(item -> item.id().equals(id)).findFirst();
  }

  public Optional<Section> section(String id) {
    return sections.stream().filter(section -> section.id().equals(id)).findFirst();
  }

  public boolean holds(Item item) {
    return items().stream().anyMatch(item::isSame);
  }

  /**
   * With more items at the end of a section, the last one if there is none of this id; what is held
   * already is not added again.
   *
   * @throws BadCollectionException if the collection would hold too many
   */
  public Arrangement adding(String section, List<Item> more) {
    List<Item> held = new ArrayList<>(items());
    List<Item> added = new ArrayList<>();
    for (Item item : more) {
      if (held.stream().noneMatch(item::isSame)) {
        Item own = item.withId(newId());
        held.add(own);
        added.add(own);
      }
    }
    if (held.size() > MOST_ITEMS) {
      throw new BadCollectionException(
          "The collection would hold %,d items; %,d is the most. Nothing was added."
              .formatted(held.size(), MOST_ITEMS));
    }
    return inserted(section(section).orElse(sections.getLast()).id(), MOST_ITEMS, added);
  }

  /** Without an item; as it is if the item is gone already. */
  public Arrangement without(String item) {
    return new Arrangement(
        sections.stream()
            .map(
                section ->
                    section.withItems(
                        section.items().stream().filter(one -> !one.id().equals(item)).toList()))
            .toList());
  }

  /** With an item one place further up, at the end of the section before where it was first. */
  public Arrangement up(String item) {
    int at = sectionOf(item);
    int place = place(item);
    return place > 0
        ? placed(item, sections.get(at).id(), place - 1)
        : at > 0
            ? placed(item, sections.get(at - 1).id(), sections.get(at - 1).items().size())
            : this;
  }

  /** With an item one place further down, first in the section after where it was last. */
  public Arrangement down(String item) {
    int at = sectionOf(item);
    int place = place(item);
    return place < sections.get(at).items().size() - 1
        ? placed(item, sections.get(at).id(), place + 1)
        : at < sections.size() - 1 ? placed(item, sections.get(at + 1).id(), 0) : this;
  }

  /**
   * With an item in another place.
   *
   * @param place from 0; behind the last is the end
   * @throws BadCollectionException if the item or the section is gone
   */
  public Arrangement placed(String item, String section, int place) {
    Item moved = item(item).orElseThrow(Arrangement::gone);
    checkSection(section);
    return without(item).inserted(section, place, List.of(moved));
  }

  public Arrangement noted(String item, String note) {
    if (item(item).isEmpty()) {
      throw gone();
    }
    String problem = Description.tooLong("note", note, Item.LONGEST_NOTE);
    if (!problem.isEmpty()) {
      throw new BadCollectionException(problem.strip());
    }
    return new Arrangement(
        sections.stream()
            .map(
                section ->
                    section.withItems(
                        section.items().stream()
                            .map(one -> one.id().equals(item) ? one.withNote(note) : one)
                            .toList()))
            .toList());
  }

  /** With a new section at the end. */
  public Arrangement withSection(String title) {
    if (sections.size() == MOST_SECTIONS) {
      throw new BadCollectionException(
          "A collection has at most %d sections.".formatted(MOST_SECTIONS));
    }
    List<Section> more = new ArrayList<>(sections);
    more.add(checked(new Section(newId(), title, "", List.of()), true));
    return new Arrangement(more);
  }

  public Arrangement described(String section, String title, String text) {
    checkSection(section);
    boolean first = sections.getFirst().id().equals(section);
    return each(section, one -> checked(one.described(title, text), !first));
  }

  /** Without a section; what it held goes to the one before it. */
  public Arrangement withoutSection(String section) {
    List<Section> left = new ArrayList<>();
    for (Section one : sections) {
      if (!one.id().equals(section)) {
        left.add(one);
      } else if (left.isEmpty()) {
        throw new BadCollectionException("The first section stays; give it no title to hide it.");
      } else {
        List<Item> both = new ArrayList<>(left.getLast().items());
        both.addAll(one.items());
        left.set(left.size() - 1, left.getLast().withItems(both));
      }
    }
    return new Arrangement(left);
  }

  /** With a section one place further up, or down. */
  public Arrangement sectionMoved(String section, boolean up) {
    List<Section> moved = new ArrayList<>(sections);
    Section one = section(section).orElseThrow(Arrangement::gone);
    int at = moved.indexOf(one);
    int to = up ? at - 1 : at + 1;
    if (to < 0 || to >= moved.size()) {
      return this;
    }
    moved.remove(at);
    moved.add(to, one);
    if (moved.stream().skip(1).anyMatch(other -> other.title().isEmpty())) {
      throw new BadCollectionException("Only the first section can do without a title.");
    }
    return new Arrangement(moved);
  }

  private void checkSection(String id) {
    if (section(id).isEmpty()) {
      throw gone();
    }
  }

  private static Section checked(Section section, boolean titled) {
    String problem =
        titled && section.title().isEmpty()
            ? "Give the section a title."
            : Description.tooLong("title", section.title(), Section.LONGEST_TITLE)
                + Description.tooLong("text", section.text(), Section.LONGEST_TEXT);
    if (!problem.isEmpty()) {
      throw new BadCollectionException(problem.strip());
    }
    return section;
  }

  private Arrangement inserted(String section, int place, List<Item> more) {
    return each(
        section,
        one -> {
          List<Item> items = new ArrayList<>(one.items());
          items.addAll(Math.clamp(place, 0, items.size()), more);
          return one.withItems(items);
        });
  }

  private Arrangement each(String section, UnaryOperator<Section> how) {
    return new Arrangement(
        sections.stream().map(one -> one.id().equals(section) ? how.apply(one) : one).toList());
  }

  private int sectionOf(String item) {
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).items().stream().anyMatch(one -> one.id().equals(item))) {
        return i;
      }
    }
    throw gone();
  }

  private int place(String item) {
    List<String> ids = sections.get(sectionOf(item)).items().stream().map(Item::id).toList();
    return ids.indexOf(item);
  }

  private static BadCollectionException gone() {
    return new BadCollectionException(
        "Somebody has removed it in the meantime; this is what stands now.");
  }

  private static String newId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
