package org.cuttings.web.collections;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.collections.CuratedCollection;
import org.cuttings.curation.collections.CuratedCollections;
import org.cuttings.curation.collections.Item;
import org.cuttings.curation.collections.Section;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The desk at which a collection is put together.
 *
 * @param version that the forms are made from
 * @param status as it is stored
 * @param standing {@code Draft}, {@code Published} …
 * @param fields of the description, as they stand or were typed
 * @param done what was done last; null for nothing
 * @param problem why something was not done; null where nothing failed
 */
record EditPage(
    Frame frame,
    String id,
    long version,
    String title,
    String status,
    String standing,
    String changed,
    List<Field> fields,
    List<Part> sections,
    @Nullable String done,
    @Nullable String problem)
    implements Page {
  EditPage {
    fields = List.copyOf(fields);
    sections = List.copyOf(sections);
  }

  /** A section, and what can be done with it. */
  record Part(
      String id,
      String number,
      String title,
      String text,
      boolean first,
      boolean last,
      List<Held> items) {
    Part {
      items = List.copyOf(items);
    }
  }

  /**
   * An item, and what can be done with it.
   *
   * @param place in its section, from 1
   */
  record Held(
      String id,
      int place,
      String kind,
      String label,
      @Nullable String words,
      String note,
      boolean first,
      boolean last) {}

  /**
   * @param typed the description as it was typed, where it was not saved; null for what stands
   */
  static EditPage of(
      Versioned<CuratedCollection> collection,
      @Nullable List<Field> typed,
      @Nullable String done,
      @Nullable String problem) {
    CuratedCollection value = collection.value();
    return new EditPage(
        Frame.unindexed("Edit " + value.description().title(), Frame.Place.COLLECTIONS),
        collection.id(),
        collection.version(),
        value.description().title(),
        value.status().value(),
        switch (value.status()) {
          case DRAFT -> "Draft: only curators see it.";
          case PUBLISHED -> "Published: everybody sees it, and every change at once.";
          case WITHDRAWN -> "Withdrawn: readers are told that it was here.";
        },
        "Version %d, %s by %s: %s"
            .formatted(
                collection.version(),
                DateWords.minute(collection.at()),
                collection.by(),
                collection.action()),
        typed == null ? Field.of(value.description()) : typed,
        parts(value.arrangement().sections()),
        done,
        problem);
  }

  private static List<Part> parts(List<Section> sections) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      List<Held> held = new ArrayList<>();
      for (int j = 0; j < section.items().size(); j++) {
        Item item = section.items().get(j);
        Item.@Nullable Words words = item.words();
        held.add(
            new Held(
                item.id(),
                j + 1,
                kind(item.kind()),
                item.label(),
                words == null ? null : words.text(),
                item.note(),
                i == 0 && j == 0,
                i == sections.size() - 1 && j == section.items().size() - 1));
      }
      parts.add(
          new Part(
              section.id(),
              Integer.toString(i + 1),
              section.title(),
              section.text(),
              i == 0,
              i == sections.size() - 1,
              held));
    }
    return parts;
  }

  static String kind(Item.Kind kind) {
    return switch (kind) {
      case ARTICLE -> "Article";
      case PASSAGE -> "Passage";
      case EVENT -> "Event";
      case QUOTE -> "Quote";
      case PERSON -> "Name";
      case SEARCH -> "Search";
    };
  }

  /** What a field that forms have is called, by its name. */
  static String label(String field) {
    return switch (field) {
      case CuratedCollections.TITLE -> "Title";
      case CuratedCollections.SUMMARY -> "Scope and content";
      case CuratedCollections.INTRODUCTION -> "Introduction";
      case CuratedCollections.TAGS -> "Tags";
      case CuratedCollections.SUBJECTS -> "Subject terms";
      case CuratedCollections.NOTE -> "Note";
      case CuratedCollections.TEXT -> "Text";
      default -> field;
    };
  }

  @Override
  public String template() {
    return "collections/edit";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "collections.css");
  }
}
